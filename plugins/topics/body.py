"""The page of a unit or place: the same questions, asked of a body and of a territory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.fate import fate_of, notice
from plugins.bulletin.pages.occurrences import NONE, Rows
from plugins.bulletin.pages.plan import Need
from plugins.bulletin.pages.views import Fact, FactValue, Group, Head, Listing, Named, TopicPage
from plugins.bulletin.registry.hierarchy import above, body_of, name_in_sentence
from plugins.bulletin.registry.registers import Place, Unit
from plugins.bulletin.registry.territories import LEVELS
from plugins.bulletin.text.dates import partial_day, short_day, span_of_days
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.topics.bodies import OPEN, folded, group_of, kind_of, named_body, title_of
from plugins.topics.known import Known
from plugins.topics.participants import all_campaigns
from plugins.topics.participation import counted_together, left_out, participations
from plugins.topics.pictures import where_it_lies, years_of

INDEX = Link("Đơn vị", "don-vi/")


@dataclass(frozen=True)  # without slots, for its page is kept in it
class BodyTopic:
    """The pages of a unit or place. A place lists the articles that name it, not its bodies' as
    well."""

    known: Known
    body: Unit | Place

    @property
    def url(self) -> str:
        return self.body.url

    @property
    def rows(self) -> Rows:
        return self.known.found.units.get(self.body.slug, NONE)

    @property
    def needs(self) -> tuple[tuple[Need, ...], tuple[Need, ...]]:
        return (), self.known.needs(self.body)

    @property
    def empty(self) -> str:
        return f"Chưa có bài nào về {self._noun} này."

    @property
    def _noun(self) -> str:
        return "địa phương" if isinstance(self.body, Place) else "đơn vị"

    @cached_property
    def page(self) -> TopicPage:
        known, body, count = self.known, self.body, len(self.rows)
        name = name_in_sentence(body)
        around = above(known.registers, body)
        where = ", ".join(name_in_sentence(each) for each in reversed(around))
        title = title_of(body)
        full = f"{title}, {where}" if isinstance(body, Place) and where else title
        said = (where, _standing(body), counted(count) if count else "")
        return TopicPage(
            head=Head(
                title=full,
                description=f"Bài có nhắc đến {name} và các phong trào trong bài.",
                path=(INDEX, *(Link(title_of(each), each.url) for each in around)),
                feed=known.site.feed(f"Bài về {name}", body.url) if count else None,
                active=INDEX.url,
                url=body.url,
            ),
            mark="unit",
            kind=named_body(known, body).kind,
            name=title,
            state=" · ".join(sentence_case(part) for part in said if part),
            notice=notice(known.registers, body),
            facts=(),
            articles_title="Bài có nhắc đến",
            articles=Listing((), 0),
            participation_title="Phong trào đã tham gia",
            participations=(),
            participation_lead=counted_together("phong trào", self._noun),
        )

    def opened(self) -> TopicPage:
        known, body = self.known, self.body
        lines, others = participations(
            self.rows,
            body.slug,
            "campaign",
            known.sightings,
            lambda campaign: known.together(campaign, body.slug),
        )
        every = all_campaigns(known, body)
        return replace(
            self.page,
            facts=tuple(_facts(known, body)),
            participations=lines,
            participation_note="" if every else left_out(others, "phong trào"),
            all_participations=every,
            family=tuple(folded(_family(known, body))),
            history=tuple(_history(known, body)),
            chart=years_of(self.rows),
            map=where_it_lies(known, body),
        )


def _standing(body: Unit | Place) -> str:
    return span_of_days(body.valid_from, body.valid_to)


def _facts(known: Known, body: Unit | Place) -> Iterator[Fact]:
    if isinstance(body, Place):
        old = " (tên cũ)" if body.valid_to else ""
        yield Fact("Loại", (FactValue(f"{sentence_case(body.kind_name)}{old}"),))
    else:
        yield Fact("Loại", (FactValue(kind_of(known.registers, body)),))
    for term, slug in (
        ("Thuộc", body.parent),
        ("Địa phương", body.place if isinstance(body, Unit) else ""),
    ):
        other = body_of(known.registers, slug)
        if other and (term == "Thuộc" or slug != body.parent):
            yield Fact(term, (FactValue(title_of(other), known.url(slug)),))
    if standing := _standing(body):
        term = "Có hiệu lực" if isinstance(body, Place) else "Hoạt động"
        yield Fact(term, (FactValue(sentence_case(standing)),))
    if isinstance(body, Place) and body.also:
        yield Fact("Tên khác", (FactValue(", ".join(body.also)),))


def _history(known: Known, body: Unit | Place) -> Iterator[Fact]:
    for event in body.events:
        yield Fact(
            partial_day(event.date) or "Chưa rõ ngày",
            (FactValue(sentence_case(event.what), known.url(event.unit)),),
        )


def _family(known: Known, body: Unit | Place) -> Iterator[Group]:
    yield from group_of(*_after(known, body))
    yield from group_of(*_before(known, body))
    within = [known.bodies[slug] for slug in known.within.get(body.slug, ())]
    places = [each for each in within if isinstance(each, Place)]
    units = [each for each in within if isinstance(each, Unit)]
    standing = [place for place in places if place.valid_to is None]
    ended = [place for place in places if place.valid_to is not None]
    own = "Cơ quan, đoàn thể" if isinstance(body, Place) else "Đơn vị trực thuộc"
    yield from group_of(own, _listed(known, units))
    yield from group_of("Xã, phường" if body.valid_to is None else "Gồm", _listed(known, standing))
    for last_day in sorted({place.valid_to for place in ended if place.valid_to}, reverse=True):
        of_that_day = [place for place in ended if place.valid_to == last_day]
        yield from group_of(f"Đến {short_day(last_day)}", _listed(known, of_that_day))


def _after(known: Known, body: Unit | Place) -> tuple[str, tuple[Named, ...]]:
    fate = fate_of(known.registers, body)
    if fate is None:
        return "", ()
    heirs = tuple(_listed(known, fate.heirs))
    if isinstance(body, Unit):
        return "Nay là", heirs
    parts = "" if fate.whole else ", một phần vào"
    return f"Từ {fate.next_day}{parts}", heirs


def _before(known: Known, body: Unit | Place) -> tuple[str, tuple[Named, ...]]:
    old = [
        each for slug in known.before.get(body.slug, ()) if (each := body_of(known.registers, slug))
    ]
    if isinstance(body, Unit):
        return "Trước đây là", tuple(_listed(known, old))
    # The gazetteer also has each new commune as an heir of the district that its old ones were in.
    level = LEVELS.get(body.kind)
    same = [each for each in old if LEVELS.get(each.kind) is level]
    return "Gồm các đơn vị cũ", tuple(
        _named(known, each, "" if _whole(each, body) else "một phần") for each in same or old
    )


def _whole(old: Unit | Place, new: Place) -> bool:
    if isinstance(old, Unit):
        return True
    return all(heir.whole for heir in old.heirs if heir.slug == new.slug)


def _listed(known: Known, bodies: Iterable[Unit | Place]) -> Iterator[Named]:
    """In the order given; of many, those first that articles name, since the others are folded."""
    ordered = list(bodies)
    if len(ordered) > OPEN:
        ordered.sort(key=lambda body: body.slug not in known.found.units)
    return (_named(known, body) for body in ordered)


def _named(known: Known, body: Unit | Place, note: str = "") -> Named:
    """The name says the kind of a place, so its line does not."""
    line = named_body(known, body, note)
    return replace(line, kind="") if isinstance(body, Place) else line
