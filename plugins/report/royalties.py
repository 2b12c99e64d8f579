"""What each author wrote in each month: the list royalties are paid by.

An article of several authors is shared among them equally; so are its words and pictures, so that
the sums of all authors are those of all articles. Words are counted as office programs count them,
by the spaces between; those of sapo and body count, those of captions do not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from bs4 import BeautifulSoup

from plugins.bulletin.entry import Entry
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.site import Site
from plugins.bulletin.text.dates import month_name
from plugins.bulletin.text.vietnamese import sort_key, with_dots
from plugins.report.counts import NOBODY
from plugins.report.table import Line, Linked, Report, Section, Table
from plugins.report.told import Scope, Told

Key = tuple[str, int, int]  # author, year, month


@dataclass(frozen=True, slots=True)
class Work:
    """One article, with what it is paid by."""

    told: Told
    words: int
    pictures: int

    @property
    def authors(self) -> tuple[str, ...]:
        return self.told.authors or (NOBODY,)

    @property
    def share(self) -> Fraction:
        """The part of each author."""
        return Fraction(1, len(self.authors))


def work_of(told: Told, entry: Entry) -> Work:
    """An article with the length of its text and how many pictures it has."""
    body = BeautifulSoup(entry.body_html, "html.parser")
    for caption in body.find_all("figcaption"):
        caption.decompose()
    return Work(told, words_in(f"{entry.lead} {body.get_text(' ')}"), len(entry.pictures))


def words_in(text: str) -> int:
    """What stands between spaces and has a letter or a digit: “thi đua – khen thưởng” has four."""
    return sum(any(sign.isalnum() for sign in word) for word in text.split())


def royalties(site: Site, scope: Scope, works: Sequence[Work]) -> Report:
    """The sums of each author and month, and the articles they come from."""
    sums, items = _sums(scope, works), _items(scope, works)
    numbers = (
        f"{counted(len(works))}, {with_dots(sum(work.words for work in works))} chữ, "
        f"{with_dots(sum(work.pictures for work in works))} ảnh"
    )
    sentences = (
        f"Trong kỳ ({scope.period}), {site.name} đăng {numbers}.",
        "Bài ký nhiều tên chia đều cho mỗi người; số chữ, số ảnh chia theo bài.",
        "Số chữ tính ở sapo và thân bài, không tính tên bài và chú thích ảnh.",
    )
    return Report(
        authority=site.imprint.authority,
        body=site.body,
        paper=site.name,
        about=f"Danh sách tính nhuận bút, {scope.period}",
        period=str(scope.period),
        last=scope.period.last,
        sections=(
            Section("Khái quát", sentences),
            Section(sums.title, (), sums),
            Section(items.title, (), items),
        ),
        tables=(sums, items),
    )


def _sums(scope: Scope, works: Sequence[Work]) -> Table:
    found: dict[Key, list[Work]] = {}
    for work in works:
        for author in _payees(scope, work):
            day = work.told.day
            found.setdefault((author, day.year, day.month), []).append(work)
    lines = []
    for (author, year, month), some in sorted(found.items(), key=_order):
        name = month_name(year, month)
        lines.append((author, f"{year:04}-{month:02}", name, len(some), *_shared(some)))
    every = [work for some in found.values() for work in some]
    total: Line = ("Tổng số", "", "", len({work.told.link for work in every}), *_shared(every))
    head = ("Tác giả", "Mã tháng", "Tháng", "Bài ký tên", "Bài quy đổi", "Số chữ", "Số ảnh")
    return Table("nhuan-but", "Theo tác giả và tháng", head, tuple(lines), total if lines else ())


def _items(scope: Scope, works: Sequence[Work]) -> Table:
    lines = [
        (author, work)
        for work in works
        for author in _payees(scope, work)
    ]  # fmt: skip
    lines.sort(key=lambda each: (sort_key(each[0]), each[1].told.day, each[1].told.link))
    head = (
        "Tác giả", "Ngày", "Tên bài", "Địa chỉ", "Chuyên mục",
        "Số người ký", "Phần", "Số chữ của bài", "Số ảnh của bài",
    )  # fmt: skip
    told: tuple[Line, ...] = tuple(
        (
            author,
            work.told.day,
            Linked(work.told.title, work.told.link),
            work.told.link,
            work.told.section,
            len(work.authors),
            float(work.share),
            work.words,
            work.pictures,
        )
        for author, work in lines
    )
    return Table("nhuan-but-tung-bai", "Từng bài", head, told)


def _payees(scope: Scope, work: Work) -> tuple[str, ...]:
    return (scope.author,) if scope.author else work.authors


def _shared(works: Sequence[Work]) -> tuple[float, float, float]:
    """Articles, words and pictures, each article by the share of one author."""

    def total(number: Callable[[Work], int]) -> float:
        return float(sum((number(work) * work.share for work in works), Fraction()))

    return (
        total(lambda work: 1),
        total(lambda work: work.words),
        total(lambda work: work.pictures),
    )


def _order(each: tuple[Key, list[Work]]) -> tuple[object, ...]:
    author, year, month = each[0]
    return (author == NOBODY, sort_key(author), year, month)
