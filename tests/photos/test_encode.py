from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms

from plugins.photos.encode import encode
from plugins.photos.opening import BadPicture, open_picture
from plugins.photos.sizes import height_at, widths_of

RED, WHITE = (254, 0, 0), (255, 255, 255)


def picture(
    kind: str = "JPEG", size: tuple[int, int] = (60, 40), mode: str = "RGB", **extra
) -> bytes:
    out = io.BytesIO()
    colour = {"RGBA": (255, 0, 0, 0), "CMYK": (0, 255, 255, 0), "RGB": RED}.get(mode, 128)
    Image.new(mode, size, colour).save(out, kind, **extra)
    return out.getvalue()


def claiming(width: int, height: int) -> bytes:
    """A small PNG whose header says that it is large."""
    data = picture("PNG")
    header = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
    return data[:12] + header + struct.pack(">I", zlib.crc32(header)) + data[33:]


def made(data: bytes, ending: str, width: int = 60) -> Image.Image:
    return Image.open(io.BytesIO(encode(data, ending, width)))


def near(pixel: object, wanted: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 12 for a, b in zip(pixel, wanted, strict=True))


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (4000, (480, 960, 1600)),
        (1600, (480, 960, 1600)),
        (1100, (480, 1100)),
        (1000, (480, 1000)),
        (800, (480, 800)),
        (500, (500,)),
        (30, (30,)),
    ],
)
def test_no_width_is_larger_than_the_picture_or_near_another(
    width: int, widths: tuple[int, ...]
) -> None:
    assert widths_of(width) == widths


def test_the_height_follows_the_width_and_is_never_nothing() -> None:
    assert height_at(480, (1600, 1067)) == 320
    assert height_at(480, (10000, 3)) == 1


@pytest.mark.parametrize(
    ("kind", "ending"), [("JPEG", ".jpg"), ("JPEG", ".JPEG"), ("PNG", ".png"), ("WEBP", ".webp")]
)
def test_every_format_becomes_a_jpeg_of_the_width(kind: str, ending: str) -> None:
    image = made(picture(kind), ending, 30)
    assert (image.format, image.size, image.mode) == ("JPEG", (30, 20), "RGB")


def test_the_same_bytes_give_the_same_jpeg() -> None:
    assert encode(picture(), ".jpg", 30) == encode(picture(), ".jpg", 30)


def test_a_picture_is_set_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    assert made(picture(exif=exif), ".jpg", 40).size == (40, 60)


def test_nothing_tells_of_camera_place_or_maker() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Hãng máy ảnh".encode().decode("latin-1")
    exif.get_ifd(0x8825)[2] = (21.0, 51.0, 0.0)
    data = picture(exif=exif, comment=b"bi mat", dpi=(300, 300), xmp=b"<x>bi mat</x>")
    out = encode(data, ".jpg", 60)
    image = Image.open(io.BytesIO(out))
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive",
                               "progression", "dpi"}  # fmt: skip
    assert image.info.get("dpi", (72, 72)) != (300, 300)
    assert b"bi mat" not in out


def test_what_is_transparent_becomes_white() -> None:
    assert near(made(picture("PNG", mode="RGBA"), ".png").getpixel((5, 5)), WHITE)


@pytest.mark.parametrize(
    ("mode", "kind", "ending", "wanted"),
    [
        ("CMYK", "JPEG", ".jpg", RED),
        ("L", "PNG", ".png", (128, 128, 128)),
        ("I;16", "PNG", ".png", (0, 0, 0)),
        ("1", "PNG", ".png", WHITE),
    ],
)
def test_every_kind_of_colour_becomes_rgb(
    mode: str, kind: str, ending: str, wanted: tuple[int, int, int]
) -> None:
    assert near(made(picture(kind, mode=mode), ending).getpixel((5, 5)), wanted)


def test_sixteen_bits_of_grey_are_scaled_not_cut() -> None:
    out = io.BytesIO()
    Image.new("I;16", (60, 40), 32768).save(out, "PNG")
    assert near(made(out.getvalue(), ".png").getpixel((5, 5)), (128, 128, 128))


def test_a_colour_profile_is_applied_and_a_broken_one_passed_over() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert near(made(picture(icc_profile=lab), ".jpg").getpixel((5, 5)), RED)
    assert near(made(picture(icc_profile=b"hong"), ".jpg").getpixel((5, 5)), RED)


@pytest.mark.parametrize(
    ("data", "ending", "what"),
    [
        (picture("PNG"), ".jpg", "bên trong là ảnh PNG"),
        (picture("JPEG"), ".png", "bên trong là ảnh JPEG"),
        (picture("GIF", mode="L"), ".png", "không phải ảnh JPEG, PNG hay WebP"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", ".png", "không phải ảnh"),
        (b"", ".jpg", "không phải ảnh"),
        (picture(size=(900, 600))[:900], ".jpg", "hỏng hoặc chép chưa hết"),
        (picture("PNG", (900, 600))[:200], ".png", "hỏng hoặc chép chưa hết"),
        (claiming(9000, 9000), ".png", "60 triệu điểm ảnh"),
        (claiming(30000, 30000), ".png", "60 triệu điểm ảnh"),
        (
            picture("WEBP", save_all=True, append_images=[Image.new("RGB", (60, 40), "blue")]),
            ".webp",
            "ảnh động",
        ),
        (b"\xff" * 30_000_001, ".jpg", "hơn 30 MB"),
    ],
)  # fmt: skip
def test_a_picture_that_is_not_what_it_says_is_refused(data: bytes, ending: str, what: str) -> None:
    with pytest.raises(BadPicture) as bad:
        open_picture(data, ending)
    assert what in bad.value.what
    assert bad.value.fix


def test_any_broken_byte_gives_a_message_or_a_picture() -> None:
    for kind, ending in (("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp")):
        whole = picture(kind)
        for at in range(0, len(whole), 7):
            try:
                encode(whole[:at] + bytes([whole[at] ^ 0x5A]) + whole[at + 1 :], ending, 30)
            except BadPicture as bad:
                assert bad.what
