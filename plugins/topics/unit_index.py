"""All units and places: a page for each province, and lists by kind and by letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.plan import Need, Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import Group, Head, IndexPage, Named
from plugins.bulletin.registry.hierarchy import above
from plugins.bulletin.registry.registers import Place, Unit
from plugins.bulletin.registry.territories import LEVELS, Level
from plugins.bulletin.text.dates import short_day, span_of_days
from plugins.bulletin.text.vietnamese import sentence_case, sort_key, with_dots
from plugins.topics.bodies import group_of, kind_of, named_body, title_of
from plugins.topics.body import INDEX
from plugins.topics.index_pages import index_pages, lettered
from plugins.topics.known import Known
from plugins.topics.pictures import where_provinces_lie

BY_PLACE = Link("Theo địa phương", INDEX.url)
BY_KIND = Link("Theo loại", f"{INDEX.url}theo-loai/")
BY_LETTER = Link("Theo vần", f"{INDEX.url}theo-van/")
WAYS = (BY_PLACE, BY_KIND, BY_LETTER)
NATION = ""  # the home of bodies that lie in no province

Bodies = list[Unit | Place]


@dataclass(frozen=True)  # without slots, for what all indexes ask is kept in it
class Tree:
    """Which bodies lie in which province."""

    known: Known

    @cached_property
    def homes(self) -> Mapping[str, Bodies]:
        """By slug of the province, “” for the whole country; the province itself among them."""
        found: dict[str, Bodies] = {}
        of_parent: dict[tuple[str, str], str] = {}
        for body in self.known.bodies.values():
            around = (body.place if isinstance(body, Unit) else "", body.parent)
            if around == ("", ""):
                home = body.slug if isinstance(body, Place) else NATION
            elif around in of_parent:
                home = of_parent[around]
            else:
                first = next(iter((*above(self.known.registers, body), body)))
                home = of_parent[around] = first.slug if isinstance(first, Place) else NATION
            found.setdefault(home, []).append(body)
        return found

    def counts(self, bodies: Iterable[Unit | Place]) -> Need:
        """What an index says of each."""
        units = self.known.found.units
        return tuple((body.slug, len(units.get(body.slug, ()))) for body in bodies)

    def provinces(self) -> list[Place]:
        """In Vietnamese order, those that have ended last."""
        places = self.known.registers.places
        found = [places[slug] for slug in self.homes if slug != NATION]
        return sorted(found, key=lambda p: (p.valid_to is not None, sort_key(p.name)))


def unit_index(known: Known) -> Iterator[Sheaf]:
    """The list of provinces, a page for each of them, and the lists of all by kind and letter."""
    tree = Tree(known)
    all_counts = tree.counts(known.bodies.values())
    yield sheaf(INDEX.url, partial(_by_place, tree), all_counts)
    yield sheaf(BY_KIND.url, partial(_by_kind, tree), all_counts)
    yield sheaf(BY_LETTER.url, partial(_by_letter, tree), all_counts)
    for slug, members in tree.homes.items():
        if slug != NATION:
            plans = partial(_province, tree, known.registers.places[slug])
            yield sheaf(_url(slug), plans, tree.counts(members))


def _url(slug: str) -> str:
    return f"{INDEX.url}theo-dia-phuong/{slug}/"


def _page(tree: Tree, lead: str, groups: tuple[Group, ...]) -> IndexPage:
    return IndexPage(
        head=Head(
            title=INDEX.name,
            description="Các cơ quan, đoàn thể, doanh nghiệp và địa phương có trong bản tin.",
            active=INDEX.url,
            url=INDEX.url,
        ),
        title=INDEX.name,
        lead=f"{with_dots(len(tree.known.bodies))} đơn vị và địa phương, {lead}.",
        groups=groups,
        ways=WAYS,
    )


def _by_place(tree: Tree) -> Iterator[Plan]:
    """Provinces as they are and as they were, then the bodies of the whole country."""
    provinces = tree.provinces()
    nation = sorted(tree.homes.get(NATION, ()), key=_order)
    page = _page(
        tree,
        "xếp theo tỉnh, thành phố",
        (
            *group_of(
                "Tỉnh, thành phố",
                (_home(tree, each) for each in provinces if each.valid_to is None),
                "tinh-thanh-pho",
            ),
            *_folded(tuple(_home(tree, each) for each in provinces if each.valid_to is not None)),
            *group_of("Cả nước", (named_body(tree.known, body) for body in nation), "ca-nuoc"),
        ),
    )
    standing = (each for each in provinces if each.valid_to is None)
    page = replace(page, map=where_provinces_lie(tree.known, standing))
    yield from index_pages(page, INDEX.url)


def _folded(ended: tuple[Named, ...]) -> tuple[Group, ...]:
    """Provinces that are no more, behind one line."""
    if not ended:
        return ()
    more = f"{len(ended)} tên cũ"
    return (Group("Tên tỉnh, thành phố cũ", (), "tinh-cu", more_title=more, more=ended),)


def _home(tree: Tree, province: Place) -> Named:
    members = tree.homes[province.slug]
    units = sum(1 for body in members if isinstance(body, Unit))
    places = len(members) - units - 1
    count = len(tree.known.found.units.get(province.slug, ()))
    ended = f"đến {short_day(province.valid_to)}" if province.valid_to else ""
    parts = (
        sentence_case(ended),
        f"{units} đơn vị" if units else "",
        f"{places} xã, phường, huyện" if places else "",
        counted(count) if count else "",
    )
    note = " · ".join(filter(None, parts))
    return Named("unit", "", title_of(province), _url(province.slug), note)


def _province(tree: Tree, province: Place) -> Iterator[Plan]:
    """What lies in one province: its bodies, its communes, and what there was before."""
    name = title_of(province)
    page = _page(tree, "", ())
    members = sorted(tree.homes[province.slug], key=_order)
    page = replace(
        page,
        head=Head(
            title=f"Đơn vị và địa phương ở {province.full_name}",
            description=f"Các cơ quan, đoàn thể và địa phương ở {province.full_name}.",
            path=(INDEX,),
            active=INDEX.url,
            url=_url(province.slug),
        ),
        title=name,
        lead="",
        groups=(
            Group("Trang riêng", (named_body(tree.known, province),), "trang-rieng"),
            *_inner(tree.known, province, members),
        ),
    )
    yield from index_pages(page, _url(province.slug))


def _inner(known: Known, province: Place, members: Bodies) -> Iterator[Group]:
    others = [body for body in members if body.slug != province.slug]
    places = [body for body in others if isinstance(body, Place)]
    districts = [place for place in places if LEVELS.get(place.kind) is Level.DISTRICT]
    inside = {district.slug for district in districts}
    direct = [p for p in places if p.slug not in inside and p.parent not in inside]
    units = [body for body in others if isinstance(body, Unit)]
    ended = [place for place in direct if place.valid_to is not None]
    yield from group_of("Cơ quan, đoàn thể", (named_body(known, each) for each in units), "co-quan")
    standing = _places(known, (place for place in direct if place.valid_to is None))
    yield from group_of("Xã, phường", standing, "xa-phuong")
    yield from group_of("Xã, phường, thị trấn cũ", _places(known, ended), "xa-phuong-cu")
    for district in districts:
        yield Group(
            title=title_of(district),
            items=tuple(_places(known, (p for p in places if p.parent == district.slug))),
            anchor=district.slug,
            url=district.url,
            note=span_of_days(None, district.valid_to),
        )


def _by_kind(tree: Tree) -> Iterator[Plan]:
    """Kinds in the order of the register."""
    known = tree.known
    order = {kind: place for place, kind in enumerate(known.registers.unit_kinds)}
    kinds: dict[str, Bodies] = {}
    for body in sorted(known.bodies.values(), key=_order):
        kinds.setdefault(body.kind, []).append(body)
    groups = tuple(
        Group(
            _kind_name(known, of_kind[0]),
            tuple(_with_place(known, body) for body in of_kind),
            f"loai-{kind}",
            note=str(len(of_kind)),
        )
        for kind, of_kind in sorted(kinds.items(), key=lambda each: order.get(each[0], 999))
    )
    yield from index_pages(_ways(_page(tree, "xếp theo loại", groups), BY_KIND), BY_KIND.url)


def _by_letter(tree: Tree) -> Iterator[Plan]:
    known = tree.known
    bodies = sorted(known.bodies.values(), key=_order)
    groups, letters = lettered((body.name, _with_place(known, body)) for body in bodies)
    page = replace(_page(tree, "xếp theo vần", groups), letters=letters)
    yield from index_pages(_ways(page, BY_LETTER), BY_LETTER.url)


def _ways(page: IndexPage, way: Link) -> IndexPage:
    title = f"{INDEX.name} {way.name.lower()}"
    return replace(page, head=replace(page.head, title=title, path=(INDEX,)), title=title)


def _kind_name(known: Known, body: Unit | Place) -> str:
    return (
        sentence_case(body.kind_name) if isinstance(body, Place) else kind_of(known.registers, body)
    )


def _with_place(known: Known, body: Unit | Place) -> Named:
    """Its kind stands over the group or in its name, so its line says where it lies instead."""
    line = named_body(known, body)
    around = [each for each in above(known.registers, body) if isinstance(each, Place)]
    where = (
        ", ".join(each.full_name for each in reversed(around)) if isinstance(body, Place) else ""
    )
    note = " · ".join(filter(None, (sentence_case(where), line.note)))
    return replace(line, kind="", note=note)


def _places(known: Known, places: Iterable[Place]) -> Iterator[Named]:
    """The name says the kind of a place, so its line does not."""
    return (replace(named_body(known, place), kind="") for place in places)


def _order(body: Unit | Place) -> tuple[object, str]:
    return sort_key(body.name), body.slug
