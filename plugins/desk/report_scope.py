"""Which period, campaign, unit and author a report was asked for: found, never guessed."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Mapping, Sequence

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.registry.hierarchy import name_in_sentence
from plugins.bulletin.registry.registers import Campaign, Place, Registers, Unit
from plugins.bulletin.text.dates import NoDate, short_day
from plugins.bulletin.text.vietnamese import shortened, slug_of, sort_key
from plugins.bulletin.text.words import keys_of
from plugins.desk.speech import Misuse
from plugins.report.period import Period, read_period
from plugins.report.told import Naming, Scope, Subject, Told

_SHOWN = 4
_LONGEST = 80  # code points of what was typed that are said again


def asked_for(
    edition: Edition,
    told: Sequence[Told],
    days: Mapping[str, str | None],
    with_parts: bool,
    *,
    campaign: str = "",
    unit: str = "",
    author: str = "",
) -> Scope:
    """What a report is about; raises :class:`Misuse` where it is not there, with the nearest."""
    registers = edition.registers
    return Scope(
        period=period_of(days, told),
        campaign=_campaign(campaign, registers, told, with_parts) if campaign else None,
        unit=_unit(unit, registers, told, with_parts) if unit else None,
        author=_author(author, told) if author else "",
    )


def period_of(days: Mapping[str, str | None], told: Sequence[Told]) -> Period:
    """The period of ``--from``, ``--to``, ``--month``, ``--year``; what is open ends with the first
    or last article."""
    given = {name: text for name, text in days.items() if text is not None}
    alone = [name for name in ("--month", "--year") if name in given]
    if alone and len(given) > 1:
        others = " và ".join(name for name in given)
        raise Misuse(f"{others} không đi cùng nhau; chỉ dùng một cách nói kỳ báo cáo")
    read = {name: _read(name, text) for name, text in given.items()}
    if alone:
        return read[alone[0]]
    found = [each.day for each in told]
    first = read["--from"].first if "--from" in read else None
    last = read["--to"].last if "--to" in read else None
    start = first or min([*found, *([last] if last else [])], default=None)
    end = last or max([*found, *([first] if first else [])], default=None)
    if start is None or end is None:
        raise Misuse("bản tin chưa có bài nào đã đăng")
    if start > end:
        raise Misuse(
            f"ngày đầu kỳ ({short_day(start)}) sau ngày cuối kỳ ({short_day(end)}); "
            "đổi lại --from và --to"
        )
    return Period(start, end)


def _read(name: str, text: str) -> Period:
    try:
        period = read_period(text)
    except NoDate as no_date:
        raise Misuse(
            f"{name}: {no_date}; viết năm (2023), năm-tháng (2023-11) "
            "hoặc năm-tháng-ngày (2023-11-10)"
        ) from None
    whole = {"--month": 27, "--year": 364}.get(name, 0)
    if (period.last - period.first).days < whole:
        example = "2023-11" if name == "--month" else "2023"
        raise Misuse(f"{name}: “{shortened(text, _LONGEST)}” chưa đúng; viết như {example}")
    if name == "--month" and len(period.months) > 1:
        raise Misuse(f"{name}: “{shortened(text, _LONGEST)}” là cả năm; dùng --year")
    return period


def _campaign(typed: str, registers: Registers, told: Sequence[Told], with_parts: bool) -> Subject:
    known = registers.campaigns
    slug = typed if typed in known else _called(typed, known, told)
    if not slug:
        names = {each.name: each.slug for each in known.values()}
        names |= {name: each.slug for each in known.values() for name in each.also}
        return _unregistered(typed, "phong trào", (t.campaigns for t in told), names)
    below = _below(slug, {each.slug: (each.parent,) for each in known.values()})
    parts = tuple(known[each].name for each in below)
    keys = {slug, *(below if with_parts else ())}
    return Subject(known[slug].name, frozenset(keys), parts, with_parts and bool(parts))


def _called(typed: str, known: Mapping[str, Campaign], told: Sequence[Told]) -> str:
    """The campaign of an old slug or a name, official names before others; “” for none.

    Of several that share a short name that which articles name is meant.
    """
    key = keys_of(typed)
    levels = (
        [each.slug for each in known.values() if typed in each.was],
        [each.slug for each in known.values() if keys_of(each.name) == key],
        [each.slug for each in known.values() if key in map(keys_of, each.also)],
        [each.slug for each in known.values() if key in map(keys_of, each.after_cue)],
    )
    slugs = next(filter(None, levels), [])
    if len(slugs) > 1:
        named = {naming.key for each in told for naming in each.campaigns}
        slugs = [slug for slug in slugs if slug in named] or slugs
    if len(slugs) > 1:
        few = "; ".join(f"{known[slug].name} ({slug})" for slug in slugs[:_SHOWN])
        raise Misuse(
            f"có {len(slugs)} phong trào tên “{shortened(typed, _LONGEST)}”; ghi mã của một: {few}"
        )
    return slugs[0] if slugs else ""


def _unit(typed: str, registers: Registers, told: Sequence[Told], with_parts: bool) -> Subject:
    bodies: dict[str, Unit | Place] = {**registers.places, **registers.units}
    named = {naming.key for each in told for naming in each.units}
    slugs = [typed] if typed in bodies else _bodies_called(typed, bodies)
    if len(slugs) > 1:  # of many places of one name that which articles name is meant
        slugs = [slug for slug in slugs if slug in named] or slugs
    if len(slugs) > 1:
        few = "; ".join(f"{name_in_sentence(bodies[slug])} ({slug})" for slug in slugs[:_SHOWN])
        more = "; …" if len(slugs) > _SHOWN else ""
        raise Misuse(
            f"có {len(slugs)} đơn vị, địa phương tên “{shortened(typed, _LONGEST)}”; "
            f"ghi mã của một: {few}{more}"
        )
    if not slugs:
        found = (bodies[slug] for slug in (*registers.units, *sorted(named & bodies.keys())))
        names = {name_in_sentence(body): body.slug for body in found}
        return _unregistered(typed, "đơn vị, địa phương", (t.units for t in told), names)
    body = bodies[slugs[0]]
    parents = {each.slug: _parents(each) for each in bodies.values()}
    below = [slug for slug in _below(body.slug, parents) if slug in named]
    parts = tuple(name_in_sentence(bodies[slug]) for slug in below)
    keys = {body.slug, *(below if with_parts else ())}
    return Subject(name_in_sentence(body), frozenset(keys), parts, with_parts and bool(parts))


def _parents(body: Unit | Place) -> tuple[str, ...]:
    return (body.parent, body.place) if isinstance(body, Unit) else (body.parent,)


def _bodies_called(typed: str, bodies: Mapping[str, Unit | Place]) -> list[str]:
    """Those whose whole name it is; else the places whose name it is without their kind."""
    key = keys_of(typed)
    whole = [
        body.slug
        for body in bodies.values()
        if any(keys_of(name) == key for name in (name_in_sentence(body), *body.also))
        or typed in body.was
    ]
    return whole or [body.slug for body in bodies.values() if keys_of(body.name) == key]


def _below(slug: str, parents: Mapping[str, Collection[str]]) -> list[str]:
    """Everything that lies in it, at any depth, in the order of the register."""
    children: dict[str, list[str]] = {}
    for each, above in parents.items():
        for parent in above:
            children.setdefault(parent, []).append(each)
    found: dict[str, None] = {}
    todo = [slug]
    while todo:
        for child in children.get(todo.pop(), ()):
            if child != slug and child not in found:
                found[child] = None
                todo.append(child)
    return [each for each in parents if each in found]


def _unregistered(
    typed: str, what: str, namings: Iterable[tuple[Naming, ...]], names: Mapping[str, str]
) -> Subject:
    """A name that articles use and no register knows; else :class:`Misuse` with the nearest."""
    key = keys_of(typed)
    seen = {each.key: each for some in namings for each in some if not each.slug}
    found = [each for each in seen.values() if keys_of(each.name) == key]
    if found:
        return Subject(found[0].name, frozenset(each.key for each in found))
    slugs: dict[str, str] = {each.key: each.name for each in seen.values()}
    slugs = {slug_of(name): name for name in slugs.values()}
    slugs |= {slug: f"{name} ({slug})" for name, slug in names.items()}
    slugs |= {slug_of(name): f"{name} ({slug})" for name, slug in names.items()}
    raise Misuse(f"không có {what} “{shortened(typed, _LONGEST)}”{_near(typed, slugs)}")


def _author(typed: str, told: Iterable[Told]) -> str:
    names = {name for each in told for name in each.authors}
    for name in sorted(names, key=sort_key):
        if keys_of(name) == keys_of(typed):
            return name
    near = _near(typed, {slug_of(name): name for name in sorted(names, key=sort_key)})
    raise Misuse(f"không có tác giả “{shortened(typed, _LONGEST)}”{near}")


def _near(typed: str, known: Mapping[str, str]) -> str:
    """“; có phải …?”, with what is most like the words, or what they begin."""
    slug = slug_of(typed)[:300]
    near = difflib.get_close_matches(slug, known, _SHOWN, 0.6)
    near += [each for each in known if slug and slug in each]
    meant = list(dict.fromkeys(known[each] for each in near))[:_SHOWN]
    return f"; có phải {' hay '.join(f'“{each}”' for each in meant)}?" if meant else ""
