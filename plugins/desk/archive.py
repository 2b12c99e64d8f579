"""Tags the articles of an archive too large for one machine: the function an engine maps over it.

Dask, Ray, Spark or ``map`` cut the list of files into pieces and give each to :func:`tag_files` in
some process. What is sent there are paths; registers and names are loaded once by each process that
is asked. Lines do not depend on who tagged what, so the pieces joined are the same bytes however
many there are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from plugins.bulletin.tagging.mention import Tag
from plugins.desk.workplace import press_of, settings_of
from plugins.manuscript.reader import ArticleReader

# What names are found by; pictures, links and pages are none of an archive's tags.
_TAGGERS = ("plugins.awards.plugin", "plugins.campaigns.plugin", "plugins.units.plugin")


@dataclass(frozen=True, slots=True)
class Where:
    """Where the names come from, as paths that every process can open; None: as the command has."""

    settings: str | None = None
    registry: str | None = None


def tag_files(files: Iterable[str], where: Where) -> list[str]:
    """A line of JSON for each file: its path, title, day, campaigns and units, main ones marked.

    A file that cannot be read is a line with what is wrong with it instead. Raises
    :class:`Refused` while a register has a fault.
    """
    reader = _reader(where)
    return [_line(reader, file) for file in files]


@lru_cache(maxsize=1)  # of each process: what it needs for every piece
def _reader(where: Where) -> ArticleReader:
    settings = settings_of(_path(where.settings), None, _path(where.registry))
    press = press_of(settings | {"PLUGINS": list(_TAGGERS)})
    registers = press.registers()
    return ArticleReader(registers, press.steps(registers), Path(settings["PATH"]))


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None


def _line(reader: ArticleReader, file: str) -> str:
    try:
        reading = reader.read(file, Path(file).read_bytes())
    except OSError as error:
        return _json({"path": file, "problems": [error.strerror or str(error)]})
    story = reading.story
    if story is None:
        return _json({"path": file, "problems": [problem.what for problem in reading.problems]})
    found = {
        "path": file,
        "title": story.text.blocks[0].text,
        "date": story.date.isoformat(),
        "campaigns": _tags(story.campaign_tags),
        "units": _tags(story.unit_tags),
    }
    return _json(found)


def _tags(tags: Sequence[Tag]) -> list[dict[str, Any]]:
    return [
        {
            "slug": tag.slug,
            "name": tag.name,
            "kind": tag.kind,
            "mentions": len(tag.mentions),
            "main": tag.main,
        }
        for tag in tags
    ]


def _json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False)
