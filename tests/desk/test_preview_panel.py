"""The preview's server as its pages use it: the panel, and what one click writes."""

from __future__ import annotations

import json
import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from plugins.desk.preview import Desk
from plugins.desk.serve import serving
from plugins.desk.workplace import press_of, settings_of
from tests.desk.conftest import ARTICLE, ROOT

PATH = "content/articles/2023/11/tet-sum-vay.md"
URL = "2023/11/tet-sum-vay/"
NEW = "Ấm lòng bản nhỏ cùng em"
Post = Callable[..., tuple[int, dict[str, str]]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the preview of all these tests was begun."""
    here = tmp_path_factory.mktemp("ban-tin")
    path = here / PATH
    path.parent.mkdir(parents=True)
    new = f"phong trào thi đua “{NEW}” và chương trình"
    path.write_text(ARTICLE.replace("chương trình", new), "utf-8")
    shutil.copytree(ROOT / "content" / "registry", here / "content" / "registry")
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(here)
        yield here


@pytest.fixture(scope="module")
def one_desk(folder: Path) -> Desk:
    settings = settings_of(content=folder / "content", output=folder / "ra")
    desk = Desk(lambda: press_of(settings | {"BULLETIN_DRAFTS": True}))
    desk.look()
    return desk


@pytest.fixture(scope="module")
def address(one_desk: Desk) -> Iterator[str]:
    with serving(one_desk.page, 0, one_desk.service) as address:
        yield address


@pytest.fixture
def article(folder: Path) -> Path:
    return folder / PATH


@pytest.fixture
def desk(one_desk: Desk, folder: Path) -> Iterator[Desk]:
    """The desk; what a test has written is as before when it is over."""
    kept = {path: path.read_bytes() for path in folder.joinpath("content").rglob("*.*")}
    yield one_desk
    changed = [path for path, data in kept.items() if path.read_bytes() != data]
    for path in changed:
        path.write_bytes(kept[path])
    (folder / "content/registry/refused.toml").unlink(missing_ok=True)
    if refused := kept.get(folder / "content/registry/refused.toml"):
        (folder / "content/registry/refused.toml").write_bytes(refused)
    if changed:
        one_desk.look()


def read(address: str, **headers: str) -> tuple[int, str]:
    try:
        answer = urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=9)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return answer.status, answer.read().decode()


@pytest.fixture
def post(address: str, desk: Desk) -> Post:
    token = re.search(r'data-token="([^"]+)"', read(address + URL)[1])
    assert token

    def send(wish: Any, **headers: str) -> tuple[int, dict[str, str]]:
        said = {"X-Bulletin-Token": token[1], "Content-Type": "application/json"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        asked = urllib.request.Request(
            address + "_bulletin/decide", json.dumps(wish).encode(), said, method="POST"
        )
        try:
            answer = urllib.request.urlopen(asked, timeout=9)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            assert answer.headers["Access-Control-Allow-Origin"] is None
            return answer.status, json.loads(answer.read())

    return send


def wish(action: str, **more: str) -> dict[str, str]:
    return {"action": action, "url": URL, "header": "Campaigns", "name": NEW} | more


def registers(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "content/registry").iterdir()}


def test_the_panel_shows_tags_reasons_lines_and_entries(address: str) -> None:
    status, html = read(f"{address}_bulletin/panel?url={URL}")
    assert status == 200
    assert NEW in html
    assert "chưa có trong danh mục" in html
    assert "Tiêu đề viết đúng tên “Tết Sum vầy”" in html
    assert re.search(r"content/registry/campaigns\.toml:\d+", html)
    assert "Dòng 1:" in html


def test_one_click_registers_a_proposal_and_nothing_else(
    post: Post, desk: Desk, folder: Path, article: Path
) -> None:
    before, text = registers(folder), article.read_bytes()
    status, answer = post(wish("accept"))
    assert (status, answer["said"].split(" vào ")[0]) == (200, f"Đã nhận “{NEW}”")
    after = registers(folder)
    assert [name for name in after if after[name] != before.get(name)] == ["campaigns.toml"]
    assert after["campaigns.toml"].count(b"[[campaign]]") == (
        before["campaigns.toml"].count(b"[[campaign]]") + 1
    )
    assert article.read_bytes() == text
    desk.look()
    page = desk.page(URL + "index.html")
    assert page
    assert b"phong-trao/am-long-ban-nho-cung-em/" in page
    assert post(wish("accept"))[0] == 422


def test_an_alias_and_a_refusal_are_written(post: Post, folder: Path) -> None:
    assert post(wish("alias", slug="tet-sum-vay"))[0] == 200
    assert NEW in (folder / "content/registry/campaigns.toml").read_text("utf-8")
    assert post(wish("alias", slug="khong-co"))[0] == 422
    assert post(wish("refuse"))[0] == 422  # it is a name of an entry by now


def test_a_tag_is_decided_in_the_header_of_its_article(post: Post, article: Path) -> None:
    before = article.read_text("utf-8")
    head, _, body = before.partition("\n\n")
    for said, line in (
        ({"action": "reject", "was": "tet-sum-vay"}, "Campaigns: -tet-sum-vay"),
        ({"action": "keep", "was": "tet-sum-vay"}, "Campaigns: tet-sum-vay"),
        ({"action": "reject", "name": NEW}, f"Campaigns: -{NEW}"),
        ({"action": "replace", "slug": "tet-sum-vay"}, f"Campaigns: {NEW} = tet-sum-vay"),
    ):
        article.write_text(before, "utf-8")
        assert post(wish("keep") | said)[0] == 200
        assert article.read_text("utf-8") == f"{head}\n{line}\n\n{body}"


def test_a_tag_is_added_by_hand_and_taken_back(post: Post, article: Path) -> None:
    before = article.read_text("utf-8")
    assert post(wish("add", name="", slug=""))[0] == 422
    assert post(wish("add", name="", slug="khong-co-trong-danh-muc"))[0] == 422
    assert article.read_text("utf-8") == before
    assert post(wish("add", name="", slug="day-tot-hoc-tot"))[0] == 200
    assert "\nCampaigns: day-tot-hoc-tot\n" in article.read_text("utf-8")
    assert post(wish("undo"))[0] == 200
    assert article.read_text("utf-8") == before


def test_decisions_are_taken_back_newest_first_and_nothing_typed_since_is_lost(
    post: Post, folder: Path, article: Path
) -> None:
    before, text = registers(folder), article.read_bytes()
    while post(wish("undo"))[0] == 200:  # what other tests decided
        pass
    assert (registers(folder), article.read_bytes()) == (before, text)
    assert post(wish("refuse"))[0] == 200
    assert post(wish("reject", was="tet-sum-vay"))[0] == 200
    decided = article.read_bytes()
    article.write_bytes(decided + b"\nTh\xc3\xaam.\n")
    status, answer = post(wish("undo"))
    assert (status, "sửa lại bằng tay" in answer["error"]) == (422, True)
    article.write_bytes(decided)
    assert [post(wish("undo"))[0] for _ in range(3)] == [200, 200, 422]
    assert (registers(folder), article.read_bytes()) == (before, text)


def test_a_foreign_request_writes_nothing(post: Post, folder: Path, article: Path) -> None:
    before, text = registers(folder), article.read_bytes()
    for headers in (
        {"X_Bulletin_Token": "khac"},
        {"Origin": "http://evil.example"},
        {"Host": "evil.example"},
        {"Content_Type": "text/plain"},
        {"Sec_Fetch_Site": "cross-site"},
    ):
        status, answer = post(wish("accept"), **headers)
        assert status == 403, headers
        assert answer["error"].endswith(".")
    assert (registers(folder), article.read_bytes()) == (before, text)


def test_a_wish_that_makes_no_sense_writes_nothing(post: Post, folder: Path, article: Path) -> None:
    before, text = registers(folder), article.read_bytes()
    for wrong in (
        {"url": "../../pyproject.toml"},
        {"url": "2023/11/khong-co/"},
        {"action": "format"},
        {"header": "Title"},
        {"action": "reject", "was": "a\nTitle: b"},
        {"action": "replace", "slug": "khong-co-dau"},
        {"action": "replace"},
        {"name": ""},
    ):
        status, answer = post(wish("accept") | wrong)
        assert status == 422, wrong
        assert answer["error"]
    assert (registers(folder), article.read_bytes()) == (before, text)


def test_what_is_no_wish_is_said_to_be_none(post: Post) -> None:
    assert post(["accept"])[0] == 400


def test_the_registers_are_searched_whatever_the_marks(address: str) -> None:
    _, found = read(f"{address}_bulletin/entries?register=campaign&q=tet+sum")
    assert {"slug": "tet-sum-vay", "name": "Tết Sum vầy"} in json.loads(found)["entries"]
    _, found = read(f"{address}_bulletin/entries?register=unit&q=lang+son")
    assert "tỉnh Lạng Sơn" in {each["name"] for each in json.loads(found)["entries"]}
    _, found = read(f"{address}_bulletin/entries?register=campaign&q=khongcogihet")
    assert json.loads(found)["entries"] == []


def test_pages_are_kept_from_other_names_and_frames(address: str) -> None:
    assert read(address + URL, Host="evil.example")[0] == 403
    with urllib.request.urlopen(address + URL, timeout=9) as answer:
        assert answer.headers["X-Frame-Options"] == "DENY"


def test_nothing_else_is_served(address: str) -> None:
    for name in ("", "khong-co", "../service.py", "files/overlay.html"):
        assert read(f"{address}_bulletin/{name}")[0] == 404, name


def test_while_there_is_a_problem_every_page_says_so(desk: Desk, article: Path) -> None:
    good = article.read_text("utf-8")
    article.write_text(good.replace("2023-11-10", "hôm qua"), "utf-8")
    desk.look()
    page = desk.page(URL + "index.html") or b""
    assert "không đọc được ngày “hôm qua”" in page.decode()
    article.write_text(good, "utf-8")
    desk.look()
    assert "bulletin-overlay" not in (desk.page(URL + "index.html") or b"").decode()


def test_what_is_published_knows_nothing_of_the_preview(desk: Desk) -> None:
    assert desk._live
    assert b"_bulletin" not in (desk._live.page(URL + "index.html") or b"")
    assert b"_bulletin" in (desk.page(URL + "index.html") or b"")
