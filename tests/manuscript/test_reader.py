from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.bulletin.entry import Link
from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.story import Story
from plugins.bulletin.tagging.overrides import Overrides
from plugins.bulletin.text.article_text import Block, Role
from plugins.manuscript.reader import ArticleReader, read_article

CASES = Path(__file__).parent / "cases.md"
PATH = "content/articles/2023/11/hoi-nghi.md"
HEAD = "Title: Hội nghị\nDate: 2023-11-10\nSection: Y tế\n"


def cases() -> Iterator[object]:
    """File text and expected (line, notice, words, mend), each with its place and claim."""
    text = CASES.read_text(encoding="utf-8")
    for found in re.finditer(
        r"^## ([^\n]+)\n```\n(.*?)```\n((?:[=+][^\n]*\n)*)", text, re.M | re.S
    ):
        claim, source, answer = found.groups()
        expected = [
            [int(line), bool(notice), what, ""]
            for line, notice, what in re.findall(r"^=> (\d+): (~?)(.+)$", answer, re.M)
        ]
        at = -1
        for line in answer.splitlines():
            at += line.startswith("=>")
            if line.startswith("+ "):
                expected[at][3] = line[2:]
        place = f"cases.md:{text.count(chr(10), 0, found.start()) + 1} {claim}"
        yield pytest.param(source, expected, id=place)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("source", "expected"), list(cases()))
def test_the_problems_of_a_file(
    source: str,
    expected: list[tuple[int, bool, str, str]],
    newline: str,
    registers: Registers,
    content: Path,
) -> None:
    data = source.replace("\n", newline).encode()
    reading = read_article(PATH, data, registers, (), content)
    told = "\n".join(map(str, reading.problems))
    assert len(reading.problems) == len(expected), told
    for line, notice, what, mend in expected:
        assert any(
            problem.line == line
            and problem.gravity is (Gravity.NOTICE if notice else Gravity.REFUSED)
            and what in problem.what
            and mend in problem.fix
            for problem in reading.problems
        ), (what, told)
    assert (reading.entry is None) is any(not notice for _, notice, _, _ in expected)


@pytest.mark.parametrize("sign", ["\u00a0", "\u200b", "\u00ad", "\u200e", "\ufeff", "\u2060"])
def test_a_title_of_signs_that_cannot_be_seen_is_an_empty_one(
    sign: str, registers: Registers, content: Path
) -> None:
    data = HEAD.replace("Hội nghị", sign * 3) + "\nThân bài.\n"
    reading = read_article(PATH, data.encode(), registers, (), content)
    assert [(p.line, p.what) for p in reading.problems] == [(1, "“Title:” không có giá trị")]
    within = f"Ti\u00adtle: Hội{sign} nghị\nDate:{sign}2023-11-10{sign}\n\nThân bài.\n"
    assert read(within, registers, content).title == "Hội nghị"


def read(text: str, registers: Registers, content: Path) -> object:
    reading = read_article(PATH, text.encode(), registers, (), content)
    assert reading.entry is not None, reading.problems
    return reading.entry


def test_an_entry_says_what_the_file_says(registers: Registers, content: Path) -> None:
    source = (
        "Title: Lạng Sơn:  “Vì người nghèo”\nDate: 2023-11-10\nAuthor: Thu Thủy - Nguyệt Hà\n"
        "Section: sức khoẻ\nDateline: TĐKT –\nFeatured: yes\n"
        "Summary: Đoàn *Giám sát* đã đến.\nCampaigns: Vì người nghèo; nguoi-ngheo\n"
        "Units: -tinh-lang-son; Sở Nội vụ tỉnh Lạng Sơn\n\n"
        "Đoạn **một**.\n\n![Vườn hồng](images/vuon-hong.png)\nVườn hồng. Ảnh: Thu Thủy\n"
    )
    reading = read_article(PATH, source.encode(), registers, (), content)
    entry = reading.entry
    assert entry is not None and reading.story is not None
    assert (entry.url, entry.slug) == ("2023/11/hoi-nghi/", "hoi-nghi")
    assert entry.title == "Lạng Sơn: “Vì người nghèo”"
    assert entry.section == Link("Y tế", "chuyen-muc/y-te/")
    assert entry.authors == (
        Link("Thu Thủy", "tac-gia/thu-thuy/"),
        Link("Nguyệt Hà", "tac-gia/nguyet-ha/"),
    )
    assert (entry.dateline, entry.featured) == ("TĐKT", True)
    assert entry.lead == entry.summary == "Đoàn Giám sát đã đến."
    assert entry.lead_html == "<p>Đoàn <em>Giám sát</em> đã đến.</p>"
    assert [picture.source for picture in entry.pictures] == ["images/vuon-hong.png"]
    assert reading.story.campaign_overrides == Overrides(("vi-nguoi-ngheo",))
    assert reading.story.unit_overrides == Overrides(("so-noi-vu-lang-son",), ("tinh-lang-son",))
    assert reading.story.text.blocks == (
        Block(Role.TITLE, "Lạng Sơn: “Vì người nghèo”"),
        Block(Role.LEAD, "Đoàn Giám sát đã đến."),
        Block(Role.PARAGRAPH, "Đoạn một."),
        Block(Role.CAPTION, "Vườn hồng. Ảnh: Thu Thủy"),
    )


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Thu Thủy – Nguyệt Hà", ["Thu Thủy", "Nguyệt Hà"]),
        ("Ng. Trang; T.C; P.V", ["Ng. Trang", "T.C", "P.V"]),
        ("Thu Thủy; thu thuỷ", ["Thu Thủy"]),
        ("Hội LHPN huyện", ["Hội LHPN huyện"]),
        ("TTXVN", ["TTXVN"]),
        ("Phòng Thi đua - Khen thưởng", ["Phòng Thi đua - Khen thưởng"]),
        ("Bà Rịa-Vũng Tàu", ["Bà Rịa-Vũng Tàu"]),
    ],
)
def test_bylines(written: str, names: list[str], registers: Registers, content: Path) -> None:
    entry = read(f"{HEAD}Authors: {written}\n\nThân bài.\n", registers, content)
    assert [author.name for author in entry.authors] == names


def test_the_header_slug_goes_before_the_name_of_the_file(
    registers: Registers, content: Path
) -> None:
    assert read(HEAD + "Slug: ten-khac-2\n\nThân bài.", registers, content).url == (
        "2023/11/ten-khac-2/"
    )


@pytest.mark.parametrize(
    "summary", ["- Một", "1. Một", "# Một", "<ul><li>a</li><li>b</li></ul>", "{{ 7 * 7 }} {% x %}"]
)
def test_a_summary_is_always_one_paragraph(
    summary: str, registers: Registers, content: Path
) -> None:
    entry = read(f"{HEAD}Summary: {summary}\n\nThân bài.", registers, content)
    assert entry.lead == summary
    assert entry.lead_html.count("<p>") == 1


def test_links_of_a_summary_lead_on_from_the_article(registers: Registers, content: Path) -> None:
    head = HEAD + "Summary: Xem [giới thiệu](/gioi-thieu/) và [trang](//a.vn).\n"
    entry = read(f"{head}\n[b](/b/)", registers, content)
    assert entry.lead_html == (
        '<p>Xem <a href="../../../gioi-thieu/">giới thiệu</a> và <a href="https://a.vn">trang</a>.</p>'
    )
    assert [(link.typed, link.line) for link in entry.links] == [
        ("/gioi-thieu/", 4),
        ("//a.vn", 4),
        ("/b/", 6),
    ]


@pytest.mark.parametrize(
    ("summary", "what"),
    [
        ("Xem [a](javascript:alert(1)).", "không dùng được liên kết “javascript:alert(1)”"),
        ("Xem [a]({filename}b.md).", "không hiểu liên kết “{filename}b.md”"),
        ("Vườn ![hồng](images/vuon-hong.png)", "“Summary:” không chứa được ảnh"),
        ('Vườn <img src="https://a.vn/b.png">', "“Summary:” không chứa được ảnh"),
        ("<b>" * 101 + "a", "lồng nhau quá nhiều tầng"),
    ],
)
def test_what_a_summary_may_not_hold_is_refused_at_its_line(
    summary: str, what: str, registers: Registers, content: Path
) -> None:
    data = f"{HEAD}Summary: {summary}\n\nThân bài.".encode()
    reading = read_article(PATH, data, registers, (), content)
    (problem,) = reading.problems
    assert (problem.line, reading.entry) == (4, None)
    assert what in problem.what


@pytest.mark.parametrize("text", [">" * 500 + " a", "<b>" * 101 + "a"])
def test_an_article_nested_too_deep_has_no_story(
    text: str, registers: Registers, content: Path
) -> None:
    reading = read_article(PATH, f"{HEAD}\n{text}".encode(), registers, (), content)
    assert (reading.entry, reading.story) == (None, None)
    assert [problem.line for problem in reading.problems] == [5]


def test_a_card_prints_the_first_paragraph_of_an_article_without_a_lead(
    registers: Registers, content: Path
) -> None:
    entry = read(f"{HEAD}\n## Đề mục\n\n{'chữ ' * 100}\n\nHai.", registers, content)
    assert len(entry.summary) <= 191
    assert entry.summary.endswith("chữ…")


def test_steps_follow_one_another_and_their_problems_stop_the_entry(
    registers: Registers, content: Path
) -> None:
    def bold(story: Story) -> Story:
        return replace(story, body_html=f"<b>{story.body_html}</b>")

    def fault(story: Story) -> Story:
        assert story.body_html.startswith("<b>")
        return replace(story, problems=(*story.problems, Problem(story.path, 6, "hỏng", "mở")))

    data = f"{HEAD}\nThân bài.".encode()
    assert "<b><p>" in ArticleReader(registers, (bold,), content).read(PATH, data).entry.body_html
    reading = ArticleReader(registers, (bold, fault), content).read(PATH, data)
    assert reading.entry is None
    assert [problem.what for problem in reading.problems] == ["hỏng"]


def test_one_reader_keeps_nothing_of_the_article_before(
    registers: Registers, content: Path
) -> None:
    reader = ArticleReader(registers, (), content)
    note = f"{HEAD}\nMột[^1].\n\n[^1]: Ghi chú.\n\n[x]: https://a.vn\n".encode()
    plain = f"{HEAD}\nMột[^1]. [x]\n".encode()
    alone = ArticleReader(registers, (), content).read(PATH, plain)
    assert reader.read(PATH, note).entry is not None
    assert reader.read(PATH, plain) == alone


def test_the_digest_is_of_what_the_article_says_not_of_where_it_lies(
    registers: Registers, content: Path
) -> None:
    data = f"{HEAD}\nThân bài.\n".encode()
    here = read_article(PATH, data, registers, (), content).entry
    there = read_article("/else/where/hoi-nghi.md", data, registers, (), content).entry
    other = read_article(PATH, data + b"!", registers, (), content).entry
    assert here.digest == there.digest != other.digest


def test_the_digest_does_not_know_on_which_line_a_link_is_typed(
    registers: Registers, content: Path
) -> None:
    here = read(f"{HEAD}\n[a](/b/)", registers, content)
    below = read(f"{HEAD}\n\n[a](/b/)", registers, content)
    assert here.links != below.links
    assert here.digest == below.digest
