"""What was read from a file before anything is understood of it: blocks, pictures, remarks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Unreadable(ValueError):
    """The file cannot be taken in; ``what`` and ``fix`` say why, in Vietnamese."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.what, self.fix = what, fix


class Kind(Enum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    TABLE = "table"
    FIGURE = "figure"
    NOTE = "note"  # the text of a footnote


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text of one look; “\\n” in it is a line break. Or a picture, without text."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: str = ""  # “sup”, “sub”
    href: str = ""
    note: str = ""  # the footnote it calls
    picture: int | None = None  # its place in ``Document.pictures``


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks, as far as it tells what the paragraph is."""

    style: str = ""  # the name of its style, lower case: “title”, “heading 1”, “caption”
    align: str = ""  # “left”, “center”, “right”, “both”
    size: float = 0.0  # points; 0 where it is not known
    boxed: bool = False  # in a text box


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    blocks: tuple[Block, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, item, heading, table or figure."""

    kind: Kind
    spans: tuple[Span, ...] = ()
    look: Look = Look()
    level: int = 0  # of a heading, from 1; of an item, its depth from 1
    number: int | None = None  # of an item that is counted
    note: str = ""  # of a NOTE: its name
    rows: tuple[tuple[Cell, ...], ...] = ()
    picture: int | None = None  # of a FIGURE; its spans are the caption
    remarks: tuple[Remark, ...] = ()  # about this block

    @property
    def text(self) -> str:
        """The words, with white space as one space."""
        return " ".join("".join(span.text for span in self.spans).split())

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return _all(self.spans, "bold")

    @property
    def italic(self) -> bool:
        """Whether all its words are italic."""
        return _all(self.spans, "italic")


@dataclass(frozen=True, slots=True)
class Remark:
    """What an editor should look at, and why; ``wrong`` if it must be mended."""

    what: str
    fix: str
    wrong: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it came, or the reason why it did not (``lost``)."""

    data: bytes = b""
    name: str = ""  # how the file called it
    alt: str = ""  # what its author said it shows
    lost: str = ""


@dataclass(frozen=True, slots=True)
class LegacyText:
    """Text that was typed for an old font."""

    encoding: str
    typed: str  # a sample
    read: str  # the sample in Unicode


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read."""

    blocks: tuple[Block, ...]
    pictures: tuple[Picture, ...] = ()
    remarks: tuple[Remark, ...] = ()
    legacy: LegacyText | None = None
    # What the file says of itself, “” and None where it does not.
    title: str = ""
    was: str = ""  # its address on an old site
    day: date | None = None
    authors: tuple[str, ...] = ()
    section: str = ""
    lead: str = ""
    dateline: str = ""


def _all(spans: Iterable[Span], look: str) -> bool:
    worded = [span for span in spans if any(c.isalnum() for c in span.text)]
    return bool(worded) and all(getattr(span, look) for span in worded)
