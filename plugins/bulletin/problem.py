"""What is wrong with a file, in words its editor can act on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

# What a file holds is quoted in what is said of it: none may end a line, or steer a terminal.
_UNSEEN = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029), " ")


class Gravity(IntEnum):
    """How much a problem matters."""

    REFUSED = 0  # nothing is published until it is mended
    NOTICE = 1  # published all the same; the editor may want to look


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: where it stands, what it is, and how to mend it (both in Vietnamese)."""

    path: str  # as the editor would type it, with forward slashes
    line: int  # from 1; 0 where the file as a whole is meant
    what: str
    fix: str
    gravity: Gravity = Gravity.REFUSED

    def __str__(self) -> str:
        """``file:line: what`` and, indented on the next line, the fix."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        label = "lưu ý: " if self.gravity is Gravity.NOTICE else ""
        said = (place.translate(_UNSEEN), self.what.translate(_UNSEEN), self.fix.translate(_UNSEEN))
        return "{0}: {label}{1}\n    {2}".format(*said, label=label)


class Refused(Exception):
    """A build or a command that stops because of problems the editor can mend."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def refusals(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop a build, in order of file and line."""
    return tuple(sorted({p for p in problems if p.gravity is Gravity.REFUSED}))


def notices(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop nothing, in order of file and line."""
    return tuple(sorted({p for p in problems if p.gravity is Gravity.NOTICE}))


def shown(path: Path) -> str:
    """A path as the editor would type it: from the working folder if it lies there."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
