"""``bulletin tag``: which campaigns and units an article names, where, and why."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from plugins.bulletin.problem import shown
from plugins.bulletin.registry.whereabouts import entry_lines
from plugins.bulletin.tagging.mention import Mention, Tag
from plugins.desk import options
from plugins.desk.marked import Whereabouts, marked
from plugins.desk.speech import PROBLEMS, Command
from plugins.desk.workplace import existing_file, press_of, registry_of, settings_of
from plugins.manuscript.reader import Reading, read_article
from plugins.manuscript.source_lines import SourceLines
from plugins.manuscript.source_map import SourceMap
from plugins.press.progress import Shown
from plugins.press.telling import tell

_DOING = "Gán thẻ"


@click.command(
    "tag",
    cls=Command,
    short_help="Xem bài được gán thẻ gì và vì sao.",
    help="""Hiện bài viết với từng tên phong trào, đơn vị được đánh dấu, và lý do của mỗi thẻ.

    TỆP có thể nằm ở bất cứ đâu. Lỗi ở phần đầu bài mà vẫn đọc được bài thì chỉ nêu ra; bài không
    đọc được thì bỏ qua và mã kết thúc là 1.""",
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TỆP…")
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON cho chương trình khác.")
@options.content
@options.registry
@options.settings
def tag(
    files: tuple[Path, ...],
    as_json: bool,
    content: Path | None,
    registry: Path | None,
    settings: Path | None,
) -> None:
    for file in files:
        existing_file(file)
    press = press_of(settings_of(settings, content, registry))
    registers = press.registers()
    steps = press.steps(registers)
    home = Path(press.settings["PATH"])
    readings = []
    with Shown() as watch:
        for number, file in enumerate(files, start=1):
            # Pictures of an article that lies elsewhere are looked for beside it.
            folder = home if file.resolve().is_relative_to(home.resolve()) else file.parent
            typed = Path(os.path.normpath(file)).as_posix()
            readings.append(read_article(typed, file.read_bytes(), registers, steps, folder))
            watch(_DOING, number, len(files))
    tell((problem for reading in readings for problem in reading.problems), err=True)
    if as_json:
        click.echo(json.dumps(tagged(readings), ensure_ascii=False, indent=1))
    else:
        entries = entry_lines(registry_of(press.settings))
        gazetteer = shown(registry_of(press.settings) / "places.txt")
        told = (_shown(reading, entries, gazetteer) for reading in readings if reading.story)
        click.echo("\n\n".join(told))
    if any(reading.story is None for reading in readings):
        raise click.exceptions.Exit(PROBLEMS)


def _shown(reading: Reading, entries: Mapping[tuple[str, str], str], gazetteer: str) -> str:
    text = ""
    if reading.story and reading.manuscript:
        manuscript, lines = reading.manuscript, SourceLines(reading.manuscript, reading.story.text)

        def line(mention: Mention, header: str) -> int:
            return lines.line(mention.span) if mention.span else manuscript.line(header)

        text = marked(reading.story, Whereabouts(line, entries, gazetteer))
    return f"{click.style(reading.path, bold=True)}\n\n{text}"


def tagged(readings: Sequence[Reading]) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """Tags by file name, as docs/contracts.md has it; files that could not be read are left out.

    Files that share a name are told by their paths.
    """
    names = Counter(Path(reading.path).name for reading in readings)
    found = {}
    for reading in readings:
        if reading.story and reading.manuscript:
            name = Path(reading.path).name
            way = SourceMap(reading.manuscript.body, reading.story.text)
            found[name if names[name] == 1 else reading.path] = {
                "campaigns": _tags(reading.story.campaign_tags, way),
                "units": _tags(reading.story.unit_tags, way),
            }
    return found


def _tags(tags: Iterable[Tag], way: SourceMap) -> list[dict[str, Any]]:
    return [
        {
            "slug": tag.slug,
            "name": tag.name,
            "kind": tag.kind_name,
            "mentions": [
                list(offsets)
                for mention in tag.mentions
                if mention.span and (offsets := way.raw(mention.span))
            ],
        }
        for tag in tags
    ]
