"""How many articles there are of each month, campaign, unit, section and author.

Everywhere those that are about something stand apart from those that name it in passing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from plugins.bulletin.text.dates import month_name
from plugins.bulletin.text.vietnamese import sentence_case, sort_key
from plugins.report.table import Cell, Line, Linked, Table
from plugins.report.told import Naming, Scope, Standing, Told, standing

NOBODY = "(không ghi tên)"
BY = ("month", "unit", "section", "author")  # what --by takes
_ALL = (Standing.ABOUT, Standing.PASSING, Standing.NEITHER)
_WORDS = {Standing.ABOUT: "viết về", Standing.PASSING: "nhắc qua", Standing.NEITHER: "không nêu"}

Counts = Counter[Standing]


def parts(scope: Scope) -> tuple[Standing, ...]:
    """The standings that there can be: with a subject, every article names it."""
    return _ALL if scope.campaign is None and scope.unit is None else _ALL[:2]


def part_names(scope: Scope) -> tuple[str, ...]:
    """The heads of their columns: “viết về”, “nhắc qua”, “không nêu phong trào”."""
    names = tuple(_WORDS[part] for part in parts(scope))
    return names if len(names) == 2 else (*names[:2], "không nêu phong trào")


def whole(scope: Scope, articles: Iterable[Told]) -> Counts:
    return Counter(scope.standing(told) for told in articles)


def by_month(scope: Scope, articles: Sequence[Told]) -> Table:
    """Every month of the period, those without an article as well."""
    found: dict[tuple[int, int], Counts] = {month: Counter() for month in scope.period.months}
    for told in articles:
        found[told.day.year, told.day.month][scope.standing(told)] += 1
    lines: Iterable[Line] = (
        (f"{year:04}-{month:02}", month_name(year, month), *_numbers(scope, counts))
        for (year, month), counts in found.items()
    )
    return _table(scope, "thang", "Số bài theo tháng", "Tháng", lines, whole(scope, articles))


def by_campaign(scope: Scope, articles: Sequence[Told]) -> Table:
    """Each campaign asked for that an article names; an article counts for each that it names."""
    found, names = _by_naming(scope.campaigns, articles)
    lines = [
        (names[key].slug, sentence_case(names[key].name), counts.total(), *_two(counts))
        for key, counts in found
    ]
    head = ("Mã", "Phong trào", "Số bài", "viết về", "nhắc qua")
    return Table("phong-trao", "Số bài theo phong trào", head, tuple(lines))


def by_unit(scope: Scope, articles: Sequence[Told]) -> Table:
    """Each unit or place asked for that an article names, with how the articles stand to it, and to
    the campaigns."""
    found, names = _by_naming(scope.units, articles)
    campaigns: dict[str, Counts] = {}
    for told in articles:
        stands = standing(scope.campaigns(told))
        for key in dict.fromkeys(naming.key for naming in scope.units(told)):
            campaigns.setdefault(key, Counter())[stands] += 1
    lines = [
        (
            names[key].slug,
            sentence_case(names[key].name),
            counts.total(),
            *_two(counts),
            *_two(campaigns[key]),
        )
        for key, counts in found
    ]
    head = (
        "Mã", "Đơn vị", "Số bài", "viết về đơn vị", "nhắc qua đơn vị",
        "viết về phong trào", "nhắc qua phong trào",
    )  # fmt: skip
    return Table("don-vi", "Số bài theo đơn vị", head, tuple(lines))


def by_section(scope: Scope, articles: Sequence[Told]) -> Table:
    """Each section that has an article."""
    lines = _grouped(scope, articles, lambda told: (told.section,))
    total = whole(scope, articles)
    return _table(scope, "chuyen-muc", "Số bài theo chuyên mục", "Chuyên mục", lines, total)


def by_author(scope: Scope, articles: Sequence[Told]) -> Table:
    """Each who signed; an article of a joint byline counts for each of its authors."""
    lines = _grouped(scope, articles, lambda told: told.authors or (NOBODY,))
    return _table(scope, "tac-gia", "Số bài theo tác giả", "Tác giả", lines)


TABLES: Mapping[str, Callable[[Scope, Sequence[Told]], Table]] = {
    "month": by_month,
    "unit": by_unit,
    "section": by_section,
    "author": by_author,
}


def listed(scope: Scope, articles: Sequence[Told]) -> Table:
    """Every article, newest first, with what it is about and what it names in passing."""
    head = (
        "Ngày", "Tên bài", "Địa chỉ", "Chuyên mục", "Tác giả", "Mức độ",
        "Phong trào (viết về)", "Phong trào (nhắc qua)",
        "Đơn vị (viết về)", "Đơn vị (nhắc qua)",
    )  # fmt: skip
    lines = tuple(
        (
            told.day,
            Linked(told.title, told.link),
            told.link,
            told.section,
            "; ".join(told.authors) or NOBODY,
            _WORDS[scope.standing(told)],
            *_names(told.campaigns),
            *_names(told.units),
        )
        for told in articles
    )
    return Table("danh-sach", "Danh sách bài", head, lines)


def crossed(scope: Scope, articles: Iterable[Told]) -> Table:
    """Campaign × unit × month × author: how many articles stand where all four meet.

    An article counts in each place where it stands; what it has none of is an empty cell.
    """
    cells: Counter[tuple[str, ...]] = Counter()
    nothing = (Naming("", "", "", False),)
    for told in articles:
        month = f"{told.day.year:04}-{told.day.month:02}"
        for campaign in scope.campaigns(told) or nothing:
            for unit in scope.units(told) or nothing:
                of_campaign = (campaign.slug, campaign.name, _how(campaign))
                of_unit = (unit.slug, unit.name, _how(unit))
                for author in told.authors or (NOBODY,):
                    cells[(*of_campaign, *of_unit, month, author)] += 1
    head = (
        "Mã phong trào", "Phong trào", "Với phong trào", "Mã đơn vị", "Đơn vị", "Với đơn vị",
        "Tháng", "Tác giả", "Số bài",
    )  # fmt: skip
    order = sorted(cells, key=lambda place: tuple(map(sort_key, place)))
    lines: tuple[Line, ...] = tuple((*place, cells[place]) for place in order)
    return Table("chi-tiet", "Phong trào, đơn vị, tháng, tác giả", head, lines)


def _how(naming: Naming) -> str:
    if not naming.key:
        return ""
    return _WORDS[Standing.ABOUT if naming.main else Standing.PASSING]


def _names(namings: Iterable[Naming]) -> tuple[str, str]:
    told: tuple[list[str], list[str]] = [], []
    for naming in namings:
        told[not naming.main].append(naming.name)
    return "; ".join(told[0]), "; ".join(told[1])


def _by_naming(
    namings_of: Callable[[Told], tuple[Naming, ...]], articles: Iterable[Told]
) -> tuple[list[tuple[str, Counts]], dict[str, Naming]]:
    """Most articles first, then in Vietnamese order; and a naming of each key."""
    found: dict[str, Counts] = {}
    names: dict[str, Naming] = {}
    for told in articles:
        for naming in {each.key: each for each in namings_of(told)}.values():
            names.setdefault(naming.key, naming)
            found.setdefault(naming.key, Counter())[standing((naming,))] += 1
    ranked = sorted(found.items(), key=lambda e: (-e[1].total(), sort_key(names[e[0]].name), e[0]))
    return ranked, names


def _grouped(
    scope: Scope, articles: Iterable[Told], groups_of: Callable[[Told], Iterable[str]]
) -> list[Line]:
    found: dict[str, Counts] = {}
    for told in articles:
        for group in groups_of(told):
            found.setdefault(group, Counter())[scope.standing(told)] += 1
    ranked = sorted(found.items(), key=lambda each: (-each[1].total(), sort_key(each[0])))
    return [("", name, *_numbers(scope, counts)) for name, counts in ranked]


def _table(
    scope: Scope,
    key: str,
    title: str,
    what: str,
    lines: Iterable[Line],
    total: Counts | None = None,
) -> Table:
    head = ("Mã", what, "Số bài", *part_names(scope))
    below: tuple[Cell, ...] = ("", "Tổng số", *_numbers(scope, total)) if total else ()
    return Table(key, title, head, tuple(lines), below)


def _numbers(scope: Scope, counts: Counts) -> tuple[int, ...]:
    return (counts.total(), *(counts[part] for part in parts(scope)))


def _two(counts: Counts) -> tuple[int, int]:
    return counts[Standing.ABOUT], counts[Standing.PASSING]
