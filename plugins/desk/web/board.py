"""Where the preview stands: what was read last, what is to be mended; heard by every open page."""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.bulletin.problem import Problem

_BEAT = 15.0  # seconds after which a line is sent, to notice that a browser has gone


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known after a look."""

    version: str  # tells looks apart, those of other runs too
    problems: tuple[Problem, ...] = ()  # to be mended before pages are new again
    fault: str = ""  # one sentence where something else went wrong
    looks: int = 0  # how often the look of all pages, not what they say, has changed


class Board:
    """The standing of one run; asked and told by several threads."""

    def __init__(self) -> None:
        self._run, self._number = secrets.token_hex(4), 0
        self._changed = threading.Condition()
        self._standing = Standing(f"{self._run}-0")

    @property
    def standing(self) -> Standing:
        return self._standing

    def say(self, problems: tuple[Problem, ...] = (), fault: str = "", looks: bool = False) -> None:
        """Something was read; ``looks``: theme or settings were."""
        with self._changed:
            self._number += 1
            self._standing = replace(
                self._standing,
                version=f"{self._run}-{self._number}",
                problems=problems,
                fault=fault,
                looks=self._standing.looks + looks,
            )
            self._changed.notify_all()

    def events(self, beat: float = _BEAT) -> Iterator[bytes]:
        """The version now, and each later one, as server-sent events; without end.

        Source: HTML Living Standard, Server-sent events.
        """
        version = ""
        yield b"retry: 500\n\n"
        while True:
            with self._changed:
                if self._standing.version == version:
                    self._changed.wait(beat)
                now = self._standing
            if now.version == version:
                yield b": \n\n"
                continue
            version = now.version
            yield f"data: {json.dumps({'version': version, 'looks': now.looks})}\n\n".encode()
