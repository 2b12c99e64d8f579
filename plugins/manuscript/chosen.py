"""What an editor writes in ``Campaigns:`` and ``Units:``: names to add, and with “-” to remove."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from plugins.bulletin.problem import Problem
from plugins.bulletin.registry.registers import Campaign, Place, Registers, Unit
from plugins.bulletin.tagging.overrides import Overrides
from plugins.bulletin.text.vietnamese import fold, shortened, slug_of
from plugins.manuscript.clean import one_line
from plugins.manuscript.headers import Manuscript

_LONGEST = 80  # signs of a name in a message
_SHOWN = 3  # right answers named in one message
_NEAR = 0.75  # “tet-sum-vay” for “tet-sum-vai” (0.91), not “thang-cong-nhan” for “khong-co-cha”


class Choices:
    """The slugs and names an editor may choose from, of one kind of header."""

    def __init__(
        self, *registers: Mapping[str, Campaign | Unit | Place], whole: bool = True
    ) -> None:
        self._registers = registers
        self.whole = whole  # whether the registers could be read, so that no name is missing

    @cached_property
    def _by_slug(self) -> dict[str, str]:
        """The slug that holds, by slug and by old slug."""
        bodies = [body for register in self._registers for body in register.values()]
        old = {was: body.slug for body in bodies for was in body.was}
        return {**old, **{body.slug: body.slug for body in bodies}}

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        """Slugs by folded name; communes of one name are many."""
        slugs: dict[str, list[str]] = {}
        for register in self._registers:
            for body in register.values():
                for name in dict.fromkeys(map(fold, _names(body))):
                    slugs.setdefault(name, []).append(body.slug)
        return slugs

    def meant(self, text: str) -> tuple[str, ...]:
        """The slugs that bear this slug or name; one if the text is clear, none if unknown."""
        if text in self._by_slug:
            return (self._by_slug[text],)
        return tuple(self._by_name.get(fold(text), ()))

    def near(self, text: str) -> tuple[str, ...]:
        """The nearest slugs to one that is not known, then those that hold all its words."""
        typed = slug_of(text)
        found = difflib.get_close_matches(typed, self._by_slug, n=_SHOWN, cutoff=_NEAR)
        inside = (slug for slug in self._by_slug if typed and f"-{typed}-" in f"-{slug}-")
        slugs = [*found, *(slug for slug, _ in zip(inside, range(_SHOWN), strict=False))]
        return tuple(dict.fromkeys(self._by_slug[slug] for slug in slugs))[:_SHOWN]


def _names(body: Campaign | Unit | Place) -> Iterable[str]:
    return (body.full_name if isinstance(body, Place) else body.name, *body.also)


def campaign_choices(registers: Registers) -> Choices:
    """What ``Campaigns:`` may name."""
    return Choices(registers.campaigns, whole="campaigns" not in registers.holes)


def unit_choices(registers: Registers) -> Choices:
    """What ``Units:`` may name: units and places."""
    whole = registers.holes.isdisjoint(("units", "overlays", "gazetteer"))
    return Choices(registers.units, registers.places, whole=whole)


def overrides_of(
    manuscript: Manuscript, key: str, choices: Choices
) -> tuple[Overrides, tuple[Problem, ...]]:
    """What the editor adds and removes under one key, and the names nobody knows.

    Where a register could not be read whole, names are not looked for in vain.
    """
    added: list[str] = []
    removed: list[str] = []
    problems: list[Problem] = []
    for typed in _values(manuscript.value(key)):
        name = typed.removeprefix("-").strip()
        if not name:
            what = f"“{key}:” có dấu “-” mà không có tên theo sau"
            fix = "viết tên cần bỏ liền sau dấu “-”, hoặc xóa dấu ấy"
            problems.append(Problem(manuscript.path, manuscript.line(key), what, fix))
            continue
        slugs = choices.meant(name)
        if len(slugs) == 1:
            (removed if typed.startswith("-") else added).append(slugs[0])
            continue
        if slugs:
            what = f"có {len(slugs)} mục tên “{name}”"
            near = slugs[:_SHOWN]
        elif not choices.whole:
            continue
        else:
            what = f"“{key}:” có tên không ai biết: “{shortened(name, _LONGEST)}”"
            near = choices.near(name)
        fix = (
            f"có phải {' hoặc '.join(near)}?" if near else "ghi tên ấy vào danh mục trước, hoặc bỏ"
        )
        problems.append(Problem(manuscript.path, manuscript.line(key), what, fix))
    for slug in sorted(set(added) & set(removed)):
        what = f"“{key}:” vừa thêm vừa bỏ “{slug}”"
        problems.append(Problem(manuscript.path, manuscript.line(key), what, "giữ một trong hai"))
    return Overrides(tuple(dict.fromkeys(added)), tuple(dict.fromkeys(removed))), tuple(problems)


def _values(value: str) -> Iterator[str]:
    return (part for part in map(one_line, value.split(";")) if part)
