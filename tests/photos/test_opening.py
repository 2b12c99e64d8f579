from __future__ import annotations

import io

import pytest
from PIL import Image
from PIL.GifImagePlugin import GifImageFile

from plugins.photos.opening import BadPicture, open_picture
from tests.photos.samples import ENDINGS, claiming, moving, picture, quarters, saved


@pytest.mark.parametrize("kind", ENDINGS)
def test_every_format_we_take_is_opened(kind: str) -> None:
    image, size = open_picture(picture(kind), ENDINGS[kind])
    assert image.size == size == (60, 40)


def test_an_ending_in_capitals_is_the_same() -> None:
    assert open_picture(picture(), ".JPEG").size == (60, 40)


@pytest.mark.parametrize(
    ("data", "ending", "what"),
    [
        (picture("PNG"), ".jpg", "bên trong là ảnh PNG"),
        (picture("JPEG"), ".png", "bên trong là ảnh JPEG"),
        (picture("GIF", mode="L"), ".png", "bên trong là ảnh GIF"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", ".png", "SVG"),
        (b"<?xml version='1.0'?>\n<svg/>", ".jpg", "SVG"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html></html>", ".jpg", "trang web (HTML)"),
        (b"%PDF-1.7", ".jpg", "PDF"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", ".jpg", "HEIC"),
        (picture("TIFF"), ".jpg", "TIFF"),
        (picture("BMP"), ".png", "BMP"),
        ("Đây không phải là ảnh.".encode(), ".jpg", "không phải ảnh"),
        (b"", ".jpg", "tệp rỗng"),
        (picture(size=(900, 600))[:900], ".jpg", "hỏng hoặc chép chưa hết"),
        (picture("PNG", (900, 600))[:200], ".png", "hỏng hoặc chép chưa hết"),
        (picture("AVIF", (900, 600))[:300], ".avif", "hỏng"),
        (claiming(9000, 9000), ".png", "60 triệu điểm ảnh"),
        (claiming(50_000, 50_000), ".png", "60 triệu điểm ảnh"),
        (moving("WEBP"), ".webp", "ảnh động"),
        (moving("GIF"), ".gif", "ảnh động"),
        (moving("PNG"), ".png", "ảnh động"),
        (moving("AVIF"), ".avif", "ảnh động"),
        (b"\xff" * 30_000_001, ".jpg", "hơn 30 MB"),
    ],
)  # fmt: skip
def test_a_picture_that_is_not_what_it_says_is_refused(data: bytes, ending: str, what: str) -> None:
    with pytest.raises(BadPicture) as bad:
        open_picture(data, ending)
    assert what in bad.value.what
    assert bad.value.fix


def test_a_truncated_jpeg_is_refused_even_where_it_is_opened_small() -> None:
    whole = saved(Image.effect_noise((2000, 1500), 60), "JPEG")
    with pytest.raises(BadPicture, match="chép chưa hết"):
        open_picture(whole[: len(whole) // 2], ".jpg", 64)


def test_the_frames_of_a_moving_picture_are_not_counted_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    still = picture("GIF", mode="P")
    begin = still.index(b",")
    moving_on = still[:begin] + still[begin:-1] * 50_000 + b";"
    seeks = []
    seek = GifImageFile.seek
    monkeypatch.setattr(GifImageFile, "seek", lambda gif, n: seeks.append(n) or seek(gif, n))
    with pytest.raises(BadPicture, match="ảnh động"):
        open_picture(moving_on, ".gif")
    assert len(seeks) < 5


def test_a_large_jpeg_may_come_small_and_its_size_is_told_all_the_same() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    image, size = open_picture(picture(size=(4000, 2000), exif=exif), ".jpg", 100)
    assert size == (2000, 4000)
    assert image.width < 2000
    assert image.width >= 200
    assert image.height == 2 * image.width


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_picture_is_set_upright_whichever_way_the_camera_was_held(turn: int) -> None:
    upright = quarters((80, 40))
    lying = {
        1: lambda image: image,
        2: lambda image: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        3: lambda image: image.transpose(Image.Transpose.ROTATE_180),
        4: lambda image: image.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        5: lambda image: image.transpose(Image.Transpose.TRANSPOSE),
        6: lambda image: image.transpose(Image.Transpose.ROTATE_90),
        7: lambda image: image.transpose(Image.Transpose.TRANSVERSE),
        8: lambda image: image.transpose(Image.Transpose.ROTATE_270),
    }[turn](upright)
    exif = Image.Exif()
    exif[0x0112] = turn
    for kind in ("PNG", "WEBP"):
        image, size = open_picture(saved(lying, kind, exif=exif, lossless=True), ENDINGS[kind])
        assert image.size == size == (80, 40)
        assert image.convert("RGB").tobytes() == upright.tobytes()


def test_what_a_camera_wrote_and_nobody_can_read_does_not_matter() -> None:
    image, size = open_picture(picture(exif=b"Exif\0\0II*\0\xff\xff\xff\xff\x01"), ".jpg")
    assert image.size == size == (60, 40)


def test_any_broken_byte_gives_a_message_or_a_picture() -> None:
    for kind, ending in ENDINGS.items():
        whole = picture(kind)
        for at in range(0, len(whole), 7):
            broken = io.BytesIO(whole)
            broken.seek(at)
            broken.write(bytes([whole[at] ^ 0x5A]))
            try:
                open_picture(broken.getvalue(), ending)
            except BadPicture as bad:
                assert bad.what
