from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bulletin.text.article_text import ArticleText, Span
from plugins.manuscript.body import body_of
from plugins.manuscript.headers import Manuscript
from plugins.manuscript.markup import Markup
from plugins.manuscript.reading import read_html
from plugins.manuscript.source_map import SourceMap

NOWHERE = Path("/khong/co")
MARKUP = Markup()


def read(body: str) -> tuple[ArticleText, SourceMap]:
    manuscript = Manuscript("a.md", {}, frozenset(), body, 4)
    text = read_html("Tên bài", "<p>Lời dẫn</p>", body_of(manuscript, MARKUP, "", NOWHERE).html)
    return text, SourceMap(body, text, first_line=4)


def span_of(words: str, text: ArticleText, occurrence: int = 0) -> Span:
    """Where words stand in the body of a text."""
    places = [
        Span(number, at, at + len(words))
        for number, block in enumerate(text.blocks)
        if number > 1
        for at in range(len(block.text))
        if block.text.startswith(words, at)
    ]
    assert places, (words, text)
    return places[occurrence]


@pytest.mark.parametrize(
    ("body", "words", "raw"),
    [
        ("tại tỉnh Lạng Sơn.", "tỉnh Lạng Sơn", "tỉnh Lạng Sơn"),
        ("tại **tỉnh *Lạng* Sơn**.", "tỉnh Lạng Sơn", "tỉnh *Lạng* Sơn"),
        ("tại tỉnh\nLạng   Sơn.", "tỉnh Lạng Sơn", "tỉnh\nLạng   Sơn"),
        ("tại tỉnh\r\nLạng Sơn.\r\n\r\nHai", "tỉnh Lạng Sơn", "tỉnh\r\nLạng Sơn"),
        ("ở [tỉnh Lạng Sơn](https://a.vn/Lạng_(Sơn) 'tỉnh') đó", "tỉnh Lạng Sơn đó",
         "tỉnh Lạng Sơn](https://a.vn/Lạng_(Sơn) 'tỉnh') đó"),
        ("ở [tỉnh][a] Lạng Sơn\n\n[a]: https://a.vn", "tỉnh Lạng Sơn", "tỉnh][a] Lạng Sơn"),
        ("Thi đua &amp; Khen&nbsp;thưởng &#273;ó", "đua & Khen thưởng đó",
         "đua &amp; Khen&nbsp;thưởng &#273;ó"),
        (r"5\*3 \_là\_ \[một\]", "5*3 _là_ [một]", r"5\*3 \_là\_ \[một\]"),
        (r"**đậm** \* sao", "đậm * sao", r"đậm** \* sao"),
        ("một * hai", "một * hai", "một * hai"),
        ("[sic] (a](b) c", "[sic] (a](b) c", "[sic] (a](b) c"),
        ("tỉnh<b> Lạng</b><br>Sơn", "tỉnh Lạng Sơn", "tỉnh<b> Lạng</b><br>Sơn"),
        ("# Hội nghị #\n\nHội nghị", "Hội nghị", "Hội nghị"),
        ("- một\n- hai **ba**\n\n1. bốn", "bốn", "bốn"),
        ("2023. Năm ấy", "Năm ấy", "Năm ấy"),
        ("> lời **nói**\n> tiếp", "nói tiếp", "nói**\n> tiếp"),
        ("| A | B |\n|---|---|\n| một | *hai* ba |", "hai ba", "hai* ba"),
        ("| a | a |\n|---|---|\n| b | c a |", "c a", "c a"),
        ("Một[^1] hai.\n\n[^1]: Ghi **chú** này.\n\nBa bốn.", "Một hai", "Một[^1] hai"),
        ("Một[^1] hai.\n\n[^1]: Ghi **chú** này.\n\nBa bốn.", "Ghi chú này", "Ghi **chú** này"),
        ("Một[^1] hai.\n\n[^1]: Ghi **chú** này.\n\nBa bốn.", "Ba bốn", "Ba bốn"),
        ("<!-- Lạng Sơn -->\n\nở Lạng Sơn", "Lạng Sơn", "Lạng Sơn"),
        ("<script>Lạng Sơn</script>\n\nở Lạng Sơn", "ở Lạng Sơn", "ở Lạng Sơn"),
        ("La\u0323ng So\u031bn", "Lạng", "La\u0323ng"),
        ("vie\u0302\u0323c va\u0300 vie\u0323\u0302c", "việc và việc",
         "vie\u0302\u0323c va\u0300 vie\u0323\u0302c"),
        ("Lạ\u200bng S\u00adơn", "Lạng Sơn", "Lạ\u200bng S\u00adơn"),
        ("<https://a.vn> và <b@c.vn>", "https://a.vn và b@c.vn", "https://a.vn> và <b@c.vn"),
        ("e&#769;m", "ém", "e&#769;m"),
        ("A&B &khong; C", "A&B &khong; C", "A&B &khong; C"),
        ("    thụt dòng", "thụt dòng", "thụt dòng"),
        ("{{ x }} {% y %}", "{{ x }} {% y %}", "{{ x }} {% y %}"),
    ],
)  # fmt: skip
def test_words_lead_back_to_what_was_typed(body: str, words: str, raw: str) -> None:
    text, source = read(body)
    start, end = source.raw(span_of(words, text)) or (0, 0)
    assert body[start:end] == raw


def test_the_same_words_twice_lead_to_their_own_places() -> None:
    body = "Lạng Sơn và **Lạng Sơn**.\n\n- Lạng Sơn\n- ở Lạng Sơn\n\n> Lạng Sơn"
    text, source = read(body)
    places = [source.raw(span_of("Lạng Sơn", text, number)) for number in range(5)]
    starts = [at for at in range(len(body)) if body.startswith("Lạng Sơn", at)]
    assert places == [(start, start + 8) for start in starts]


def test_title_and_lead_do_not_come_from_the_body() -> None:
    _, source = read("Tên bài\n\nLời dẫn")
    assert source.raw(Span(0, 0, 3)) is None
    assert source.raw(Span(1, 0, 3)) is None
    assert source.line_column(Span(0, 0, 3)) is None


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_and_column_are_those_of_the_file(end: str) -> None:
    body = f"Một hai.{end}{end}Ba **bốn**{end}năm sáu."
    text, source = read(body)
    assert source.line_column(span_of("Một", text)) == (4, 1)
    assert source.line_column(span_of("bốn", text)) == (6, 6)
    assert source.line_column(span_of("sáu", text)) == (7, 5)


def test_a_block_that_cannot_be_found_does_not_lose_the_next() -> None:
    text, _ = read("Một.\n\nHai.")
    source = SourceMap("Khác hẳn.\n\nHai.", text)
    assert source.raw(span_of("Một", text)) is None
    assert source.raw(span_of("Hai", text)) == (11, 14)


# An article drawn by lot: every word is another, so that where it stands is known from the source.
_WORDS = ("huyện", "xã", "“Vì", "nghèo”", "2021", "–", "5-10", "Đoàn,", "(ấp)", "T.C", "a*b", "&")
_DRESSES = ("{}", "**{}**", "*{}*", "***{}***", "[{}](https://a.vn/{})", "<b>{}</b>", "{}[^1]")
_STARTS = ("", "", "- ", "1. ", "> ", "## ", "* ", "    ")
_JOINS = (" ", "\n", "  ", "&nbsp;", " <!-- b --> ")


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A body of Markdown and its words in order; each word ends in its own number."""
    words: list[str] = []
    blocks: list[str] = []
    for _ in range(draw(st.integers(1, 5))):
        pieces: list[str] = []
        for _ in range(draw(st.integers(1, 6))):
            plain = f"{draw(st.sampled_from(_WORDS))}ữ{len(words)}q"
            typed = plain.replace("*", r"\*").replace("&", draw(st.sampled_from(("&", "&amp;"))))
            typed = unicodedata.normalize(draw(st.sampled_from(("NFC", "NFD"))), typed)
            words.append(plain)
            pieces.append(draw(st.sampled_from(_DRESSES)).replace("{}", typed))
        start = draw(st.sampled_from(_STARTS))
        join = " " if start == "## " else draw(st.sampled_from(_JOINS))
        blocks.append(start + join.join(pieces))
    blocks.append("[^1]: Ghi chú cuối.")
    body = "\n\n".join(blocks)
    return (body.replace("\n", "\r\n") if draw(st.booleans()) else body), words


@settings(max_examples=150, deadline=None)
@given(articles())
def test_every_word_of_any_article_leads_back_to_itself(article: tuple[str, list[str]]) -> None:
    body, words = article
    text, source = read(body)
    for word in words:
        found = source.raw(span_of(word, text))
        assert found is not None
        typed = unicodedata.normalize("NFC", body[slice(*found)])
        assert typed.replace("\\*", "*").replace("&amp;", "&") == word


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab ắ\u0301*_[]()!<>&;#|-\\`:/^1.\n\r\t", max_size=60))
def test_no_source_is_too_strange_to_be_mapped(body: str) -> None:
    text, source = read(body)
    for number, block in enumerate(text.blocks):
        found = source.raw(Span(number, 0, len(block.text)))
        assert found is None or (0 <= found[0] < found[1] <= len(body) and number > 1)
