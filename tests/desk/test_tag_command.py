"""``bulletin tag``: names with their offsets for programs, with reasons for people."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.desk.conftest import ARTICLE, Bulletin

NAMES = [
    ("campaigns", "Tết Sum vầy", ["Tết Sum vầy"]),
    ("units", "tỉnh Lạng Sơn", []),
    ("units", "Sở Nội vụ tỉnh Lạng Sơn", ["Sở Nội vụ tỉnh Lạng Sơn"]),
    ("units", "Liên đoàn Lao động tỉnh Lạng Sơn", ["Liên đoàn Lao động tỉnh"]),
]


def tags(bulletin: Bulletin, *files: Path) -> dict[str, Any]:
    result = bulletin("tag", "--json", *files)
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def body_of(file: Path) -> str:
    """The body as docs/contracts.md defines it."""
    with file.open(encoding="utf-8", newline="") as opened:
        raw = opened.read().replace("\r\n\r\n", "\n\n\r", 1)
    body = raw.split("\n\n", 1)[1].removeprefix("\r")
    return body.removesuffix("\n").removesuffix("\r")


def words(file: Path, found: dict[str, Any], kind: str, name: str) -> list[str]:
    """What stands in the body where an entry is said to be."""
    entry = next(entry for entry in found[file.name][kind] if entry["name"] == name)
    return [body_of(file)[start:end] for start, end in entry["mentions"]]


@pytest.mark.parametrize(("kind", "name", "mentions"), NAMES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_offsets_lead_to_the_words_as_they_stand_in_the_file(
    bulletin: Bulletin,
    tmp_path: Path,
    kind: str,
    name: str,
    mentions: list[str],
    end: str,
    form: Any,
) -> None:
    file = tmp_path / "bai.md"
    text = unicodedata.normalize(form, ARTICLE).replace("\n", end)
    file.write_text(text, encoding="utf-8", newline="")
    found = words(file, tags(bulletin, file), kind, name)
    assert found == [unicodedata.normalize(form, mention) for mention in mentions]


def test_markup_inside_a_name_lies_within_its_offsets(bulletin: Bulletin, tmp_path: Path) -> None:
    file = tmp_path / "bai.md"
    file.write_text(ARTICLE.replace("Sở Nội vụ", "**Sở** Nội vụ"), encoding="utf-8")
    found = words(file, tags(bulletin, file), "units", "Sở Nội vụ tỉnh Lạng Sơn")
    assert found == ["Sở** Nội vụ tỉnh Lạng Sơn"]


def test_an_entry_has_slug_name_kind_and_mentions(bulletin: Bulletin, article: Path) -> None:
    assert tags(bulletin, article)["tet-sum-vay.md"]["campaigns"] == [
        {
            "slug": "tet-sum-vay",
            "name": "Tết Sum vầy",
            "kind": "chương trình",
            "mentions": [[47, 58]],
        }
    ]


def test_an_article_that_names_nothing_has_two_empty_lists(
    bulletin: Bulletin, tmp_path: Path
) -> None:
    file = tmp_path / "bai.md"
    file.write_text("Title: Trời đẹp\nDate: 2023-11-10\n\nHôm nay trời đẹp.\n", encoding="utf-8")
    assert tags(bulletin, file) == {"bai.md": {"campaigns": [], "units": []}}


def test_a_bracketed_name_no_register_knows_has_no_slug(bulletin: Bulletin, tmp_path: Path) -> None:
    file = tmp_path / "bai.md"
    file.write_text(ARTICLE.replace("Tết Sum vầy", "Ấm lòng bản nhỏ"), encoding="utf-8")
    (campaign,) = tags(bulletin, file)["bai.md"]["campaigns"]
    assert (campaign["slug"], campaign["name"]) == (None, "Ấm lòng bản nhỏ")


def test_files_of_one_name_are_told_by_their_paths(bulletin: Bulletin, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "bai.md").write_text(ARTICLE, encoding="utf-8")
    assert list(tags(bulletin, Path("a/bai.md"), Path("b/bai.md"))) == ["a/bai.md", "b/bai.md"]


def test_faults_of_a_header_do_not_keep_an_article_from_being_tagged(
    bulletin: Bulletin, tmp_path: Path
) -> None:
    file = tmp_path / "bai.md"
    file.write_text(ARTICLE.replace("Author:", "Nguồn tin: a\nAuthor:"), encoding="utf-8")
    result = bulletin("tag", "--json", file)
    assert result.exit_code == 0
    assert "bai.md:3: không có khóa “Nguồn tin”" in result.stderr
    assert json.loads(result.stdout)["bai.md"]["campaigns"][0]["slug"] == "tet-sum-vay"


def test_a_file_that_cannot_be_read_is_left_out_and_told(
    bulletin: Bulletin, article: Path, tmp_path: Path
) -> None:
    file = tmp_path / "la.md"
    file.write_bytes(ARTICLE.encode("utf-16"))
    result = bulletin("tag", "--json", file, article)
    assert result.exit_code == 1
    assert "la.md: tệp ở bảng mã UTF-16, không phải UTF-8" in result.stderr
    assert list(json.loads(result.stdout)) == ["tet-sum-vay.md"]


def test_a_missing_file_is_one_sentence(bulletin: Bulletin) -> None:
    result = bulletin("tag", "khong-co.md")
    assert (result.exit_code, result.stderr) == (2, "Lỗi: không có tệp khong-co.md\n")


def test_people_are_shown_the_text_with_marks_and_reasons_without_colours_in_a_pipe(
    bulletin: Bulletin, article: Path
) -> None:
    result = bulletin("tag", article)
    assert result.exit_code == 0
    assert "[Liên đoàn Lao động tỉnh]{Đ3} dự hội nghị." in result.output
    why = "Đoạn 2 viết “Liên đoàn Lao động tỉnh”; bài nói về tỉnh Lạng Sơn. Tin cậy vừa."
    assert f"    dòng 8: {why}\n" in result.output
    assert "\x1b" not in result.output


def test_people_are_led_to_the_line_of_the_register(bulletin: Bulletin, article: Path) -> None:
    result = bulletin("tag", article, "--content", "content")
    entry = re.search(r"^P1 .* tet-sum-vay\n    (\S+):(\d+)$", result.output, re.MULTILINE)
    assert entry
    assert entry[1] == "content/registry/campaigns.toml"
    lines = Path(entry[1]).read_text("utf-8").split("\n")
    assert lines[int(entry[2]) - 1 :][:2] == ["[[campaign]]", 'slug = "tet-sum-vay"']


def test_another_register_knows_other_names(bulletin: Bulletin, article: Path) -> None:
    registry = article.parents[3] / "registry"
    campaigns = registry / "campaigns.toml"
    text = campaigns.read_text("utf-8")
    campaigns.write_text(text.replace('"tet-sum-vay"', '"tet-doan-vien"'), "utf-8")
    result = bulletin("tag", "--json", article, "--registry", registry)
    assert json.loads(result.stdout)["tet-sum-vay.md"]["campaigns"][0]["slug"] == "tet-doan-vien"
