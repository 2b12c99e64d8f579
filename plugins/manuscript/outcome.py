"""What became of one source file, in the form in which it is kept and sent: records as JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from plugins.bulletin.pages.index import brief_of, row_of
from plugins.bulletin.problem import Gravity, Problem, refusals
from plugins.bulletin.record_json import written
from plugins.manuscript.searched import searched

if TYPE_CHECKING:  # what is kept is known without what reads: Markdown, the sanitiser, trees
    from plugins.manuscript.reader import ArticleReader, Reading


class Lost(Exception):
    """A fault of ours: a file would leave the bulletin without a word."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What must be known of an article to tell whether another one stands in its way."""

    url: str
    line: int  # that says the address, or the title
    chosen: bool  # whether a header “Slug” says the address
    new_section: str  # the name of a section that no register has
    section_line: int
    held: bool = False  # nobody approved it: its faults stop nothing
    was_line: int = 0  # that names its old addresses


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. Only an article without refusals has a row and what follows it."""

    path: str
    sha: str  # SHA-256 of its bytes
    problems: tuple[Problem, ...]
    claim: Claim | None  # None: the file is no text
    files: tuple[str, ...] = ()  # where its pictures were looked for
    digest: str = ""  # of the entry
    row: str = ""  # the next three are JSON
    brief: str = ""
    entry: str = ""
    searched: str = ""  # its words, see ``searched``
    seconds: float = field(default=0.0, compare=False)  # that reading took


def outcome_of(path: str, data: bytes, reader: ArticleReader, content: Path) -> Outcome:
    """What becomes of a file of these bytes. Raises :class:`Lost` where our code forgot it."""
    reading = reader.read(path, data)
    problems = (*reading.problems, *_of_folder(path, reading, content))
    claim, sha = _claim(reading), sha256(data).hexdigest()
    if not (reading.entry and reading.story and reading.manuscript):
        if not refusals(problems):
            raise Lost(f"{path} became neither an article nor a problem")
        return Outcome(path, sha, problems, claim)
    brief = brief_of(reading.entry)
    return Outcome(
        path,
        sha,
        problems,
        claim,
        reading.files,
        reading.entry.digest,
        written(row_of(reading.entry, brief)),
        written(brief),
        written(reading.entry),
        searched(reading.story, reading.manuscript),
    )


def _claim(reading: Reading) -> Claim | None:
    manuscript = reading.manuscript
    if manuscript is None:
        return None
    slug = manuscript.line("Slug")
    return Claim(
        reading.url,
        slug or manuscript.line("Title"),
        bool(slug),
        reading.new_section,
        manuscript.line("Section"),
        reading.held,
        manuscript.line("Was"),
    )


def _of_folder(path: str, reading: Reading, content: Path) -> Iterator[Problem]:
    """A notice where the folders say another month than the article."""
    place = PurePosixPath(path).relative_to(content.as_posix()).parts
    folders = "/".join(place[-3:-1])
    month = "/".join(reading.url.split("/")[:2])
    if (
        reading.url
        and reading.manuscript
        and re.fullmatch(r"\d{4}/\d{2}", folders)
        and folders != month
    ):
        what = f"bài của tháng {month} nằm trong thư mục {folders}"
        fix = f"chuyển tệp vào {'/'.join(place[:-3])}/{month}/, hoặc sửa “Date:”"
        line = reading.manuscript.line("Date")
        yield Problem(path, line, what, fix, Gravity.NOTICE)
