"""A register is added to: what it says besides stays, byte for byte."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.registry.writing import Unwritable, quoted, with_entry, with_item

NAMES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ['"', "\\", '"""', "'''\n[[unit]]\n'''", "a\nb", "\x00\x7f", "# ]", "x" * 9000]
    ),
)
ENDS = st.sampled_from(["\n", "\r\n"])
ENTRIES = st.lists(
    st.sampled_from(
        [
            '[[unit]]\nslug = "a"\nname = "A"',
            '# trên mục\n[[unit]]\nname = "A" # sau tên\nalso = []',
            '[[unit]]\nname = "A"\nalso = ["b", "c"]  # ] [[unit]]\n# dưới mục',
            '[[unit]]\nname = "A"\nalso = [\n    "b", # b\n    "c"  # c\n    # d\n]',
            '[[unit]]\nname = "A"\nalso = [\n    "b",\n]\nnote = """\n# x\n[[unit]]\n# """',
            '[[unit]]\nname = """\nA\n"""\nalso = "b"\n[[unit.events]]\nwhat = "x"',
            "[[unit]]\nname = 'A'\nalso = ['b', ]",
            '[[unit]]\n"name" = "A"\n"also" = [\n\n]',
        ]
    ),
    min_size=1,
    max_size=5,
)
HEADS = st.sampled_from(["", "# đầu tệp\n\n", '[[kind]]\nslug = "bo"\n\n', "\ufeff# đầu tệp\n"])
TAILS = st.sampled_from(["", "\n", '\n\n# các nơi\n\n[[place]]\nslug = "p"\n', "\n# hết"])


def values(text):
    return tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"))


@st.composite
def registers(draw):
    text = draw(HEADS) + "\n\n".join(draw(ENTRIES)) + draw(TAILS)
    return text.replace("\n", draw(ENDS))


def left(old, new):
    """Whether ``new`` is ``old`` with one stretch put in."""
    start = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    return new.endswith(old[start:])


@given(text=registers(), name=NAMES, data=st.data())
def test_a_new_entry_is_read_back_and_all_else_stays(text, name, data):
    before = values(text)["unit"]
    number = data.draw(st.integers(0, len(before)))
    new = with_entry(text, "unit", number, {"slug": "moi", "name": name, "source": (name, "b")})
    after = values(new)["unit"]
    assert after.pop(number) == {"slug": "moi", "name": name, "source": [name, "b"]}
    assert after == before
    assert left(text, new) or left(text + ("\r\n" if "\r\n" in text else "\n"), new)


@given(text=registers(), name=NAMES, data=st.data(), key=st.sampled_from(["also", "in_context"]))
def test_one_more_name_is_read_back_and_all_else_stays(text, name, data, key):
    before = values(text)["unit"]
    number = data.draw(st.integers(0, len(before) - 1))
    new = with_item(text, "unit", number, key, name)
    after = values(new)["unit"]
    old = before[number].pop(key, [])
    assert after[number].pop(key) == [*(old if isinstance(old, list) else [old]), name]
    assert after == before
    rest = iter(new)
    assert all(sign in rest for sign in text)  # every sign of before, in its order


@given(name=NAMES)
def test_any_text_is_quoted_on_one_line(name):
    assert "\n" not in quoted(name)
    assert tomllib.loads(f"name = {quoted(name)}")["name"] == name


def test_half_a_letter_is_replaced():
    assert quoted("a\udcffb") == '"a?b"'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('also = ["b"]', 'also = ["b", "mới"]'),
        ("also = []", 'also = ["mới"]'),
        ('also = "b"', 'also = ["b", "mới"]'),
        ('also = ["b", ]', 'also = ["b", "mới" ]'),
        ('also = [\n    "b",\n]', 'also = [\n    "b",\n    "mới",\n]'),
        ('also = [\n    "b" # c\n]', 'also = [\n    "b", # c\n    "mới",\n]'),
        ('parent = "c"', 'also = ["mới"]\nparent = "c"'),
    ],
)
def test_a_name_is_written_as_its_neighbours_are(old, new):
    head = '[[unit]]\nname = "A"\n'
    assert with_item(head + old, "unit", 0, "also", "mới") == head + new


def test_a_comment_at_once_below_an_entry_stays_with_it():
    text = '[[unit]]\nname = "A"\n# của A\n\n# các nơi\n\n[[place]]\nslug = "p"\n'
    new = '[[unit]]\nname = "A"\n# của A\n\n[[unit]]\nname = "B"\n\n# các nơi\n'
    assert with_entry(text, "unit", 1, {"name": "B"}).startswith(new)


def test_a_comment_at_once_above_an_entry_stays_with_it():
    text = '[[unit]]\nname = "A"\n\n# của C\n[[unit]]\nname = "C"\n'
    new = '[[unit]]\nname = "A"\n\n[[unit]]\nname = "B"\n\n# của C\n[[unit]]\nname = "C"\n'
    assert with_entry(text, "unit", 1, {"name": "B"}) == new


def test_the_first_entry_stands_behind_the_kinds_and_before_other_tables():
    text = '[[kind]]\nslug = "bo"\n\n[[place]]\nslug = "p"\n'
    new = '[[kind]]\nslug = "bo"\n\n[[unit]]\nname = "A"\n\n[[place]]\nslug = "p"\n'
    assert with_entry(text, "unit", 0, {"name": "A"}) == new


def test_entries_in_another_form_are_left_alone():
    with pytest.raises(Unwritable):
        with_entry('unit = [{ name = "A" }]\n', "unit", 1, {"name": "B"})
