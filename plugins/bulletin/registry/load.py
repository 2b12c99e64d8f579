"""Reads a folder of registers whole, and says everything that is wrong with it at once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from plugins.bulletin.problem import Gravity, Problem, Refused, refusals, shown
from plugins.bulletin.registry.assemble import assemble
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.registry.source import Source, read_source, source_of

FILES = (
    "campaigns.toml",
    "units.toml",
    "awards.toml",
    "sections.toml",
    "refused.toml",
    "places.txt",
)
_REQUIRED = ("campaigns.toml", "units.toml")


def load_registers(folder: Path) -> Registers:
    """The registers of a folder; raises :class:`Refused` with every fault of every file.

    ``campaigns.toml`` and ``units.toml`` must be there, though they may be empty. A folder without
    ``places.txt`` knows no places: none is taken from elsewhere, and an entry that refers to one
    is at fault.
    """
    registers, problems = read_registers(folder)
    if refused := refusals(problems):
        raise Refused(refused)
    return registers


def read_registers(
    folder: Path, instead: Mapping[str, bytes] = MappingProxyType({})
) -> tuple[Registers, tuple[Problem, ...]]:
    """What can be read of a folder and what is wrong with it, notices too; raises nothing.

    ``instead`` has what some files, by name, would say: so a change is tried before it is written.
    """
    sources = {
        name: source_of(shown(folder / name), instead[name])
        if name in instead
        else read_source(folder / name, shown(folder / name), required=name in _REQUIRED)
        for name in FILES
    }
    registers = replace(assemble(sources), digest=_digest(sources))
    problems = [problem for source in sources.values() for problem in source.problems()]
    if sources["places.txt"].text is None and not sources["places.txt"].faults:
        what = "không có tệp này, nên Bản tin không biết tỉnh, huyện, xã nào"
        fix = "chép places.txt của content/registry vào thư mục này, nếu bài có nói đến các nơi"
        problems.append(Problem(shown(folder / "places.txt"), 0, what, fix, Gravity.NOTICE))
    return registers, tuple(sorted(set(problems)))


def folder_digest(folder: Path) -> str:
    """The digest ``read_registers`` gives the registers of a folder, without reading them."""
    return _digest({name: read_source(folder / name, name, required=False) for name in FILES})


def _digest(sources: Mapping[str, Source]) -> str:
    """Of every byte read, and of which file it stands in."""
    digest = hashlib.sha256()
    for name, source in sorted(sources.items()):
        digest.update(f"{name} {len(source.content)}\n".encode() + source.content)
    return digest.hexdigest()
