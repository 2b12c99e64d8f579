"""Header lines that stand in the body, where they would be printed and mean nothing."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.bulletin.problem import Problem
from plugins.manuscript.keys import known_key, meant_key, split_header
from plugins.manuscript.lines import Line, lines_of, paragraphs_of

_LONGEST = 50  # lines of a head that fell as a whole


def fallen_lines(
    path: str, text: str, body_start: int, keys: tuple[str, ...]
) -> Iterator[tuple[str, Problem]]:
    """The key each such line has or means, and the problem.

    On top of the body a known key is enough, and a paragraph that holds nothing but other words
    for keys and slips of the pen. Further down a paragraph must hold nothing but known keys: in
    print such lines stand under an article by mistake only, while “Lưu ý: …” is a sentence.
    """
    on_top = True
    for paragraph in paragraphs_of(lines_of(text, body_start, len(text))):
        known = [_key(line, keys) for line in paragraph]
        slips = on_top and len(paragraph) <= _LONGEST  # comparing with every key takes time
        meant = [_key(line, keys, slips=True) for line in paragraph] if slips else known
        if on_top and all(meant):
            found = meant
        elif on_top or all(known):
            found = known[: known.index(None)] if None in known else known
        else:
            continue
        for line, key, certain in zip(paragraph, found, known, strict=False):
            if key:
                yield key, _problem(path, line, key, certain=bool(certain), on_top=on_top)
        on_top = on_top and len(found) == len(paragraph)


def _key(line: Line, keys: tuple[str, ...], *, slips: bool = False) -> str | None:
    pair = split_header(line.text)
    if pair is None:
        return None
    return known_key(pair[0], keys) or (meant_key(pair[0], keys) if slips else None)


def _problem(path: str, line: Line, key: str, *, certain: bool, on_top: bool) -> Problem:
    pair = split_header(line.text)
    typed = pair[0] if pair and not certain else key
    what = f"dòng “{typed}:” nằm trong thân bài"
    if not certain:
        fix = (
            f"nếu đó là “{key}:” thì viết như vậy và bỏ dòng trống ở trên; nếu không, viết lại câu"
        )
    elif on_top:
        fix = "bỏ dòng trống ở trên nó, để nó thuộc phần đầu bài"
    else:
        fix = "chuyển nó lên phần đầu bài, trên dòng trống đầu tiên của tệp"
    return Problem(path, line.number, what, fix)
