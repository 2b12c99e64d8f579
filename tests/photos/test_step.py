from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from plugins.bulletin.story import Focus, Picture, Story
from plugins.bulletin.text.article_text import ArticleText
from plugins.photos.naming import picture_address
from plugins.photos.planner import plan_pictures
from plugins.photos.step import picture_step
from tests.editions import PICTURE, article, edition, plans_of


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "images"
    folder.mkdir()
    Image.new("RGB", (1200, 800), "red").save(folder / "Lạng Sơn 1.png")
    Image.new("RGB", (300, 200), "blue").save(folder / "nho.jpg")
    (folder / "hong.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return tmp_path


def story(*sources: str) -> Story:
    pictures = tuple(Picture(s, "mô tả", line=9 + at) for at, s in enumerate(sources))
    html = "<p>Một</p>" + "".join(f'<figure><img alt="mô tả" src="{s}"></figure>' for s in sources)
    return Story("a.md", date(2023, 11, 10), ArticleText(()), "", html, pictures)


def test_a_picture_is_given_its_sizes(content: Path) -> None:
    done = picture_step(content)(story("images/Lạng Sơn 1.png", "images/nho.jpg"))
    large, small = done.pictures
    assert [(file.width, file.height) for file in large.files] == [
        (480, 320),
        (960, 640),
        (1200, 800),
    ]
    assert [(file.width, file.height) for file in small.files] == [(300, 200)]
    url = large.files[0].url
    assert url.startswith("hinh-anh/lang-son-1-")
    assert url.endswith("-480.jpg")
    assert done.problems == ()
    assert [file.width for file in large.avif] == [360, 800, 1200]
    assert large.avif[0].url == url.replace("-480.jpg", "-360.avif")
    assert large.tone == "brick"
    first, second = done.body_html.split("</figure>")[:2]
    assert f'src="../../../{large.files[-1].url}"' in first
    assert done.body_html.startswith("<p>Một</p>")
    assert small.avif[0].url in second


def test_the_focus_of_a_picture_stays_with_it(content: Path) -> None:
    plain = story("images/nho.jpg")
    [picture] = plain.pictures
    done = picture_step(content)(replace(plain, pictures=(replace(picture, focus=Focus(40, 30)),)))
    assert done.pictures[0].focus == Focus(40, 30)
    assert done.pictures[0].looks.endswith(" fx4 fy3")


def test_an_article_without_pictures_stays_as_it_is(content: Path) -> None:
    plain = story()
    assert picture_step(content)(plain) is plain


@pytest.mark.parametrize("source", ["images/hong.png", "images/khong-co.png", "../ngoai.png"])
def test_a_bad_picture_is_named_with_its_line(source: str, content: Path) -> None:
    (content.parent / "ngoai.png").write_bytes(b"x")
    done = picture_step(content)(story("images/nho.jpg", source))
    (problem,) = done.problems
    assert (problem.path, problem.line) == ("a.md", 10)
    assert source in problem.what
    assert [picture.source for picture in done.pictures] == ["images/nho.jpg"]


def test_the_address_changes_with_the_bytes_and_not_with_the_place() -> None:
    address = picture_address("images/a.png", b"1", 480)
    assert picture_address("khac/a.jpg", b"1", 480) == address
    assert picture_address("images/a.png", b"2", 480) != address
    assert picture_address("images/….png", b"1", 480).startswith("hinh-anh/anh-")


def test_every_file_of_every_picture_is_planned_once(content: Path) -> None:
    step = picture_step(content)
    large = step(story("images/Lạng Sơn 1.png")).pictures
    small = step(story("images/nho.jpg", "images/nho.jpg")).pictures
    sheaves = list(
        plan_pictures(
            edition(
                [
                    article("c", "2023-11-12", pictures=large),
                    article("b", "2023-11-11", pictures=(*small, *large)),
                    article("a", "2023-11-10"),
                ]
            )
        )
    )
    assert [sheaf.name for sheaf in sheaves] == [large[0].files[0].url, small[0].files[0].url]
    addresses = [plan.address for plan in plans_of(sheaves)]
    assert [address.rpartition("-")[2] for address in addresses] == [
        *("480.jpg", "960.jpg", "1200.jpg", "360.avif", "800.avif", "1200.avif"),
        *("300.jpg", "300.avif"),
    ]
    assert addresses[0] == sheaves[0].name


def test_a_picture_without_sizes_has_no_file(content: Path) -> None:
    assert list(plan_pictures(edition([article("a", "2023-11-10", pictures=[PICTURE])]))) == []
