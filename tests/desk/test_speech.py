"""What the commands say of themselves and of mistakes in typing them, in Vietnamese."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from plugins.desk import main

ROOT = Path(__file__).parent.parent.parent
COMMANDS = main.list_commands(click.Context(main))
ENGLISH = re.compile(
    r"\b(usage|error|options?|commands?|show|missing|invalid|try|such|got)\b", re.I
)


@pytest.mark.parametrize("command", [[], *([name] for name in sorted(COMMANDS))])
def test_the_help_of_every_command_is_vietnamese(command: list[str]) -> None:
    result = CliRunner().invoke(main, [*command, "--help"])
    assert result.exit_code == 0
    assert result.output.startswith("Cách dùng: bulletin")
    assert "Hiện phần trợ giúp này rồi thoát." in result.output
    assert not ENGLISH.search(re.sub(r"--[a-z]+", "", result.output))


def test_the_help_says_what_exit_codes_mean() -> None:
    words = " ".join(CliRunner().invoke(main, ["--help"]).output.split())
    assert "0 xong; 1 còn lỗi phải sửa" in words
    assert "2 câu lệnh chưa đúng" in words


def test_no_command_at_all_shows_the_help() -> None:
    result = CliRunner().invoke(main, [])
    assert result.exit_code == 2
    assert "Cách dùng: bulletin [TÙY CHỌN] LỆNH" in result.output


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["biuld"], "Lỗi: không có lệnh “biuld”; có phải build?"),
        (["xyz"], "Lỗi: không có lệnh “xyz”\n    xem cách dùng:  bulletin --help"),
        (["build", "--contnet", "x"], "Lỗi: không có tùy chọn --contnet; có phải --content"),
        (["build", "thua", "nua"], "Lỗi: thừa tham số: thua nua"),
        (["build", "--content"], "Lỗi: tùy chọn --content thiếu giá trị"),
        (["new"], "Lỗi: thiếu tham số TÊN_BÀI\n    xem cách dùng:  bulletin new --help"),
        (["tag"], "Lỗi: thiếu tham số TỆP"),
        (["preview", "--port", "abc"], "Lỗi: tùy chọn --port: giá trị không hợp lệ; viết một số"),
        (["propose", "--min", "0"], "Lỗi: tùy chọn --min: giá trị không hợp lệ; viết một số từ 1"),
        (["completion", "tcsh"], "Lỗi: tham số bash|zsh|fish: giá trị không hợp lệ; chọn một"),
        (["tag", "--json=x", "a.md"], "Lỗi: tùy chọn --json thiếu giá trị, hoặc không nhận"),
    ],
)
def test_a_mistake_in_typing_is_one_vietnamese_sentence(typed: list[str], said: str) -> None:
    result = CliRunner().invoke(main, typed)
    assert result.exit_code == 2
    assert result.stderr.startswith(said)
    assert not ENGLISH.search(re.sub(r"--[a-z]+", "", result.stderr))


def test_the_installed_command_is_this_one() -> None:
    command = Path(sys.executable).with_name("bulletin")
    done = subprocess.run([command, "--help"], capture_output=True, text=True, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    assert all(name in done.stdout for name in COMMANDS)


def test_ctrl_c_ends_a_command_without_a_traceback() -> None:
    @click.command()
    def long() -> None:
        raise KeyboardInterrupt

    group = type(main)("bulletin", commands={"long": long})
    result = CliRunner().invoke(group, ["long"])
    assert result.exit_code == 130
    assert "Đã dừng theo yêu cầu" in result.stderr


def test_the_version_is_told() -> None:
    result = CliRunner().invoke(main, ["--version"], prog_name="bulletin")
    assert result.exit_code == 0
    assert result.output == f"bulletin {version('bulletin')}\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_how_to_complete(shell: str) -> None:
    result = CliRunner().invoke(main, ["completion", shell])
    assert result.exit_code == 0
    assert f"_BULLETIN_COMPLETE={shell}_complete" in result.output


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("bulletin st", "plain,status"),
        ("bulletin status --st", "plain,--state"),
        ("bulletin propose acc", "plain,accept"),
        ("bulletin status --state dr", "plain,draft"),
    ],
)
def test_commands_options_and_values_are_completed(typed: str, offered: str) -> None:
    asked = {
        "_BULLETIN_COMPLETE": "bash_complete",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(typed.split()) - 1),
    }
    result = CliRunner().invoke(main, [], env=asked, prog_name="bulletin")
    assert result.output == f"{offered}\n"


@pytest.mark.parametrize(("value", "coloured"), [("", True), ("1", False)])
def test_no_color_takes_the_colours_off(value: str, coloured: bool) -> None:
    @click.command()
    def loud() -> None:
        click.echo(click.style("đỏ", fg="red"))

    group = type(main)("bulletin", commands={"loud": loud})
    result = CliRunner().invoke(group, ["loud"], env={"NO_COLOR": value}, color=True)
    assert ("\x1b[" in result.output) is coloured
