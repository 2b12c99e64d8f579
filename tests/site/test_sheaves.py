"""The heart of a quick build: while the key of a sheaf stands, so do all of its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bulletin.entry import FixedPage
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Mark
from plugins.bulletin.pages.plan import Plan, Sheaf
from plugins.bulletin.registry.registers import Period, Section, Unit
from plugins.bulletin.story import Picture, PictureFile
from plugins.feeds.planner import plan_feeds
from plugins.open_data.planner import plan_data
from plugins.paper.planner import plan_paper
from plugins.photos.planner import plan_pictures
from plugins.topics.planner import plan_topics
from tests.editions import (
    EXAMPLES,
    NEWS,
    SITE,
    Article,
    article,
    campaign,
    campaign_mark,
    edition,
    lang_son,
    place_mark,
    registers,
    unit_mark,
    unknown_unit,
)

PLANNERS = (plan_paper, plan_topics, plan_feeds, plan_data, plan_pictures)
PERIODS = (Period(2021, 2025), Period(2026, 2030))
KNOWN = registers(
    [
        campaign("tet", "Tết Sum vầy", "chuong-trinh", periods=(Period(2020, None),)),
        campaign("an-toan", "An toàn", was=("an-toan-cu",), periods=PERIODS),
        campaign("phan", "Một phần", parent="an-toan"),
        campaign("sau", "Tiếp theo", periods=(Period(2024, 2030),)),
        campaign("truoc", "Trước đó", successor="sau"),
    ],
    [
        Unit("so", "Sở Nội vụ tỉnh Lạng Sơn", "so", place="tinh-lang-son", was=("xa-loc-yen",)),
        Unit("bo", "Bộ Nội vụ", "bo"),
        Unit("bo-cu", "Bộ Cũ", "bo", valid_to=date(2025, 2, 28), successors=("bo",)),
        *(Unit(f"phong-{n}", f"Phòng {n:02}", "vu", parent="bo") for n in range(16)),
    ],
)
# The same registers after an editor was at work in them, one entry at a time.
EDITED = tuple(
    replace(KNOWN, **changed)  # type: ignore[arg-type]
    for changed in (
        {"campaigns": {**KNOWN.campaigns, "moi": campaign("moi", "Phong trào mới")}},
        {"campaigns": {**KNOWN.campaigns, "tet": campaign("tet", "Tết Đoàn viên")}},
        {"units": {**KNOWN.units, "bo": replace(KNOWN.units["bo"], name="Bộ Mới")}},
        {"units": {**KNOWN.units, "so": replace(KNOWN.units["so"], valid_to=date(2025, 6, 30))}},
        {"units": {**KNOWN.units, "bo-cu": replace(KNOWN.units["bo-cu"], successors=("so",))}},
        {"places": lang_son() | {"xa-binh-xa": replace(lang_son()["xa-binh-xa"], heirs=())}},
        {"places": lang_son() | {"xa-cao-loc": replace(lang_son()["xa-cao-loc"], name="Mới")}},
        {"sections": {NEWS.slug: replace(NEWS, name="Tin")}},
        {"fields": {"giam-ngheo": "giảm nghèo bền vững"}},
    )
)
CAMPAIGNS = ("tet", "an-toan", "phan", "sau", "truoc")
UNITS = ("so", "bo", "bo-cu", "phong-1", "phong-15")
PICTURES = tuple(
    Picture(
        f"images/{name}.png",
        "Đồi hồng",
        files=tuple(PictureFile(f"hinh-anh/{name}-{width}.jpg", width, 9) for width in (480, 960)),
    )
    for name in ("a", "b", "c")
)
SAME_BYTES = replace(PICTURES[0], source="images/cũ/a.png")  # so it has the same files
UNREGISTERED = (Section("tin-xa", "Tin xã"), Section("tin-xa", "Tin Xã"))


@dataclass(frozen=True)
class Draft:
    """What an editor can change of an article."""

    slug: str
    day: date
    campaigns: tuple[Mark, ...]
    units: tuple[Mark, ...]
    section: Section
    authors: tuple[str, ...]
    pictures: tuple[Picture, ...]
    featured: bool
    title: str
    summary: str
    body: str

    def __call__(self) -> Article:
        return article(**{name: getattr(self, name) for name in self.__dataclass_fields__})


def marks(of: Callable[..., Mark], slugs: Iterable[str]) -> st.SearchStrategy[tuple[Mark, ...]]:
    blocks = st.sets(st.integers(0, 2)).map(lambda found: tuple(sorted(found)))
    one = st.builds(of, st.sampled_from(tuple(slugs)), st.integers(1, 3), st.booleans(), blocks)
    return st.lists(one, max_size=4, unique_by=lambda mark: mark.slug).map(tuple)


# Places most of all: which of them have a page is decided by articles.
PLACES = st.sampled_from([place_mark(place) for place in lang_son().values()])
STRANGERS = st.sampled_from([unknown_unit("Công ty A"), unknown_unit("Công ty B")])
FIELDS: dict[str, st.SearchStrategy[object]] = {
    "day": st.integers(0, 900).map(lambda days: date(2023, 11, 1) + timedelta(days=days)),
    "campaigns": marks(campaign_mark, CAMPAIGNS),
    "units": st.tuples(
        marks(unit_mark, UNITS),
        st.lists(PLACES | STRANGERS, max_size=3, unique_by=lambda mark: mark.key),
    ).map(lambda some: (*some[0], *some[1])),
    "section": st.sampled_from((NEWS, EXAMPLES, *UNREGISTERED)),
    "authors": st.lists(
        st.sampled_from(("Thu Thủy", "Nguyệt Hà", "An")), min_size=1, max_size=2, unique=True
    ).map(tuple),
    "pictures": st.lists(st.sampled_from((*PICTURES, SAME_BYTES)), max_size=2).map(tuple),
    "featured": st.booleans(),
    "title": st.sampled_from(("Một", "Hai", "Ba")),
    "summary": st.sampled_from(("Ngắn", "Dài")),
    "body": st.sampled_from(("cũ", "mới")),
}
BULLETINS = st.lists(
    st.builds(Draft, st.integers(0, 99).map(lambda number: f"bai-{number:02}"), **FIELDS),
    max_size=24,
    unique_by=lambda draft: draft.slug,
)


# Enough newer articles that what changes lies behind all that feeds and the home page list.
NEWER = tuple(
    article(
        f"moi-{number:02}",
        date(2027, 1, 1) + timedelta(days=number),
        [campaign_mark("tet"), campaign_mark("sau")] if number % 2 else [],
        [unit_mark("so"), place_mark(lang_son()["xa-cao-loc"])] if number % 3 else [],
    )
    for number in range(31)
)


@st.composite
def editions_before_and_after(draw: st.DrawFn) -> tuple[Edition, Edition]:
    """A bulletin and the same after one change."""
    before = draw(BULLETINS)
    after = list(before)
    change = draw(st.sampled_from(("add", "remove", "page", "register", *FIELDS)))
    known = draw(st.sampled_from(EDITED)) if change == "register" else KNOWN
    about = FixedPage("p.md", "gioi-thieu", "gioi-thieu/", "Giới thiệu", "<p>Mẫu.</p>", "d")
    edited = about
    if change == "page":
        edited = replace(about, body_html="<p>Khác.</p>", digest="e")
    elif change == "register":
        pass
    elif change == "add" or not before:
        added = draw(st.builds(Draft, st.just("bai-moi"), **FIELDS))
        after.append(added)
    else:
        place = draw(st.integers(0, len(before) - 1))
        if change == "remove":
            del after[place]
        else:
            after[place] = replace(before[place], **{change: draw(FIELDS[change])})
    site = replace(SITE, page_size=draw(st.sampled_from((1, 3, 20))))
    newer = draw(st.sampled_from(((), NEWER)))
    return (
        edition([*newer, *(draft() for draft in before)], KNOWN, [about], site),
        edition([*newer, *(draft() for draft in after)], known, [edited], site),
    )


def sheaves_of(some: Edition) -> dict[str, Sheaf]:
    sheaves = [sheaf for planner in PLANNERS for sheaf in planner(some)]
    by_name = {sheaf.name: sheaf for sheaf in sheaves}
    assert len(by_name) == len(sheaves)
    return by_name


@settings(max_examples=120, deadline=None)
@given(editions_before_and_after())
def test_a_sheaf_whose_key_stands_gives_the_same_plans(pair: tuple[Edition, Edition]) -> None:
    before, after = map(sheaves_of, pair)
    same_registers = pair[0].registers == pair[1].registers
    for name in before.keys() & after.keys():
        known = same_registers or not after[name].registers
        if known and before[name].key == after[name].key:
            assert list(before[name].plans()) == list(after[name].plans())


@settings(max_examples=50, deadline=None)
@given(editions_before_and_after())
def test_the_sheaf_of_an_article_whose_text_changed_does_not_stand(
    pair: tuple[Edition, Edition],
) -> None:
    before, after = pair
    entries = {row.url: row.entry for row in before.rows}
    changed = {row.url for row in after.rows if entries.get(row.url, row.entry) != row.entry}
    keys = {name: sheaf.key for name, sheaf in sheaves_of(before).items()}
    now = sheaves_of(after)
    assert all(now[url].key != keys[url] for url in changed)


@settings(max_examples=50, deadline=None)
@given(editions_before_and_after())
def test_each_sheaf_and_each_file_is_planned_once_and_named_by_its_first(
    pair: tuple[Edition, Edition],
) -> None:
    planned: list[Plan] = []
    for name, sheaf in sheaves_of(pair[1]).items():
        plans = list(sheaf.plans())
        assert name == plans[0].url
        planned += plans
    assert len({plan.address for plan in planned}) == len(planned)


def test_sheaves_are_told_without_reading_an_article() -> None:
    some = edition([article("a", "2024-05-01", [campaign_mark("tet")], [unit_mark("so")])], KNOWN)
    unread = replace(some, articles=edition([]).articles)  # which knows of none
    assert {n: s.key for n, s in sheaves_of(unread).items()} == {
        n: s.key for n, s in sheaves_of(some).items()
    }


def test_an_edit_of_the_text_alone_makes_one_sheaf_anew() -> None:
    some = [article(f"a{day}", f"2024-05-0{day}", [campaign_mark("tet")]) for day in range(1, 9)]
    edited = article("a4", "2024-05-04", [campaign_mark("tet")], body="mới")
    assert anew(some, [*some[:3], edited, *some[4:]]) == {"2024/05/a4/"}


def test_a_new_title_makes_anew_what_shows_it_and_no_other_page_of_a_list() -> None:
    some = [
        article(f"a{day:02}", f"2024-05-{day:02}", [campaign_mark("tet")]) for day in range(1, 29)
    ]
    edited = article("a02", "2024-05-02", [campaign_mark("tet")], title="Khác")
    found = anew(some, [some[0], edited, *some[2:]])
    lists = {"tin/", "phong-trao/tet/", "chuyen-muc/tin-tuc/", "luu-tru/2024/", "luu-tru/2024/05/"}
    last = {f"{url}trang-9/" for url in lists}
    # The first page of a topic counts over all of its articles.
    assert {name for name in found if "trang-" in name} == last | {"tac-gia/thu-thủy/trang-9/"}
    assert found & lists == {"phong-trao/tet/"}
    assert "2024/05/a08/" not in found


def test_the_year_of_the_newest_article_makes_every_page_of_a_campaign_anew() -> None:
    some = [
        article(f"a{day}", f"2025-05-0{day}", [campaign_mark("an-toan")]) for day in range(1, 5)
    ]
    found = anew(some, [*some, article("b", "2026-01-01")])
    assert {"phong-trao/an-toan/", "phong-trao/an-toan/trang-2/"} <= found


def anew(before: Iterable[Article], after: Iterable[Article]) -> set[str]:
    """Names of the sheaves that are made anew."""
    keys = {name: sheaf.key for name, sheaf in sheaves_of(edition(before, KNOWN)).items()}
    now = sheaves_of(edition(after, KNOWN))
    return {name for name, sheaf in now.items() if keys.get(name) != sheaf.key}
