"""What editors write over pages of campaigns and units: “campaigns/SLUG.md”, “units/SLUG.md”.

Those whose bytes are as they were are not made again, nor looked up while the registers stand.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path

from plugins.bulletin.digest import digest_of
from plugins.bulletin.entry import Introduction
from plugins.bulletin.problem import Problem
from plugins.bulletin.record_json import read, written
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.registry.registry import Registry
from plugins.manuscript.files import introduction_sources, read_source
from plugins.manuscript.store import Store
from plugins.manuscript.walk import CAMPAIGNS, UNITS

_NEAR = 0.6
_ALIKE = 6  # letters with which a slug of the gazetteer begins, to be compared at all
_REGISTERS = {CAMPAIGNS: ("phong trào", "campaigns.toml"), UNITS: ("đơn vị", "units.toml")}


def introductions(
    content: Path, store: Store, *, keeps: bool
) -> tuple[tuple[Introduction, ...], tuple[Problem, ...]]:
    """Every introduction of a content folder, by register and path, and every problem of one.

    One that has something to tell is made, and told of, each time.
    """
    kept = _kept(store)
    keeping: dict[str, list[str]] = {}
    found: list[Introduction] = []
    problems: list[Problem] = []
    for register in (CAMPAIGNS, UNITS):
        for source in introduction_sources(content, register):
            data, of_file = (b"", source.problems)
            if not of_file:
                data, of_file = read_source(content, source)
            problems += of_file
            if of_file:
                continue
            sha = sha256(data).hexdigest()
            before, text = kept.get(source.path, ("", ""))
            made = _read(text) if before == sha else None
            if made is None:
                made, told = _made(source.path, data, content, register)
                problems += told
                text = "" if told else written(made)
            if made:
                found.append(made)
                if text:
                    keeping[source.path] = [sha, text]
    if keeps and keeping != kept:
        store.tell("introductions", json.dumps(keeping, ensure_ascii=False))
    return tuple(found), tuple(problems)


def unknown(found: Sequence[Introduction], registry: Registry, store: Store) -> tuple[Problem, ...]:
    """A problem for each introduction to what no register has, with the nearest that one has.

    The registers are read only where they or the introductions may be others than before.
    """
    asked = digest_of(registry.digest, [each.url for each in found])
    if not found or store.introduced == asked:
        return ()
    told = (_unknown(each, registry.registers) for each in found)
    problems = tuple(problem for problem in told if problem)
    if not problems:
        store.tell("introduced", asked)
    return problems


def _kept(store: Store) -> dict[str, list[str]]:
    """By path the digest of the bytes, and the introduction as JSON."""
    try:
        kept = json.loads(store.introductions or "{}")
    except ValueError:  # something wrote into the store
        return {}
    return kept if isinstance(kept, dict) else {}


def _read(text: str) -> Introduction | None:
    try:
        return read(Introduction, text)
    except (ValueError, TypeError):
        return None


def _made(
    path: str, data: bytes, content: Path, register: str
) -> tuple[Introduction | None, tuple[Problem, ...]]:
    # Loaded when it is needed: Markdown, the sanitiser and trees weigh a tenth of a second.
    from plugins.manuscript.introduction import read_introduction

    return read_introduction(path, data, content, register)


def _unknown(each: Introduction, registers: Registers) -> Problem | None:
    noun, file = _REGISTERS[each.register]
    entries = registers.campaigns if each.register == CAMPAIGNS else registers.units
    if each.slug in entries or (each.register == UNITS and each.slug in registers.places):
        return None
    what = f"không có {noun} “{each.slug}” trong danh mục"
    renamed = next((slug for slug, entry in entries.items() if each.slug in entry.was), "")
    near = renamed or _nearest(each.slug, entries)
    if not near and each.register == UNITS:
        start = each.slug[:_ALIKE]
        near = _nearest(each.slug, [slug for slug in registers.places if slug.startswith(start)])
    fix = f"đổi tên tệp thành {near}.md" if near else f"thêm mục ấy vào registry/{file}"
    return Problem(each.path, 0, what, f"{fix}, hoặc xóa tệp")


def _nearest(slug: str, slugs: Collection[str]) -> str:
    return next(iter(get_close_matches(slug, slugs, n=1, cutoff=_NEAR)), "")
