"""``bulletin links``: links, pictures and old addresses of the sources that lead nowhere."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from plugins.bulletin.problem import Gravity, Problem, refusals
from plugins.desk import options
from plugins.desk.link_sources import book_of, of_other_faults
from plugins.desk.linked import Broken, Outside, examined
from plugins.desk.speech import PROBLEMS, Command
from plugins.desk.workplace import PUBLISHING, press_of, settings_of
from plugins.press.progress import Shown
from plugins.press.schedule import today
from plugins.press.telling import count, tell

_ASKING = "Hỏi các trang ngoài"


@click.command(
    "links",
    cls=Command,
    short_help="Tìm liên kết hỏng trong các bài.",
    help="""Tìm liên kết hỏng ngay trong tệp nguồn: tới bài, trang không có, tới chỗ (#…) không có,
    ảnh không có, địa chỉ cũ (Was:) không dùng được; nêu tệp, dòng và địa chỉ gần đúng nhất.

    Liên kết ra trang ngoài chỉ được đếm; có --external thì hỏi từng trang ấy, và trang không trả
    lời chỉ là lưu ý. Còn liên kết hỏng: mã kết thúc 1.""",
)
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON cho chương trình khác.")
@click.option("--external", is_flag=True, help="Hỏi cả các trang ngoài (cần mạng).")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0.1, max=120),
    default=10,
    metavar="GIÂY",
    help="Chờ mỗi trang ngoài bao lâu, nếu không: 10 giây.",
)
@options.content
@options.registry
@options.settings
def links(
    as_json: bool,
    external: bool,
    timeout: float,
    content: Path | None,
    registry: Path | None,
    settings: Path | None,
) -> None:
    read = settings_of(settings, content, registry)
    public = settings_of(settings, content, registry, name=PUBLISHING)["SITEURL"]
    press = press_of(read | {"BULLETIN_DRAFTS": True})
    with Shown() as press.watch:
        site, sources, book, nearest, gathered = book_of(press, str(public))
    found = [*examined(sources, book, site, nearest, today())]
    broken = [each for each in found if isinstance(each, Broken)]
    broken += of_other_faults(gathered.problems)
    broken.sort(key=lambda each: each.problem)
    outside = [each for each in found if isinstance(each, Outside)]
    answers: dict[str, str] = {}
    if external:
        from plugins.desk.outside import answers_of  # what speaks to the network, only if asked for

        with Shown() as watch:
            answers = answers_of(
                dict.fromkeys(each.link for each in outside),
                timeout,
                lambda done, of: watch(_ASKING, done, of),
            )
    problems = [each.problem for each in broken]
    if as_json:
        click.echo(json.dumps(listed(broken, outside, answers), ensure_ascii=False, indent=1))
    else:
        tell([*problems, *_silent(outside, answers)])
        click.echo(_summary(len(found) - len(outside), outside, problems, answers))
    if refusals(problems):
        raise click.exceptions.Exit(PROBLEMS)


def _silent(outside: Iterable[Outside], answers: Mapping[str, str]) -> list[Problem]:
    """A notice at each link to a page that did not answer as it should."""
    return [
        Problem(
            each.path,
            each.line,
            f"trang ngoài {each.link} {answers[each.link]}",
            "mở thử bằng trình duyệt; trang ấy đã bỏ thì sửa hoặc bỏ liên kết",
            Gravity.NOTICE,
        )
        for each in outside
        if answers.get(each.link)
    ]


def _summary(
    inside: int, outside: Sequence[Outside], problems: Iterable[Problem], answers: Mapping[str, str]
) -> str:
    told = count(problems)
    asked = f"đã hỏi {len(answers)} địa chỉ" if answers else "không hỏi; thêm  --external  để hỏi"
    outer = (
        f"{len(outside)} liên kết ra ngoài ({asked})" if outside else "không có liên kết ra ngoài"
    )
    return f"{told[0].upper()}{told[1:]}. Đã soát {inside} liên kết trong bản tin, {outer}."


def listed(
    broken: Iterable[Broken], outside: Iterable[Outside], answers: Mapping[str, str]
) -> dict[str, list[dict[str, Any]]]:
    """The same for programs, as docs/contracts.md has it."""
    return {
        "broken": [
            {
                "path": each.problem.path,
                "line": each.problem.line,
                "link": each.link,
                "nearest": each.nearest,
                "what": each.problem.what,
                "fix": each.problem.fix,
                "notice": not refusals([each.problem]),
            }
            for each in broken
        ],
        "external": [
            {
                "path": each.path,
                "line": each.line,
                "link": each.link,
                "asked": each.link in answers,
                "fault": answers.get(each.link) or None,
            }
            for each in outside
        ],
    }
