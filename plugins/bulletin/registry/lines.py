"""On which line each table, key and list item of a TOML text begins; ``tomllib`` does not say."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

# Where something stands: ("campaign", 2, "decisions", 0) is the first decision of the third one.
Path = tuple[str | int, ...]

TOKEN = re.compile(
    r'(?P<skip>#[^\n]*|[ \t\r]+)|(?P<string>"""(?:\\.|[^\\])*?"""+|\'\'\'.*?\'\'\'+'
    r'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')|(?P<end>\n)|(?P<mark>[\[\]{},=])|(?P<word>[^\s\[\]{},=#"\']+)',
    re.DOTALL,
)
_PART = re.compile(r'"((?:\\.|[^"\\])*)"|\'([^\']*)\'|([^\s.]+)')


class Lines:
    """The lines of a text that is valid TOML, from 1; looked for when first asked, not before."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _scan(self) -> _Scan:
        return _Scan(self._text)

    def at(self, path: Path) -> int:
        """The line of a table, key or list item, or of the nearest thing it stands in.

        That of a key which is an array of tables is the line of its first.
        """
        found = self._scan.found
        while path and path not in found:
            if (*path, 0) in found:
                return found[*path, 0]
            path = path[:-1]
        return found.get(path, 1)

    def last(self, path: Path = ()) -> int:
        """The line on which a table or key ends; of ``()`` the last line that says anything.

        0 where there is nothing of that path.
        """
        return self._scan.last.get(path, 0)


class _Scan:
    """One walk over the tokens: statements outside brackets, items inside them."""

    def __init__(self, text: str) -> None:
        self.found: dict[Path, int] = {}
        self.last: dict[Path, int] = {}
        self._ends = [found.start() for found in re.finditer("\n", text)]
        self._counts: dict[Path, int] = {}  # of tables in an array of tables
        self._table: Path = ()
        statement: list[re.Match[str]] = []
        for token in TOKEN.finditer(text):
            if token["end"] and self._finished(statement):
                self._take(statement)
                statement = []
            elif not token["skip"]:
                statement.append(token)
        self._take(statement)

    @staticmethod
    def _finished(statement: list[re.Match[str]]) -> bool:
        """Whether every bracket is closed."""
        marks = [token["mark"] for token in statement if token["mark"]]
        return sum(m in "[{" for m in marks) == sum(m in "]}" for m in marks)

    def _take(self, statement: list[re.Match[str]]) -> None:
        tokens = [token for token in statement if not token["end"]]
        if not tokens:
            return
        marks = [token["mark"] for token in tokens]
        if marks[0] == "[":
            array = marks[1:2] == ["["]
            self._enter(_parts("".join(t[0] for t in tokens if not t["mark"])), array)
            self.found[self._table] = self._line(tokens[0])
            self._end(self._table, tokens[-1])
        elif "=" in marks:
            at = marks.index("=")
            path = (*self._table, *_parts("".join(token[0] for token in tokens[:at])))
            self.found[path] = self._line(tokens[0])
            self._end(path, tokens[-1])
            if marks[at + 1 : at + 2] == ["["]:
                self._items(path, tokens[at + 2 :])

    def _enter(self, parts: list[str], array: bool) -> None:
        path: Path = ()
        for place, part in enumerate(parts, 1):
            path = (*path, part)
            if place == len(parts) and array:
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = (*path, self._counts[path])
        self._table = path

    def _items(self, path: Path, tokens: list[re.Match[str]]) -> None:
        depth, item, fresh = 1, 0, True
        for token in tokens:
            mark = token["mark"]
            if depth == 1 and fresh and mark not in ("]", ","):
                self.found[*path, item] = self._line(token)
                fresh = False
            if mark:
                depth += (mark in "[{") - (mark in "]}")
                if mark == "," and depth == 1:
                    item, fresh = item + 1, True

    def _end(self, path: Path, token: re.Match[str]) -> None:
        """Whatever a statement stands in ends no earlier than it."""
        line = bisect_right(self._ends, token.end() - 1) + 1
        self.last.update({path[:size]: line for size in range(len(path) + 1)})

    def _line(self, token: re.Match[str]) -> int:
        return bisect_right(self._ends, token.start()) + 1


def _parts(dotted: str) -> list[str]:
    return [a or b or c for a, b, c in _PART.findall(dotted)]
