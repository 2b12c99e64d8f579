from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.bulletin.story import Picture, PictureFile
from plugins.photos.tags import with_files

SMALL, LARGE = (
    PictureFile("hinh-anh/a-480.jpg", 480, 320),
    PictureFile("hinh-anh/a-960.jpg", 960, 640),
)
AVIF = PictureFile("hinh-anh/a-360.avif", 360, 240)
BOTH = Picture("images/a.png", "Hồ", files=(SMALL, LARGE), avif=(AVIF,), tone="sky")
BARE = Picture("images/b.png", "Hồ", files=(SMALL,))
PICTURES = {"images/a.png": BOTH, "images/b.png": BARE}


def figure(source: str) -> str:
    return f'<figure><img alt="Hồ &amp; núi" src="{source}"></figure>'


def images(html: str) -> list[Tag]:
    return BeautifulSoup(with_files(html, PICTURES), "html.parser").select("img")


def test_browsers_choose_between_avif_and_jpeg_and_among_widths() -> None:
    [image] = images(figure("images/a.png"))
    source = image.find_previous_sibling("source")
    assert source["type"] == "image/avif"
    assert source["srcset"] == "../../../hinh-anh/a-360.avif 360w"
    assert image["srcset"].split(", ")[0] == "../../../hinh-anh/a-480.jpg 480w"
    assert image["sizes"] == source["sizes"]
    assert image["src"] == "../../../hinh-anh/a-960.jpg"
    assert (image["width"], image["height"], image["alt"]) == ("960", "640", "Hồ & núi")
    assert image["class"] == ["tone-sky"]


def test_a_picture_of_one_file_is_plain() -> None:
    [image] = images(figure("images/b.png"))
    assert image.parent.name == "figure"
    assert "srcset" not in image.attrs
    assert "class" not in image.attrs


def test_the_first_picture_is_loaded_at_once_and_the_others_late() -> None:
    first, second = images(figure("images/a.png") + figure("images/b.png"))
    assert (first.get("fetchpriority"), first.get("loading")) == ("high", None)
    assert (second.get("fetchpriority"), second.get("loading")) == (None, "lazy")


@pytest.mark.parametrize(("letters", "loading"), [(400, None), (500, "lazy")])
def test_a_first_picture_far_below_is_loaded_late(letters: int, loading: str | None) -> None:
    [image] = images(f'<p class="{"x" * 600}">{"a" * letters}</p>' + figure("images/a.png"))
    assert image.get("loading") == loading


def test_a_picture_nobody_made_and_all_other_text_stay() -> None:
    html = '<p>img src="images/a.png"</p><img alt="" src="images/c.png">'
    assert with_files(html, PICTURES) == html
