from __future__ import annotations

import unicodedata

import pytest

from plugins.manuscript.decode import MAX_BYTES, decode

TEXT = "Title: Hội nghị\n\nSáng 9/11, Đoàn của tỉnh đã làm việc với các huyện và người dân.\n"
# “của tỉnh đã làm việc với các huyện và được người dân” in the two font encodings, typed by hand.
TCVN3 = "cña tØnh ®· lµm viÖc víi c¸c huyÖn vµ ®­îc ng­êi d©n".encode("latin-1")
VNI = "cuûa tænh ñaõ laøm vieäc vôùi caùc huyeän vaø ñöôïc ngöôøi daân".encode("latin-1")


def problems(data: bytes) -> str:
    return "\n".join(str(problem) for problem in decode("a.md", data)[1])


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.replace("\n", "\r\n"),
        unicodedata.normalize("NFD", TEXT),
        "Title: Wörter: façade, ñandú, ïle, 5 µm, Windows®\n\nKhông sao.\n",
        "\tthụt đầu dòng\u200b\n",
    ],
)
def test_text_is_kept_as_it_stands(text: str) -> None:
    assert decode("a.md", text.encode()) == (text, ())


def test_a_byte_order_mark_is_dropped() -> None:
    assert decode("a.md", b"\xef\xbb\xbf" + TEXT.encode()) == (TEXT, ())


@pytest.mark.parametrize(
    ("data", "place", "what"),
    [
        (b"", "a.md", "tệp trống"),
        (b" \r\n\n", "a.md", "tệp trống"),
        (b"\xef\xbb\xbf", "a.md", "tệp trống"),
        (b"\xef\xbb\xbf \r\n\n", "a.md", "tệp trống"),
        (TEXT.encode("utf-16"), "a.md", "UTF-16"),
        (TEXT.encode("utf-16-be"), "a.md", "có vẻ ở bảng mã UTF-16"),
        (TEXT.encode("utf-32"), "a.md", "UTF-32"),
        (b"Title: a\nDate: \0\n", "a.md:2", "byte NUL"),
        (b"Title: \xff\n", "a.md:1", "byte thứ 8 của dòng này (0xFF)"),
        (b"x" * (MAX_BYTES + 1), "a.md", "hơn 5 MB"),
        (b"Title: a\n\n" + TCVN3, "a.md:3", "TCVN3"),
        (b"Title: a\n\n" + VNI, "a.md:3", "VNI"),
        ((TCVN3.decode("latin-1") + "\n").encode(), "a.md", "chữ gõ bằng TCVN3"),
        ((VNI.decode("latin-1") + "\n").encode(), "a.md", "chữ gõ bằng VNI"),
        (
            "Hội nghị của tỉnh và các huyện".encode().decode("cp1252").encode(),
            "a.md:1",
            "đọc sai bảng mã",
        ),
        ("a\nb\u0007\n".encode(), "a.md:2", "U+0007"),
        ("a\nb\ufffd\n".encode(), "a.md:2", "chữ bị mất"),
        ("a\n\u202eb\n".encode(), "a.md:2", "U+202E"),
        ("a\n\x85b\n".encode(), "a.md:2", "U+0085"),
    ],
)
def test_a_file_that_is_no_text_is_refused_by_name(data: bytes, place: str, what: str) -> None:
    assert problems(data).startswith(place + ": ")
    assert what in problems(data)


def test_windows_1258_is_named() -> None:
    # The code page has whole letters with a hat or horn, and the five tone marks on their own.
    spread = "cu\u0309a ti\u0309nh đa\u0303 la\u0300m viê\u0323c vơ\u0301i ca\u0301c huyê\u0323n"
    assert "Windows-1258" in problems(spread.encode("cp1258"))


def test_every_bad_line_is_named_but_no_more_than_ten() -> None:
    assert problems(b"a\x01\nb\nc\x02\x02\n").count("a.md:") == 2
    assert problems(b"\x01\n" * 50).count("a.md:") == 10
