"""Which articles an issue means, and why one of them cannot stand in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property

from plugins.bulletin.digest import digest_of
from plugins.bulletin.issue import Issue, Part
from plugins.bulletin.pages.index import Row, ready_on
from plugins.bulletin.problem import Problem
from plugins.bulletin.text.dates import short_day
from plugins.bulletin.text.vietnamese import nfc, shortened

_NEAR = 0.6
_LONGEST = 100  # letters of a name in a message
_EXAMPLE = 'ghi địa chỉ hoặc tên tệp của bài, ví dụ "2023/11/ten-bai"'


@dataclass(frozen=True)  # without slots, for what is made when it is first needed is kept in it
class Shelf:
    """The articles of a content folder, found by the names editors give them."""

    rows: Sequence[Row]  # that may stand in an issue
    held: Sequence[Row] = ()  # nobody approved them
    withdrawn: Sequence[Row] = ()
    unread: Collection[str] = ()  # paths and addresses of those at fault, which are told elsewhere
    site: str = ""  # where the bulletin lies
    drafts: bool = False  # an editor looks at them: those nobody approved may stand in it, too

    def find(self, name: str) -> tuple[Row, ...]:
        """The articles a name may mean: its address, its file, or the last part of either."""
        plain = self.plain(name)
        if plain in self._by_url:
            return (self._by_url[plain],)
        return self._by_name.get(plain, ())

    def plain(self, name: str) -> str:
        """“2023/11/ten-bai”, however it was written."""
        plain = nfc(name).strip().replace("\\", "/")
        if self.site and plain.startswith(f"{self.site}/"):
            plain = plain.removeprefix(f"{self.site}/")
        for end in ("index.html", "/", ".md"):
            plain = plain.removesuffix(end)
        return plain.removeprefix("./").lstrip("/")

    def at_fault(self, name: str) -> bool:
        """Whether a file of this name is there that could not be read."""
        plain = self.plain(name)
        tails = (_tail(each) for each in self.unread)
        return any(f"/{tail}".endswith(f"/{plain}") for tail in tails if plain)

    def nearest(self, name: str) -> str:
        """“có phải “2023/11/giam-sat-lang-son”?”, or how articles are named."""
        plain = self.plain(name)
        last = plain.rpartition("/")[2]
        slugs = {_last(row.url): row.url.rstrip("/") for row in reversed(self.rows)}
        near = get_close_matches(plain, self._by_url, n=1, cutoff=0.8) if "/" in plain else []
        near = near or [slugs[s] for s in get_close_matches(last, slugs, n=1, cutoff=_NEAR)]
        return f"có phải “{near[0]}”?" if near else _EXAMPLE

    @cached_property
    def _all(self) -> tuple[Row, ...]:
        return (*self.rows, *self.held, *self.withdrawn)

    @cached_property
    def _by_url(self) -> dict[str, Row]:
        return {row.url.rstrip("/"): row for row in reversed(self._all)}

    @cached_property
    def _by_name(self) -> dict[str, tuple[Row, ...]]:
        """By each end of the path of its file, and by the last part of its address."""
        found: dict[str, dict[str, Row]] = {}
        for row in self._all:
            parts = _tail(row.path).split("/")
            ends = {"/".join(parts[start:]) for start in range(len(parts))}
            for name in (*ends, _last(row.url)):
                found.setdefault(name, {})[row.path] = row
        return {name: tuple(rows.values()) for name, rows in found.items()}


def with_articles(issue: Issue, shelf: Shelf) -> tuple[Issue | None, tuple[Problem, ...]]:
    """The issue with the addresses of its articles; None where something must be mended first."""
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    lines, parts, whole = iter(issue.lines), [], True
    for part in issue.parts:
        urls = []
        for name in part.articles:
            line = next(lines)
            rows = shelf.find(name)
            if not rows and shelf.at_fault(name):
                whole = False
                continue
            problems += _wrong(issue, name, line, rows, seen, shelf)
            urls += [row.url for row in rows[:1]]
        parts.append(Part(part.title, tuple(urls)))
    if problems or not whole:
        return None, tuple(problems)
    made = replace(issue, parts=tuple(parts))
    cover = replace(issue.cover, line=0) if issue.cover else None
    shown = replace(made, path="", cover=cover, lines=(), links=(), digest="")
    return replace(made, digest=digest_of(shown)), ()


def _wrong(
    issue: Issue, name: str, line: int, rows: tuple[Row, ...], seen: dict[str, int], shelf: Shelf
) -> Iterator[Problem]:
    told = shortened(name, _LONGEST)
    if not rows:
        yield Problem(issue.path, line, f"không có bài “{told}”", shelf.nearest(name))
        return
    if len(rows) > 1:
        which = ", ".join(f"“{row.url.rstrip('/')}”" for row in rows[:3])
        what = f"tên “{told}” là của {len(rows)} bài"
        yield Problem(issue.path, line, what, f"ghi cả địa chỉ: {which}")
        return
    row = rows[0]
    if row.url in seen:
        what = f"bài “{told}” có hai lần, lần đầu ở dòng {seen[row.url]}"
        yield Problem(issue.path, line, what, "bỏ một trong hai dòng")
        return
    seen[row.url] = line
    if row.workflow and row.workflow.withdrawn:
        what, fix = f"bài “{told}” đã rút", "bỏ dòng này khỏi số báo"
        yield Problem(issue.path, line, what, fix)
    elif row.workflow and row.workflow.held and not shelf.drafts:
        fix = f"duyệt bài ấy (thêm “Approved:” vào {row.path}), hoặc bỏ dòng này"
        yield Problem(issue.path, line, f"bài “{told}” chưa được duyệt", fix)
    elif ready_on(row) > issue.day:
        day = short_day(ready_on(row))
        what = f"bài “{told}” đến {day} mới đăng, sau ngày của số này ({short_day(issue.day)})"
        yield Problem(issue.path, line, what, "sửa “date” của số này, hoặc bỏ bài")


def _tail(path: str) -> str:
    return path.removesuffix(".md").rstrip("/")


def _last(url: str) -> str:
    return url.rstrip("/").rpartition("/")[2]
