"""Blocks are written as the Markdown an article has, and each block knows its line."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from plugins.bulletin.text.vietnamese import nfc
from plugins.intake.document import Block, Cell, Kind, Span

# Signs that would be markup wherever they stand; others only at the start of a line.
_ANYWHERE = re.compile(r"([\\`*\[\]])|(?<!\w)(_)|(_)(?!\w)|(<)(?=[A-Za-z/!?])|(&)(?=#?\w+;)")
_AT_START = re.compile(r"^( {0,3})(?:([#>+]|[-–](?=\s)(?<=-)|={2,}$|-{2,}$|:)|(\d{1,9})(\.)(?=\s))")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad\u034f\u180e"))
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>\"]+$", re.IGNORECASE)
_SPACED = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
_LONGEST_ITEM = 4  # columns one depth of a list is set in


@dataclass(frozen=True, slots=True)
class Written:
    """The text of a body."""

    text: str
    lines: tuple[int, ...]  # of each block its line, from 1


def written(blocks: Sequence[Block], file_of: Callable[[int], tuple[str, str]]) -> Written:
    """The body. ``file_of`` says of a picture its file, “” for one that is lost, and its alt."""
    parts: list[str] = []
    lines: list[int] = []
    line = 1
    for at, block in enumerate(blocks):
        part = _block(block, file_of)
        if not part:  # a lost picture without a caption: where it stood
            lines.append(line + 2 * bool(parts))
            continue
        if parts:
            tight = _is_one_list(blocks[at - 1], block)
            parts.append("\n" if tight else "\n\n")
            line += 1 if tight else 2
        parts.append(part)
        lines.append(line)
        line += part.count("\n")
    return Written("".join(parts) + "\n" if parts else "", tuple(lines))


def _is_one_list(before: Block, block: Block) -> bool:
    same = (before.number is None) == (block.number is None) or before.level != block.level
    return before.kind is block.kind is Kind.ITEM and same


def inline(spans: Iterable[Span]) -> str:
    """The spans as Markdown; a line break ends its line with two spaces."""
    return _escaped_start(_inline(spans)).replace("\n", "  \n")


def one_line(spans: Iterable[Span]) -> str:
    """The spans as Markdown in one line, as a header has it."""
    return " ".join(_inline(spans).split())


def clean(text: str) -> str:
    """Composed, without signs that cannot be seen."""
    return nfc(_CONTROL.sub("", text.translate(_INVISIBLE)))


def _block(block: Block, file_of: Callable[[int], tuple[str, str]]) -> str:
    match block.kind:
        case Kind.HEADING:
            words = one_line(replace(span, bold=False) for span in block.spans)
            return f"{'#' * min(6, max(2, block.level))} {words}"
        case Kind.ITEM:
            sign = "-" if block.number is None else f"{block.number}."
            indent = " " * _LONGEST_ITEM * (block.level - 1)
            words = inline(block.spans).replace("\n", f"\n{indent}{' ' * _LONGEST_ITEM}")
            return f"{indent}{sign} {words}"
        case Kind.QUOTE:
            return "> " + inline(block.spans).replace("\n", "\n> ")
        case Kind.NOTE:
            return f"[^{block.note}]: {one_line(block.spans)}"
        case Kind.TABLE:
            return _table(block)
        case Kind.FIGURE:
            return _figure(block, file_of)
    return inline(block.spans)


def _figure(block: Block, file_of: Callable[[int], tuple[str, str]]) -> str:
    caption = "\n".join(
        _escaped_start(" ".join(line.split()))
        for line in _inline(block.spans).split("\n")
        if line.strip()
    )
    file, alt = file_of(-1 if block.picture is None else block.picture)
    if not file:
        return caption
    said = re.sub(r"([\\\[\]])", r"\\\1", " ".join(clean(alt).split()))
    return f"![{said}]({file})" + (f"\n{caption}" if caption else "")


def _table(block: Block) -> str:
    """Rows between bars; a table with merged cells as HTML, for bars cannot say them."""
    cells = [cell for row in block.rows for cell in row]
    simple = all(cell.columns == cell.rows == 1 for cell in cells) and not any(
        inner.kind in (Kind.TABLE, Kind.ITEM) for cell in cells for inner in cell.blocks
    )
    if not simple:
        return _html_table(block)
    width = max(len(row) for row in block.rows)
    rows = [[_bar_cell(cell) for cell in row] + [""] * (width - len(row)) for row in block.rows]
    ruled = [rows[0], ["---"] * width, *rows[1:]]
    return "\n".join(f"| {' | '.join(row)} |" for row in ruled)


def _bar_cell(cell: Cell) -> str:
    lines = [_inline(block.spans).replace("\n", "<br>") for block in cell.blocks]
    return " ".join("<br>".join(lines).split()).replace("|", "&#124;")


def _html_table(block: Block) -> str:
    rows = []
    for number, row in enumerate(block.rows):
        name = "th" if number == 0 else "td"
        cells = "".join(f"<{name}{_spread(cell)}>{_html_cell(cell)}</{name}>" for cell in row)
        rows.append(f"<tr>{cells}</tr>")
    return "\n".join(["<table>", *rows, "</table>"])


def _spread(cell: Cell) -> str:
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    return columns + (f' rowspan="{cell.rows}"' if cell.rows > 1 else "")


def _html_cell(cell: Cell) -> str:
    lines = []
    for block in cell.blocks:
        if block.kind is Kind.TABLE:
            lines += [" – ".join(_html_cell(inner) for inner in row) for row in block.rows]
        else:
            sign = (
                ""
                if block.kind is not Kind.ITEM
                else "– "
                if block.number is None
                else f"{block.number}. "
            )
            lines.append(sign + "".join(_html_span(span) for span in block.spans))
    return "<br>".join(lines)


def _html_span(span: Span) -> str:
    text = html.escape(clean(span.text), quote=False).replace("\n", "<br>")
    for on, name in ((span.italic, "em"), (span.bold, "strong"), (bool(span.raised), span.raised)):
        text = f"<{name}>{text}</{name}>" if on and text.strip() else text
    if _SAFE_LINK.match(span.href):
        text = f'<a href="{html.escape(span.href)}">{text}</a>'
    return text


def _inline(spans: Iterable[Span]) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    if span.note:
        return f"[^{span.note}]"
    escaped = _ANYWHERE.sub(_escape, clean(span.text))
    # Emphasis clings to its words: spaces and line ends stay outside.
    return "\n".join(_emphasised(line, span) for line in escaped.split("\n"))


def _emphasised(line: str, span: Span) -> str:
    found = _SPACED.match(line)
    before, words, after = found.groups() if found else ("", line, "")
    if not words:
        return line
    if span.raised:
        words = f"<{span.raised}>{words}</{span.raised}>"
    sign = "*" * (2 * span.bold + span.italic)
    words = f"{sign}{words}{sign}"
    if _SAFE_LINK.match(span.href):
        words = f"[{words}]({span.href.replace('(', '%28').replace(')', '%29')})"
    return f"{before}{words}{after}"


def _escape(found: re.Match[str]) -> str:
    if found[4]:
        return "&lt;"
    if found[5]:
        return "&amp;"
    return f"\\{found[0]}"


def _escaped_start(text: str) -> str:
    """No line begins as a list, a heading or a quotation does."""
    return "\n".join(_AT_START.sub(_escape_start, line) for line in text.split("\n"))


def _escape_start(found: re.Match[str]) -> str:
    if found[3]:
        return f"{found[1]}{found[3]}\\."
    sign = found[2]
    if sign[0] in ":=":  # which a backslash does not keep
        return f"{found[1]}&#{ord(sign[0])};{sign[1:]}"
    return f"{found[1]}\\{sign}"
