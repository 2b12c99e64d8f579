"""What an editor writes in ``Campaigns:`` and ``Units:``: names to add, to remove, to replace.

“tet-sum-vay” adds, “-tet-sum-vay” removes, “tet-sum-vay = tet-nhan-ai” replaces one by another.
"""

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
_REGISTER = "ghi tên ấy vào danh mục trước, hoặc bỏ"
_QUOTES = "“”\"'‘’ "  # in which an editor may put a name
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
    """What the editor adds, removes and replaces under one key, and the names nobody knows.

    A name that no register has may be removed or replaced if the article has it. Where a register
    could not be read whole, names are not looked for in vain.
    """
    header = _Header(manuscript, key, choices)
    for typed in _values(manuscript.value(key)):
        wrong, equals, right = (part.strip() for part in typed.partition("="))
        if equals:
            header.replace(wrong, right)
        elif typed.startswith("-"):
            header.remove(typed.removeprefix("-").strip())
        else:
            header.add(typed)
    return header.overrides(), tuple(header.problems)


class _Header:
    """One header while it is read, value by value."""

    def __init__(self, manuscript: Manuscript, key: str, choices: Choices) -> None:
        self._manuscript, self._key, self._choices = manuscript, key, choices
        self._added: list[str] = []
        self._removed: list[str] = []
        self._replaced: list[tuple[str, str]] = []
        self.problems: list[Problem] = []

    def add(self, name: str) -> None:
        if slug := self._meant(name):
            self._added.append(slug)

    def remove(self, name: str) -> None:
        if not name:
            what = f"“{self._key}:” có dấu “-” mà không có tên theo sau"
            self._tell(what, "viết tên cần bỏ liền sau dấu “-”, hoặc xóa dấu ấy")
        elif found := self._found(name):
            self._removed.append(found)

    def replace(self, wrong: str, right: str) -> None:
        if not (wrong and right):
            what = f"“{self._key}:” có dấu “=” mà thiếu tên ở trước hoặc ở sau"
            self._tell(what, "viết  tên được gán sai = tên đúng")
            return
        found, slug = self._found(wrong), self._meant(right)
        if found and slug:
            self._replaced.append((found, slug))

    def overrides(self) -> Overrides:
        """What was read; what is both added and removed is told."""
        right = {slug for _, slug in self._replaced}
        for slug in sorted({*self._added, *right} & set(self._removed)):
            self._tell(f"“{self._key}:” vừa thêm vừa bỏ “{slug}”", "giữ một trong hai")
        return Overrides(_each_once(self._added), _each_once(self._removed), tuple(self._replaced))

    def _found(self, name: str) -> str | None:
        """The slug of a name, or the name itself, folded, where the article has it unregistered."""
        bare = name.strip(_QUOTES)
        known = self._choices.meant(bare)
        if not known and fold(bare) in fold(_text(self._manuscript)):
            return fold(bare)
        return self._meant(bare, "viết tên ấy đúng như trong bài, hoặc bỏ")

    def _meant(self, name: str, otherwise: str = _REGISTER) -> str | None:
        """The one slug of a name; None where there is none or more, which is told.

        ``otherwise``: how to mend it where no name is near.
        """
        slugs = self._choices.meant(name)
        if len(slugs) == 1:
            return slugs[0]
        if slugs:
            what, near = f"có {len(slugs)} mục tên “{name}”", slugs[:_SHOWN]
        elif not self._choices.whole:
            return None
        else:
            what = f"“{self._key}:” có tên không ai biết: “{shortened(name, _LONGEST)}”"
            near = self._choices.near(name)
        self._tell(what, f"có phải {' hoặc '.join(near)}?" if near else otherwise)
        return None

    def _tell(self, what: str, fix: str) -> None:
        line = self._manuscript.line(self._key)
        self.problems.append(Problem(self._manuscript.path, line, what, fix))


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _text(manuscript: Manuscript) -> str:
    """All that a tagger reads of an article, as it is typed."""
    return "\n".join((manuscript.value("Title"), manuscript.value("Summary"), manuscript.body))


def _values(value: str) -> Iterator[str]:
    return (part for part in map(one_line, value.split(";")) if part)
