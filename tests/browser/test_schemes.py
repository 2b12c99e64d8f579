"""Light, dark, on paper, and without script."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.browser.kinds import ARTICLE, KINDS

LIGHT = """
() => getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).slice(0, 3)
    .reduce((sum, each) => sum + Number(each), 0) / 765
"""


@pytest.mark.parametrize("kind", ["home", "article", "campaign"])
def test_the_scheme_is_that_of_the_system(kind, browse):
    assert browse(KINDS[kind], scheme="light").evaluate(LIGHT) > 0.9
    assert browse(KINDS[kind], scheme="dark").evaluate(LIGHT) < 0.15


def test_nothing_moves_for_those_who_asked_for_rest(browse, site):
    page = browse()
    page.emulate_media(reduced_motion="reduce")
    page.goto(site.at(ARTICLE))
    times = page.evaluate(
        """() => [...document.querySelectorAll("*")].flatMap(each => {
            const style = getComputedStyle(each);
            return [style.transitionDuration, style.animationDuration];
        })"""
    )
    assert {time for each in times for time in each.split(", ")} <= {"0s", "1e-05s"}


def test_an_article_on_paper_says_where_it_is_from(page, site):
    page.goto(site.at(ARTICLE))
    pdf = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    text = "\n".join(sheet.extract_text() for sheet in pdf.pages)
    assert len(pdf.pages) <= 3
    assert [round(side / 72 * 25.4) for side in pdf.pages[0].mediabox[2:]] == [210, 297]
    assert site.at(ARTICLE) in text.replace("\n", "")
    assert "Chia sẻ" not in text
    assert "Bài liên quan" not in text
    assert "Trang mẫu" in text  # the legal lines stay


def test_paper_is_white_even_where_the_screen_is_dark(browse):
    page = browse(ARTICLE, scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(LIGHT) == 1


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "search"])
def test_a_page_says_the_same_without_script(kind, browse):
    url = KINDS[kind]
    with_script, without = browse(url), browse(url, script=False)
    assert without.locator("main").inner_text() == with_script.locator("main").inner_text()


def test_fonts_arrive_and_are_used(browse):
    page = browse(ARTICLE)
    page.evaluate("document.fonts.ready.then(() => true)")
    loaded = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family + f.weight)"
    )
    assert {name.replace('"', "") for name in loaded} >= {
        "Bulletin Serif400",
        "Bulletin Serif600",
        "Bulletin Sans400",
        "Bulletin Sans600",
    }
