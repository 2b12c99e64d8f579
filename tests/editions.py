"""Small editions for tests of planners: every helper takes what the test is about and no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from plugins.bulletin.digest import digest_of
from plugins.bulletin.entry import Entry, FixedPage, Link
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Brief, Mark, Row, in_order, together
from plugins.bulletin.pages.plan import Plan, Sheaf
from plugins.bulletin.pages.site import Site
from plugins.bulletin.registry.registers import (
    Campaign,
    Heir,
    Kind,
    Place,
    Registers,
    Section,
    Unit,
)
from plugins.bulletin.story import Picture

NEWS = Section("tin-tuc", "Tin tức")
EXAMPLES = Section("guong-tot", "Gương người tốt")
PICTURE = Picture("images/a.png", "Đồi hồng")
LAST_DAY = date(2025, 6, 30)

SITE = Site(
    name="Bản tin Thi đua",
    body="Ban biên tập mẫu",
    tagline="Tin về các phong trào thi đua.",
    address="https://bantin.example.vn",
    language="vi",
    notice="",
    legal=(),
    page_size=3,
    navigation=(),
    footer=(),
    identity="bantin.example.vn,2026",
)


def lang_son() -> dict[str, Place]:
    """Lộc Yên and Thanh Lòa are xã Cao Lộc since July 2025; Bính Xá was divided then."""
    places = (
        Place("tinh-lang-son", "Lạng Sơn", "tinh", "tỉnh"),
        Place(
            "huyen-cao-loc", "Cao Lộc", "huyen", "huyện", "tinh-lang-son", valid_to=LAST_DAY
        ),
        Place(
            "xa-loc-yen", "Lộc Yên", "xa", "xã", "huyen-cao-loc",
            date(2000, 8, 29), LAST_DAY, (Heir("xa-cao-loc"),),
        ),
        Place(
            "xa-thanh-loa", "Thanh Lòa", "xa", "xã", "huyen-cao-loc",
            valid_to=LAST_DAY, heirs=(Heir("xa-cao-loc"),),
        ),
        Place("xa-cao-loc", "Cao Lộc", "xa", "xã", "tinh-lang-son", date(2025, 7, 1)),
        Place(
            "xa-binh-xa", "Bính Xá", "xa", "xã", "tinh-lang-son",
            valid_to=LAST_DAY, heirs=(Heir("xa-kien-moc", False), Heir("xa-dinh-lap", False)),
        ),
        Place("xa-kien-moc", "Kiên Mộc", "xa", "xã", "tinh-lang-son", date(2025, 7, 1)),
        Place("xa-dinh-lap", "Đình Lập", "xa", "xã", "tinh-lang-son", date(2025, 7, 1)),
    )  # fmt: skip
    return {place.slug: place for place in places}


def registers(
    campaigns: Iterable[Campaign] = (),
    units: Iterable[Unit] = (),
    places: dict[str, Place] | None = None,
) -> Registers:
    return Registers(
        campaigns={campaign.slug: campaign for campaign in campaigns},
        units={unit.slug: unit for unit in units},
        places=lang_son() if places is None else places,
        sections={section.slug: section for section in (NEWS, EXAMPLES)},
        campaign_kinds={
            "phong-trao-thi-dua": Kind("phong-trao-thi-dua", "phong trào thi đua"),
            "chuong-trinh": Kind("chuong-trinh", "chương trình"),
        },
        unit_kinds={"so": Kind("so", "sở"), "bo": Kind("bo", "bộ"), "vu": Kind("vu", "vụ")},
        fields={"giam-ngheo": "giảm nghèo"},
    )


def campaign(
    slug: str, name: str = "", kind: str = "phong-trao-thi-dua", **more: object
) -> Campaign:
    return Campaign(slug, name or slug, kind, **more)  # type: ignore[arg-type]


def campaign_mark(
    slug: str,
    mentions: int = 1,
    in_title: bool = False,
    blocks: tuple[int, ...] = (1,),
    main: bool = False,
) -> Mark:
    url = f"phong-trao/{slug}/"
    return Mark(
        slug,
        slug,
        "phong-trao-thi-dua",
        "phong trào thi đua",
        url,
        mentions,
        in_title,
        blocks=blocks,
        main=main,
    )


def unit_mark(
    slug: str, mentions: int = 1, in_title: bool = False, blocks: tuple[int, ...] = (1,)
) -> Mark:
    return Mark(slug, slug, "so", "sở", f"don-vi/{slug}/", mentions, in_title, blocks=blocks)


def place_mark(place: Place, mentions: int = 1) -> Mark:
    return Mark(
        place.slug, place.full_name, place.kind, place.kind_name, place.url, mentions, blocks=(1,)
    )


def unknown_unit(name: str) -> Mark:
    return Mark(None, name, "doanh-nghiep", "doanh nghiệp", None, 1, blocks=(1,))


class Article(NamedTuple):
    """What the index knows of an article, and what the store does."""

    row: Row
    brief: Brief


def article(
    slug: str,
    day: date | str,
    campaigns: Iterable[Mark] = (),
    units: Iterable[Mark] = (),
    section: Section = NEWS,
    authors: Iterable[str] = ("Thu Thủy",),
    pictures: Iterable[Picture] = (),
    featured: bool = False,
    title: str = "",
    summary: str = "",
    body: str = "",
) -> Article:
    """``body`` stands for all that only the article's own page prints."""
    day = date.fromisoformat(day) if isinstance(day, str) else day
    brief = Brief(
        summary=summary or f"Tóm tắt bài {slug}",
        pictures=tuple(pictures),
        campaigns=tuple(campaigns),
        units=tuple(units),
        awards=(),
    )
    row = Row(
        path=f"articles/{slug}.md",
        url=f"{day.year:04}/{day.month:02}/{slug}/",
        title=title or f"Bài {slug}",
        date=day,
        section=Link(section.name, section.url),
        authors=tuple(Link(name, f"tac-gia/{name.lower().replace(' ', '-')}/") for name in authors),
        campaigns=slugs_of(brief.campaigns),
        units=slugs_of(brief.units),
        featured=featured,
        pictured=bool(brief.pictures),
        pictures=tuple(each.files[0].url for each in brief.pictures if each.files),
        brief="",
        entry="",
        together=together(brief),
        about=slugs_of(mark for mark in (*brief.campaigns, *brief.units) if mark.main),
    )
    names = [author.name for author in row.authors]
    shown = (brief, row.url, row.title, row.date, row.section, names, row.featured)
    return Article(replace(row, brief=digest_of(*shown), entry=digest_of(shown, body)), brief)


def slugs_of(marks: Iterable[Mark]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mark.slug for mark in marks if mark.slug is not None))


@dataclass(frozen=True)
class Kept:
    """The store of an edition in which nobody asks for whole articles."""

    briefs: Mapping[str, Brief]

    def brief(self, row: Row) -> Brief:
        return self.briefs[row.url]

    def entry(self, row: Row) -> Entry:
        raise AssertionError(f"no planner reads {row.url} whole")


def edition(
    articles: Iterable[Article],
    known: Registers | None = None,
    pages: Iterable[FixedPage] = (),
    site: Site = SITE,
) -> Edition:
    briefs = {each.row.url: each for each in articles}
    return Edition(
        rows=in_order(each.row for each in briefs.values()),
        pages=tuple(pages),
        registers=known or registers(),
        site=site,
        articles=Kept({url: each.brief for url, each in briefs.items()}),
    )


def plans_of(sheaves: Iterable[Sheaf]) -> list[Plan]:
    """All plans of some sheaves, as the press makes them where none was made before."""
    return [plan for sheaf in sheaves for plan in sheaf.plans()]
