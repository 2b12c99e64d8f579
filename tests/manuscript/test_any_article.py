"""Whatever a file holds, reading answers an article or problems, twice the same, and safe HTML."""

from __future__ import annotations

import re
from pathlib import Path

from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bulletin.problem import refusals
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.text.vietnamese import fold, nfc, slug_of
from plugins.manuscript.clean import composed, one_line
from plugins.manuscript.decode import decode
from plugins.manuscript.headers import cut
from plugins.manuscript.keys import ARTICLE_KEYS
from plugins.manuscript.reader import ArticleReader
from plugins.manuscript.safety import safe

CONTENT = Path("content")
READER = ArticleReader(Registers(), (), CONTENT)
HEAD = "Title: Bài\nDate: 2024-05-06\nSection: Tin\n"

# Pieces of which editors, other programs and attackers make files.
KEYS = st.sampled_from([*ARTICLE_KEYS, "tags", "Tiêu đề", "Author", "x", "_content", ""])
VALUES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "2024-05-07; A",
            "A; 2024-05-01",
            "nháp",
            "withdrawn",
            "/a.html; b/",
            "//[x",
            "{{ 7 }}",
            '"x"',
            "- a",
            "9999-99-99",
            "02/03/2024",
            "-tet = x; =",
            "yes",
            "; ;",
            "a\u202eb",
            "%%%",
        ]
    ),
)
LINES = st.one_of(
    st.builds("{}: {}".format, KEYS, VALUES),
    st.text(max_size=40),
    st.sampled_from(["", "---", "...", "  - a", "\t", "\ufeff", "\0", "# a", "| a |", "> > a"]),
)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n"])
FILES = st.lists(st.tuples(LINES, ENDS), max_size=12).map(
    lambda lines: "".join(line + end for line, end in lines)
)
MARKS = st.lists(
    st.sampled_from(
        [
            "[",
            "]",
            "(",
            ")",
            "!",
            "*",
            "**",
            "_",
            "`",
            "<",
            ">",
            "</",
            "/>",
            "&",
            ";",
            "#",
            "|",
            "\\",
            "\n",
            "\n\n",
            "    ",
            "- ",
            "> ",
            "1. ",
            "[^1]",
            "[^1]: ",
            "[x]: ",
            "{{",
            "{%",
            "%}",
            ":",
            "<b>",
            "</b>",
            "<a href=",
            "'",
            '"',
            "javascript:",
            "data:",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "<svg>",
            "<math>",
            "<style>",
            "<table><tr><td>",
            "</table>",
            "<img src=",
            "onerror=",
            "<p",
            "<div>",
            "</div>",
            "Đơn vị",
            "chữ ",
            "\x02",
            "\ue000",
            "\u2028",
            "//evil.vn",
        ]
    ),
    max_size=30,
).map("".join)
FORBIDDEN = re.compile(r"on\w*|style|srcdoc|formaction|action|srcset|background|ping")
SCHEME = re.compile(r"(?:https?|mailto|tel):|[^:]*(?:[/?#]|$)", re.IGNORECASE)


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=200) | FILES.map(str.encode))
def test_any_bytes_are_an_article_or_are_told_of(data: bytes) -> None:
    reading = READER.read("content/a.md", data)
    assert (reading.entry is None) == bool(refusals(reading.problems))
    assert READER.read("content/a.md", data) == reading
    for problem in reading.problems:
        assert problem.path == "content/a.md"
        assert 0 <= problem.line <= data.count(b"\n") + data.count(b"\r") + 1
        assert problem.what and problem.fix
        assert str(problem).count("\n") == 1
        assert len(str(problem)) < 2_000


@settings(max_examples=150, deadline=None)
@given(lines=st.lists(st.builds("{}: {}".format, KEYS, VALUES), max_size=6))
def test_any_headers_are_read_or_told_of(lines: list[str]) -> None:
    text = "\n".join((*HEAD.splitlines(), *lines, "", "Hội nghị khai mạc."))
    reading = READER.read("content/a.md", text.encode("utf-8", "surrogatepass"))
    assert (reading.entry is None) == bool(refusals(reading.problems))


@settings(max_examples=100, deadline=None)
@given(text=FILES.filter(str.strip))
def test_cutting_a_file_loses_no_line_of_its_body(text: str) -> None:
    manuscript = cut("a.md", text, ARTICLE_KEYS)
    assert (text).rstrip("\r\n").endswith(manuscript.body.rstrip("\r\n"))
    assert manuscript.body_line >= 1


@settings(max_examples=250, deadline=None)
@given(body=MARKS)
def test_any_body_becomes_safe_and_balanced_html_or_is_told_of(body: str) -> None:
    reading = READER.read("content/a.md", f"{HEAD}\n{body}\n\nHết.\n".encode())
    if reading.entry is None:
        assert refusals(reading.problems)
        return
    html = reading.entry.body_html
    soup = BeautifulSoup(f"<main>{html}</main><footer></footer>", "html.parser")
    assert [tag.name for tag in soup.find_all(recursive=False)] == ["main", "footer"]
    for tag in soup.main.find_all(True):  # type: ignore[union-attr]
        assert tag.name not in {"script", "style", "svg", "math", "iframe", "form", "base", "meta"}
        assert not [name for name in tag.attrs if FORBIDDEN.fullmatch(name)]
        for name in ("href", "src"):
            assert SCHEME.match(str(tag.get(name, "")))


@settings(max_examples=200, deadline=None)
@given(html=MARKS | st.text(max_size=60))
def test_what_was_made_safe_once_stays_as_it_is(html: str) -> None:
    once = safe(html)
    assert safe(once) == once


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=60))
def test_folding_composing_and_slugs_settle_at_once(text: str) -> None:
    for settled in (fold, nfc, composed, one_line, slug_of):
        assert settled(settled(text)) == settled(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug_of(text))


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=120))
def test_any_bytes_decode_or_are_told_of(data: bytes) -> None:
    text, problems = decode("a.md", data)
    assert text or problems
