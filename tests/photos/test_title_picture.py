from __future__ import annotations

import io

import pytest
from PIL import Image

from plugins.bulletin.text.vietnamese import nfc
from plugins.photos.lettering import Lettering
from plugins.photos.title_picture import TitlePictures

VOWELS = "aăâeêioôơuưy"
MARKS = "\u0300\u0301\u0309\u0303\u0323"
LETTERS = "".join(nfc(vowel + mark) for vowel in VOWELS for mark in MARKS) + "đ"


def drawn(title: str, kicker: str = "Tin tức", name: str = "Bản tin") -> Image.Image:
    return Image.open(io.BytesIO(TitlePictures().draw(title, kicker, name))).convert("RGB")


def rows_of_ink(image: Image.Image, start: int, end: int) -> list[int]:
    """The rows, between two, in which something is written."""
    grey = image.convert("L").crop((0, start, image.width, end))
    return [
        start + y for y in range(grey.height) if min(grey.crop((0, y, 1200, y + 1)).tobytes()) < 128
    ]


@pytest.mark.parametrize("name", ["serif-600", "sans-600"])
def test_the_fonts_have_every_vietnamese_letter(name: str) -> None:
    font = Lettering(name, 20)
    assert [sign for sign in LETTERS + LETTERS.upper() + "“”–…‘’" if not font.has(sign)] == []
    assert not font.has("字")


def test_what_the_fonts_lack_is_left_out_or_written_plainly() -> None:
    font = Lettering("serif-600", 20)
    assert font.known("Thi đua → ½ ﬁ 字\u200b!") == "Thi đua  1 f !"
    assert font.known("Thi\u0323\n\u00a0đua") == "Thị \u00a0đua"


def test_it_has_the_size_that_is_asked_for_and_is_small() -> None:
    data = TitlePictures().draw(
        "Giám sát phong trào “Vì người nghèo” tại Lạng Sơn", "Tin", "Bản tin"
    )
    image = Image.open(io.BytesIO(data))
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(data) < 50_000


def test_the_same_words_give_the_same_bytes_whoever_was_drawn_before() -> None:
    used = TitlePictures()
    used.draw("Bài khác hẳn, dài hơn nhiều " * 9, "a", "b")
    assert used.draw("Một", "Hai", "Ba") == TitlePictures().draw("Một", "Hai", "Ba")


def test_marks_on_and_under_capitals_are_whole() -> None:
    plain, marked = (rows_of_ink(drawn(text, ""), 20, 530) for text in ("A", "ẰẪẾỘẶ"))
    assert marked[0] < plain[0]
    assert marked[-1] > plain[-1]
    assert marked[0] > 100


def test_a_short_title_is_large_and_a_long_one_stays_above_the_name() -> None:
    long = "Hội nghị tổng kết phong trào thi đua yêu nước và trao tặng các danh hiệu " * 9
    image = drawn(long)
    assert rows_of_ink(image, 530, 550) == []
    assert len(rows_of_ink(drawn("Hũ gạo"), 126, 530)) > 60


@pytest.mark.parametrize("title", ["", "字", "x" * 500, "\u00a0" * 300])
def test_any_title_is_drawn(title: str) -> None:
    assert drawn(title, title, title).size == (1200, 630)


def test_the_line_above_is_red_and_the_title_is_ink() -> None:
    image = drawn("Một", "Hai")
    assert image.getpixel((600, 5)) == (156, 28, 31)
    colours = [colour for _, colour in image.crop((0, 126, 1200, 530)).getcolors()]
    assert min(colours) == (27, 26, 23)
