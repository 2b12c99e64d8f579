"""``bulletin tidy``: how articles are typed is put in order, after it was shown."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from plugins.bulletin.problem import Problem, Refused, shown
from plugins.bulletin.text.vietnamese import fold
from plugins.desk import options
from plugins.desk.speech import PROBLEMS, Command
from plugins.desk.workplace import existing_file, settings_of
from plugins.desk.written_once import replaced
from plugins.manuscript.decode import MAX_BYTES
from plugins.press.telling import tell
from plugins.tidying.article import tidied
from plugins.tidying.tone_marks import NEW, OLD

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


@click.command(
    "tidy",
    cls=Command,
    short_help="Sửa cách gõ: dấu nháy, gạch ngang, khoảng trắng, dấu thanh.",
    help="""Sửa cách gõ của bài: chữ dựng sẵn (NFC), dấu nháy thành đôi, gạch ngang có khoảng trắng,
    không khoảng trắng trước dấu câu, dấu thanh theo lựa chọn của trang (hòa hay hoà).

    Luôn hiện chỗ sẽ đổi trước. Địa chỉ, mã, thẻ HTML, khóa ở đầu bài không bị đổi.""",
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TỆP…")
@click.option("--write", is_flag=True, help="Ghi luôn, không hỏi.")
@options.settings
def tidy(files: tuple[Path, ...], write: bool, settings: Path | None) -> None:
    paths = list(dict.fromkeys(existing_file(file) for file in files))
    tones = _tones(settings_of(settings))
    problems: list[Problem] = []
    changes: list[tuple[Path, bytes]] = []
    for path in paths:
        data = path.read_bytes()
        try:
            text = "" if len(data) > MAX_BYTES else data.decode()
        except UnicodeDecodeError:
            text = ""
        if data and not text:
            what, fix = "tệp không phải văn bản UTF-8", "xem  bulletin check  nói gì về tệp này"
            problems.append(Problem(shown(path), 0, what, fix))
            continue
        if (after := tidied(text, tones)) != text:
            click.echo("\n".join(_diff(text, after, shown(path))))
            changes.append((path, after.encode()))
    tell(problems, err=True)
    click.echo(_decide(changes, write))
    if problems:
        raise click.exceptions.Exit(PROBLEMS)


def _decide(changes: list[tuple[Path, bytes]], write: bool) -> str:
    """Writes the changes if they are wanted; answers what was done."""
    if not changes:
        return "Không có gì phải sửa."
    if not write and not (_in_terminal() and _agreed(len(changes))):
        return f"Chưa ghi gì. Thêm  --write  để sửa {len(changes)} tệp như trên."
    for path, data in changes:
        replaced(path.resolve(), data)
    return f"Đã sửa {len(changes)} tệp."


def _tones(settings: dict[str, Any]) -> str:
    said = settings.get("TONE_MARKS", OLD)
    if said not in (OLD, NEW):
        what = f"TONE_MARKS không nhận “{said}”"
        raise Refused(
            [Problem("pelicanconf.py", 0, what, f'viết TONE_MARKS = "{OLD}" hoặc "{NEW}"')]
        )
    return str(said)


def _diff(before: str, after: str, path: str) -> Iterator[str]:
    """A unified diff, coloured in a terminal only."""
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), path, path, n=1, lineterm=""
    )
    for line in lines:
        yield click.style(line, fg=_COLOURS.get(line[0])) if line[0] in _COLOURS else line


def _in_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _agreed(files: int) -> bool:
    answer = click.prompt(f"Ghi {files} tệp? (có/không)", default="không", show_default=False)
    return fold(answer) in ("có", "co", "c", "y", "yes")
