"""Draws a figure as SVG, without a style sheet: it must look the same in every program."""

from __future__ import annotations

from html import escape

from plugins.report.bars import INK, PAPER, SIZE, WIDTH, drawing
from plugins.report.table import Figure

_EM = 0.52  # mean width of a letter of common sans serif faces, em


def svg(figure: Figure) -> bytes:
    """The file. It says what it shows to those who cannot see it."""
    drawn = drawing(figure, lambda text: len(text) * SIZE * _EM)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {drawn.height}"'
        f' width="{WIDTH}" height="{drawn.height}" role="img"'
        f' font-family="sans-serif" font-size="{SIZE}" fill="{INK}">',
        f"<title>{escape(figure.title)}</title>",
        f"<desc>{escape(figure.told)}</desc>",
        f'<rect width="{WIDTH}" height="{drawn.height}" fill="{PAPER}"/>',
    ]
    parts += (
        f'<rect x="{b.x}" y="{b.y}" width="{b.width}" height="{b.height}" fill="{b.tone}"/>'
        for b in drawn.boxes
    )
    for words in drawn.words:
        anchor = ' text-anchor="end"' if words.from_right else ""
        y = words.y + round(SIZE * 0.35)
        parts.append(f'<text x="{words.x}" y="{y}"{anchor}>{escape(words.text)}</text>')
    return ("\n".join([*parts, "</svg>"]) + "\n").encode()
