"""All units: those of a territory under their province, the others by kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import Group, Head, IndexPage, Named
from plugins.bulletin.registry.hierarchy import above
from plugins.bulletin.registry.registers import Place, Unit
from plugins.bulletin.registry.territories import LEVELS, Level
from plugins.bulletin.text.dates import short_day, span_of_days
from plugins.bulletin.text.vietnamese import sort_key
from plugins.topics.bodies import group_of, kind_of, named_body, title_of
from plugins.topics.body import INDEX
from plugins.topics.known import Known


def unit_index(known: Known) -> Sheaf:
    """Provinces in Vietnamese order, those that have ended last; then kinds of other units.

    Provinces of which nothing but their own page is known stand together in one group.
    """
    counts = tuple((slug, len(known.found.units.get(slug, ()))) for slug in known.bodies)
    return sheaf(INDEX.url, partial(_index, known), counts)


def _index(known: Known) -> Iterator[Plan]:
    bodies = sorted(known.bodies.values(), key=lambda body: (sort_key(body.name), body.slug))
    homes = {body.slug: _province(known, body) for body in bodies}
    members: dict[str, list[Unit | Place]] = {}
    for body in bodies:
        members.setdefault(homes[body.slug], []).append(body)
    provinces = [b for b in bodies if isinstance(b, Place) and homes[b.slug] == b.slug]
    provinces.sort(key=lambda place: place.valid_to is not None)
    bare = [place for place in provinces if len(members[place.slug]) == 1]
    full = [place for place in provinces if place not in bare]
    page = IndexPage(
        head=Head(
            title=INDEX.name,
            description="Các cơ quan, đoàn thể, doanh nghiệp và địa phương có trong bản tin.",
            active=INDEX.url,
            url=INDEX.url,
        ),
        title=INDEX.name,
        lead=f"{len(bodies)} đơn vị và địa phương, xếp theo tỉnh, thành phố rồi theo loại.",
        groups=(
            *(_province_group(known, place, members[place.slug]) for place in full),
            *group_of("Tỉnh, thành phố khác", _places(known, bare), "tinh-khac"),
            *_by_kind(known, [body for body in members.get("", ()) if isinstance(body, Unit)]),
        ),
    )
    yield Plan(f"{INDEX.url}index.html", "names.html", {"page": page})


def _province(known: Known, body: Unit | Place) -> str:
    """Slug of the province a body or place lies in; “” for bodies of the whole country."""
    first = next(iter((*above(known.registers, body), body)))
    return first.slug if isinstance(first, Place) else ""


def _province_group(known: Known, province: Place, members: Iterable[Unit | Place]) -> Group:
    others = [body for body in members if body.slug != province.slug]
    places = [body for body in others if isinstance(body, Place)]
    districts = [place for place in places if LEVELS.get(place.kind) is Level.DISTRICT]
    inside = {district.slug for district in districts}
    direct = [p for p in places if p.slug not in inside and p.parent not in inside]
    ended = [place for place in direct if place.valid_to is not None]
    units = [body for body in others if isinstance(body, Unit)]
    return Group(
        title=title_of(province),
        items=(),
        anchor=province.slug,
        url=province.url,
        way=f"Trang của {province.full_name}",
        note=f"đến {short_day(province.valid_to)}" if province.valid_to else "",
        groups=(
            *group_of("Cơ quan, đoàn thể", (named_body(known, unit) for unit in units)),
            *group_of("Xã, phường", _places(known, (p for p in direct if p.valid_to is None))),
            *group_of("Xã, phường, thị trấn cũ", _places(known, ended)),
            *(
                Group(
                    title=title_of(district),
                    items=tuple(_places(known, (p for p in places if p.parent == district.slug))),
                    anchor=district.slug,
                    url=district.url,
                    note=span_of_days(None, district.valid_to),
                )
                for district in districts
            ),
        ),
    )


def _places(known: Known, places: Iterable[Place]) -> Iterator[Named]:
    """The name says the kind of a place, so its line does not."""
    return (replace(named_body(known, place), kind="") for place in places)


def _by_kind(known: Known, units: list[Unit]) -> Iterator[Group]:
    order = {kind: place for place, kind in enumerate(known.registers.unit_kinds)}
    for kind in sorted(
        {unit.kind for unit in units}, key=lambda kind: (order.get(kind, 999), kind)
    ):
        of_kind = [unit for unit in units if unit.kind == kind]
        items = (replace(named_body(known, unit), kind="") for unit in of_kind)
        yield from group_of(kind_of(known.registers, of_kind[0]), items, f"loai-{kind}")
