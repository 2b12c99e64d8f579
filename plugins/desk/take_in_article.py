"""A draft becomes the text of an article and its pictures, with what an editor should look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.registry.registers import Section
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.desk.options import DRAFT
from plugins.intake.document import Block, Kind, Remark
from plugins.intake.draft import Draft
from plugins.intake.markdown import Written, clean, one_line, written
from plugins.intake.pictures import NoPicture, Usable, usable
from plugins.manuscript import clean as manuscript_text
from plugins.manuscript.fallen import fallen_lines
from plugins.manuscript.headers import cut
from plugins.manuscript.keys import ARTICLE_KEYS
from plugins.manuscript.sections import known_section

_STRAIGHT = re.compile(r'^"([^"]*)"$')


@dataclass(frozen=True, slots=True)
class Imported:
    """One article as it is to be written."""

    path: Path
    text: str
    files: Mapping[str, bytes]  # its pictures, by name, beside it
    problems: tuple[Problem, ...]  # notices and faults, with lines of the text
    section: str = ""  # as its header has it


def imported(
    draft: Draft,
    path: Path,
    day: date,
    sections: Mapping[str, Section],
    is_taken: Callable[[str], bool],
    section: str = "",
    *,
    is_draft: bool = False,
) -> Imported:
    """The article at its path. ``is_taken`` says of the name of a picture that it is in use."""
    gallery = _Gallery(draft, path.stem, is_taken)
    headers = _headers(draft, day, sections, section)
    headers |= {"Status": DRAFT} if is_draft else {}
    head = "".join(f"{key}: {value}\n" for key, value in headers.items() if value) + "\n"
    body = written(draft.blocks, gallery.file_of)
    text = _without_fallen(head + body.text, path)
    first = head.count("\n") + 1
    problems = (
        *_of_headers(draft, headers, path),
        *_of_blocks(draft.blocks, body, gallery, path, first),
    )
    return Imported(path, text, dict(gallery.files), problems, headers["Section"])


class _Gallery:
    """The pictures of one article that can be used, each under a name of its own."""

    def __init__(self, draft: Draft, stem: str, is_taken: Callable[[str], bool]) -> None:
        self._draft, self._stem, self._is_taken = draft, stem, is_taken
        self._names: dict[int, str] = {}
        self.files: dict[str, bytes] = {}
        self.said: dict[int, str] = {}  # what became of a picture, where it did not stay as it was
        for number in sorted({b.picture for b in draft.blocks if b.picture is not None}):
            try:
                self._take(number, usable(draft.pictures[number]))
            except NoPicture as reason:
                self.said[number] = f"thiếu ảnh ở đây: {reason}"

    def _take(self, number: int, picture: Usable) -> None:
        count = len(self.files) + 1
        while self._is_taken(name := f"{self._stem}-{count}{picture.ending}") or name in self.files:
            count += 1
        self._names[number], self.files[name] = name, picture.data
        if picture.changed:
            self.said[number] = f"đã {picture.changed}"

    def is_lost(self, number: int) -> bool:
        return number not in self._names

    def file_of(self, number: int) -> tuple[str, str]:
        """Name and description; a picture without either description or caption is named so."""
        if number not in self._names:
            return "", ""
        alt = self._draft.pictures[number].alt
        captioned = any(b.picture == number and b.text for b in self._draft.blocks)
        made = f"Ảnh trong bài “{clean(self._draft.title)}”" if not captioned else ""
        return self._names[number], alt or made


def _headers(
    draft: Draft, day: date, sections: Mapping[str, Section], section: str
) -> dict[str, str]:
    title = manuscript_text.one_line(clean(draft.title))
    known = known_section(draft.section, sections) if draft.section else None
    return {
        "Title": _STRAIGHT.sub(r"“\1”", title),
        "Date": day.isoformat(),
        "Authors": "; ".join(manuscript_text.one_line(clean(name)) for name in draft.authors),
        "Section": section or (known.name if known else ""),
        "Dateline": manuscript_text.one_line(clean(draft.dateline)),
        "Summary": _STRAIGHT.sub(r"“\1”", one_line(draft.lead)),
        "Was": draft.was if "Was" in ARTICLE_KEYS and _can_be_led_on(draft.was) else "",
    }


def _can_be_led_on(address: str) -> bool:
    """Whether a file can stand at an old address, to lead on from there: none can behind “?”."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    name = parts.path.rpartition("/")[2]
    page = not name or "." not in name or name.lower().endswith((".html", ".htm"))
    return bool(parts.path.strip("/")) and not parts.query and page


def _without_fallen(text: str, path: Path) -> str:
    """The text with no line of the body that would be read as a header of the article."""
    start = cut(str(path), text, ARTICLE_KEYS).body
    begins = len(text) - len(start) - 1
    fallen = {problem.line for _, problem in fallen_lines(str(path), text, begins, ARTICLE_KEYS)}
    lines = text.split("\n")
    for line in fallen:
        lines[line - 1] = lines[line - 1].replace(":", "&#58;", 1)
    return "\n".join(lines)


def _of_headers(draft: Draft, headers: Mapping[str, str], path: Path) -> Iterator[Problem]:
    lines = {key: at for at, key in enumerate((k for k in headers if headers[k]), start=1)}
    for key, remark in draft.remarks:
        yield _problem(path, lines.get(key, 0), remark)
    if draft.was and not headers["Was"]:
        what = f"địa chỉ cũ của bài là {draft.was}"
        yield _problem(path, 0, Remark(what, "ghi lại nếu cần dẫn từ trang cũ sang"))
    if draft.section and not headers["Section"]:
        what = f"tệp ghi chuyên mục “{draft.section}”, danh mục không có"
        yield _problem(path, 1, Remark(what, "thêm dòng  Section: tên chuyên mục"))
    if headers["Title"].isupper():
        what = "tên bài viết toàn chữ hoa, giữ như trong tệp"
        yield _problem(path, 1, Remark(what, "viết lại chữ thường nếu cần"))


def _of_blocks(
    blocks: tuple[Block, ...], body: Written, gallery: _Gallery, path: Path, first: int
) -> Iterator[Problem]:
    for block, line in zip(blocks, body.lines, strict=True):
        at = first + line - 1
        number = block.picture
        if block.kind is Kind.FIGURE and number is not None:
            if said := gallery.said.get(number):
                lost = gallery.is_lost(number)
                fix = "chép ảnh vào cạnh bài rồi đặt  ![](tên-ảnh.jpg)  ở dòng này"
                remark = Remark(said, fix if lost else "xem lại ảnh")
                yield _problem(path, at, remark)
                if lost:
                    continue
            at += 1 if block.spans else 0  # the caption stands under its picture
        yield from (_problem(path, at, remark) for remark in block.remarks)


def _problem(path: Path, line: int, remark: Remark) -> Problem:
    gravity = Gravity.REFUSED if remark.wrong else Gravity.NOTICE
    return Problem(path.as_posix(), line, remark.what, remark.fix, gravity)


def summary(articles: int, pictures: int, failed: int, doubts: int) -> str:
    """“Đã nhập 3 bài, 5 ảnh; 1 tệp không nhập được; 4 chỗ cần xem lại.”"""
    parts = [f"đã nhập {articles} bài, {pictures} ảnh"]
    parts += [f"{failed} tệp không nhập được"] * bool(failed)
    parts += [f"{doubts} chỗ cần xem lại"] * bool(doubts)
    return sentence_case("; ".join(parts)) + "."
