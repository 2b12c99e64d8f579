"""“rss/”: every feed there is, for readers who follow one thing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.paging import page_url
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.sections import sections_of
from plugins.bulletin.pages.site import FEEDS
from plugins.bulletin.pages.views import Group, Head, IndexPage, Named
from plugins.bulletin.registry.hierarchy import body_of, chain, name_in_sentence
from plugins.bulletin.registry.registers import Place, Registers, Unit
from plugins.bulletin.text.vietnamese import sentence_case, sort_key

FEED_LIST = Link("RSS", "rss/")
TITLE = "Theo dõi bản tin bằng RSS"
LEAD = (
    "Mỗi dòng là một nguồn tin (tệp Atom). Chép địa chỉ của nó vào chương trình đọc tin để biết "
    "ngay khi có bài mới."
)
SHOWN = 300  # units on one page: an archive names thousands


def feed_list(edition: Edition) -> Iterator[Sheaf]:
    """The list, over as many pages as its units fill; nothing where there are no feeds."""
    if FEEDS not in edition.site.offers:
        return
    found = edition.found
    sections = tuple(
        (each.name, each.url)
        for each in sections_of(edition.registers, edition.rows)
        if each.url in found.sections
    )
    campaigns, units = tuple(sorted(found.campaigns)), tuple(sorted(found.units))
    plans = partial(_pages, edition, sections, campaigns, units)
    yield sheaf(FEED_LIST.url, plans, sections, campaigns, units)


def _pages(
    edition: Edition,
    sections: tuple[tuple[str, str], ...],
    campaigns: tuple[str, ...],
    units: tuple[str, ...],
) -> Iterator[Plan]:
    bodies = _units(edition, units)
    stretches = [bodies[start : start + SHOWN] for start in range(0, len(bodies), SHOWN)] or [()]
    ways = tuple(
        Link(f"Trang {number}", page_url(FEED_LIST.url, number))
        for number in range(1, len(stretches) + 1)
    )
    for number, some in enumerate(stretches, 1):
        groups = [Group("Đơn vị và địa phương", some)]
        if number == 1:
            whole = Group("Toàn bản tin", _feeds(((edition.site.name, ""),)))
            of_campaigns = Group("Phong trào", _campaigns(edition, campaigns))
            groups = [whole, Group("Chuyên mục", _feeds(sections)), of_campaigns, *groups]
        url = page_url(FEED_LIST.url, number)
        title = TITLE if number == 1 else f"{TITLE} – trang {number}"
        page = IndexPage(
            head=Head(title=title, description=LEAD, url=url),
            title=TITLE,
            lead=LEAD,
            groups=tuple(group for group in groups if group.items),
            ways=ways if len(ways) > 1 else (),
        )
        yield Plan(f"{url}index.html", "names.html", {"page": page})


def _campaigns(edition: Edition, slugs: tuple[str, ...]) -> tuple[Named, ...]:
    registered = (edition.registers.campaigns.get(slug) for slug in slugs)
    named = ((each.name, edition.site.topic(each.url)) for each in registered if each)
    return _feeds(_in_order(named))


def _units(edition: Edition, slugs: tuple[str, ...]) -> tuple[Named, ...]:
    registers = edition.registers
    bodies = (body_of(registers, slug) for slug in slugs)
    named = ((_placed(registers, each), edition.site.topic(each.url)) for each in bodies if each)
    return _feeds(_in_order(named))


def _placed(registers: Registers, body: Place | Unit) -> str:
    """“xã Lộc Yên, huyện Cao Lộc, tỉnh Lạng Sơn”: many places share a name."""
    around = chain(registers, body) if isinstance(body, Place) else ()
    return ", ".join([name_in_sentence(body), *(each.full_name for each in reversed(around))])


def _in_order(named: Iterator[tuple[str, str | None]]) -> tuple[tuple[str, str], ...]:
    """Those that have a page, by name in Vietnamese order."""
    paged = ((sentence_case(name), url) for name, url in named if url is not None)
    return tuple(sorted(paged, key=lambda each: (sort_key(each[0]), each[1])))


def _feeds(pages: tuple[tuple[str, str], ...]) -> tuple[Named, ...]:
    return tuple(Named("", "", name, f"{url}atom.xml") for name, url in pages)
