"""``bulletin status``: how far every article is on its way, who brought it there, and when."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from plugins.bulletin.pages.stages import Stage, Standing, standings
from plugins.bulletin.problem import Problem, refusals
from plugins.bulletin.text.dates import short_day
from plugins.desk import options
from plugins.desk.speech import PROBLEMS, Command
from plugins.desk.workplace import press_of, settings_of
from plugins.press.progress import Shown
from plugins.press.schedule import today
from plugins.press.telling import parts_of, tell

_NAMES = {
    Stage.DRAFT: "bản nháp",
    Stage.SUBMITTED: "đã gửi, chờ duyệt",
    Stage.SCHEDULED: "chờ đến ngày đăng",
    Stage.APPROVED: "đã duyệt, đăng ở lần dựng tới",
    Stage.PUBLISHED: "đã đăng",
    Stage.WITHDRAWN: "đã rút",
}
_COLOURS = {Stage.DRAFT: "yellow", Stage.SUBMITTED: "yellow", Stage.WITHDRAWN: "red"}
_DAY = len("31/12/2026")


@click.command(
    "status",
    cls=Command,
    short_help="Xem bài nào đang ở bước nào, ai làm, ngày nào.",
    help="""Liệt kê mọi bài theo từng bước: bản nháp, đã gửi, chờ đến ngày đăng, đã duyệt, đã đăng,
    đã rút; bài mới nhất ở trên, kèm ai gửi hoặc duyệt và ngày nào.

    Bài không đọc được thì không biết ở bước nào: nó đứng sau cùng, kèm lỗi; lỗi ấy không phải của
    bản nháp thì mã kết thúc là 1.""",
)
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON cho chương trình khác.")
@click.option(
    "--state",
    "wanted",
    type=click.Choice([stage.value for stage in Stage]),
    multiple=True,
    metavar="BƯỚC",
    help=f"Chỉ những bài ở bước này: {', '.join(Stage)}. Ghi được nhiều lần.",
)
@options.content
@options.registry
@options.settings
def status(
    as_json: bool,
    wanted: Sequence[str],
    content: Path | None,
    registry: Path | None,
    settings: Path | None,
) -> None:
    press = press_of(settings_of(settings, content, registry))
    with Shown() as press.watch:
        _, gathered = press.survey()
    every = standings(gathered, today())
    faults = unread(gathered.problems, every, press.content() / "articles")
    found = [each for each in every if not wanted or each.stage in wanted]
    if as_json:
        click.echo(json.dumps(listed(found, faults), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(table(found)))
        if faults:
            click.echo(f"\n{click.style('Không đọc được, chưa biết ở bước nào', bold=True)}")
            tell(faults)
    if refusals(faults):
        raise click.exceptions.Exit(PROBLEMS)


def unread(
    problems: Iterable[Problem], known: Iterable[Standing], folder: Path
) -> tuple[Problem, ...]:
    """The problems of articles that have no standing, since they cannot be read.

    ``folder``: that of the articles; of a flat content folder, where there is none, the content
    folder itself.
    """
    home = (folder if folder.is_dir() else folder.parent).resolve()
    paths = {each.path for each in known}
    return tuple(
        problem
        for problem in sorted(set(problems))
        if problem.path.endswith(".md")
        and problem.path not in paths
        and Path(problem.path).resolve().is_relative_to(home)
    )


def table(found: Sequence[Standing]) -> Iterator[str]:
    """What people read: each stage under its heading, then how many there are of each."""
    counts = Counter(each.stage for each in found)
    for stage in Stage:
        if not counts[stage]:
            continue
        heading = f"{_NAMES[stage][0].upper()}{_NAMES[stage][1:]} ({counts[stage]})"
        yield click.style(heading, bold=True, fg=_COLOURS.get(stage))
        for each in found:
            if each.stage is stage:
                day = short_day(each.when) if each.when else "–"
                yield f"  {day:>{_DAY}}  {each.title}"
                who = f" – {each.who}" if each.who else ""
                yield f"  {'':{_DAY}}  {click.style(each.path + who, dim=True)}"
        yield ""
    told = ", ".join(f"{counts[stage]} {_NAMES[stage]}" for stage in Stage if counts[stage])
    yield f"{len(found)} bài: {told}." if found else "Không có bài nào."


def listed(found: Iterable[Standing], faults: Iterable[Problem]) -> dict[str, list[dict[str, Any]]]:
    """The same for programs, as docs/contracts.md has it."""
    return {
        "articles": [
            {
                "path": each.path,
                "title": each.title,
                "url": each.url,
                "state": each.stage.value,
                "who": each.who,
                "when": each.when.isoformat() if each.when else None,
            }
            for each in found
        ],
        "unreadable": [
            dict(zip(("path", "line", "what", "fix"), part[:4], strict=True))
            for part in parts_of(faults)
        ],
    }
