from __future__ import annotations

import io

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from plugins.photos import encode as encoding
from plugins.photos.encode import Wanted, encode, shrunk
from plugins.photos.opening import BadPicture
from tests.photos.samples import (
    ENDINGS,
    RED,
    WHITE,
    near,
    picture,
    quarters,
    saved,
    swapped_profile,
)

SECRET = b"bi mat"


def made(data: bytes, ending: str, width: int = 60, form: str = "jpg") -> Image.Image:
    [(_, out)] = encode(data, ending, [Wanted(f"x.{form}", width)])
    return Image.open(io.BytesIO(out))


@pytest.mark.parametrize("kind", ENDINGS)
@pytest.mark.parametrize(("form", "name"), [("jpg", "JPEG"), ("avif", "AVIF")])
def test_every_format_becomes_jpeg_and_avif_of_the_width(kind: str, form: str, name: str) -> None:
    image = made(picture(kind), ENDINGS[kind], 30, form)
    assert (image.format, image.size, image.mode) == (name, (30, 20), "RGB")


def test_a_picture_is_decoded_once_for_all_its_files(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    whole = encoding.open_picture
    monkeypatch.setattr(encoding, "open_picture", lambda *a: opened.append(a) or whole(*a))
    wanted = [Wanted("a.jpg", 30), Wanted("b.jpg", 60), Wanted("c.avif", 30)]
    assert [address for address, _ in encode(picture(), ".jpg", wanted)] == [
        "a.jpg",
        "b.jpg",
        "c.avif",
    ]
    assert len(opened) == 1


@pytest.mark.parametrize("form", ["jpg", "avif"])
def test_the_same_bytes_give_the_same_file(form: str) -> None:
    data, wanted = saved(Image.effect_noise((300, 200), 60)), [Wanted(f"a.{form}", 200)]
    assert list(encode(data, ".png", wanted)) == list(encode(data, ".png", wanted))


@pytest.mark.parametrize("form", ["jpg", "avif"])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_nothing_tells_of_camera_place_or_maker(kind: str, form: str) -> None:
    exif = Image.Exif()
    exif[0x010F] = SECRET.decode()
    exif.get_ifd(0x8825)[2] = (21.0, 51.0, 0.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    extra: dict[str, object] = {"exif": exif, "icc_profile": profile}
    if kind == "JPEG":
        extra |= {"comment": SECRET, "dpi": (300, 300), "xmp": b"<x>bi mat</x>"}
    if kind == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Comment", SECRET.decode())
        extra |= {"pnginfo": info}
    [(_, out)] = encode(picture(kind, **extra), ENDINGS[kind], [Wanted(f"x.{form}", 60)])
    image = Image.open(io.BytesIO(out))
    assert not image.getexif()
    assert {"exif", "icc_profile", "xmp", "comment", "photoshop"}.isdisjoint(image.info)
    assert image.info.get("dpi", (72, 72)) != (300, 300)
    assert SECRET not in out


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_what_is_transparent_becomes_white(kind: str) -> None:
    assert near(made(picture(kind, mode="RGBA"), ENDINGS[kind]).getpixel((5, 5)), WHITE)


def test_a_clear_colour_of_a_palette_becomes_white() -> None:
    image = Image.new("P", (60, 40), 1)
    image.putpalette([0, 0, 0, 254, 0, 0])
    image.paste(0, (30, 0, 60, 40))
    shown = made(saved(image, "GIF", transparency=0), ".gif")
    assert near(shown.getpixel((5, 5)), RED)
    assert near(shown.getpixel((55, 5)), WHITE)


@pytest.mark.parametrize(
    ("mode", "kind", "wanted"),
    [
        ("CMYK", "JPEG", RED),
        ("L", "PNG", (128, 128, 128)),
        ("LA", "PNG", WHITE),
        ("I;16", "PNG", (0, 0, 0)),
        ("1", "PNG", WHITE),
        ("P", "PNG", (128, 128, 128)),
    ],
)
def test_every_kind_of_colour_becomes_rgb(
    mode: str, kind: str, wanted: tuple[int, int, int]
) -> None:
    if mode == "LA":
        data = saved(Image.new("LA", (60, 40), (0, 0)), kind)
    elif mode == "P":
        data = saved(Image.new("L", (60, 40), 128).convert("P"), kind)
    else:
        data = picture(kind, mode=mode)
    assert near(made(data, ENDINGS[kind]).getpixel((5, 5)), wanted)


def test_sixteen_bits_of_grey_are_scaled_not_cut() -> None:
    data = saved(Image.new("I;16", (60, 40), 32768))
    assert near(made(data, ".png").getpixel((5, 5)), (128, 128, 128))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_colour_profile_is_applied(kind: str) -> None:
    pixel = made(picture(kind, icc_profile=swapped_profile()), ENDINGS[kind]).getpixel((5, 5))
    assert pixel[1] > 230
    assert pixel[0] < 60


@pytest.mark.parametrize("profile", [b"hong", b""])
def test_a_broken_colour_profile_is_passed_over(profile: bytes) -> None:
    assert near(made(picture(icc_profile=profile), ".jpg").getpixel((5, 5)), RED)


def test_a_profile_of_another_kind_of_colour_is_passed_over() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert near(made(picture(icc_profile=lab), ".jpg").getpixel((5, 5)), RED)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L", "1", "CMYK"])
def test_a_picture_taken_strip_by_strip_shows_the_same(mode: str) -> None:
    whole = quarters((900, 1300))
    shown = shrunk(whole.convert(mode), (90, 130))
    assert shown.size == (90, 130)
    assert shown.mode == "RGB"
    straight = whole.convert(mode).convert("RGB").resize((90, 130), Image.Resampling.LANCZOS)
    for place in ((20, 30), (70, 30), (20, 100), (70, 100)):
        assert near(shown.getpixel(place), straight.getpixel(place), by=24)


def test_a_bad_picture_is_told() -> None:
    with pytest.raises(BadPicture):
        list(encode(b"", ".jpg", [Wanted("a.jpg", 60)]))
