"""How much an article may hold. Markdown and the taggers look at some texts again and again, so one
of a strange shape would take minutes: it is refused before they see it, by counting alone.

Source of the numbers: what keeps every shape of ``tests/catalogue/sizes.py`` within a few seconds;
the longest articles in hand have 60,000 letters, 600 lines and 900 marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.bulletin.problem import Problem
from plugins.bulletin.text.vietnamese import with_dots
from plugins.manuscript.lines import line_at, lines_of, paragraphs_of

MOST_LETTERS = 300_000  # code points of a file; taggers take the square of a text
MOST_LINES = 10_000
MOST_HEADERS = 200  # lines of the head of a file
MOST_MARKS = 20_000  # each mark may become an element
MOST_COLUMNS = 100
MOST_CELLS = 20_000
MOST_SEEN_AGAIN = 5_000_000  # letters Markdown looks through for what closes a bracket
LONGEST_TAG = 20_000
MOST_NOTES = 1_000  # marks of footnotes: Markdown tries all names it gave before, for each

_MARKS = "*_<&|\\`"
_NOTE = "[^"
_BRACKET = re.compile(r"[\[\]]|(?<=\])\(|[()]")
_TAG = re.compile(r"<[A-Za-z/!?]")


def size_problem(path: str, text: str) -> Problem | None:
    """What is wrong with a file that is too long to be read; None for any other."""
    if len(text) > MOST_LETTERS:
        what = f"bài dài {with_dots(len(text))} chữ cái, nhiều nhất được {with_dots(MOST_LETTERS)}"
        return Problem(path, 0, what, "tách thành nhiều bài")
    lines = max(text.count("\n"), text.count("\r")) + 1
    if lines > MOST_LINES + 1:
        what = f"tệp có {with_dots(lines)} dòng, nhiều nhất được {with_dots(MOST_LINES)}"
        fix = "tách thành nhiều bài, hoặc bỏ các dòng trống thừa"
        return Problem(path, MOST_LINES + 1, what, fix)
    return None


def bound_problem(path: str, text: str, first_line: int) -> Problem | None:
    """What a body holds too much of, told at its line; None where Markdown may read it."""
    marks = sum(map(text.count, _MARKS))
    if marks > MOST_MARKS:
        what = f"bài có {with_dots(marks)} dấu * _ < & |, nhiều nhất được {with_dots(MOST_MARKS)}"
        line = first_line + _line_of_mark(text, MOST_MARKS) - 1
        return Problem(path, line, what, "bỏ các dấu thừa, hoặc tách thành nhiều bài")
    if text.count("|") > MOST_COLUMNS and (problem := _of_tables(path, text, first_line)):
        return problem
    if (at := _endless_tag(text)) is not None:
        what = f"dấu “<” không có “>” trong {with_dots(LONGEST_TAG)} chữ cái sau nó"
        line = first_line + line_at(text, at) - 1
        return Problem(path, line, what, "đóng thẻ bằng “>”, hoặc viết &lt; thay cho “<”")
    if text.count(_NOTE) > MOST_NOTES:
        what = (
            f"bài có {with_dots(text.count(_NOTE))} dấu chú thích “[^…]”, "
            f"nhiều nhất được {with_dots(MOST_NOTES)}"
        )
        line = first_line + line_at(text, text.index(_NOTE)) - 1
        return Problem(path, line, what, "bỏ bớt chú thích, hoặc tách thành nhiều bài")
    if "[" in text:
        return next(_of_brackets(path, text, first_line), None)
    return None


def _line_of_mark(text: str, number: int) -> int:
    """The line of the text, from 1, on which the mark of a number stands."""
    marks = re.finditer(f"[{re.escape(_MARKS)}]", text)
    at = next(found.start() for n, found in enumerate(marks) if n == number)
    return line_at(text, at)


def _of_tables(path: str, text: str, first_line: int) -> Problem | None:
    """A table too wide, or too many cells: each row gets as many as the first one has."""
    cells = 0
    for paragraph in paragraphs_of(lines_of(text, 0, len(text))):
        for line in paragraph:
            if (columns := line.text.count("|")) > MOST_COLUMNS:
                what = f"dòng này có {columns} dấu “|”, nhiều nhất được {MOST_COLUMNS}"
                fix = "chia bảng thành nhiều bảng ít cột hơn"
                return Problem(path, first_line + line.number - 1, what, fix)
        cells += paragraph[0].text.count("|") * len(paragraph)
        if cells > MOST_CELLS:
            what = f"bảng có hơn {with_dots(MOST_CELLS)} ô, nhiều nhất được chừng ấy trong một bài"
            line_number = first_line + paragraph[0].number - 1
            return Problem(path, line_number, what, "chia bảng thành nhiều bài")
    return None


def _endless_tag(text: str) -> int | None:
    for found in _TAG.finditer(text):
        at = found.start()
        if len(text) - at > LONGEST_TAG and text.find(">", at, at + LONGEST_TAG) < 0:
            return at
    return None


def _of_brackets(path: str, text: str, first_line: int) -> Iterator[Problem]:
    """A paragraph whose brackets Markdown would follow too far, all paragraphs before it counted.

    From each “[”, and from each “(” behind “]”, it reads on to the sign that closes it, or to the
    end of the paragraph if there is none.
    """
    seen = 0
    for paragraph in paragraphs_of(lines_of(text, 0, len(text))):
        start, end = paragraph[0].start, paragraph[-1].end
        if text.find("[", start, end) < 0:
            continue
        opened: dict[str, list[int]] = {"[": [], "(": []}
        for found in _BRACKET.finditer(text, start, end):
            sign, at = found[0], found.start()
            if sign in opened:
                opened[sign].append(at)
            elif stack := opened["[" if sign == "]" else "("]:
                seen += at - stack.pop()
        open_links = [at for at in opened["("] if text[at - 1 : at] == "]"]
        left = sorted((*opened["["], *open_links))
        seen += sum(end - at for at in left)
        if seen > MOST_SEEN_AGAIN:
            line = first_line + line_at(text, left[0] if left else start) - 1
            what = (
                f"đoạn này có {with_dots(len(left))} dấu “[” hoặc “](” không được đóng lại; "
                f"để tìm dấu đóng phải đọc lại {with_dots(seen)} chữ cái, "
                f"nhiều nhất được {with_dots(MOST_SEEN_AGAIN)}"
            )
            fix = "đóng mỗi “[” bằng “]”, mỗi “(” bằng “)”; dấu không phải liên kết thì viết \\["
            yield Problem(path, line, what, fix)
