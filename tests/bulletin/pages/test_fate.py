from __future__ import annotations

from dataclasses import replace
from datetime import date

from plugins.bulletin.pages.fate import in_short, notice
from plugins.bulletin.pages.views import Piece
from plugins.bulletin.registry.registers import Heir, Place, Unit
from tests.editions import LAST_DAY, lang_son, registers


def words(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"[{piece.text}]" if piece.url else piece.text for piece in pieces)


def test_under_a_name_stands_what_the_place_is_now() -> None:
    assert words(in_short(registers(), "xa-loc-yen")) == "Từ 1/7/2025 thuộc [xã Cao Lộc]"


def test_a_divided_place_names_all_its_heirs() -> None:
    short = words(in_short(registers(), "xa-binh-xa"))
    assert short == "Từ 1/7/2025 được chia vào [xã Kiên Mộc] và [xã Đình Lập]"


def test_an_heir_that_took_only_a_part_is_not_said_to_have_taken_all() -> None:
    place = replace(lang_son()["xa-loc-yen"], heirs=(Heir("xa-cao-loc", False),))
    known = registers(places={**lang_son(), place.slug: place})
    assert words(in_short(known, place.slug)) == "Từ 1/7/2025 một phần thuộc [xã Cao Lộc]"


def test_a_place_without_heirs_says_its_last_day() -> None:
    assert words(in_short(registers(), "huyen-cao-loc")) == "Đến 30/6/2025"


def test_what_stands_has_no_fate() -> None:
    known = registers(units=[Unit("so-noi-vu", "Sở Nội vụ", "so")])
    for slug in ("xa-cao-loc", "tinh-lang-son", "so-noi-vu", "khong-co", None):
        assert in_short(known, slug) == ()


def test_the_notice_of_a_place_links_to_its_heir_and_province() -> None:
    box = notice(registers(), lang_son()["xa-loc-yen"])
    assert box
    assert words(box.title) == "Từ ngày 1/7/2025 thuộc [xã Cao Lộc], [tỉnh Lạng Sơn]."
    assert box.text == "Bài đăng trước ngày này vẫn ghi tên cũ."


def test_a_province_merged_into_another_is_not_said_to_lie_in_itself() -> None:
    old = Place("tinh-bac-kan", "Bắc Kạn", "tinh", "tỉnh", "", None, LAST_DAY, (Heir("tinh-tn"),))
    known = registers(
        places={old.slug: old, "tinh-tn": Place("tinh-tn", "Thái Nguyên", "tinh", "tỉnh")}
    )
    box = notice(known, old)
    assert box
    assert words(box.title) == "Từ ngày 1/7/2025 thuộc [tỉnh Thái Nguyên]."


def test_a_notice_does_not_list_more_heirs_than_a_reader_reads() -> None:
    heirs = {f"xa-{n}": Place(f"xa-{n}", str(n), "xa", "xã", "tinh-lang-son") for n in range(8)}
    old = replace(lang_son()["huyen-cao-loc"], heirs=tuple(Heir(slug, False) for slug in heirs))
    known = registers(places={**lang_son(), **heirs, old.slug: old})
    box = notice(known, old)
    assert box
    assert words(box.title) == "Từ ngày 1/7/2025 được chia vào 8 đơn vị hành chính nêu ở dưới."
    assert words(in_short(known, old.slug)) == "Đến 30/6/2025"


def test_the_notice_of_a_unit_names_its_successor() -> None:
    old = Unit("bo-cu", "Bộ Cũ", "bo", valid_to=date(2025, 2, 28), successors=("bo-moi",))
    known = registers(units=[old, Unit("bo-moi", "Bộ Mới", "bo")])
    box = notice(known, old)
    assert box
    assert words(box.title) == "Hoạt động đến hết ngày 28/2/2025, nay là [Bộ Mới]."
    assert words(in_short(known, "bo-cu")) == "Nay là [Bộ Mới]"


def test_what_stands_has_no_notice() -> None:
    assert notice(registers(), lang_son()["xa-cao-loc"]) is None
