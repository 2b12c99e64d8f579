from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.bulletin.problem import Gravity
from plugins.bulletin.story import Picture, TypedLink
from plugins.manuscript.body import Body, body_of
from plugins.manuscript.headers import Manuscript
from plugins.manuscript.markup import Markup

NOWHERE = Path("/nowhere/content")


def made(text: str, content: Path, *, first_line: int = 5, root: str = "../../../") -> Body:
    path = f"{content}/articles/2023/11/a.md"
    return body_of(Manuscript(path, {}, frozenset(), text, first_line), Markup(), root, content)


def html(text: str, content: Path) -> str:
    body = made(text, content)
    assert body.problems == ()
    return body.html.replace("\n", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một **hai** *ba*.", "<p>Một <strong>hai</strong> <em>ba</em>.</p>"),
        ("    thụt đầu dòng", "<p>thụt đầu dòng</p>"),
        ("`Vì dân` & dưới <5 tuổi", "<p>`Vì dân` &amp; dưới &lt;5 tuổi</p>"),
        ("{{ 7 * 7 }} {% include x %}", "<p>{{ 7 * 7 }} {% include x %}</p>"),
        ("**đậm**{: .lớp }", "<p><strong>đậm</strong>{: .lớp }</p>"),
        ("# Một\n\n### Hai\n\n# Ba", "<h2>Một</h2><h3>Hai</h3><h2>Ba</h2>"),
        ("#### Một", "<h2>Một</h2>"),
        (
            "# *Một*\n\n#### Hai\n\nBa\n\n## Bốn",
            "<h2><em>Một</em></h2><h4>Hai</h4><p>Ba</p><h3>Bốn</h3>",
        ),
        ("<div>a *b*\n\nC</div>\n\n## D", "<div>a *b*C</div><h2>D</h2>"),
        ("<div title='\n\nB “c” \"\n\n'>a</div>\n\nD", '<div title="B “c” &quot;">a</div><p>D</p>'),
        ("a <b>*c*\n\nD", "<p>a <b><em>c</em></b></p><p>D</p>"),
        (
            "| A | B |\n|:-:|--:|\n| 1 | 2 |",
            '<table><thead><tr><th class="center" scope="col">A</th><th class="right" scope="col">'
            'B</th></tr></thead><tbody><tr><td class="center">1</td><td class="right">2</td></tr>'
            "</tbody></table>",
        ),
        (
            "Một[^1].\n\n[^1]: Ghi chú.",
            '<p>Một<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup>.</p>'
            '<div class="footnote"><hr><ol><li id="fn-1"><p>Ghi chú.\u00a0'
            '<a class="footnote-backref" href="#fnref-1" title="Về chỗ có chú thích 1">↩</a>'
            "</p></li></ol></div>",
        ),
        ("[a](/gioi-thieu/)", '<p><a href="../../../gioi-thieu/">a</a></p>'),
        ("[a](https://b.vn/?c=1&d)", '<p><a href="https://b.vn/?c=1&amp;d">a</a></p>'),
        ("[a](//b.vn/c)", '<p><a href="https://b.vn/c">a</a></p>'),
        ("[a](tel:0123)", '<p><a href="tel:0123">a</a></p>'),
        ("cu\u0309a hu\u200bye\u0323\u0302n", "<p>của huyện</p>"),
    ],
)
def test_markdown_becomes_html(text: str, expected: str, content: Path) -> None:
    assert html(text, content) == expected


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        "<iframe src=https://a.vn></iframe>",
        "<p onclick=alert(1) style=color:red id=top class=lead>a</p>",
        "<svg><a xlink:href=javascript:alert(1)>a</a></svg>",
        "<form action=https://a.vn><input name=x></form>",
        "<a href='https://a.vn' target=_blank onmouseover=x>a</a>",
        "<math><mtext></p><style><img src=images/vuon-hong.png onerror=x></style></mtext></math>",
        "<!-- <p>lời nhắn</p> -->",
        "<base href=https://a.vn><meta http-equiv=refresh content=0><link rel=stylesheet href=x>",
    ],
)
def test_nothing_that_acts_gets_through(attack: str, content: Path) -> None:
    out = made(f"Trước.\n\n{attack}\n\nSau {attack} hết.", content).html
    acting = "script style iframe onclick form target id= lead svg math onerror base meta link"
    for word in (*acting.split(), "onmouse", "lời nhắn"):
        assert word not in out


@pytest.mark.parametrize(
    ("href", "what"),
    [
        ("javascript:alert(1)", "không dùng được liên kết “javascript:alert(1)”"),
        ("data:text/html,x", "không dùng được liên kết"),
        ("{filename}../a.md", "không hiểu liên kết “{filename}../a.md”"),
    ],
)
def test_a_link_that_leads_nowhere_is_named_with_its_line(
    href: str, what: str, content: Path
) -> None:
    (problem,) = made(f"Một.\n\n[a]({href})", content).problems
    assert problem.line == 7
    assert what in problem.what


def test_every_link_is_known_with_the_line_it_is_typed_on(content: Path) -> None:
    text = (
        "Một [a](/b/c/) và [b](/b/).\n\n![v](images/vuon-hong.png)\n\n"
        "[c](../d/?e=1&f#g) [h][1][^1]\n\n[1]: https://a.vn/b/\n\n[^1]: Ghi chú."
    )
    assert made(text, content).links == (
        TypedLink("../../../b/c/", "/b/c/", 5),
        TypedLink("../../../b/", "/b/", 5),
        TypedLink("../d/?e=1&f#g", "../d/?e=1&f#g", 9),
        TypedLink("https://a.vn/b/", "https://a.vn/b/", 11),
    )


def test_a_link_is_not_found_inside_a_longer_one(content: Path) -> None:
    links = made("[a](/b/c/)\n\n[b](/x/b/)\n\n[c](/b/)\n\n[d](/b/)", content).links
    assert [link.line for link in links] == [5, 7, 9, 11]


DEEP = {
    "quotations": ">" * 500 + " a",
    "items": "- " * 300 + "a",
    "lists": "\n".join("    " * level + f"- a{level}" for level in range(150)),
    "elements": "<div>" * 3000 + "sâu",
    "words": "<i>" * 101 + "sâu",
    "emphasis": "<p>" + "<i>" * 3000 + "sâu",
    "more quotations than a letter has": "> " * 21 + "a",
    "an item as far in": " " * 84 + "- a",
    "an item behind tabs": "\t" * 21 + "1. a",
}


@pytest.mark.parametrize("text", DEEP.values(), ids=list(DEEP))
def test_what_is_nested_too_deep_is_refused_with_its_line(text: str, content: Path) -> None:
    body = made(f"Một.\n\n{text}\n\nHai.", content)
    (problem,) = body.problems
    assert "lồng nhau quá nhiều tầng" in problem.what
    assert 7 <= problem.line < 7 + 150
    assert body.html == ""


@pytest.mark.parametrize(
    "text",
    [
        ">" * 20 + " a",
        "\n".join("    " * level + f"- a{level}" for level in range(20)),
        "<i>" * 90 + "a",
        "- " * 40,
        "* " * 40,
        " " * 200 + "a",
        "Một " + "> " * 40,
    ],
)
def test_what_is_nested_less_deep_is_printed(text: str, content: Path) -> None:
    body = made(text, content)
    assert body.problems == ()
    assert body.html


def test_where_markdown_itself_gives_up_the_deepest_line_is_named(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(*_: object) -> str:
        raise RecursionError

    monkeypatch.setattr("markdown.Markdown.convert", lost)
    assert [problem.line for problem in made("Một.\n\n> - a", content).problems] == [7]


def test_a_text_markdown_gives_up_leaves_nothing_for_the_next_one() -> None:
    broken, shared = "\n".join("    " * level + "- a" for level in range(400)), Markup()
    with pytest.raises(RecursionError):
        shared.html_of(broken)
    text = "- a\n- b\n\nMột[^1] **hai**.\n\n[^1]: Ghi chú.\n"
    assert shared.html_of(text) == Markup().html_of(text)
    assert not shared._markdown.parser.state


def figure(caption: str, alt: str = "Vườn") -> str:
    return f'<figure><img alt="{alt}" src="images/vuon-hong.png">{caption}</figure>'


@pytest.mark.parametrize(
    ("text", "expected", "picture"),
    [
        ("![Vườn](A)", figure(""), ("Vườn", "", "")),
        (
            "![Vườn](A)\nVườn *hồng* ở Lộc Yên.",
            figure("<figcaption>Vườn <em>hồng</em> ở Lộc Yên.</figcaption>"),
            ("Vườn", "Vườn hồng ở Lộc Yên.", ""),
        ),
        (
            "![](A)\nVườn hồng. Ảnh: Thu Thủy",
            figure(
                '<figcaption>Vườn hồng. <span class="credit">Ảnh: Thu Thủy</span></figcaption>',
                "Vườn hồng.",
            ),
            ("Vườn hồng.", "Vườn hồng.", "Ảnh: Thu Thủy"),
        ),
        (
            "![Vườn](A)\n*Vườn hồng (Ảnh minh hoạ).*",
            figure('<figcaption>Vườn hồng <span class="credit">Ảnh minh hoạ</span></figcaption>'),
            ("Vườn", "Vườn hồng", "Ảnh minh hoạ"),
        ),
        (
            "![Vườn](A)\nVườn hồng **Lộc Yên** – *Ảnh: TTXVN*",
            figure(
                "<figcaption>Vườn hồng <strong>Lộc Yên</strong>"
                ' <span class="credit">Ảnh: TTXVN</span></figcaption>'
            ),
            ("Vườn", "Vườn hồng Lộc Yên", "Ảnh: TTXVN"),
        ),
        (
            "![Vườn](A) **Vườn hồng** <i> </i>",
            figure("<figcaption><strong>Vườn hồng</strong> <i></i></figcaption>"),
            ("Vườn", "Vườn hồng", ""),
        ),
        ("![Vườn](A) <i> </i>", figure(""), ("Vườn", "", "")),
        (
            "![Vườn](A)\nẢnh: Thu Thủy",
            figure('<figcaption><span class="credit">Ảnh: Thu Thủy</span></figcaption>'),
            ("Vườn", "", "Ảnh: Thu Thủy"),
        ),
        (
            "![Vườn](A)\nTriển lãm ảnh: 50 năm một chặng đường",
            figure("<figcaption>Triển lãm ảnh: 50 năm một chặng đường</figcaption>"),
            ("Vườn", "Triển lãm ảnh: 50 năm một chặng đường", ""),
        ),
        (
            "![Vườn](A)\nĐại biểu xem cuốn Ảnh: quê hương",
            figure("<figcaption>Đại biểu xem cuốn Ảnh: quê hương</figcaption>"),
            ("Vườn", "Đại biểu xem cuốn Ảnh: quê hương", ""),
        ),
    ],
)
def test_a_paragraph_with_a_picture_is_a_figure(
    text: str, expected: str, picture: tuple[str, str, str], content: Path
) -> None:
    body = made(text.replace("A", "images/vuon-hong.png", 1), content)
    assert body.problems == ()
    assert body.html == expected
    assert body.pictures == (Picture("images/vuon-hong.png", *picture, line=5),)


def test_two_pictures_of_one_paragraph_are_two_figures(content: Path) -> None:
    body = made("![a](images/vuon-hong.png)\nMột\n![b](images/vuon-hong.png)\nHai", content)
    assert [(p.alt, p.caption, p.line) for p in body.pictures] == [("a", "Một", 5), ("b", "Hai", 7)]
    assert body.html.count("<figure>") == 2
    assert "<p>" not in body.html


def test_a_picture_in_a_sentence_or_an_item_stays_there(content: Path) -> None:
    text = "Dấu ![dấu](images/vuon-hong.png) này.\n\n- ![b](images/vuon-hong.png)\n"
    body = made(text, content)
    assert "<figure>" not in body.html
    assert [picture.line for picture in body.pictures] == [5, 7]


@pytest.mark.parametrize(
    "address",
    [
        "images/vuon-hong.png",
        "/images/vuon-hong.png",
        "{static}/images/vuon-hong.png",
        "../../../images/vuon-hong.png",
        "images/../images/vuon%2Dhong.png",
        r"images\\vuon-hong.png",
        "canh-bai.jpg",
        "images/du\u031bo\u031b\u0300ng.png",
    ],
)
def test_a_picture_is_found_from_content_and_from_beside_the_article(
    address: str, content: Path
) -> None:
    beside = content / "articles" / "2023" / "11"
    beside.mkdir(parents=True)
    Image.new("RGB", (9, 9)).save(beside / "canh-bai.jpg")
    Image.new("RGB", (9, 9)).save(content / "images" / "du\u031bo\u031b\u0300ng.png")
    body = made(f"![mô tả]({address})", content)
    assert body.problems == ()
    assert (content / body.pictures[0].source).is_file()


@pytest.mark.parametrize(
    ("address", "what", "mend"),
    [
        ("images/vuon-hong.jpg", "không có ảnh “images/vuon-hong.jpg”", "images/vuon-hong.png"),
        ("images/Vuon-Hong.png", "không có ảnh", "images/vuon-hong.png"),
        ("khong-giong-gi-ca.png", "không có ảnh", "chép ảnh"),
        ("https://a.vn/b.png", "không nằm trong bản tin", "chép ảnh"),
        ("//a.vn/b.png", "không nằm trong bản tin", "chép ảnh"),
        ("data:image/png;base64,AAAA", "không nằm trong bản tin", "chép ảnh"),
        ("../../../../ngoai.png", "nằm ngoài thư mục nội dung", "chép ảnh"),
        ("/../ngoai.png", "nằm ngoài thư mục nội dung", "chép ảnh"),
        ("images/ra-ngoai.png", "nằm ngoài thư mục nội dung", "chép ảnh"),
        ("images/vong-tron.png", "không mở được ảnh", "tên ảnh"),
        ("images/" + "a" * 300 + ".png", "không mở được ảnh", "tên ảnh"),
        ("images/hinh.ico", "có đuôi không dùng được", ".jpg"),
        ("images/hinh.svg", "có thể có mã chạy", ".png"),
        ("images", "không có ảnh “images”", "chép ảnh"),
        ("", "ảnh không có địa chỉ", "chép ảnh"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_named_with_its_line(
    address: str, what: str, mend: str, content: Path
) -> None:
    (content.parent / "ngoai.png").write_bytes(b"x")
    (content / "images" / "ra-ngoai.png").symlink_to(content.parent / "ngoai.png")
    (content / "images" / "vong-tron.png").symlink_to("vong-tron.png")
    (content / "images" / "hinh.ico").write_bytes(b"x")
    (content / "images" / "hinh.svg").write_bytes(b"x")
    body = made(f"Một.\n\nHai.\n\n![mô tả]({address})", content)
    told = [(problem.line, problem.what, problem.fix) for problem in body.problems]
    assert len(told) == 1, told
    assert what in told[0][1], told
    assert mend in told[0][2], told
    assert told[0][0] == 9


def test_a_link_within_content_is_followed_to_the_real_picture(content: Path) -> None:
    (content / "images" / "khac.png").symlink_to("vuon-hong.png")
    assert made("![a](images/khac.png)", content).pictures[0].source == "images/vuon-hong.png"


def test_a_picture_without_description_or_caption_is_refused(content: Path) -> None:
    (problem,) = made("![](images/vuon-hong.png)\nẢnh: Thu Thủy", content).problems
    assert "không có mô tả" in problem.what
    assert "![Đại biểu dự hội nghị](images/vuon-hong.png)" in problem.fix


def test_a_caption_as_long_as_a_paragraph_is_pointed_out(content: Path) -> None:
    (problem,) = made("![a](images/vuon-hong.png)\n" + "chữ " * 150, content).problems
    assert problem.gravity is Gravity.NOTICE
    assert "thêm một dòng trống" in problem.fix


@pytest.mark.parametrize("text", ["", " \n\n", "<script>x</script>", "<!-- x -->", "&nbsp;"])
def test_a_body_without_words_or_pictures_is_blank(text: str, content: Path) -> None:
    assert made(text, content).blank
    assert not made(f"{text}\n\nMột", content).blank
    assert not made(f"{text}\n\n![a](images/vuon-hong.png)", content).blank


_PIECES = st.sampled_from(
    ["\n\n", "\n", "    ", "Một câu.", "**đậm**", "*", "_", "- a", "1. b", "## Hai *ba*", "> c",
     "---", "\\", "&copy;", "R&D;", "&nbsp;", "[a](/b/)", "[^1]", "\n\n[^1]: d", "\n\n# Đề mục\n\n",
     "\n\nĐoạn.\n\n", "| a | b |\n|---|--:|\n| 1 | 2 |", "![e](images/vuon-hong.png)"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=15).map("".join))
def test_what_needs_no_tree_comes_out_as_from_one(text: str) -> None:
    quick = made(text, NOWHERE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("plugins.manuscript.body.is_plain", lambda html: False)
        slow = made(text, NOWHERE)
    quick_html, slow_html = (re.sub("[ \n]+", " ", body.html) for body in (quick, slow))
    assert quick_html == slow_html
    assert replace(quick, html="") == replace(slow, html="")
