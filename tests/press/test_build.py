"""All or nothing: what is published after a build, good or bad."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Refused
from plugins.press.build import Done, build
from plugins.press.jinja import strict
from plugins.press.keys import Keys
from plugins.press.place import Place
from plugins.press.published import files_below
from plugins.press.render import Printing
from plugins.press.switch import switch

SITE = Site("Bản tin", "Ban", "", "", "vi", "", (), 20, (), (), "bantin.example.vn,2026")
GOOD = {"index.html": '<a href="a/">a</a>', "a/index.html": "<p>a</p>"}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path / "output")
    place.state.mkdir(parents=True)
    return place


def built(
    place: Place, pages: dict[str, str], template: str = "{{ text|safe }}", **how: Any
) -> Done:
    environment = strict(Environment(loader=DictLoader({"t.html": template}), autoescape=True))
    plans = [Plan(address, "t.html", {"text": text}) for address, text in pages.items()]
    return build(place, plans, {}, Printing(environment, {}, SITE), Keys("code"), **how)


def seen(place: Place) -> dict[str, tuple[bytes, int]]:
    """Every published file with its bytes and its time."""
    return {
        a: ((place.output / a).read_bytes(), (place.output / a).stat().st_mtime_ns)
        for a in files_below(place.output)
    }


def test_the_first_build_writes_everything(place: Place) -> None:
    assert built(place, GOOD) == Done(written=2, kept=0, removed=0)
    assert {a: text.decode() for a, (text, _) in seen(place).items()} == GOOD


def test_a_build_without_changes_keeps_bytes_and_times(place: Place) -> None:
    built(place, GOOD)
    before = seen(place)
    assert built(place, GOOD) == Done(written=0, kept=2, removed=0)
    assert seen(place) == before


def test_a_page_whose_key_stands_is_not_printed(place: Place, monkeypatch: Any) -> None:
    built(place, GOOD)
    monkeypatch.setattr(Printing, "page", None)
    assert built(place, GOOD).kept == 2


def test_a_change_writes_what_changed_and_removes_what_left(place: Place) -> None:
    built(place, GOOD)
    pages = {"index.html": '<a href="b/">b</a>', "b/index.html": "<p>b</p>"}
    assert built(place, pages) == Done(written=2, kept=0, removed=1)
    assert set(seen(place)) == {"index.html", "b/index.html"}


def test_a_changed_template_that_prints_the_same_keeps_the_file(place: Place) -> None:
    built(place, GOOD)
    before = seen(place)
    assert built(place, GOOD, "{# mới #}{{ text|safe }}").kept == 2
    assert seen(place) == before


def test_a_page_changed_by_hand_is_printed_again(place: Place) -> None:
    built(place, GOOD)
    (place.output / "a/index.html").write_text("<p>sửa tay</p>", encoding="utf-8")
    assert built(place, GOOD).written == 1
    assert seen(place)["a/index.html"][0] == b"<p>a</p>"


def test_a_lost_record_of_keys_costs_time_and_no_page(place: Place) -> None:
    built(place, GOOD)
    before = seen(place)
    place.record.write_text("{", encoding="utf-8")
    assert built(place, GOOD).kept == 2
    assert seen(place) == before


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        ({"index.html": '<a href="mat/">x</a>'}, "không có “mat/index.html”"),
        ({"a/index.html": "<p>a</p>"}, "không có trang chủ"),
        ({"index.html": ""}, "trống"),
        ({**GOOD, "../x.html": "x"}, "không nằm trong trang"),
        ({**GOOD, "A/index.html": "x"}, "trùng địa chỉ"),
        ({}, "không có trang chủ"),
    ],
)
def test_a_refused_build_changes_nothing(place: Place, pages: dict[str, str], told: str) -> None:
    built(place, GOOD)
    before = seen(place)
    with pytest.raises(Refused, match=told):
        built(place, pages)
    assert seen(place) == before
    assert not place.staging.exists()
    assert built(place, GOOD).kept == 2


def test_a_fault_of_ours_changes_nothing_and_is_raised_plainly(place: Place) -> None:
    built(place, GOOD)
    before = seen(place)
    with pytest.raises(Exception, match="titel"):
        built(place, GOOD, "{{ titel }}")
    assert seen(place) == before
    assert not place.staging.exists()


def test_a_full_disk_changes_nothing_and_is_told_in_words(place: Place, monkeypatch: Any) -> None:
    built(place, GOOD)
    before = seen(place)

    def full(*args: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("plugins.press.staging.Staging._new", full)
    with pytest.raises(Refused, match="vào thư mục ra: đĩa đã đầy"):
        built(place, {**GOOD, "b/index.html": "b"})
    assert seen(place) == before


def test_files_of_others_are_never_taken_away(place: Place) -> None:
    place.output.mkdir()
    (place.output / "luận văn.docx").write_text("ba năm", encoding="utf-8")
    with pytest.raises(Refused, match=r"luận văn\.docx"):
        built(place, GOOD)
    assert (place.output / "luận văn.docx").read_text(encoding="utf-8") == "ba năm"


def test_a_build_killed_just_after_its_switch_is_taken_up_by_the_next(
    place: Place, monkeypatch: Any
) -> None:
    built(place, GOOD)
    with monkeypatch.context() as killed:
        killed.setattr("plugins.press.build.switch", lambda place: (switch(place), 1 / 0))
        with pytest.raises(ZeroDivisionError):
            built(place, {**GOOD, "b/index.html": "b"})
    assert "b/index.html" in seen(place)
    assert built(place, GOOD).kept == 2
    assert set(seen(place)) == set(GOOD)


def test_others_may_add_files_before_the_switch(place: Place) -> None:
    def add(folder: Path) -> None:
        (folder / "index.html.gz").write_bytes(b"gz")

    built(place, GOOD, finish=add)
    assert "index.html.gz" in seen(place)
    built(place, GOOD)
    assert "index.html.gz" not in seen(place)
