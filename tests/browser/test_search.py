"""The search as a reader uses it: with and without marks, phrases, filters, without script."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest

from tests.browser.conftest import AXE as RULES
from tests.browser.content import MAIN, NUMBER

pytest.importorskip("pagefind", reason="pip install 'bulletin[search]'")

RESULTS, TOPICS, COUNT = "#ket-qua > li", "#chu-de > li", "#ket-luan"
DONE = """() => {
  const told = document.querySelector("#ket-luan").textContent;
  return told && !told.startsWith("Đang");
}"""

# The first results are printed after the count.
PRINTED = """() => document.querySelector("#ket-qua > li")
  || !document.querySelector("#ket-luan").textContent.startsWith("Tìm thấy")"""

Ask = Callable[..., Any]


@pytest.fixture
def ask(browse: Callable[..., Any]) -> Ask:
    """Opens the page of a search and waits for what was found."""

    def asked(query: str, further: str = "", **told: Any) -> Any:
        page = browse(f"tim-kiem/?q={quote(query)}{further}", **told)
        page.wait_for_function(DONE)
        page.wait_for_function(PRINTED)
        return page

    return asked


def number(page: Any) -> int:
    """How many articles the page says it found."""
    return int("".join(filter(str.isdigit, page.locator(COUNT).inner_text())) or 0)


def titles(page: Any, what: str = RESULTS) -> list[str]:
    return [text.strip() for text in page.locator(f"{what} a").all_inner_texts()]


@pytest.mark.parametrize(
    ("bare", "marked"),
    [
        ("thi dua", "thi đua"),
        ("lang son", "Lạng Sơn"),
        ("gia dinh", "gia đình"),
        ("doi moi", "đổi mới"),
        ("dak lak", "Đắk Lắk"),
        ("DAK LAK", "đắk lắk"),
        ("Đak Lak", "Đắk Lắk"),
    ],
)
def test_a_query_without_marks_finds_what_has_them(ask: Ask, bare: str, marked: str) -> None:
    with_marks, without = ask(marked), ask(bare)
    assert number(with_marks) > 0
    assert number(without) >= number(with_marks)
    words = {text.lower() for text in without.locator(f"{RESULTS} mark").all_inner_texts()}
    assert words & set(marked.lower().split())


@pytest.mark.parametrize("query", ["Lạng Sơn", "Đắk Lắk", "đổi mới", "“đổi mới”"])
def test_decomposed_letters_find_the_same(query: str, ask: Ask) -> None:
    composed = titles(ask(query))
    assert composed
    assert titles(ask(unicodedata.normalize("NFD", query))) == composed


def test_the_letter_d_with_stroke_is_shown_whole(ask: Ask) -> None:
    page = ask("thi đua")
    assert "\u0335" not in page.locator("main").inner_text()
    assert any("đ" in text for text in page.locator(f"{RESULTS} .excerpt").all_inner_texts())


@pytest.mark.parametrize("word", ["đường", "đổi", "đội", "thôn"])
def test_exact_forms_come_first(word: str, ask: Ask) -> None:
    first = ask(word).locator(f"{RESULTS} mark").first.inner_text()
    assert first.lower() == word


def test_another_name_of_a_campaign_leads_to_its_page(ask: Ask) -> None:
    page = ask("5 không 3 sạch")
    links = page.locator(f"{TOPICS} a")
    assert "phong-trao/" in links.first.get_attribute("href")
    assert "sạch" in links.first.inner_text()


@pytest.mark.parametrize("query", ["daklak", "Đắc Lắc", "dac lac"])
def test_another_name_of_a_place_leads_to_its_page(query: str, ask: Ask) -> None:
    hrefs = [link.get_attribute("href") for link in ask(query).locator(f"{TOPICS} a").all()]
    assert any(href.endswith("don-vi/tinh-dak-lak/") for href in hrefs)


def test_a_short_form_of_a_unit_leads_to_its_page(ask: Ask) -> None:
    page = ask("sở nội vụ lạng sơn")
    hrefs = [link.get_attribute("href") for link in page.locator(f"{TOPICS} a").all()]
    assert any("so-noi-vu-lang-son" in href for href in hrefs)


def test_a_phrase_is_found_as_a_phrase(ask: Ask) -> None:
    page = ask("“tỉnh Lạng Sơn”")
    assert page.locator(RESULTS).count() > 0
    assert "Không có đúng" not in page.locator(COUNT).inner_text()


def test_a_phrase_that_nobody_wrote_is_looked_for_as_words(ask: Ask) -> None:
    page = ask('"sơn lạng tỉnh"')
    assert "Không có đúng cả cụm từ" in page.locator(COUNT).inner_text()
    page.locator(RESULTS).first.wait_for()


def test_what_nobody_wrote_is_told_and_ways_are_shown(ask: Ask) -> None:
    page = ask("xyzzyq")
    assert "Không tìm thấy bài nào cho “xyzzyq”" in page.locator(COUNT).inner_text()
    assert page.get_by_role("link", name="Phong trào, cuộc vận động").is_visible()


def test_a_year_narrows_what_was_found(ask: Ask) -> None:
    everything = ask("thi đua").locator(COUNT).inner_text()
    page = ask("thi đua", "&nam=2024")
    assert page.locator(COUNT).inner_text() != everything
    days = page.locator(f"{RESULTS} .note").all_inner_texts()
    assert days
    assert all(day.endswith("2024") for day in days)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("chuyen-muc", "Tin địa phương", NUMBER + 2),
        ("phong-trao", MAIN, NUMBER + 2),
        ("don-vi", "Tỉnh Đắk Lắk", NUMBER + 2),
        ("tinh", "Đắk Lắk", NUMBER + 2),
        ("nam", "2022", NUMBER + 2),
    ],
)
def test_each_filter_keeps_what_bears_its_value(
    name: str, value: str, expected: int, ask: Ask
) -> None:
    everything = number(ask("thi đua"))
    page = ask("thi đua", f"&{name}={quote(value)}")
    assert number(page) == expected < everything
    assert page.locator(f"#loc-{name}").input_value() == value


def test_a_filter_alone_lists_what_bears_it_newest_first(ask: Ask) -> None:
    page = ask("", f"&phong-trao={quote(MAIN)}")
    assert number(page) == NUMBER + 2
    assert titles(page)[0] == "Chuyện thứ 23 về đổi mới ở buôn làng"


def test_an_article_that_was_taken_back_is_not_found(ask: Ask) -> None:
    assert "Một bài đã rút" not in titles(ask("một bài đã rút"))


def test_a_filter_is_chosen_from_a_list(ask: Ask) -> None:
    page = ask("phong trào")
    before = page.locator(COUNT).inner_text()
    if page.locator(".search-filters[open]").count() == 0:
        page.locator(".search-filters summary").click()
    page.locator("#loc-nam").focus()
    page.wait_for_function("() => document.querySelector('#loc-nam').options.length > 2")
    page.locator("#loc-nam").select_option(index=1)
    page.wait_for_function(f"() => document.querySelector('#ket-luan').textContent !== {before!r}")
    assert "nam=" in page.url


def test_the_newest_first_if_asked(ask: Ask) -> None:
    page = ask("thi đua", "&xep=moi")
    days = [text.split(" · ")[-1] for text in page.locator(f"{RESULTS} .note").all_inner_texts()]
    iso = ["-".join(f"{int(part):04}" for part in reversed(day.split("/"))) for day in days]
    assert len(iso) > 2
    assert iso == sorted(iso, reverse=True)


def test_a_result_opens_its_article(ask: Ask) -> None:
    page = ask("giám sát lạng sơn")
    page.locator(f"{RESULTS} a").first.click()
    page.wait_for_url("**/20*/**")
    assert page.locator("article h1").count() == 1


def test_it_is_used_with_the_keyboard_alone(browse: Callable[..., Any]) -> None:
    page = browse("tim-kiem/")
    page.keyboard.type("thi dua")
    page.keyboard.press("Enter")
    page.wait_for_function(DONE)
    page.wait_for_selector(RESULTS)
    assert "q=thi+dua" in page.url


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_fit_the_screen_and_axe_is_silent(
    ask: Ask, tool: Callable[[str], Any], width: int, scheme: str
) -> None:
    page = ask("thi đua", width=width, scheme=scheme)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width
    page.evaluate(tool("axe-core/axe.min.js").read_text())
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    assert [each["id"] for each in found["violations"]] == []


def test_without_script_it_leads_to_the_indexes(browse: Callable[..., Any]) -> None:
    page = browse("tim-kiem/", script=False)
    assert page.locator("#q").is_hidden()
    assert "cần JavaScript" in page.locator("main").inner_text()
    for url in ("phong-trao/", "don-vi/", "tin/", "luu-tru/"):
        assert page.locator(f"main a[href='../{url}']").is_visible()
