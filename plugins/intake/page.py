"""A page saved from an old site becomes a document: its main text, day, address, pictures."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

from plugins.intake.document import Block, Document, Kind, Picture, Remark, Unreadable
from plugins.intake.main_text import main_text
from plugins.intake.markup import blocks_of
from plugins.intake.page_facts import address_of, authors_of, day_of, lead_of, title_of

_MAX_BYTES = 40_000_000  # with pictures written into it
_MOST_TAGS = 60_000
_MOST_DEPTH = 200
_MAX_DATA = 30_000_000  # letters of a picture within the page
_ICON = 40  # px; smaller pictures are buttons
_DECORATION = re.compile(r"(icon|spacer|pixel|blank|button)", re.IGNORECASE)

_OPENED = re.compile(
    rb"<(/?)(div|span|table|tr|td|ul|ol|li|blockquote|b|i|em|strong|font|center|section|a|sup|sub"
    rb"|u|small|big)\b",
    re.IGNORECASE,
)

Lookup = Callable[
    [str], bytes | None
]  # a file beside the page by its relative path, None: not there


def read_page(data: bytes, lookup: Lookup) -> Document:
    """The document of a saved page. Nothing is fetched. Raises :class:`Unreadable`.

    ``lookup`` raises :class:`Unreadable` for a path that leads out of the folder of the page.
    """
    if len(data) > _MAX_BYTES:
        raise Unreadable(
            f"trang web quá lớn: hơn {_MAX_BYTES // 10**6} MB", "lưu lại trang, chỉ phần bài"
        )
    if data.count(b"<") > _MOST_TAGS:
        raise Unreadable("trang web quá dài cho một bài", "lưu lại trang, chỉ phần bài")
    _check_nesting(data)
    soup = BeautifulSoup(data, "html.parser")
    facts = _Facts.of(soup)
    main = main_text(soup)
    if main is None:
        raise Unreadable(
            "trang web không có bài viết", "mở trang, chép bài vào một tệp .docx hoặc .txt"
        )
    gallery = _Gallery(lookup, facts.was)
    blocks = blocks_of(main, picture=gallery.number)
    remarks = []
    if facts.day_remark:
        remarks.append(facts.day_remark)
    return Document(
        blocks=_without_facts(blocks, facts),
        pictures=tuple(gallery.pictures),
        remarks=tuple(remarks),
        title=facts.title,
        was=facts.was,
        day=facts.day,
        authors=facts.authors,
        lead=facts.lead,
    )


@dataclass(frozen=True, slots=True)
class _Facts:
    title: str
    was: str
    day: date | None
    day_remark: Remark | None
    authors: tuple[str, ...]
    lead: str

    @staticmethod
    def of(soup: BeautifulSoup) -> _Facts:
        day, remark = day_of(soup)
        return _Facts(
            title_of(soup), address_of(soup), day, remark, authors_of(soup), lead_of(soup)
        )


@dataclass(slots=True)
class _Gallery:
    """The pictures of the main text, numbered as they come."""

    lookup: Lookup
    was: str
    pictures: list[Picture] = field(default_factory=list)

    def number(self, image: Tag) -> int | None:
        source = str(image.get("data-src") or image.get("data-original") or image.get("src") or "")
        source = source.strip()
        if not source or _is_decoration(image, source):
            return None
        alt = " ".join(str(image.get("alt", "")).split())
        self.pictures.append(self._picture(source, alt))
        return len(self.pictures) - 1

    def _picture(self, source: str, alt: str) -> Picture:
        if source.startswith("data:"):
            return _within(source, alt)
        if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", source):
            return Picture(alt=alt, lost=f"ảnh ở trang khác ({source[:200]}), không tải về")
        path = unquote(urlsplit(source).path).replace("\\", "/")
        name = path.rpartition("/")[2]
        if path.startswith("/"):
            there = urljoin(self.was, source) if self.was else source
            return Picture(name=name, alt=alt, lost=f"ảnh ở trang cũ ({there[:200]}), không tải về")
        data = self.lookup(path)
        if data is None:
            return Picture(name=name, alt=alt, lost=f"không có tệp ảnh “{path}” bên cạnh trang")
        return Picture(data, name, alt)


def _within(source: str, alt: str) -> Picture:
    """A picture written into the page itself."""
    form, _, said = source.partition(",")
    try:
        if len(said) > _MAX_DATA or not form.endswith(";base64"):
            raise ValueError
        return Picture(base64.b64decode(unquote(said), validate=False), "", alt)
    except (ValueError, binascii.Error):
        return Picture(alt=alt, lost="ảnh viết trong trang không đọc được")


def _is_decoration(image: Tag, source: str) -> bool:
    sizes = [str(image.get(side, "")).removesuffix("px") for side in ("width", "height")]
    small = any(size.isdecimal() and int(size[:6]) <= _ICON for size in sizes)
    name = source.partition("?")[0].rpartition("/")[2]
    return small or (not source.startswith("data:") and bool(_DECORATION.match(name)))


def _check_nesting(data: bytes) -> None:
    """Tags that open and are not closed lie in one another; too many of them stop a reader."""
    depth = deepest = 0
    for found in _OPENED.finditer(data):
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
    if deepest > 10 * _MOST_DEPTH:
        raise Unreadable(
            "trang web lồng quá nhiều lớp vào nhau", "chép bài vào một tệp .docx hoặc .txt"
        )


def _without_facts(blocks: tuple[Block, ...], facts: _Facts) -> tuple[Block, ...]:
    """The blocks but for the title again, as sites repeat it over the text."""
    title = facts.title.casefold()
    return tuple(
        block
        for at, block in enumerate(blocks)
        if not (at < 5 and block.text.casefold() == title and block.kind is not Kind.TABLE)
    )
