"""The walls between the rooms: every import, clock and shortcut that would cross one."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PLUGINS = ROOT / "plugins"
ROOMS = tuple(sorted(path.parent.name for path in PLUGINS.glob("*/__init__.py")))
SOURCES = tuple(sorted(PLUGINS.rglob("*.py")))

# Distributions of pyproject.toml, and what Pelican brings along, by the names they are imported by.
OF_PELICAN = {"pelican", "blinker"}
THIRD_PARTY = {
    "markdown", "bs4", "PIL", "nh3", "click", "tomlkit",
    "jinja2", "markupsafe", "rich", "watchfiles", "feedgenerator",
}  # fmt: skip
# Libraries an editor may not have: imported inside the function that needs them.
OF_EXTRAS = {"brotli", "cbor2", "mammoth", "defusedxml", "xlsxwriter", "docx", "weasyprint"}
CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "localtime"}
NETWORK = {"socket", "http", "urllib.request", "ftplib", "smtplib", "requests"}
UNSAFE_MODULES = {"pickle", "shelve", "marshal", "dbm"}
UNSAFE_CALLS = {"eval", "exec"}
# What ``bulletin/`` is built of, from the ground up: a layer knows only itself and those before it.
LAYERS = (
    ("problem", "digest", "processes", "record_json", "system", "workflow"),
    ("text",),
    ("registry",),
    ("tagging",),
    ("story", "entry", "issue"),
    ("pages",),
)


def place_of(path: Path, root: Path = ROOT) -> tuple[str, str]:
    """The room (“” for files of ``plugins/`` itself) and the module: (“press”, “plugin”)."""
    parts = path.relative_to(root / "plugins").with_suffix("").parts
    return ("" if len(parts) == 1 else parts[0], ".".join(parts[1:]) or parts[0])


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and whole name of everything imported, wherever in the file it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            if base == "plugins" or base.removeprefix("plugins.") in ROOMS:
                yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, base


def may_import(room: str, module: str, name: str) -> bool:
    """Whether a module of a room may import a name. Written out in docs/architecture.md."""
    top = name.split(".")[0]
    if top in sys.stdlib_module_names:
        return True
    if top == "plugins":
        return _may_import_ours(room, module, name)
    if room == "bulletin":
        return False
    knows_pelican = module == "plugin" or room == "desk" or (room, module) == ("", "_pelican")
    return top in THIRD_PARTY | OF_EXTRAS or (knows_pelican and top in OF_PELICAN)


def _may_import_ours(room: str, module: str, name: str) -> bool:
    if name == "plugins":  # where the code lies
        return room == "desk" or module == "plugin"
    to_room, _, to_module = name.removeprefix("plugins").removeprefix(".").partition(".")
    if to_room == "bulletin":
        return room != "bulletin" or _layer(to_module) <= _layer(module)
    if to_module == "plugin" or room == "bulletin":
        return False
    if room == "desk":
        return to_room in ROOMS
    return to_room == room != "" or (module == "plugin" and to_room == "_pelican")


def _layer(module: str) -> int:
    """The layer of a module of ``bulletin/``; a new one must be given its place in ``LAYERS``."""
    part = module.split(".")[0]
    return next(number for number, parts in enumerate(LAYERS) if part in parts)


def faults(path: Path, root: Path = ROOT) -> Iterator[str]:
    """Every breach of the laws in one file, as ``file:line: what``."""
    room, module = place_of(path, root)
    tree = ast.parse(path.read_text(encoding="utf-8"))
    where = path.relative_to(root).as_posix()
    for line, name in imports(tree):
        if not may_import(room, module, name):
            yield f"{where}:{line}: must not import {name}"
        if name.split(".")[0] in UNSAFE_MODULES:
            yield f"{where}:{line}: {name} runs what it reads"
        if room != "desk" and any(name == n or name.startswith(n + ".") for n in NETWORK):
            yield f"{where}:{line}: {name} reaches for the network"
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            tops = {name.split(".")[0] for _, name in imports(ast.Module([node], []))}
            yield from (f"{where}:{node.lineno}: {t} may be missing" for t in tops & OF_EXTRAS)
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield f"{where}:{node.lineno}: module-level state"
        if isinstance(node, ast.Call):
            yield from (f"{where}:{node.lineno}: {what}" for what in _call_faults(room, node.func))


def _call_faults(room: str, called: ast.expr) -> Iterator[str]:
    if isinstance(called, ast.Name) and called.id in UNSAFE_CALLS:
        yield f"{called.id} runs text"
    asks = isinstance(called, ast.Attribute) and called.attr in CLOCKS
    if asks and room not in {"desk", "press"}:
        yield f"asks the clock: {called.attr}()"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_module_keeps_to_its_room(path: Path) -> None:
    assert list(faults(path)) == []


@pytest.mark.parametrize(
    ("file", "source", "fault"),
    [
        ("bulletin/text/names.py", "import bs4", "must not import bs4"),
        (
            "bulletin/text/names.py",
            "from plugins.bulletin.tagging import tags",
            "must not import plugins.bulletin.tagging",
        ),
        (
            "bulletin/text/names.py",
            "from plugins.units import tag",
            "must not import plugins.units",
        ),
        ("units/tag.py", "def f():\n    import pelican", "units/tag.py:2: must not import pelican"),
        ("units/tag.py", "from plugins import _pelican", "must not import plugins._pelican"),
        ("units/tag.py", "from plugins.campaigns import tag", "must not import plugins.campaigns"),
        ("units/plugin.py", "from plugins.press import x", "must not import plugins.press"),
        ("units/tag.py", "import lxml", "must not import lxml"),
        ("units/tag.py", "from . import other", "must not import ."),
        (
            "desk/tag.py",
            "from plugins.press.plugin import P",
            "must not import plugins.press.plugin",
        ),
        ("_pelican.py", "import plugins.press.plan", "must not import plugins.press.plan"),
        ("units/tag.py", "import cbor2", "units/tag.py:1: cbor2 may be missing"),
        ("units/tag.py", "import pickle", "pickle runs what it reads"),
        ("units/tag.py", "eval('1')", "eval runs text"),
        ("units/tag.py", "import urllib.request", "reaches for the network"),
        ("units/tag.py", "from datetime import date\ndate.today()", "tag.py:2: asks the clock"),
        ("units/tag.py", "def f():\n    global seen", "module-level state"),
    ],
)
def test_a_breach_is_named_with_its_line(
    tmp_path: Path, file: str, source: str, fault: str
) -> None:
    assert fault in "\n".join(faults(_module(tmp_path, file, source), tmp_path))


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("bulletin/text/names.py", "import re\nfrom dataclasses import dataclass"),
        ("bulletin/text/names.py", "from plugins.bulletin.text import fold"),
        (
            "units/tag.py",
            "import PIL\nfrom plugins.bulletin import names\nimport plugins.units.x",
        ),
        ("units/plugin.py", "from pelican import signals\nfrom plugins._pelican import steps"),
        ("desk/tag.py", "import pelican\nfrom plugins.manuscript.read import read"),
        ("press/clock.py", "import time\ntime.time()"),
        ("units/tag.py", "def f():\n    import cbor2"),
    ],
)
def test_an_allowed_arrow_is_let_through(tmp_path: Path, file: str, source: str) -> None:
    assert list(faults(_module(tmp_path, file, source), tmp_path)) == []


def _module(root: Path, file: str, source: str) -> Path:
    path = root / "plugins" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
    return path


def test_pure_modules_load_without_pelican() -> None:
    pure = [
        "plugins." + ".".join(path.relative_to(PLUGINS).with_suffix("").parts)
        for path in SOURCES
        if place_of(path)[0] not in {"", "desk"} and path.name not in {"plugin.py", "__init__.py"}
    ]
    assert "plugins.bulletin.text.vietnamese" in pure
    code = (
        f"import importlib, sys\nfor name in {pure!r}: importlib.import_module(name)\n"
        "sys.exit('pelican' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_front_of_a_room_is_one_sentence() -> None:
    for room in ROOMS:
        tree = ast.parse((PLUGINS / room / "__init__.py").read_text(encoding="utf-8"))
        spoken, *rest = tree.body
        assert isinstance(spoken, ast.Expr), room
        assert room == "desk" or rest == [], room


def test_every_plugin_switched_on_exists_and_listens() -> None:
    code = (
        "import importlib\nfrom pelicanconf import PLUGINS\nfrom plugins import _pelican\n"
        "def heard(): return sum(len(s.receivers) for s in"
        " (_pelican.steps, _pelican.sources, _pelican.planners))\n"
        "for name in PLUGINS:\n"
        "    before = heard()\n"
        "    importlib.import_module(name).register()\n"
        "    assert heard() > before, f'{name} listens to nothing'\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_every_room_with_a_plugin_is_switched_on_or_holds_the_press() -> None:
    settings = ast.parse((ROOT / "pelicanconf.py").read_text(encoding="utf-8"))
    names = {node.value for node in ast.walk(settings) if isinstance(node, ast.Constant)}
    adapters = {f"plugins.{path.parent.name}.plugin" for path in PLUGINS.glob("*/plugin.py")}
    assert adapters - names == {"plugins.press.plugin"}  # it is PELICAN_CLASS


def test_third_party_names_are_dependencies() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = {line.split(">")[0] for line in declared["project"]["dependencies"]}
    brought = {"jinja2", "markupsafe", "rich", "watchfiles", "feedgenerator", "blinker"}
    imported_as = {"PIL": "pillow", "bs4": "beautifulsoup4"}
    assert {imported_as.get(n, n) for n in (THIRD_PARTY | OF_PELICAN) - brought} == names


def test_libraries_of_extras_are_declared() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = declared["project"]["optional-dependencies"]
    named = {
        line.split(">")[0] for name, lines in extras.items() if name != "dev" for line in lines
    }
    imported_as = {"docx": "python-docx"}
    assert named >= {imported_as.get(name, name) for name in OF_EXTRAS}
