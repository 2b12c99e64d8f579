"""Plain text becomes a document: lines into paragraphs, a header if it has one."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.bulletin.text.dates import NoDate, parse_day
from plugins.intake.document import Block, Document, Kind, Look, Remark, Span, Unreadable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_KEY = re.compile(
    r"^(title|tiêu đề|tên bài|date|ngày|ngày đăng|authors?|tác giả|section|category|chuyên mục"
    r"|summary|sapo|dateline)\s*:\s*(\S.*)$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^\s*(?:[-–•*+]|(\d{1,3})[.)])\s+(\S.*)$")
_HEADING = re.compile(r"^#{1,6}\s+(\S.*?)\s*#*$")
_UNDERLINE = re.compile(r"^(?:={3,}|-{3,})$")
_WRAPPED = (50, 120)  # columns at which text is wrapped by hand
_CAPTION = (25, 120)  # signs of a line that may be the caption of a picture that is not there
_STOP = re.compile(r"[.!?…:;,]['\"”’)\]]*$")
_MAYBE_CAPTION = Remark(
    "dòng này có thể là chú thích của một ảnh không có trong tệp",
    "chép ảnh vào rồi đặt  ![](tên-ảnh.jpg)  ngay trên dòng này; nếu là đề mục thì thêm ##",
)


@dataclass(slots=True)
class _Header:
    title: str = ""
    day: date | None = None
    authors: tuple[str, ...] = ()
    section: str = ""
    lead: str = ""
    dateline: str = ""


def read_plain(data: bytes) -> Document:
    """The document of a text file. Raises :class:`Unreadable`.

    Lines between blank ones are a paragraph if they are wrapped by hand, else each is one. Lines
    “Title: …”, “Date: …” at the top are the header.
    """
    lines = [line.rstrip() for line in decoded(data).splitlines()]
    header = _Header()
    lines = _below_header(lines, header)
    blocks = tuple(_blocks(lines))
    if not blocks and not header.title:
        raise Unreadable("tệp trống", "chọn tệp có chữ")
    return Document(
        blocks=_with_guesses(blocks),
        title=header.title,
        day=header.day,
        authors=header.authors,
        section=header.section,
        lead=header.lead,
        dateline=header.dateline,
    )


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8 or UTF-16, or in one byte a letter, as old fonts have it."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(name)
            except UnicodeDecodeError:
                raise _no_text() from None
    if _BINARY.search(data[:4096].decode("latin-1")):
        raise _no_text()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _no_text() -> Unreadable:
    return Unreadable("tệp không phải văn bản, hoặc đã hỏng", "chọn tệp .docx, .html hoặc .txt")


def _below_header(lines: Sequence[str], header: _Header) -> list[str]:
    """The lines after the header, which is filled in; all lines where there is none."""
    at = 0
    while at < len(lines) and not lines[at].strip():
        at += 1
    start = at
    if at < len(lines) and lines[at].strip() == "---":
        at += 1
    while at < len(lines) and (found := _KEY.match(lines[at].strip())):
        _take(header, found[1].lower(), found[2].strip())
        at += 1
    if at < len(lines) and lines[at].strip() == "---" and at > start:
        at += 1
    return list(lines[at:] if header.title else lines)


def _take(header: _Header, key: str, said: str) -> None:
    if key in ("title", "tiêu đề", "tên bài"):
        header.title = said
    elif key in ("date", "ngày", "ngày đăng"):
        try:
            header.day = parse_day(said)
        except NoDate:
            header.day = None
    elif key in ("author", "authors", "tác giả"):
        header.authors = tuple(name.strip() for name in said.split(";"))
    elif key in ("section", "category", "chuyên mục"):
        header.section = said
    elif key == "dateline":
        header.dateline = said
    else:
        header.lead = said


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    filled = [paragraph for paragraph in paragraphs if paragraph]
    wrapped = _is_wrapped(filled)
    for paragraph in filled:
        if wrapped and len(paragraph) > 1 and not any(map(_ITEM.match, paragraph)):
            yield _block(" ".join(line.strip() for line in paragraph))
        else:
            yield from (_block(line) for line in paragraph if not _UNDERLINE.match(line.strip()))


def _is_wrapped(paragraphs: Sequence[Sequence[str]]) -> bool:
    """Whether lines end where the page did, not where a thought does."""
    inner = [line for paragraph in paragraphs for line in paragraph[:-1]]
    short, long = _WRAPPED
    full = [line for line in inner if short <= len(line) <= long]
    open_ended = [line for line in inner if not _STOP.search(line)]
    return len(full) > len(inner) / 2 and len(open_ended) > len(inner) / 3


def _block(line: str) -> Block:
    if found := _HEADING.match(line):
        return Block(Kind.HEADING, (Span(found[1]),), level=2)
    if found := _ITEM.match(line):
        number = int(found[1]) if found[1] else None
        return Block(Kind.ITEM, (Span(found[2].strip()),), level=1, number=number)
    return Block(Kind.PARAGRAPH, (Span(" ".join(line.split())),), Look())


def _with_guesses(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Bare lines between paragraphs, where a picture may have stood, are told."""
    short, long = _CAPTION
    return tuple(
        Block(Kind.PARAGRAPH, block.spans, remarks=(_MAYBE_CAPTION,))
        if 1 < at < len(blocks) - 1
        and block.kind is Kind.PARAGRAPH
        and short <= len(block.text) <= long
        and not _STOP.search(block.text)
        else block
        for at, block in enumerate(blocks)
    )
