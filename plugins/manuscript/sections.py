"""Which section (chuyên mục) an editor means."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

from plugins.bulletin.registry.registers import Section
from plugins.bulletin.text.vietnamese import fold, slug_of

OTHER = Section("tin-khac", "Tin khác")  # for articles without a section

# “Phòng trào thi đua” for “Phong trào thi đua” is a slip; “Tin các địa phương” for “Tin địa
# phương” (0.88) may be meant.
_SLIP = 0.9


def known_section(value: str, sections: Mapping[str, Section]) -> Section | None:
    """The registered section of this name, other name or slug.

    Case and the marks between words do not matter: “Người tốt việc tốt”, “Người tốt, việc tốt”.
    """
    for section in sections.values():
        if value in (section.slug, section.name):
            return section
    wanted = _words(value)
    for section in sections.values():
        if wanted in map(_words, (section.name, *section.also)):
            return section
    # typed without marks
    return sections.get(slug_of(value)) if value.isascii() else None


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", fold(name))


def meant_section(value: str, sections: Mapping[str, Section]) -> Section | None:
    """The registered section that an unknown name is a slip of the pen for, or None."""
    by_name = {fold(name): s for s in sections.values() for name in (s.name, *s.also)}
    near = difflib.get_close_matches(fold(value), by_name, n=1, cutoff=_SLIP)
    return by_name[near[0]] if near else sections.get(slug_of(value))
