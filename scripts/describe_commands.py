"""Writes the handbook's chapter of commands, docs/huong-dan/lenh.md, out of what they say of
themselves with ``--help``.

    python scripts/describe_commands.py

A test holds that it is as the code has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path

import click

from plugins.desk import main

CHAPTER = Path(__file__).parent.parent / "docs/huong-dan/lenh.md"
_ABOVE = """\
# Mọi lệnh và tùy chọn

Các lệnh gõ ở cửa sổ lệnh, trong thư mục của Bản tin. Chữ HOA là chỗ điền; trong ngoặc vuông là
không bắt buộc. Gõ `bulletin LỆNH --help` để đọc những dòng này ngay trên máy. Lệnh kết thúc với
mã 0 khi xong; 1 khi còn lỗi phải sửa; 2 khi câu lệnh chưa đúng; 130 khi dừng bằng Ctrl-C; 143 khi
bị hệ thống dừng.

<!-- scripts/describe_commands.py -->
"""
_HEAD = "| Tùy chọn | Nghĩa là |\n| --- | --- |"
SHARED = ("content", "registry", "settings")
_BREAK = "\b"  # by which click keeps the lines of a paragraph apart


def commands(
    group: click.Group = main, above: str = "bulletin"
) -> Iterator[tuple[str, click.Command]]:
    """Every command by its whole name, in the order of the help: “bulletin propose accept”."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None:
            raise LookupError(name)
        yield f"{above} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{above} {name}")


def described() -> str:
    """The whole chapter."""
    found = list(commands())
    shared = {
        option.name: _option(option, click.Context(command))
        for _, command in found
        for option in command.params
        if isinstance(option, click.Option) and option.name in SHARED
    }
    rows = "\n".join(shared[name] for name in SHARED)
    parts = [_ABOVE, f"Tùy chọn chung của nhiều lệnh:\n\n{_HEAD}\n{rows}\n"]
    parts.append(
        "\n".join(f"- [`{name}`](#{_anchor(name)}): {_brief(c)}" for name, c in found) + "\n"
    )
    parts += ["\n".join(_command(name, command)) for name, command in found]
    return "\n".join(parts)


def _anchor(name: str) -> str:
    return name.replace(" ", "-")


def _brief(command: click.Command) -> str:
    brief = (command.short_help or "").removesuffix(".")
    return f"{brief[:1].lower()}{brief[1:]}"


def _command(name: str, command: click.Command) -> Iterator[str]:
    yield f"## {name}\n"
    context = click.Context(command, info_name=name)
    pieces = " ".join(command.collect_usage_pieces(context))
    yield f"```text\n{name} {pieces}\n```\n"
    for paragraph in cleandoc(command.help or "").split("\n\n"):
        if paragraph.startswith(_BREAK):
            lines = "\n".join(line.strip() for line in paragraph.splitlines()[1:])
            yield f"```text\n{lines}\n```\n"
        else:
            yield _escaped(" ".join(paragraph.split())) + "\n"
    options = [each for each in command.params if isinstance(each, click.Option)]
    own = [each for each in options if each.name not in SHARED]
    if own:
        yield _HEAD
        yield from (_option(each, context) for each in own)
        yield ""
    if names := ", ".join(f"`{each.opts[0]}`" for each in options if each.name in SHARED):
        yield f"Và tùy chọn chung: {names}.\n"


def _option(option: click.Option, context: click.Context) -> str:
    names = "/".join((*option.opts, *option.secondary_opts))
    takes = "" if option.is_flag else f" {option.make_metavar(context)}"
    written = f"{names}{takes}".replace("|", "\\|")
    return f"| `{written}` | {_escaped(option.help or '')} |"


def _escaped(text: str) -> str:
    return re.sub(r"([|*<])", r"\\\1", text)


if __name__ == "__main__":
    CHAPTER.write_text(described(), encoding="utf-8")
