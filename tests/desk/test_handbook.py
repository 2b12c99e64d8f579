"""README, the handbook and the contracts say what the commands do, and what is said is true."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from plugins.desk import main
from plugins.manuscript.keys import ARTICLE_KEYS
from tests.desk.conftest import ROOT, Bulletin

README, HANDBOOK, CONTRACTS = (
    (ROOT / name).read_text(encoding="utf-8")
    for name in ("README.md", "HUONG-DAN.md", "docs/contracts.md")
)
MISTAKES = re.findall(
    r"^### ([^\n]+)\n\n```md\n(.+?)```\n\n```text\n(.+?)```", HANDBOOK, re.DOTALL | re.MULTILINE
)
TYPED = re.findall(r"^bulletin .+", HANDBOOK, re.MULTILINE)
# “check”, “propose”, “propose accept” …
CONTEXT = click.Context(main)
NAMES = main.list_commands(CONTEXT)
GROUPS = {name: main.get_command(CONTEXT, name) for name in NAMES}
COMMANDS = GROUPS | {
    f"{name} {below}": command
    for name, group in GROUPS.items()
    if isinstance(group, click.Group)
    for below, command in group.commands.items()
}


@pytest.mark.parametrize("command", sorted(NAMES))
@pytest.mark.parametrize("document", ["README.md", "HUONG-DAN.md", "docs/contracts.md"])
def test_every_command_is_documented(command: str, document: str) -> None:
    assert re.search(rf"bulletin {command}\b", (ROOT / document).read_text(encoding="utf-8"))


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_option_is_in_the_contract_of_its_command(command: str) -> None:
    heading = re.search(rf"^### `bulletin {command} [^a-z\n]*[A-Z\[].*`$", CONTRACTS, re.MULTILINE)
    assert heading
    parameters = COMMANDS[command].params
    options = {name for p in parameters if isinstance(p, click.Option) for name in p.opts}
    assert set(re.findall(r"--[a-z-]+", heading[0])) == options


@pytest.mark.parametrize("code", ["0", "1", "2", "130", "143"])
def test_every_exit_code_is_explained(code: str) -> None:
    assert re.search(rf"^\| {code} \|", CONTRACTS, re.MULTILINE)
    assert re.search(rf"(mã|;) {code} khi", HANDBOOK)


@pytest.mark.parametrize("key", ARTICLE_KEYS)
@pytest.mark.parametrize("document", [HANDBOOK, CONTRACTS], ids=["handbook", "contracts"])
def test_every_header_key_is_explained(key: str, document: str) -> None:
    assert re.search(rf"^\|.*`{key}`.*\|", document, re.MULTILINE)


@pytest.mark.parametrize("target", re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
def test_every_make_target_says_what_it_does(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:.*## .+", makefile, re.MULTILINE)


@pytest.mark.parametrize(("name", "text", "said"), MISTAKES, ids=[name for name, *_ in MISTAKES])
def test_a_mistake_in_the_handbook_is_told_in_its_very_words(
    bulletin: Bulletin, article: Path, name: str, text: str, said: str
) -> None:
    article.with_name("bai.md").write_text(text, encoding="utf-8")
    assert bulletin("check", "--content", "content").stdout.startswith(said), name


def test_the_handbook_has_its_mistakes_and_commands() -> None:
    assert len(MISTAKES) >= 10
    assert {line.split()[1] for line in TYPED} == set(NAMES)
    for command in COMMANDS:
        assert f"\nbulletin {command}" in HANDBOOK, command


@pytest.mark.parametrize("line", TYPED)
def test_a_command_in_the_handbook_can_be_typed(line: str) -> None:
    _, name, *arguments = shlex.split(line)
    if arguments and f"{name} {arguments[0]}" in COMMANDS:
        name = f"{name} {arguments.pop(0)}"
    with COMMANDS[name].make_context(name, arguments):
        pass


def test_the_example_article_of_the_handbook_passes(bulletin: Bulletin, article: Path) -> None:
    example = re.search(r"```md\n(Title: .+?)```", HANDBOOK, re.DOTALL)
    assert example
    article.with_name("vi-du.md").write_text(example[1], encoding="utf-8")
    assert bulletin("check", "--content", "content").stdout == "Không có lỗi.\n"


@pytest.mark.parametrize("name", ["README.md", "docs/architecture.md", "docs/contracts.md"])
def test_every_file_a_document_links_to_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)|^\[\w+\]: (\S+)", text, re.MULTILINE)
    assert links
    missing = [a or b for a, b in links if not ((ROOT / name).parent / (a or b)).exists()]
    assert missing == []
