"""Addresses stay inside the output, and each belongs to one page."""

from __future__ import annotations

import unicodedata

import pytest

from plugins.press.addresses import address_problems
from plugins.press.origin import Origin
from plugins.press.record import Published


def file(address: str) -> Published:
    return Published(address, "", "k", 1, 1, True, None)


def problems(*addresses: str) -> list[str]:
    return [problem.what for problem in address_problems((), map(file, addresses))]


@pytest.mark.parametrize(
    "address",
    [
        "index.html",
        "2023/11/giam-sat-lang-son/index.html",
        "hinh-anh/Ảnh 1.webp",
        "theme/fonts/serif-400.woff2",
        "console/index.html",
        "com10/index.html",
        "a..b/index.html",
    ],
)
def test_a_good_address_is_let_through(address: str) -> None:
    assert problems(address) == []


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("../index.html", "không nằm trong trang"),
        ("/etc/passwd", "không nằm trong trang"),
        ("a//b.html", "không nằm trong trang"),
        ("a/./b.html", "không nằm trong trang"),
        ("", "không nằm trong trang"),
        ("a\\..\\b", "không nằm trong trang"),
        (".git/config", "dấu chấm"),
        ("2023/.an.html", "dấu chấm"),
        ("2023/11/con/index.html", "Windows giữ riêng"),
        ("aux.html", "Windows giữ riêng"),
        ("a:b/index.html", "không phải máy nào"),
        ("a?b/index.html", "không phải máy nào"),
        ("a\x00b", "không phải máy nào"),
        ("a./index.html", "không phải máy nào"),
        ("a /index.html", "không phải máy nào"),
        ("x" * 201 + "/index.html", "dài hơn 200 byte"),
        (unicodedata.normalize("NFD", "ảnh.webp"), "NFC"),
    ],
)
def test_a_bad_address_is_refused_with_its_reason(address: str, fault: str) -> None:
    (what,) = problems(address)
    assert fault in what


@pytest.mark.parametrize(
    "pair",
    [
        ("a/index.html", "a/index.html"),
        ("A/index.html", "a/index.html"),
        ("Ảnh.webp", "ảnh.webp"),
        ("a", "a/index.html"),
        ("a/b/c.html", "a"),
    ],
)
def test_two_pages_for_one_place_are_refused_and_both_named(pair: tuple[str, str]) -> None:
    def origin(address: str) -> Origin:
        return Origin(f"người lập {address}")

    for others, files in ((), pair), (pair[:1], pair[1:]):
        (problem,) = address_problems(others, map(file, files), origin)
        assert problem.path == f"người lập {pair[1]}"
        assert f"với người lập {pair[0]}" in problem.what


def test_neighbours_do_not_clash() -> None:
    assert problems("a/index.html", "a/atom.xml", "ab/index.html", "index.html") == []
