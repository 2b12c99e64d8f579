from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.photos.kept import Kept


def files_of(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_put_is_there_for_the_next_build(tmp_path: Path) -> None:
    Kept(tmp_path, "1").put("a 480.jpg", b"anh")
    assert Kept(tmp_path, "1").get("a 480.jpg") == b"anh"
    assert Kept(tmp_path, "1").get("a 960.jpg") is None


def test_what_others_made_is_not_found_and_makes_room(tmp_path: Path) -> None:
    Kept(tmp_path, "1").put("a", b"cu")
    new = Kept(tmp_path, "2")
    assert new.get("a") is None
    new.put("a", b"moi")
    assert new.get("a") == b"moi"
    assert len(files_of(tmp_path)) == 1


@pytest.mark.parametrize("spoil", [b"", b"x", b"x" * 40])
def test_a_spoilt_file_is_as_if_it_were_not_there(tmp_path: Path, spoil: bytes) -> None:
    kept = Kept(tmp_path)
    kept.put("a", b"anh")
    [file] = files_of(tmp_path)
    file.write_bytes(spoil)
    assert kept.get("a") is None
    kept.put("a", b"anh")
    assert kept.get("a") == b"anh"


def test_a_cut_file_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.put("a", b"anh" * 100)
    [file] = files_of(tmp_path)
    file.write_bytes(file.read_bytes()[:-1])
    assert kept.get("a") is None


def test_where_nothing_can_be_kept_nothing_is_and_nobody_suffers(tmp_path: Path) -> None:
    (tmp_path / "tep").write_bytes(b"")
    for kept in (Kept(), Kept(tmp_path / "tep")):
        kept.put("a", b"anh")
        assert kept.get("a") is None


def test_what_nobody_asked_for_in_a_year_goes_when_another_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Kept, "_path", lambda self, folder, name: folder / "ab" / name)
    kept = Kept(tmp_path)
    for name in ("cu", "van dung", "moi"):
        kept.put(name, b"anh")
    for name in ("cu", "van dung"):
        os.utime(tmp_path / "ab" / name, (0, 0))
    assert kept.get("van dung") == b"anh"
    assert len(files_of(tmp_path)) == 3
    kept.put("khac", b"anh")
    assert sorted(path.name for path in files_of(tmp_path)) == ["khac", "moi", "van dung"]
