"""Who wrote an article, as the lines over and under it say: “Thu Thủy - Nguyệt Hà”."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from plugins.intake.document import Block, Kind

_LABEL = re.compile(
    r"^(?P<label>(?:(?:tin|bài|ảnh|bài viết|clip|video)"
    r"(?:\s*(?:,|và|-|–|&|/)\s*(?:tin|bài|ảnh|clip|video)){0,3}"
    r"|tác giả|người viết|bút danh|thực hiện|biên tập|người thực hiện|phóng viên)"
    r"(?:\s*(?:và|,)\s*ảnh)?)\s*:\s*(?P<names>\S.*)$",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[-–—]\s+|\s*[;&/]\s*|\s*,\s*|\s+và\s+")
_NAME = re.compile(r"[^\W\d_][\w.’'-]*\.?")
_BODIES = re.compile(
    r"^(ban|phòng|sở|hội|báo|đài|trung tâm|văn phòng|tổ|nhóm|cổng|tạp chí|ttxvn)\b", re.I
)
_SOURCE = re.compile(r"^\(?\s*(theo|nguồn|sưu tầm|điện thoại|đt|email|e-mail)\b", re.I)
_LONGEST = 80  # signs of a byline
_MOST_WORDS = 6  # of one name
_FROM_END = 8  # blocks among which a byline is looked for
_FROM_START = 4


@dataclass(frozen=True, slots=True)
class Byline:
    """The line and what it says."""

    at: int  # which block
    names: tuple[str, ...]
    photos_too: bool = False  # “Bài, ảnh: …”
    sure: bool = True


def byline_of(blocks: Sequence[Block]) -> Byline | None:
    """The byline of the text, title left out; None where there is none.

    It says “Bài, ảnh: …”, or stands to the right, or is the last line, or the last but what follows
    a text (pictures, sources, notes), and holds names and nothing else.
    """
    labelled = _found(
        blocks, range(len(blocks) - 1, max(-1, len(blocks) - 1 - 2 * _FROM_END), -1), _labelled
    )
    labelled = labelled or _found(blocks, range(min(_FROM_START, len(blocks))), _labelled)
    end = range(len(blocks) - 1, max(-1, len(blocks) - 1 - _FROM_END), -1)
    start = range(min(_FROM_START, len(blocks)))
    last = next((at for at in end if not _follows_a_text(blocks[at])), -1)

    def to_the_right(block: Block, at: int) -> Byline | None:
        return _named(block, at) if block.look.align == "right" else None

    def at_the_end(block: Block, at: int) -> Byline | None:
        return _named(block, at) if at == last else None

    def set_off(block: Block, at: int) -> Byline | None:
        return _named(block, at) if block.bold or block.italic else None

    def plain(block: Block, at: int) -> Byline | None:
        found = _named(block, at)
        return Byline(at, found.names, sure=False) if found and _is_joint(block.text) else None

    return (
        labelled
        or _found(blocks, end, to_the_right)
        or _found(blocks, start, to_the_right)
        or _found(blocks, end, at_the_end)
        or _found(blocks, end, set_off)
        or _found(blocks, start, set_off)
        or _found(blocks, end, plain)
    )


def _found(
    blocks: Sequence[Block], order: Iterable[int], rule: Callable[[Block, int], Byline | None]
) -> Byline | None:
    return next(
        (
            found
            for at in order
            if blocks[at].kind is Kind.PARAGRAPH and (found := rule(blocks[at], at))
        ),
        None,
    )


def _follows_a_text(block: Block) -> bool:
    """Whether a block may stand under a byline: a picture, a note, “(Theo Báo Lạng Sơn)”."""
    short = len(block.text) <= _LONGEST
    return block.kind in (Kind.FIGURE, Kind.NOTE) or (
        short and _SOURCE.match(block.text) is not None
    )


def _labelled(block: Block, at: int) -> Byline | None:
    found = _LABEL.match(block.text)
    if not found or len(block.text) > _LONGEST:
        return None
    label = found["label"].lower()
    if label == "ảnh":
        return None
    names = names_in(found["names"], strict=False)
    return Byline(at, names, "ảnh" in label) if names else None


def _named(block: Block, at: int) -> Byline | None:
    if len(block.text) > _LONGEST:
        return None
    names = names_in(block.text, strict=block.look.align != "right")
    return Byline(at, names) if names else None


def _is_joint(text: str) -> bool:
    return re.search(r"\s[-–—]\s", text) is not None


def names_in(line: str, *, strict: bool = True) -> tuple[str, ...]:
    """The names of a byline, () where it holds anything else.

    Every word of a name begins with a capital. Not ``strict``: a body is a name too, “Phòng Thi đua
    – Khen thưởng”.
    """
    text = line.strip(" ()[]*_").strip()
    if not text or (text.isupper() and len(text.split()) > _MOST_WORDS):
        return ()
    if text.endswith(".") and not re.search(r"\b[^\W\d_]{1,2}\.$", text):
        text = text[:-1] if not strict else ""
    if _BODIES.match(text):
        return () if strict and not _all_names(text) else (text,)
    parts = tuple(part for part in _PARTS.split(text) if part)
    return parts if parts and all(map(_all_names, parts)) else ()


def _all_names(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= _MOST_WORDS and all(
        _NAME.fullmatch(word.strip("()")) and word.strip("()")[0].isupper() for word in words
    )
