"""What the preview answers under its own addresses, once the guard has let a request in."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from plugins.bulletin.problem import Refused
from plugins.desk.speech import Misuse
from plugins.desk.web.asked import EDITOR, OURS, Answer, Asked, refused, told
from plugins.desk.web.board import Board
from plugins.desk.web.dressing import FILES
from plugins.desk.web.guard import Guard

_FILES = {"preview.js": "text/javascript", "preview.css": "text/css"}
# Where web editors of this kind are looked for, and how ours may be typed.
_NEAR_EDITOR = ("admin", "admin/", (OURS + EDITOR).rstrip("/"))
_NOT_THERE = "Không có gì ở địa chỉ này."

Asking = Callable[[Mapping[str, str]], Answer]
Deciding = Callable[[Mapping[str, Any]], str]  # what was done, in a sentence
Editing = Callable[[Asked], Answer]


class Service:
    """The addresses below ``_bulletin/``, and ``admin/``, which leads to the web editor.

    All others are pages.
    """

    def __init__(
        self,
        guard: Guard,
        board: Board,
        asking: Mapping[str, Asking],
        decide: Deciding,
        edit: Editing,
    ) -> None:
        self._guard, self._board, self._asking = guard, board, asking
        self._decide, self._edit = decide, edit

    def __call__(self, asked: Asked) -> Answer | None:
        """The answer; None where a page may be shown."""
        if objection := self._guard.objection(asked):
            return refused(objection)
        if asked.path in _NEAR_EDITOR and asked.method == "GET":
            there = {"Location": f"/{OURS}{EDITOR}"}
            return Answer(b"", "text/html", HTTPStatus.FOUND, there)
        if not asked.path.startswith(OURS):
            return None
        name = asked.path.removeprefix(OURS)
        try:
            return self._answer(name, asked)
        except Misuse as misuse:
            return refused(misuse.message, HTTPStatus.UNPROCESSABLE_ENTITY)
        except Refused as fault:
            said = "; ".join(f"{p.what} – {p.fix}" for p in fault.problems)
            return refused(f"Chưa ghi gì: {said}", HTTPStatus.UNPROCESSABLE_ENTITY)
        except OSError as error:
            return refused(
                f"Chưa ghi được: {error.strerror or error}", HTTPStatus.UNPROCESSABLE_ENTITY
            )

    def _answer(self, name: str, asked: Asked) -> Answer:
        if name.startswith(EDITOR):
            return self._edit(asked)
        if asked.method == "POST":
            if name != "decide":
                return refused(_NOT_THERE, HTTPStatus.NOT_FOUND)
            try:
                wish = json.loads(asked.body)
            except (ValueError, RecursionError):
                wish = None
            if not isinstance(wish, dict):
                return refused("Yêu cầu không đọc được.", HTTPStatus.BAD_REQUEST)
            return told({"said": self._decide(wish)})
        if name == "events":
            return Answer(self._board.events(), "text/event-stream; charset=utf-8")
        if name in _FILES:
            return Answer((FILES / name).read_bytes(), _FILES[name])
        if name in self._asking:
            return self._asking[name](asked.query)
        return refused(_NOT_THERE, HTTPStatus.NOT_FOUND)
