from __future__ import annotations

from bs4 import BeautifulSoup

from plugins.search.document import Document, printed


def read(document: Document) -> BeautifulSoup:
    return BeautifulSoup(printed(document), "html.parser")


def test_the_text_is_spelled_and_values_are_not() -> None:
    page = read(
        Document("a/", "Thi đua", html="<p>đất</p>", filters=(("phong-trao", "Đền ơn đáp nghĩa"),))
    )
    assert "d\u0335ất" in page.get_text()
    assert page.find(attrs={"data-pagefind-filter": True})["data-v"] == "Đền ơn đáp nghĩa"
    assert page.find(attrs={"data-pagefind-meta": True})["data-v"] == "Thi đua"


def test_marks_of_html_in_names_stay_text() -> None:
    page = read(
        Document("a/", 'A <b> & "C"', names=("<script>x</script>",), told=(("k", '"><i>'),))
    )
    assert page.h1.get_text() == 'A <b> & "C"'
    assert page.script is None
    assert page.find(attrs={"data-pagefind-meta": "k[data-v]"})["data-v"] == '"><i>'
