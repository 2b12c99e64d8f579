from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.sharing import of_picture, of_title
from plugins.bulletin.pages.site import PICTURES
from plugins.bulletin.problem import Refused
from plugins.bulletin.story import Focus, Picture
from plugins.photos import printing
from plugins.photos.kept import Kept
from plugins.photos.planner import plan_pictures
from plugins.photos.printing import Darkroom
from plugins.photos.step import read_picture, shown_as
from plugins.photos.title_picture import TitlePictures
from tests.editions import SITE, article, edition, plans_of
from tests.photos.samples import near, quarters


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "images"
    folder.mkdir(parents=True)
    Image.new("RGB", (700, 400), "blue").save(folder / "nho.jpg")
    return tmp_path / "content"


def shown(content: Path) -> Picture:
    return shown_as("images/nho.jpg", read_picture(content, "images/nho.jpg"))


def plans(content: Path) -> list[Plan]:
    return plans_of(plan_pictures(edition([article("a", "2023-11-10", pictures=[shown(content)])])))


def count_encoding(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    made: list[int] = []
    encode = printing.encode

    def counting(data, ending, wanted):
        made.append(len(wanted))
        return encode(data, ending, wanted)

    monkeypatch.setattr(printing, "encode", counting)
    return made


def test_all_files_of_a_picture_are_made_at_once_and_never_again(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = count_encoding(monkeypatch)
    first, second = (Darkroom(content, Kept(tmp_path / "kept", "1")) for _ in range(2))
    printed = [first.print(plan, SITE) for plan in plans(content)]
    assert [data[:3] for data in printed[:2]] == [b"\xff\xd8\xff"] * 2
    assert [data[4:12] for data in printed[2:]] == [b"ftypavif"] * 2
    assert made == [4]
    assert [second.print(plan, SITE) for plan in plans(content)] == printed
    assert made == [4]
    third = Darkroom(content, Kept(tmp_path / "kept", "2"))
    assert [third.print(plan, SITE) for plan in plans(content)] == printed
    assert made == [4, 4]


def test_a_picture_that_changed_meanwhile_stops_the_build(content: Path) -> None:
    [plan, *_] = plans(content)
    Image.new("RGB", (700, 400), "green").save(content / "images" / "nho.jpg")
    with pytest.raises(Refused, match="vừa đổi"):
        Darkroom(content, Kept()).print(plan, SITE)
    (content / "images" / "nho.jpg").unlink()
    with pytest.raises(Refused, match="không mở được tệp"):
        Darkroom(content, Kept()).print(plan, SITE)


def test_a_picture_is_cut_around_its_focus_for_those_who_share_it(content: Path) -> None:
    quarters((1600, 1600)).save(content / "images" / "nho.jpg", quality=95)
    picture = shown(content)
    site = replace(SITE, offers=(PICTURES,))
    room = Darkroom(content, Kept())

    def cut(focus: Focus) -> Image.Image:
        made = of_picture(site, "2023/11/a/", replace(picture, focus=focus))
        assert made
        image = Image.open(io.BytesIO(room.cut(made[1], SITE)))
        assert (image.format, image.size) == ("JPEG", (1200, 630))
        assert not image.getexif()
        return image

    above, below = cut(Focus(50, 0)), cut(Focus(50, 100))
    assert near(above.getpixel((100, 500)), (255, 0, 0))
    assert near(above.getpixel((1100, 500)), (0, 255, 0))
    assert near(below.getpixel((100, 130)), (0, 0, 255))


def test_a_title_is_drawn_once(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = of_title(replace(SITE, offers=(PICTURES,)), "2023/11/a/", "Một", "Tin tức")
    assert made
    kept = Kept(tmp_path / "kept")
    first = Darkroom(content, kept).draw(made[1], SITE)
    monkeypatch.setattr(TitlePictures, "draw", None)
    assert Darkroom(content, kept).draw(made[1], SITE) == first
