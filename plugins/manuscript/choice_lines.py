"""One value more or less in ``Campaigns:`` or ``Units:`` of a file, every other byte as it was."""

from __future__ import annotations

from collections.abc import Callable

from plugins.bulletin.text.vietnamese import fold
from plugins.manuscript.headers import cut
from plugins.manuscript.keys import ARTICLE_KEYS
from plugins.manuscript.lines import Line, lines_of


class NoHeader(Exception):
    """The file has no header to which a line could be added."""


def with_value(text: str, key: str, value: str, about: tuple[str, ...] = ()) -> str:
    """The text with a value behind those of a header, which is made where there is none.

    What the header said before ``about`` these slugs or names (they were added, removed or
    replaced) goes, since two decisions about one name contradict each other; an empty ``value``
    adds nothing. Raises :class:`NoHeader` for a file without headers.
    """
    said = tuple(map(_bare, about))

    def kept(values: list[str]) -> list[str]:
        """Those that are about something else, then the new one."""
        left = [each for each in values if _subject(each) not in said]
        return [*left, value] if value else left

    return _changed(text, key, kept)


def _changed(text: str, key: str, kept: Callable[[list[str]], list[str]]) -> str:
    manuscript = cut("", text, ARTICLE_KEYS)
    if not manuscript.headers:
        raise NoHeader
    there = manuscript.line(key)
    at = there or max(header.line for header in manuscript.headers.values())
    line = next(line for line in lines_of(text, 0, len(text)) if line.number == at)
    if there:
        name, colon, typed = line.text.partition(":")
        before = [each.strip() for each in typed.split(";") if each.strip()]
        after = kept(before)
        if after == before:
            return text
        if after[: len(before)] == before and before:  # only more: what stands there stays as typed
            told = f"{line.text.rstrip().rstrip(';').rstrip()}; {'; '.join(after[len(before) :])}"
        else:
            told = f"{name}{colon} {'; '.join(after)}" if after else ""
        end = line.start + len(line.text) if told else line.end
        return text[: line.start] + told + text[end:]
    after = kept([])
    if not after:
        return text
    stop = _last_of(text, line)
    new = f"{key}: {'; '.join(after)}"
    ending = text[stop.start + len(stop.text) : stop.end] or "\n"
    glue = "" if text[stop.start + len(stop.text) : stop.end] else ending
    return text[: stop.end] + glue + new + ending + text[stop.end :]


def _last_of(text: str, line: Line) -> Line:
    """The last line of the value that begins on a line: one of several goes on below."""
    last = line
    for each in lines_of(text, line.end, len(text)):
        if not each.text[:1].isspace() or not each.text.strip():
            break
        last = each
    return last


def _subject(value: str) -> str:
    """What a value is about: “-tet-sum-vay” and “tet-sum-vay = tet-nhan-ai” are of one."""
    return _bare(value.partition("=")[0].strip().removeprefix("-"))


def _bare(name: str) -> str:
    return fold(name.strip("“”\"'‘’ "))
