from __future__ import annotations

import json
import subprocess
from gzip import decompress
from pathlib import Path
from typing import Any

import pytest

from plugins.search import one_form
from plugins.search.document import Document
from plugins.search.kept import index_from
from plugins.search.pagefind import Files, NotIndexed, index_of

cbor2 = pytest.importorskip("cbor2", reason="pip install 'bulletin[search]'")
pytest.importorskip("pagefind", reason="pip install 'bulletin[search]'")

DOCUMENTS = tuple(
    Document(
        f"2023/11/bai-{number}/",
        f"Bài {number}",
        html="<p>Thi đua ở tỉnh Lạng Sơn</p>",
        filters=(*(("phong-trao", f"P{each}") for each in range(number % 9)), ("nam", "2023")),
        order=(("ngay", f"2023-11-{number + 1:02}"),),
    )
    for number in range(12)
)


def test_equal_documents_give_equal_bytes() -> None:
    assert index_of(DOCUMENTS) == index_of(DOCUMENTS)


def test_every_file_the_entry_leads_to_is_there_and_no_other_interface() -> None:
    files = index_of(DOCUMENTS)
    entry = json.loads(files["pagefind-entry.json"])["languages"]["vi"]
    assert entry["page_count"] == len(DOCUMENTS)
    meta = cbor2.loads(decompress(files[f"pagefind.{entry['hash']}.pf_meta"])[12:])
    assert [name for name, _ in meta[3]] == ["nam", "phong-trao"]
    for _, file in meta[3]:
        _, values = cbor2.loads(decompress(files[f"filter/{file}.pf_filter"])[12:])
        assert values == sorted(values)
    for each in meta[1]:
        assert f"fragment/{each[0]}.pf_fragment" in files
    assert not [name for name in files if "ui" in name]


def test_a_search_loads_small_pieces_that_hold_every_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = pieces_of(index_of(DOCUMENTS))
    monkeypatch.setattr(one_form, "_PIECE", 400)
    small = pieces_of(index_of(DOCUMENTS))
    assert len(small) > len(whole)
    assert [word for piece in small for word in piece[2]] == [
        word for piece in whole for word in piece[2]
    ]
    for first, last, words in small:
        assert (first, last) == (words[0][0], words[-1][0])
        assert len(words) == 1 or len(cbor2.dumps(words)) < 500


def pieces_of(files: Files) -> list[tuple[str, str, list[Any]]]:
    """First and last word of each piece, and what is in it."""
    entry = json.loads(files["pagefind-entry.json"])["languages"]["vi"]
    meta = cbor2.loads(decompress(files[f"pagefind.{entry['hash']}.pf_meta"])[12:])
    return [
        (first, last, cbor2.loads(decompress(files[f"index/{name}.pf_index"])[12:])[0])
        for first, last, name in meta[2]
    ]


def test_an_index_is_kept_until_a_document_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = index_from(tmp_path, "chi-muc", DOCUMENTS)
    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("Pagefind ran again"))
        assert index_from(tmp_path, "chi-muc", DOCUMENTS) == first
    assert index_from(tmp_path, "chi-muc", DOCUMENTS[1:]) != first


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 cut", b"\x00" * 99])
def test_a_kept_index_that_cannot_be_read_is_made_again(tmp_path: Path, damage: bytes) -> None:
    first = index_from(tmp_path, "chi-muc", DOCUMENTS[:2])
    (tmp_path / "chi-muc.zip").write_bytes(damage)
    assert index_from(tmp_path, "chi-muc", DOCUMENTS[:2]) == first


def test_a_fault_of_pagefind_is_told_in_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = subprocess.CompletedProcess([], 1, "", "no room left")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(NotIndexed, match="no room left"):
        index_of(DOCUMENTS[:1])
