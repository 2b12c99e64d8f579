"""At which line of which file an entry stands, so that an editor can go there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plugins.bulletin.problem import shown
from plugins.bulletin.registry.source import read_source

_TABLES = (("campaigns.toml", ("campaign",)), ("units.toml", ("unit", "place")))


def entry_lines(folder: Path) -> dict[tuple[str, str], str]:
    """“content/registry/units.toml:1204” by table and slug; of places only those with an entry."""
    return dict(_lines(folder))


def _lines(folder: Path) -> Iterator[tuple[tuple[str, str], str]]:
    for name, keys in _TABLES:
        source = read_source(folder / name, shown(folder / name), required=False)
        root = source.table()
        for key in keys:
            for table in root.entries(key):
                yield (key, str(table.values.get("slug"))), f"{source.path}:{table.line()}"
