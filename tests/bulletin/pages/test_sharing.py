from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.bulletin.pages.sharing import CUT, DRAWN, of_bulletin, of_picture, of_title
from plugins.bulletin.pages.site import PICTURES, Site
from plugins.bulletin.story import Focus, Picture, PictureFile
from tests.editions import SITE

SHARED = replace(SITE, offers=(PICTURES,))
PICTURE = Picture("images/ho.png", "Hồ", files=(PictureFile("hinh-anh/ho-1-480.jpg", 480, 320),))
URL = "2023/11/tin/"


def test_a_picture_lies_beside_its_article_and_changes_its_address_with_what_it_shows() -> None:
    share, plan = of_picture(SHARED, URL, PICTURE)
    assert share.url == plan.address
    assert share.url.startswith(f"{URL}chia-se-")
    assert (share.alt, share.kind, share.width, share.height) == ("Hồ", "image/jpeg", 1200, 630)
    assert plan.printer == CUT
    other = of_picture(SHARED, URL, replace(PICTURE, focus=Focus(10, 20)))
    assert other[0].url != share.url
    assert of_picture(SHARED, URL, replace(PICTURE, focus=Focus()))[0].url == share.url


def test_a_title_is_drawn_and_its_address_follows_its_words() -> None:
    share, plan = of_title(SHARED, URL, "Một", "Tin tức")
    assert plan.printer == DRAWN
    assert (share.alt, share.kind) == ("Một", "image/png")
    assert of_title(SHARED, URL, "Hai", "Tin tức")[0].url != share.url
    assert of_title(SHARED, URL, "Một", "Tin khác")[0].url != share.url


def test_other_pages_share_that_of_the_bulletin() -> None:
    share, plan = of_bulletin(SHARED)
    assert share.url.startswith("hinh-anh/")
    assert plan.records["title"] == SITE.name


@pytest.mark.parametrize("site", [replace(SHARED, address=""), replace(SHARED, offers=())])
def test_there_is_none_without_an_address_or_without_who_makes_it(site: Site) -> None:
    assert of_picture(site, URL, PICTURE) is None
    assert of_title(site, URL, "Một", "") is None
    assert of_bulletin(site) is None


def test_a_picture_nobody_made_is_not_shared() -> None:
    assert of_picture(SHARED, URL, replace(PICTURE, files=())) is None
