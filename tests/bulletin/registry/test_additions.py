"""What editors decide is a change of one file, in its place."""

from __future__ import annotations

import tomllib
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bulletin.registry import read_registers
from plugins.bulletin.registry.additions import free_slug, with_name, with_new
from plugins.bulletin.text.vietnamese import nfc

FOLDER = Path(__file__).parents[3] / "content" / "registry"
CAMPAIGNS = (FOLDER / "campaigns.toml").read_bytes().decode()
UNITS = (FOLDER / "units.toml").read_bytes().decode()
REFUSED = (FOLDER / "refused.toml").read_bytes().decode()
# What campaigns are read beside does not matter here, and takes long to read.
BESIDE = {"units.toml": b"", "places.txt": b"", "awards.toml": b""}

UNREADABLE = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff"
# No article that holds other signs can be read, so none comes from there.
READABLE = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters=UNREADABLE)
HOSTILE = st.one_of(
    st.text(READABLE, min_size=1, max_size=60),
    st.sampled_from(['"', '"""', "\\", "[[campaign]]\nslug=1", "x" * 20_000, "é́" * 50, "–“”’"]),
)


def entry_of(name: str) -> dict[str, str | tuple[str, ...]]:
    return {
        "slug": "ten-moi-chua-ai-co",
        "kind": "mo-hinh",
        "name": name,
        "after_cue": (name,),
        "confidence": "unverified",
        "source": ("Bản tin 10/11/2023: " + name,),
    }


@settings(max_examples=25, deadline=None)
@given(name=HOSTILE)
def test_whatever_the_name_the_entry_is_loaded_and_the_rest_stays(name):
    addition = with_new(CAMPAIGNS, "campaign", entry_of(name))
    before, entry, after = addition.text.partition('[[campaign]]\nslug = "ten-moi-chua-ai-co"')
    assert entry
    assert addition.line == before.count("\n") + 1
    assert CAMPAIGNS.startswith(before.removesuffix("\n"))
    assert CAMPAIGNS.endswith(after[after.index("\n\n[[campaign]]") :])
    registers, problems = read_registers(
        FOLDER, BESIDE | {"campaigns.toml": addition.text.encode()}
    )
    tidy = " ".join(nfc(name).split())
    if any(map(str.isalnum, tidy)):
        assert problems == ()
        assert registers.campaigns["ten-moi-chua-ai-co"].name == tidy
    else:
        assert {problem.line > addition.line for problem in problems} == {True}


def test_a_new_model_stands_with_the_last_models_in_order():
    text = CAMPAIGNS
    for name in ("Thôn an toàn", "Làn đi chợ", "Tiếng loa an ninh"):
        values = entry_of(name) | {"slug": free_slug(name, ())}
        text = with_new(text, "campaign", values).text
    slugs = [entry["slug"] for entry in tomllib.loads(text)["campaign"]]
    start = slugs.index("hu-gao-tinh-thuong")  # the last of the register's own
    assert slugs[start : start + 4] == [
        "hu-gao-tinh-thuong",
        "lan-di-cho",
        "thon-an-toan",
        "tieng-loa-an-ninh",
    ]


def test_a_new_body_of_a_province_stands_among_its_own():
    values = {"slug": "a", "kind": "so", "name": "Sở Du lịch tỉnh Lạng Sơn"}
    text = with_new(UNITS, "unit", values | {"place": "tinh-lang-son"}).text
    slugs = [entry["slug"] for entry in tomllib.loads(text)["unit"]]
    assert slugs[slugs.index("a") - 1].startswith("so-")
    assert slugs[slugs.index("a") + 1].startswith("so-")


def test_keys_without_a_value_are_left_out():
    values = {"name": "Làn đi chợ", "kind": "mo-hinh", "reason": "", "date": ""}
    text = with_new(REFUSED, "refused", values).text
    assert text == REFUSED + '\n[[refused]]\nname = "Làn đi chợ"\nkind = "mo-hinh"\n'


def test_refused_names_stand_in_vietnamese_order_whatever_their_kind():
    text = REFUSED
    for name, kind in (("Đò ngang", "bo"), ("Dưa hấu", "mo-hinh"), ("Ấm lòng", "vu")):
        text = with_new(text, "refused", {"name": name, "kind": kind}).text
    names = [entry["name"] for entry in tomllib.loads(text)["refused"]]
    assert names == ["Ấm lòng", "Dưa hấu", "Đò ngang"]


@settings(max_examples=25, deadline=None)
@given(name=HOSTILE.filter(lambda name: name.strip()))
def test_another_name_is_loaded_with_its_entry(name):
    addition = with_name(CAMPAIGNS, "campaign", "tet-sum-vay", "after_cue", name)
    registers, _ = read_registers(FOLDER, BESIDE | {"campaigns.toml": addition.text.encode()})
    assert registers.campaigns["tet-sum-vay"].after_cue[-1] == " ".join(nfc(name).split())
    assert addition.text.split("\n")[addition.line] == 'slug = "tet-sum-vay"'


def test_a_place_that_only_the_gazetteer_has_gets_an_entry_at_the_end():
    addition = with_name(UNITS, "place", "tinh-phu-tho", "also", "Đất Tổ")
    assert addition.text == UNITS + '\n[[place]]\nslug = "tinh-phu-tho"\nalso = ["Đất Tổ"]\n'
    registers, problems = read_registers(FOLDER, {"units.toml": addition.text.encode()})
    assert problems == ()
    assert registers.places["tinh-phu-tho"].also == ("Đất Tổ",)


def test_a_free_slug():
    assert free_slug("Ấm lòng", {"am-long", "am-long-2"}) == "am-long-3"
    assert free_slug("“?”", ()) == ""
    assert len(free_slug("bản " * 100, ())) <= 80
    assert len(free_slug("b" * 5000, ())) == 80
