"""``bulletin propose``: what no register knows is listed, and decided in one command each."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from plugins.bulletin.registry import load_registers
from tests.desk.conftest import ARTICLE, Bulletin

NEW = "Ấm lòng bản nhỏ"
UNIT = "Hội Liên hiệp Phụ nữ tỉnh Phú Thọ"
BODY = f"""\
Sở Nội vụ tỉnh Lạng Sơn khen chương trình “{NEW}”.

{UNIT} học tập chương trình “Ấm lòng Bản nhỏ” và mô hình “Tết xum vầy”.
"""

CAMPAIGNS = """\
[[kind]]
slug = "phong-trao-thi-dua"
name = "phong trào thi đua"

[[kind]]
slug = "chuong-trinh"
name = "chương trình"

[[kind]]
slug = "mo-hinh"
name = "mô hình"

[[campaign]]
slug = "dan-van-kheo"
kind = "phong-trao-thi-dua"
name = "Dân vận khéo"

[[campaign]]
slug = "tet-sum-vay"
kind = "chuong-trinh"
name = "Tết Sum vầy" # của Công đoàn
also = [
    "Tết Sum họp", # cũ
]

# Riêng của tỉnh

[[campaign]]
slug = "tet-nhan-ai"
kind = "phong-trao-thi-dua"
name = "Tết Nhân ái"
"""
UNITS = """\
[[kind]]
slug = "chinh-phu"
name = "Chính phủ"

[[kind]]
slug = "bo"
name = "bộ"

[[kind]]
slug = "to-chuc-chinh-tri-xa-hoi"
name = "tổ chức chính trị – xã hội"
cues = ["Hội Liên hiệp Phụ nữ"]

[[unit]]
slug = "chinh-phu"
kind = "chinh-phu"
name = "Chính phủ"

[[unit]]
slug = "so-noi-vu-lang-son"
kind = "bo"
name = "Sở Nội vụ tỉnh Lạng Sơn"

[[unit]]
slug = "lien-doan-lao-dong-tinh-lang-son"
kind = "to-chuc-chinh-tri-xa-hoi"
name = "Liên đoàn Lao động tỉnh Lạng Sơn"
in_context = ["Liên đoàn Lao động tỉnh"]
place = "tinh-lang-son"

# Điều biết thêm về các nơi.

[[place]]
slug = "tinh-phu-tho"
kind = "tinh"
name = "Phú Thọ"

[[place]]
slug = "tinh-lang-son"
kind = "tinh"
name = "Lạng Sơn"
"""


@pytest.fixture
def registry(article: Path) -> Path:
    """Two articles that name what nobody knows; the folder of the registers."""
    folder = article.parents[3] / "registry"
    for path in folder.iterdir():
        if path.name not in {"sections.toml", "refused.toml"}:
            path.unlink()
    (folder / "campaigns.toml").write_text(CAMPAIGNS, encoding="utf-8")
    (folder / "units.toml").write_text(UNITS, encoding="utf-8")
    head = ARTICLE.split("\n\n")[0]
    article.write_text(f"{head}\n\n{BODY}", encoding="utf-8")
    other = ARTICLE.replace("“Tết Sum vầy”", f"“{NEW}”").replace("Tết Sum vầy ở", "Tin từ")
    article.with_name("tin-khac.md").write_text(other, encoding="utf-8")
    return folder


def proposals(bulletin: Bulletin, *arguments: str) -> dict[str, dict[str, Any]]:
    result = bulletin("propose", "--content", "content", "--json", *arguments)
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    return {found["name"]: found for found in json.loads(result.stdout)["proposals"]}


def done(bulletin: Bulletin, *arguments: str) -> str:
    result = bulletin("propose", *arguments, "--content", "content")
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    return str(result.stdout)


def misused(bulletin: Bulletin, *arguments: str) -> str:
    result = bulletin("propose", *arguments, "--content", "content")
    assert (result.exit_code, result.stdout) == (2, ""), result.output
    return str(result.stderr)


def campaigns_of(bulletin: Bulletin) -> list[dict[str, Any]]:
    """The campaigns of the first article."""
    file = "content/articles/2023/11/tet-sum-vay.md"
    result = bulletin("tag", "--json", file, "--content", "content")
    tags: list[dict[str, Any]] = json.loads(result.stdout)["tet-sum-vay.md"]["campaigns"]
    return tags


def bytes_of(registry: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in registry.iterdir()}


def test_programs_get_counts_places_and_likely_duplicates(
    bulletin: Bulletin, registry: Path
) -> None:
    found = proposals(bulletin)
    assert list(found) == [NEW, UNIT, "Tết xum vầy"]
    assert found[NEW] == {
        "register": "campaign",
        "name": NEW,
        "kind": "chuong-trinh",
        "kind_name": "chương trình",
        "articles": 2,
        "mentions": 3,
        "contexts": [
            {
                "path": "content/articles/2023/11/tet-sum-vay.md",
                "line": 6,
                "before": "…vụ tỉnh Lạng Sơn khen chương trình “",
                "words": NEW,
                "after": "”.",
            },
            {
                "path": "content/articles/2023/11/tin-khac.md",
                "line": 6,
                "before": "…tỉnh Lạng Sơn tổng kết chương trình “",
                "words": NEW,
                "after": "”.",
            },
        ],
        "likely": [],
    }
    assert found["Tết xum vầy"]["likely"] == [{"slug": "tet-sum-vay", "name": "Tết Sum vầy"}]
    assert list(proposals(bulletin, "--min", "2")) == [NEW]


def test_people_get_a_table(bulletin: Bulletin, registry: Path) -> None:
    said = done(bulletin)
    assert "    2     3  Ấm lòng bản nhỏ (chương trình)\n" in said
    assert "tet-sum-vay.md:8: " in said
    assert "có phải “Tết Sum vầy” (tet-sum-vay)?" in said
    assert "3 tên chờ xét." in said
    assert "\x1b" not in said


def test_nothing_to_decide_is_said(bulletin: Bulletin, registry: Path) -> None:
    for path in registry.parent.rglob("*.md"):
        path.unlink()
    assert done(bulletin) == "Không có tên nào chờ xét.\n"


def test_an_accepted_campaign_is_an_entry_and_no_proposal(
    bulletin: Bulletin, registry: Path
) -> None:
    before = bytes_of(registry)
    said = done(bulletin, "accept", NEW.upper())
    campaign = load_registers(registry).campaigns["am-long-ban-nho"]
    assert (campaign.name, campaign.kind, campaign.after_cue) == (NEW, "chuong-trinh", (NEW,))
    assert campaign.provenance.confidence == "unverified"
    assert campaign.provenance.sources == (
        "Bản tin 10/11/2023: Tết Sum vầy ở Lạng Sơn",
        "Bản tin 10/11/2023: Tin từ Lạng Sơn",
    )
    after = bytes_of(registry)
    start = after["campaigns.toml"].index(b'[[campaign]]\nslug = "am-long-ban-nho"')
    line = after["campaigns.toml"][:start].count(b"\n") + 1
    assert f"content/registry/campaigns.toml:{line}, slug: am-long-ban-nho" in said
    end = after["campaigns.toml"].index(b"[[campaign]]", start + 1)
    assert after["campaigns.toml"][:start] + after["campaigns.toml"][end:] == before.pop(
        "campaigns.toml"
    )
    assert {name: after[name] for name in before} == before
    assert NEW not in proposals(bulletin)
    assert "am-long-ban-nho" in [tag["slug"] for tag in campaigns_of(bulletin)]


def test_an_accepted_unit_knows_its_territory(bulletin: Bulletin, registry: Path) -> None:
    done(bulletin, "accept", UNIT, "--slug", "phu-nu-phu-tho")
    unit = load_registers(registry).units["phu-nu-phu-tho"]
    assert (unit.name, unit.kind, unit.place) == (UNIT, "to-chuc-chinh-tri-xa-hoi", "tinh-phu-tho")
    assert UNIT not in proposals(bulletin)


def test_a_kind_may_be_typed_by_its_name(bulletin: Bulletin, registry: Path) -> None:
    done(bulletin, "accept", NEW, "--kind", "Mô hình")
    assert load_registers(registry).campaigns["am-long-ban-nho"].kind == "mo-hinh"


def test_the_slug_of_another_is_not_taken(bulletin: Bulletin, registry: Path) -> None:
    file = registry / "campaigns.toml"
    text = file.read_text("utf-8").replace('"tet-nhan-ai"', '"am-long-ban-nho"')
    file.write_text(text, "utf-8")
    assert "slug: am-long-ban-nho-2;" in done(bulletin, "accept", NEW)


def test_another_name_leads_to_its_entry(bulletin: Bulletin, registry: Path) -> None:
    done(bulletin, "alias", "Tết xum vầy", "tet-sum-vay")
    assert load_registers(registry).campaigns["tet-sum-vay"].also[-1] == "Tết xum vầy"
    assert "Tết xum vầy" not in proposals(bulletin)


def test_a_weak_name_counts_with_a_cue_only(bulletin: Bulletin, registry: Path) -> None:
    done(bulletin, "alias", NEW, "tet-sum-vay", "--weak")
    campaign = load_registers(registry).campaigns["tet-sum-vay"]
    assert NEW in campaign.after_cue
    assert NEW not in campaign.also


def test_a_unit_can_be_another_name_of_a_place_of_the_gazetteer(
    bulletin: Bulletin, registry: Path
) -> None:
    done(bulletin, "alias", UNIT, "tinh-phu-tho")
    assert load_registers(registry).places["tinh-phu-tho"].also == (UNIT,)


def test_a_refused_name_is_no_tag_and_no_proposal_any_more(
    bulletin: Bulletin, registry: Path
) -> None:
    digest = load_registers(registry).digest
    done(bulletin, "refuse", NEW, "--reason", 'chỉ là "tên bài"', "--date", "2026-07-01")
    done(bulletin, "refuse", UNIT)
    written = tomllib.loads((registry / "refused.toml").read_text("utf-8"))["refused"]
    assert written == [
        {
            "name": NEW,
            "kind": "chuong-trinh",
            "reason": 'chỉ là "tên bài"',
            "date": "2026-07-01",
        },
        {"name": UNIT, "kind": "to-chuc-chinh-tri-xa-hoi"},
    ]
    assert list(proposals(bulletin)) == ["Tết xum vầy"]
    assert [tag["name"] for tag in campaigns_of(bulletin)] == ["Tết Sum vầy", "Tết xum vầy"]
    assert load_registers(registry).digest != digest


def test_a_register_of_refused_names_is_begun_where_there_is_none(
    bulletin: Bulletin, registry: Path
) -> None:
    expected = (registry / "refused.toml").read_bytes()
    (registry / "refused.toml").unlink()
    done(bulletin, "refuse", NEW)
    assert (registry / "refused.toml").read_bytes().startswith(expected)


def test_a_register_with_windows_line_ends_keeps_them(bulletin: Bulletin, registry: Path) -> None:
    file = registry / "campaigns.toml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    done(bulletin, "accept", NEW)
    done(bulletin, "alias", "Tết xum vầy", "tet-sum-vay")
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n")
    assert "am-long-ban-nho" in load_registers(registry).campaigns


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("accept", NEW, "--slug", "tet-sum-vay"), "slug “tet-sum-vay” đã dùng ở dòng"),
        (("accept", NEW, "--slug", 'a"\n[[x]]'), "không đúng dạng"),
    ],
)
def test_what_would_make_a_fault_is_told_and_not_written(
    bulletin: Bulletin, registry: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = bytes_of(registry)
    result = bulletin("propose", *arguments, "--content", "content")
    assert result.exit_code == 1
    assert "content/registry/campaigns.toml:" in result.stderr
    assert said in result.stderr
    assert result.stderr.endswith("Chưa ghi gì: ghi như vậy thì danh mục có lỗi trên.\n")
    assert bytes_of(registry) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("accept", "Ấm lòng bản nhò"), "; có phải “Ấm lòng bản nhỏ”?"),
        (("accept", "x" * 5000), "không có bài nào nhắc tới tên “xxx"),
        (("accept", '"\n\\'), "không có bài nào nhắc tới tên"),
        (("accept", "Tết Sum vầy"), "đã có trong danh mục: tet-sum-vay"),
        (("accept", NEW, "--kind", "mo-hin"), "không có loại “mo-hin”; có phải mo-hinh"),
        (("accept", NEW, "--kind", "bo"), "không thuộc loại ấy; các bài gọi nó là: chương trình"),
        (
            ("alias", NEW, "tet-sum-vai"),
            "không có mục nào mang slug “tet-sum-vai”; có phải tet-sum-",
        ),
        (("alias", UNIT, "tet-sum-vay"), "không có mục nào mang slug “tet-sum-vay”"),
        (("alias", UNIT, "tinh-phu-tho", "--weak"), "một nơi không có tên yếu"),
        (("alias", UNIT, "chinh-phu", "--weak"), "không thuộc một nơi nào"),
        (("refuse", NEW, "--date", "hôm nay"), "--date: "),
        (("acept", NEW), "không có lệnh “acept”; có phải accept?"),
    ],
)
def test_what_is_not_clear_is_asked(
    bulletin: Bulletin, registry: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = bytes_of(registry)
    told = misused(bulletin, *arguments)
    assert said in told
    assert len(told) < 400
    assert bytes_of(registry) == before


def test_a_name_that_was_refused_says_so(bulletin: Bulletin, registry: Path) -> None:
    done(bulletin, "refuse", NEW)
    assert "đã bị bác" in misused(bulletin, "accept", NEW)


def test_a_name_of_a_campaign_and_a_unit_is_asked_for_its_kind(
    bulletin: Bulletin, registry: Path, article: Path
) -> None:
    text = article.read_text("utf-8")
    article.write_text(f"{text}\nMô hình “{UNIT}” được khen.\n", "utf-8")
    assert "vừa là phong trào vừa là đơn vị" in misused(bulletin, "accept", UNIT)
    done(bulletin, "accept", UNIT, "--kind", "mo-hinh")
    registers = load_registers(registry)
    assert [c.kind for c in registers.campaigns.values() if c.name == UNIT] == ["mo-hinh"]


def test_folders_may_be_typed_before_the_decision(bulletin: Bulletin, registry: Path) -> None:
    result = bulletin("propose", "--content", "content", "refuse", NEW)
    assert result.exit_code == 0
    assert NEW in (registry / "refused.toml").read_text("utf-8")


def test_registers_with_a_fault_are_told_first(bulletin: Bulletin, registry: Path) -> None:
    (registry / "refused.toml").write_text("[[refused]]\nten = 1\n", "utf-8")
    result = bulletin("propose", "--content", "content")
    assert result.exit_code == 1
    assert "content/registry/refused.toml:2: không có khóa “ten”" in result.stderr
