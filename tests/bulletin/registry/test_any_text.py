"""Whatever stands in a register, the editor is told; nothing else happens."""

from __future__ import annotations

import tomllib
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bulletin.problem import Refused
from plugins.bulletin.registry import load_registers
from plugins.bulletin.registry.lines import Lines
from plugins.bulletin.registry.registers import Registers

TABLES = st.sampled_from(
    ["[[campaign]]", "[[unit]]", "[[place]]", "[[kind]]", "[[award]]", "[[section]]", "[campaign]"]
)
KEYS = st.sampled_from(
    [
        "slug", "kind", "name", "also", "after_cue", "cues", "launched_on", "decisions", "periods",
        "parent", "successor", "field", "was", "confidence", "source", "note", "in_context",
        "after_role", "place", "valid_from", "valid_to", "successors", "events", "unit", "level",
        "ranks", "given_to", "collides_with", "a.b",
    ]
)  # fmt: skip
VALUES = st.sampled_from(
    [
        '"mot"', '"hai"', "[]", '["mot", 2, [], {}]', "true", "-1", "2021", "1e400", "nan", "{}",
        '{ from = 2025, to = 2021, unit = "x" }', '[{ from = 2021, date = "x", unit = 7 }]',
        "2021-02-28", "2021-02-28T00:00:00Z", "12:00:00", '"""\n[[unit]]\n"""', "'2022-13'", '"',
        "[[", "[[[[[[]]]]]]", '"\\q"', '"tinh-lang-son"',
    ]
)  # fmt: skip
LINES = st.one_of(
    TABLES, st.builds("{} = {}".format, KEYS, VALUES), st.text(max_size=20), st.just("")
)
TEXTS = st.lists(LINES, max_size=25).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(texts=st.lists(TEXTS, min_size=5, max_size=5))
def test_any_text_is_read_or_refused(texts, tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("registry")
    names = ("campaigns.toml", "units.toml", "awards.toml", "sections.toml", "places.txt")
    for name, text in zip(names, texts, strict=True):
        (folder / name).write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
    try:
        assert isinstance(load_registers(folder), Registers)
    except Refused as refused:
        assert all(problem.what and problem.fix for problem in refused.problems)


@settings(max_examples=100, deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content, tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("registry")
    for name in ("campaigns.toml", "units.toml", "places.txt"):
        (folder / name).write_bytes(content)
    try:
        assert isinstance(load_registers(folder), Registers)
    except Refused as refused:
        assert refused.problems


def test_brackets_without_end_are_refused_and_nothing_worse(tmp_path):
    (tmp_path / "units.toml").touch()
    (tmp_path / "campaigns.toml").write_text("a = " + "[" * 100_000, encoding="utf-8")
    try:
        load_registers(tmp_path)
    except Refused as refused:
        assert [problem.what for problem in refused.problems] == ["ngoặc lồng nhau quá sâu"]
    else:
        raise AssertionError("read what cannot be read")


@given(text=TEXTS)
def test_every_table_that_toml_finds_has_a_line_of_its_own(text):
    try:
        values = tomllib.loads(text)
    except ValueError:
        return
    lines, numbers = Lines(text), text.split("\n")
    for key, value in values.items():
        for place, item in enumerate(value if isinstance(value, list) else ()):
            if isinstance(item, dict) and f"[[{key}]]" in numbers:
                assert numbers[lines.at((key, place)) - 1].startswith(f"[[{key}]]")
