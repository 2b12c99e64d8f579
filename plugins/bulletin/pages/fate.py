"""What became of a unit or place that has ended, in Vietnamese.

Whoever links to an ended place may link to its heirs as well: ``topics`` plans a page for each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.bulletin.pages.views import Notice, Piece
from plugins.bulletin.registry.hierarchy import body_of, name_in_sentence, province_of
from plugins.bulletin.registry.registers import Place, Registers, Unit
from plugins.bulletin.text.dates import short_day

MANY = 6  # more heirs than these are listed below the notice, not in it
OLD_NAMES_STAY = "Bài đăng trước ngày này vẫn ghi tên cũ."


@dataclass(frozen=True, slots=True)
class Fate:
    """The last day of a unit or place, and what took its place."""

    last_day: date
    heirs: tuple[Place | Unit, ...]
    whole: bool  # one heir took all of it

    @property
    def next_day(self) -> str:
        return short_day(self.last_day + timedelta(days=1))


def fate_of(registers: Registers, body: Place | Unit) -> Fate | None:
    """None for what still stands, as far as the register knows."""
    if body.valid_to is None:
        return None
    if isinstance(body, Place):
        slugs = [heir.slug for heir in body.heirs]
        whole = len(slugs) == 1 and body.heirs[0].whole
    else:
        slugs, whole = list(body.successors), len(body.successors) == 1
    heirs = tuple(heir for slug in slugs if (heir := body_of(registers, slug)))
    return Fate(body.valid_to, heirs, whole)


def in_short(registers: Registers, slug: str | None) -> tuple[Piece, ...]:
    """“Từ 1/7/2025 thuộc xã Cao Lộc”, under the name in an article; () for what still stands."""
    body = body_of(registers, slug)
    fate = fate_of(registers, body) if body else None
    if body is None or fate is None:
        return ()
    if not fate.heirs or len(fate.heirs) > MANY:
        return (Piece(f"Đến {short_day(fate.last_day)}"),)
    if isinstance(body, Unit):
        return (Piece("Nay là "), *_listed(fate.heirs))
    return (Piece(f"Từ {fate.next_day} {_verb(fate)} "), *_listed(fate.heirs))


def notice(registers: Registers, body: Place | Unit) -> Notice | None:
    """The box across the page of what has ended."""
    fate = fate_of(registers, body)
    if fate is None:
        return None
    if isinstance(body, Unit):
        return Notice("ended", _of_unit(fate), OLD_NAMES_STAY)
    return Notice("ended", _of_place(registers, fate), OLD_NAMES_STAY)


def _of_unit(fate: Fate) -> tuple[Piece, ...]:
    until = f"Hoạt động đến hết ngày {short_day(fate.last_day)}"
    if not fate.heirs:
        return (Piece(f"{until}."),)
    return (Piece(f"{until}, nay là "), *_listed(fate.heirs), Piece("."))


def _of_place(registers: Registers, fate: Fate) -> tuple[Piece, ...]:
    if not fate.heirs:
        return (Piece(f"Từ ngày {fate.next_day} không còn đơn vị hành chính này."),)
    if len(fate.heirs) > MANY:
        count = len(fate.heirs)
        text = f"Từ ngày {fate.next_day} được chia vào {count} đơn vị hành chính nêu ở dưới."
        return (Piece(text),)
    places = [heir for heir in fate.heirs if isinstance(heir, Place) and heir.parent]
    provinces = {province_of(registers, place) for place in places}
    head = (Piece(f"Từ ngày {fate.next_day} {_verb(fate)} "), *_listed(fate.heirs))
    if len(provinces) == 1 and len(places) == len(fate.heirs):
        province = provinces.pop()
        return (*head, Piece(", "), Piece(province.full_name, province.url), Piece("."))
    return (*head, Piece("."))


def _verb(fate: Fate) -> str:
    if fate.whole:
        return "thuộc"
    return "một phần thuộc" if len(fate.heirs) == 1 else "được chia vào"


def _listed(bodies: Iterable[Place | Unit]) -> Sequence[Piece]:
    """“xã A, xã B và xã C”, each a link."""
    links = [Piece(name_in_sentence(body), body.url) for body in bodies]
    pieces = links[:1]
    for place, link in enumerate(links[1:], start=2):
        pieces += [Piece(" và " if place == len(links) else ", "), link]
    return pieces
