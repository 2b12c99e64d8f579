"""Which campaigns an article names."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date
from functools import reduce
from itertools import combinations
from pathlib import Path
from time import perf_counter

import pytest

from plugins.awards.tag import award_names, awards_of
from plugins.bulletin.tagging.mention import Mention, Rule
from plugins.bulletin.tagging.passage import passages_of
from plugins.bulletin.text.article_text import ArticleText, Block, Role
from plugins.bulletin.text.vietnamese import nfc
from plugins.campaigns.known import campaign_names
from plugins.campaigns.tag import campaigns_of
from tests.known_names import REGISTERS, Case, article, cases_of, found

KNOWN = campaign_names(REGISTERS)
AWARDS = award_names(REGISTERS)
CASES = cases_of(Path(__file__).parent / "cases.md")
DAY = date(2024, 5, 10)


def tagged(text: ArticleText, day: date = DAY) -> tuple[Mention, ...]:
    passages = passages_of(text, KNOWN.nouns)
    taken = [award.span for award in awards_of(passages, AWARDS) if award.span]
    return campaigns_of(passages, KNOWN, day, taken)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_campaigns_of_an_article(case: Case) -> None:
    assert found(tagged(case.text, case.day)) == case.expected


# A change of spelling that a reader would not notice as another name.
def _dashes(text: str) -> str:
    return text.replace(" - ", "–").replace(" – ", "-")


def _quotes(text: str) -> str:
    return text.replace("“", "«").replace("”", "»").replace('"', "”")


def _tones(text: str) -> str:
    return text.replace("óa", "oá").replace("ủy", "uỷ").replace("òa", "oà").replace("ùy", "uỳ")


def _decomposed_and_back(text: str) -> str:
    return nfc(unicodedata.normalize("NFD", text))


CHANGES = (_dashes, _quotes, _tones, _decomposed_and_back)
SETS = [chosen for size in (1, 2, 4) for chosen in combinations(CHANGES, size)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_spelling_does_not_change_what_is_found(case: Case) -> None:
    slugs = [m.slug for m in tagged(case.text, case.day)]
    for changes in SETS:
        text = reduce(_changed, changes, case.text)
        assert [m.slug for m in tagged(text, case.day)] == slugs, changes


def _changed(text: ArticleText, change: Callable[[str], str]) -> ArticleText:
    return ArticleText(tuple(Block(block.role, change(block.text)) for block in text.blocks))


# A name of one word is told by its capitals, so its case has no part in this.
@pytest.mark.parametrize(
    "case", [c for c in CASES if "một chữ" not in c.place], ids=lambda case: case.place
)
@pytest.mark.parametrize("change", [str.upper, str.lower, str.capitalize])
def test_case_does_not_change_which_registered_names_are_found(
    case: Case, change: Callable[[str], str]
) -> None:
    text = _changed(case.text, change)
    registered = {m.slug for m in tagged(case.text, case.day) if m.slug}
    assert {m.slug for m in tagged(text, case.day) if m.slug} == registered


@pytest.mark.parametrize(
    ("sentence", "span", "name", "rule", "cue"),
    [
        (
            "Tháng cao điểm “Vì người nghèo” năm 2024",
            "Vì người nghèo",
            "Tháng cao điểm vì người nghèo",
            Rule.NAME,
            "",
        ),
        (
            "CVĐ Học tập và làm theo tấm gương đạo đức Hồ Chí Minh",
            "Học tập và làm theo tấm gương đạo đức Hồ Chí Minh",
            "Học tập và làm theo tấm gương đạo đức Hồ Chí Minh",
            Rule.NAME,
            "CVĐ",
        ),
        ("hưởng ứng “Vì người nghèo”", "Vì người nghèo", "Ngày vì người nghèo", Rule.IN_QUOTES, ""),
        (
            "phong trào xóa nhà tạm",
            "xóa nhà tạm",
            "Cả nước chung tay xóa nhà tạm, nhà dột nát",
            Rule.AFTER_CUE,
            "phong trào",
        ),
        ("sản phẩm OCOP", "OCOP", "Chương trình mỗi xã một sản phẩm", Rule.NAME, ""),
        ("mô hình “Cổng rào xanh”", "Cổng rào xanh", "Cổng rào xanh", Rule.AFTER_CUE, "mô hình"),
    ],
)
def test_a_mention_says_where_what_and_why(
    sentence: str, span: str, name: str, rule: Rule, cue: str
) -> None:
    text = article(sentence)
    (mention,) = tagged(text)
    assert mention.span
    assert (text.words(mention.span), mention.name) == (span, name)
    assert (mention.reason.rule, mention.reason.cue) == (rule, cue)


def test_an_unregistered_name_keeps_a_wording_that_is_not_all_in_capitals() -> None:
    text = article(
        "Hội thi “Tiếng hát ngành Than” khai mạc.", title="HỘI THI “TIẾNG HÁT NGÀNH THAN”"
    )
    assert [m.name for m in tagged(text)] == ["Tiếng hát ngành Than"] * 2


def test_stretches_of_others_are_left_alone() -> None:
    text = article("phong trào Vì an ninh Tổ quốc")
    passages = passages_of(text, KNOWN.nouns)
    (mention,) = campaigns_of(passages, KNOWN, DAY)
    assert mention.span
    assert campaigns_of(passages, KNOWN, DAY, [mention.span]) == ()


HOSTILE = [
    "“" * 100_000,
    '"' * 100_000,
    "“a" * 50_000,
    "mô hình “" * 20_000,
    "Vì người nghèo - Không để ai bị bỏ lại " * 5_000,
    "500 ngày đêm thi đua " * 10_000,
    "phong trào " * 50_000,
    "chữ" * 100_000,
    "(AB) " * 40_000,
    "…,;:-" * 40_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_ends_and_names_nothing_registered(text: str) -> None:
    found = tagged(ArticleText((Block(Role.PARAGRAPH, text),)))
    assert {mention.slug for mention in found} <= {None}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Các chương trình, phong trào: “Gian bếp ấm”, “Ngõ hoa”.", "chuong-trinh"),
        ("Các phong trào và chương trình “Gian bếp ấm”, “Ngõ hoa”.", "phong-trao-thi-dua"),
        ("Chương trình “Tết Sum vầy”, phong trào “Gian bếp ấm”.", "phong-trao-thi-dua"),
        ("Phong trào thi đua; chương trình “Gian bếp ấm”.", "chuong-trinh"),
    ],
)
def test_of_two_nouns_that_stand_together_the_first_tells_the_kind(
    sentence: str, kind: str
) -> None:
    mentions = tagged(article(sentence))
    assert [m.kind for m in mentions if m.name == "Gian bếp ấm"] == [kind]


@pytest.mark.parametrize(
    "repeated",
    [
        "các mô hình Chủ nhật xanh, Ngày đẹp, ",
        "mô hình “Ab cd ",
        "các mô hình. có “Ab cd” ",
        "phong trào vở sạch, chữ đẹp, ",
        "chiến dịch 60 ngày đêm ",
        "mô hình Bạn tốt. Bạn tốt ",
    ],
)
def test_time_grows_with_the_length_of_a_hostile_text(repeated: str) -> None:
    def steps(times: int) -> float:
        text = ArticleText((Block(Role.PARAGRAPH, repeated * times),))
        start = perf_counter()
        tagged(text)
        return perf_counter() - start

    steps(50)
    # Eight times the text: eight times as long, not sixty-four.
    assert min(steps(800) for _ in range(2)) < 24 * max(min(steps(100) for _ in range(3)), 0.003)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Hội thi “Tết Sum vầy” khép lại.", "hoi-thi"),
        ("Hội thi tuyên truyền “Tết Sum vầy” khép lại.", "hoi-thi"),
        # a movement as well, or with others, or in a list, or without a noun
        ("Hội thi “Tết Sum vầy” trong chương trình “Tết Sum vầy”.", "chuong-trinh"),
        ("Các mô hình “Tết Sum vầy”, “Cổng rào xanh”.", "chuong-trinh"),
        ("Mô hình “Cổng rào xanh”, “Tết Sum vầy”.", "chuong-trinh"),
        ("Xã đạt nhiều kết quả từ “Tết Sum vầy”.", "chuong-trinh"),
    ],
)
def test_what_the_article_calls_a_campaign_goes_before_the_register(
    sentence: str, kind: str
) -> None:
    slug = "tet-sum-vay"
    assert {m.kind for m in tagged(article(sentence)) if m.slug == slug} == {kind}
