"""Where the lines of a title end."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Measure = Callable[[str], float]  # the width of a text, px

_CUT = "…"


def wrapped(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """The text in as few lines as it takes, about equally long; none is wider than ``width`` px.

    Lines end at spaces; those that hold words together (U+00A0) are none. A word that is too long
    for a line is broken. A line is as wide as its words and the spaces between them.
    """
    words = [part for word in text.split(" ") if word for part in _broken(word, width, measure)]
    widths, space = [measure(word) for word in words], measure(" ")
    lines = _filled(widths, space, width)
    least, most = max([width / 2, *widths]), width
    while most - least > 4:  # px; the narrowest column that takes no line more
        middle = (least + most) / 2
        tried = _filled(widths, space, middle)
        if len(tried) > len(lines):
            least = middle
        else:
            most, lines = middle, tried
    return tuple(" ".join(words[start:end]) for start, end in lines)


def shortened_to(text: str, width: float, measure: Measure) -> str:
    """The text, cut at a word and with “…” where it is wider than ``width`` px."""
    if measure(text) <= width:
        return text
    words = text.split(" ")
    while words and measure(" ".join(words) + _CUT) > width:
        words.pop()
    return " ".join(words).rstrip(" ,;:–-") + _CUT


def _filled(widths: Sequence[float], space: float, width: float) -> list[tuple[int, int]]:
    """The first word of each line, and the first that is no longer in it."""
    lines: list[tuple[int, int]] = []
    start, used = 0, 0.0
    for number, wide in enumerate(widths):
        if number > start and used + space + wide > width:
            lines.append((start, number))
            start, used = number, wide
        else:
            used += wide + (space if number > start else 0)
    return [*lines, (start, len(widths))] if widths else []


def _broken(word: str, width: float, measure: Measure) -> list[str]:
    parts: list[str] = []
    while measure(word) > width and len(word) > 1:
        fits = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or measure(word[:n]) <= width)
        parts.append(word[:fits])
        word = word[fits:]
    return [*parts, word]
