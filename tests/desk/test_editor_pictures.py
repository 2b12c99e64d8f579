"""Pictures as the web editor takes and shows them."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from plugins.desk.editor import pictures
from plugins.desk.editor.folders import Folders, folders_of
from plugins.desk.speech import Misuse


def png(colour: str = "red") -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (4, 3), colour).save(held, "PNG")
    return held.getvalue()


def sent(data: bytes) -> str:
    return base64.b64encode(data).decode()


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    (tmp_path / "articles").mkdir()
    return folders_of(tmp_path)


def test_a_picture_is_written_whole_and_read_back(folders: Folders) -> None:
    told = pictures.taken(folders, "images/hoi-nghi.png", sent(png()), "base64")
    assert (folders.images / "hoi-nghi.png").read_bytes() == png()
    assert told == pictures.opened(folders, "images/hoi-nghi.png")
    assert base64.b64decode(told["content"]) == png()
    (listed,) = pictures.listed(folders)
    assert (listed["path"], listed["name"], listed["size"]) == (
        "images/hoi-nghi.png", "hoi-nghi.png", len(png()),
    )  # fmt: skip
    assert "content" not in listed


def test_the_same_picture_may_come_twice_but_none_is_written_over(folders: Folders) -> None:
    for _ in range(2):
        pictures.taken(folders, "images/a.png", sent(png()), "base64")
    with pytest.raises(Misuse, match="đã có ảnh"):
        pictures.taken(folders, "images/a.png", sent(png("blue")), "base64")
    assert (folders.images / "a.png").read_bytes() == png()


@pytest.mark.parametrize(
    ("name", "content", "encoding", "said"),
    [
        ("images/a.jpg", sent(png()), "base64", "bên trong là ảnh PNG"),
        ("images/a.png", sent(b"<svg onload=alert(1)>"), "base64", "a.png"),
        ("images/a.png", sent(png()[:50]), "base64", "hỏng"),
        ("images/a.png", "không phải base64", "base64", "hỏng"),
        ("images/a.png", sent(png()), "utf-8", "không nhận được"),
        ("images/a.png", None, "base64", "không nhận được"),
        ("images/a.png", "A" * 40_000_008, "base64", "30 MB"),
        ("images/a.svg", sent(b"<svg/>"), "base64", "đuôi"),
        ("images/../a.png", sent(png()), "base64", "tên tệp"),
        ("articles/a.png", sent(png()), "base64", "ngoài"),
    ],
    ids=range(10),
)
def test_what_is_no_picture_of_its_ending_is_not_written(
    folders: Folders, name: str, content: str | None, encoding: str, said: str
) -> None:
    with pytest.raises(Misuse, match=said):
        pictures.taken(folders, name, content, encoding)
    assert not folders.images.exists()


def test_a_picture_that_is_not_there_is_told(folders: Folders) -> None:
    with pytest.raises(Misuse, match="không có ảnh"):
        pictures.opened(folders, "images/a.png")
    assert pictures.listed(folders) == []
