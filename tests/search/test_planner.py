"""What is planned; that it is found by a reader is shown in ``tests/browser/test_search.py``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.bulletin.entry import Entry
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.plan import Sheaf
from plugins.bulletin.problem import Refused
from plugins.bulletin.registry.registers import Unit
from plugins.search import planner
from plugins.search.articles import article_document
from plugins.search.page import SearchPage
from plugins.search.pagefind import NotIndexed
from plugins.search.planner import plan_search
from plugins.search.topics import topic_documents
from tests.editions import article, campaign, edition, lang_son, place_mark, registers

KNOWN = registers(
    [campaign("vi-nguoi-ngheo", "Vì người nghèo", also=("Ngày vì người nghèo",))],
    [Unit("so-noi-vu", "Sở Nội vụ tỉnh Lạng Sơn", "so", ("Sở Nội vụ Lạng Sơn",))],
)
BULLETIN = edition(
    [article("a", "2023-11-10", units=[place_mark(lang_son()["xa-loc-yen"])])], KNOWN
)


def sheaves(bulletin: Edition = BULLETIN, kept: Path = Path("nowhere")) -> list[Sheaf]:
    return list(plan_search(kept, None, bulletin))


def page(bulletin: Edition = BULLETIN) -> SearchPage:
    (plan,) = sheaves(bulletin)[0].plans()
    shown: SearchPage = plan.records["page"]
    return shown


def test_without_the_extra_the_page_leads_to_the_indexes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planner, "is_installed", lambda: False)
    assert [sheaf.name for sheaf in sheaves()] == ["tim-kiem/"]
    assert page().indexes == ()
    assert "phong-trao/" in [link.url for link in page().ways]


def test_no_index_is_made_for_more_articles_than_asked_for() -> None:
    pytest.importorskip("pagefind", reason="pip install 'bulletin[search]'")
    one = len(BULLETIN.rows)
    assert len(list(plan_search(Path("nowhere"), one, BULLETIN))) == 2
    assert len(list(plan_search(Path("nowhere"), one - 1, BULLETIN))) == 1


def test_topics_are_found_by_every_name() -> None:
    found = {document.url: document for document in topic_documents(BULLETIN)}
    assert "Ngày vì người nghèo" in found["phong-trao/vi-nguoi-ngheo/"].names
    assert "Sở Nội vụ Lạng Sơn" in found["don-vi/so-noi-vu/"].names
    place = found["don-vi/xa-loc-yen/"]
    assert place.title == "Xã Lộc Yên, huyện Cao Lộc, tỉnh Lạng Sơn"
    assert "don-vi/xa-kien-moc/" not in found, "no article names it"


def test_an_article_is_narrowed_by_what_it_names() -> None:
    (row,) = BULLETIN.rows
    document = article_document(KNOWN, row, whole(row))
    assert ("don-vi", "Xã Lộc Yên") in document.filters
    assert ("tinh", "Lạng Sơn") in document.filters
    assert ("nam", "2023") in document.filters
    assert ("chuyen-muc", "Tin tức") in document.filters
    assert document.order == (("ngay", "2023-11-10"),)


def test_the_index_is_due_when_an_article_changes_and_not_before() -> None:
    pytest.importorskip("pagefind", reason="pip install 'bulletin[search]'")
    same = edition(
        [article("a", "2023-11-10", units=[place_mark(lang_son()["xa-loc-yen"])])], KNOWN
    )
    other = edition([article("a", "2023-11-10", body="Thêm một câu.")], KNOWN)
    assert sheaves()[1].key == sheaves(same)[1].key
    assert sheaves()[1].key != sheaves(other)[1].key


def test_a_fault_of_pagefind_refuses_the_build(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(*_: object) -> None:
        raise NotIndexed("no room left")

    monkeypatch.setattr(planner, "is_installed", lambda: True)
    monkeypatch.setattr(planner, "index_from", fail)
    monkeypatch.setattr(planner, "version", lambda name: "1")
    bulletin = edition([], KNOWN)
    with pytest.raises(Refused) as refused:
        sheaves(bulletin, tmp_path)[1].plans()
    assert "no room left" in refused.value.problems[0].what


def whole(row: Row) -> Entry:
    @dataclass
    class Nothing:
        campaigns = units = ()
        lead_html = "<p>Sapo</p>"
        body_html = "<p>Thân bài</p>"

    return Nothing()  # type: ignore[return-value]
