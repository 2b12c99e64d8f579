from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bulletin.entry import Entry, FixedPage
from plugins.bulletin.pages.index import Brief, Row
from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.record_json import read, read_all, written
from plugins.bulletin.registry.registers import Place
from plugins.bulletin.story import Picture
from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.bulletin.text.article_text import ArticleText, Span

RECORDS = [Entry, FixedPage, Row, Brief, Problem, Picture, ArticleText, Place]


@pytest.mark.parametrize("kind", RECORDS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_what_is_written_is_read_as_it_was(kind: type, data: st.DataObject) -> None:
    st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
    record = data.draw(st.from_type(kind))
    assert read(kind, written(record)) == record


@given(st.lists(st.from_type(Problem)))
def test_many_texts_are_read_in_their_order(problems: list[Problem]) -> None:
    assert list(read_all(Problem, [*map(written, problems)])) == problems


def test_no_name_of_a_field_is_written() -> None:
    problem = Problem("bài.md", 3, "không có ngày “hôm qua”", "sửa", Gravity.NOTICE)
    assert written(problem) == '["bài.md",3,"không có ngày “hôm qua”","sửa",1]'


REASON = '["name","",""]'


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Span, ""),
        (Span, "null"),
        (Span, "7"),
        (Span, '{"block":1,"start":2,"end":3}'),
        (Span, "[1,2]"),
        (Span, "[1,2,3,4]"),
        (Span, "[1,2,3"),
        (Span, '[1,2,"3"]'),
        (Span, "[1,2,true]"),
        (Span, "[1,2,null]"),
        (Span, "[1,2,3],[1,2,3]"),
        (Reason, '["told","",""]'),
        (Reason, '[1,"",""]'),
        (ArticleText, '[[["title","a"],"b"]]'),
        (ArticleText, '[[["title"]]]'),
        (ArticleText, '["ab"]'),
        (Problem, '["a",1,"b","c",2]'),
        (Brief, f'["a",[],[["x","b","c","d",null,1,false,[{REASON},null],[],true]],[],[]]'),
    ],
)
def test_what_is_no_record_of_the_type_is_refused(kind: type, text: str) -> None:
    with pytest.raises(ValueError):  # JSON’s own and ours
        read(kind, text)


def test_a_day_that_is_none_is_refused() -> None:
    place = written(Place("xa-a", "A", "xa", "xã", valid_from=date(2000, 1, 31)))
    assert read(Place, place).valid_from == date(2000, 1, 31)
    with pytest.raises(ValueError, match="day is out of range"):
        read(Place, place.replace("2000-01-31", "2000-02-31"))


def test_a_rule_comes_back_as_a_rule() -> None:
    assert read(Reason, REASON).rule is Rule.NAME


@dataclass(frozen=True)
class Several:
    one: int | str


@dataclass(frozen=True)
class Anything:
    one: dict[str, str]


@pytest.mark.parametrize("kind", [Several, Anything])
def test_a_type_that_cannot_be_told_from_its_json_is_a_fault_of_ours(kind: type) -> None:
    with pytest.raises(TypeError):
        read(kind, "[1]")


def test_a_text_that_holds_two_records_is_not_taken_for_one() -> None:
    with pytest.raises(ValueError, match="not every text"):
        read_all(Span, ("[1,2,3],[1,2,3]",))


def test_what_is_no_record_cannot_be_written() -> None:
    with pytest.raises(TypeError, match="set cannot be written"):
        written({1, 2})
