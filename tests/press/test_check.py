"""What the last look at a finished folder refuses, and what it lets through."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Problem
from plugins.bulletin.story import TypedLink
from plugins.press.check import check
from plugins.press.links import Facts, page_facts, target_of
from plugins.press.origin import Origin


def site(address: str = "") -> Site:
    return Site("Bản tin", "Ban", "", address, "vi", "", (), 20, (), (), "bantin.example.vn,2026")


PAGE = "<p>một trang</p>"


def looked_at(
    folder: Path, files: dict[str, str], address: str = "", planned: tuple[str, ...] = ()
) -> tuple[Problem, ...]:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return check(folder, [*files, *planned], site(address), lambda a: Origin(f"bài của {a}"))


GOOD = {
    "index.html": '<a href="./">nhà</a><a href="tin/#hai">x</a><img src="p.webp" alt="ảnh">',
    "tin/index.html": '<h2 id="hai">Hai</h2><a href="../">nhà</a><a href="#top">lên</a>'
    '<a href="../index.html">nhà</a><a href="https://example.com/">ngoài</a>'
    '<a href="mailto:a@example.vn">thư</a><a href="tel:0000">gọi</a><a href="?q=1">lọc</a>',
    "p.webp": "ảnh",
    "atom.xml": "<feed><title>Bản tin</title></feed>",
    "du-lieu/articles.json": "[]",
    "theme/b.css": "@font-face { src: url(fonts/a.woff2) } i { background: url(data:x) }",
    "theme/fonts/a.woff2": "chữ",
}


def test_a_whole_folder_is_let_through(tmp_path: Path) -> None:
    assert looked_at(tmp_path, GOOD) == ()


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"a/index.html": '<a href="../mat/">x</a>'}, "không có “mat/index.html”"),
        ({"a/index.html": '<a href="../tin/#ba">x</a>'}, "không có “tin/index.html#ba”"),
        ({"a/index.html": '<a href="#ba">x</a>'}, "không có “a/index.html#ba”"),
        ({"a/index.html": '<a href="../../tin/">x</a>'}, "liên kết “../../tin/”"),
        ({"a/index.html": '<img src="q.webp" alt="x">'}, "không có “a/q.webp”"),
        ({"a/index.html": '<img src="../p.webp">'}, "ảnh “../p.webp” chưa có lời mô tả"),
        ({"a/index.html": '<a href="http://[x">x</a>'}, "liên kết “http://[x”"),
        ({"a/index.html": '<a href="../tin">x</a>'}, "không có “tin”"),
        ({"theme/c.css": "i { background: url(mat.png) }"}, "không có “theme/mat.png”"),
        ({"a/index.html": ""}, "trang “a/index.html” trống"),
        ({"a/atom.xml": "<feed><title>x</feed>"}, "“a/atom.xml” không đọc lại được"),
        ({"a/atom.xml": '<feed><link href="../mat/"/></feed>'}, "không có “mat/index.html”"),
        ({"du-lieu/units.json": "[1,"}, "“du-lieu/units.json” không đọc lại được"),
    ],
)
def test_a_fault_is_refused_with_the_page_it_is_on(
    tmp_path: Path, files: dict[str, str], told: str
) -> None:
    (problem,) = looked_at(tmp_path, GOOD | files)
    assert told in problem.what
    assert problem.path == f"bài của {next(iter(files))}"


def test_a_page_that_was_planned_and_not_written_is_refused(tmp_path: Path) -> None:
    (problem,) = looked_at(tmp_path, GOOD, planned=("mat/index.html",))
    assert "“mat/index.html” trống hoặc không được ghi ra" in problem.what


def test_a_bulletin_without_a_home_page_is_refused(tmp_path: Path) -> None:
    (problem,) = looked_at(tmp_path, {"tin/index.html": PAGE})
    assert "không có trang chủ" in problem.what


def test_a_broken_link_on_every_page_is_told_once(tmp_path: Path) -> None:
    pages = {f"{n}/index.html": '<a href="../mat/">x</a>' for n in range(5)}
    (problem,) = looked_at(tmp_path, GOOD | pages)
    assert "(và 4 trang khác)" in problem.what


def test_a_page_of_many_anchors_is_read_once_for_all_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def counted(page: str) -> Facts:
        read.append(page)
        return page_facts(page)

    monkeypatch.setattr("plugins.press.check.page_facts", counted)
    notes = "".join(f'<a href="#n{n}">x</a><p id="n{n}">a</p>' for n in range(50))
    (problem,) = looked_at(tmp_path, GOOD | {"a/index.html": f'<a href="../mat/">x</a>{notes}'})
    assert "không có “mat/index.html”" in problem.what
    assert sum(notes in page for page in read) == 2  # for what it leads to, and for its anchors


def test_a_broken_link_is_told_at_every_line_it_is_typed_on(tmp_path: Path) -> None:
    pages = {
        "index.html": "<p>nhà</p>",
        "atom.xml": '<feed><link href="mat/"/></feed>',
        "a/index.html": '<a href="../mat/">x</a><a href="../mat/?b&amp;c">x</a>',
        "b/index.html": '<a href="../mat/">x</a>',
    }
    for name, text in pages.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    origins = {
        "a/index.html": Origin(
            "a.md",
            (
                TypedLink("../mat/", "/mat/", 7),
                TypedLink("../mat/", "/mat/", 9),
                TypedLink("../mat/?b&c", "/mat/?b&c", 9),
                TypedLink("https://c.vn", "https://c.vn", 9),
            ),
        ),
        "b/index.html": Origin("b.md", (TypedLink("../mat/", "../mat/", 5),)),
    }
    problems = check(tmp_path, pages, site(), lambda a: origins.get(a, Origin(a)))
    assert [(p.path, p.line, p.what.split("”")[0]) for p in sorted(problems)] == [
        ("a.md", 7, "liên kết “/mat/"),
        ("a.md", 9, "liên kết “/mat/?b&c"),
        ("a.md", 9, "liên kết “/mat/"),
        ("b.md", 5, "liên kết “../mat/"),
    ]


AT = "https://b.vn/ban-tin"


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("https://b.vn/ban-tin/tin/", ("tin/index.html", "")),
        ("https://b.vn/ban-tin", ("index.html", "")),
        ("/ban-tin/tin/", ("tin/index.html", "")),
        ("/ban-tin/", ("index.html", "")),
        ("../tin/?x=1#a", ("tin/index.html", "a")),
        ("%E1%BA%A3nh.webp", ("a/ảnh.webp", "")),
        ("/khac/", ("//khac/", "")),
        ("../../", ("/../../", "")),
        ("https://b.vn/khac/", None),
        ("https://b.vn/ban-tin-khac/", None),
        ("//c.vn/ban-tin/", None),
        ("data:image/png;base64,AA", None),
    ],
)
def test_where_a_link_leads(link: str, target: tuple[str, str] | None) -> None:
    assert target_of("a/index.html", link, site(AT)) == target


def test_a_page_with_a_base_is_read_from_there() -> None:
    assert target_of("404.html", "tin/", site(AT), base="/ban-tin/") == ("tin/index.html", "")
    assert target_of("404.html", "tin/", site(), base="/") == ("tin/index.html", "")


def test_a_long_address_is_shortened_in_what_is_told(tmp_path: Path) -> None:
    (problem,) = looked_at(tmp_path, GOOD | {"a/index.html": f'<a href="../{"x" * 900}/">x</a>'})
    assert len(problem.what) < 300
