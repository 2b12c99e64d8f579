"""What a report is made of, whoever prints it: tables, pictures, sections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.bulletin.text.dates import short_day
from plugins.bulletin.text.vietnamese import with_dots


@dataclass(frozen=True, slots=True)
class Linked:
    """Words that lead somewhere."""

    text: str
    link: str


Cell = str | int | float | date | Linked
Line = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Lines under a head; ``total`` stands below them, as long as a line, or is ``()``."""

    key: str  # “thang”: begins the names of its files
    title: str
    head: tuple[str, ...]
    lines: tuple[Line, ...]
    total: Line = ()

    @property
    def readable(self) -> Table:
        """The same without codes, which are for programs: people read the names beside them."""
        places = [p for p, name in enumerate(self.head) if not name.startswith("Mã")]
        return Table(
            self.key,
            self.title,
            tuple(self.head[p] for p in places),
            tuple(tuple(line[p] for p in places) for line in self.lines),
            tuple(self.total[p] for p in places) if self.total else (),
        )


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, in parts."""

    label: str
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of bars; the table beside it says the same."""

    key: str
    title: str
    names: tuple[str, ...]  # of the parts, in order
    bars: tuple[Bar, ...]

    @property
    def told(self) -> str:
        """What those hear who cannot see it."""
        return f"Biểu đồ: {self.title}. Các số có trong bảng."


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it."""

    heading: str
    sentences: tuple[str, ...] = ()
    table: Table | None = None
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report."""

    authority: str  # the body above, or “”
    body: str
    paper: str  # name of the bulletin
    about: str  # what stands under “BÁO CÁO”
    period: str  # “năm 2023”
    last: date  # its last day
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]  # for spreadsheets: what the sections have, and more

    @property
    def heading(self) -> str:
        """The title in one line."""
        return f"BÁO CÁO {self.about}"


def cell_text(cell: Cell) -> str:
    """A cell as people read it: “1.284”, “0,5”, “10/11/2023”."""
    match cell:
        case bool() | str():
            return str(cell)
        case int():
            return with_dots(cell)
        case float():
            whole, _, part = f"{cell:.2f}".partition(".")
            part = part.rstrip("0")
            return with_dots(int(whole)) + (f",{part}" if part else "")
        case date():
            return short_day(cell)
        case Linked():
            return cell.text
