"""The web editor as Decap and a browser ask for it."""

from __future__ import annotations

import base64
import json
import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest

from plugins.desk.editor.pages import Editor
from plugins.desk.preview import Desk
from plugins.desk.serve import serving
from plugins.desk.speech import Misuse
from plugins.desk.web.asked import EDITOR, OURS, Answer, Asked
from plugins.desk.workplace import press_of, settings_of
from plugins.manuscript.keys import ARTICLE_KEYS
from tests.desk.conftest import ARTICLE, ROOT
from tests.desk.test_editor_pictures import png

NAME = "articles/2023/11/tet-sum-vay.md"
HOST = {"host": "127.0.0.1:8000"}
FILES = ROOT / "plugins/desk/editor/files"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bulletin of one article beside the real registers."""
    folder = tmp_path_factory.mktemp("editor")
    shutil.copytree(ROOT / "content" / "registry", folder / "content" / "registry")
    return folder


@pytest.fixture(scope="module")
def desk(site: Path) -> Desk:
    settings = settings_of(content=site / "content", output=site / "ra")
    desk = Desk(lambda: press_of(settings | {"BULLETIN_DRAFTS": True}))
    (site / "content" / NAME).parent.mkdir(parents=True)
    (site / "content" / NAME).write_text(ARTICLE, "utf-8")
    desk.look()
    return desk


@pytest.fixture
def article(site: Path, desk: Desk) -> Path:
    """The article, as it was."""
    path = site / "content" / NAME
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture
def editor(desk: Desk, article: Path, tmp_path: Path) -> Editor:
    script = tmp_path / "node_modules" / "decap-cms" / "dist" / "decap-cms.js"
    script.parent.mkdir(parents=True)
    script.write_text("window.CMS = {}")
    script.with_name("package.json").write_text("{}")
    return Editor(lambda: desk._press, desk._url, "mã<phiên>", tmp_path)


def get(editor: Editor, name: str) -> Answer:
    return editor.answer(Asked("GET", OURS + EDITOR + name, headers=HOST))


def ask(editor: Editor, action: str, page: str = "trang", **params: Any) -> Any:
    wish = {"branch": "main", "action": action, "params": params, "page": page}
    asked = Asked("POST", f"{OURS}{EDITOR}api/v1", {}, HOST, json.dumps(wish).encode())
    data = editor.answer(asked).data
    assert isinstance(data, bytes)
    return json.loads(data)


def save(editor: Editor, text: str, name: str = NAME, **more: Any) -> Any:
    files = [{"slug": "2023/11/tet-sum-vay", "path": name, "raw": text}]
    options = {"commitMessage": "x", "status": None}
    return ask(
        editor, "persistEntry", **({"dataFiles": files, "assets": [], "options": options} | more)
    )


def test_the_page_loads_nothing_from_elsewhere(editor: Editor) -> None:
    page = get(editor, "")
    assert isinstance(page.data, bytes)
    html = page.data.decode()
    assert 'data-token="mã&lt;phiên&gt;"' in html
    links = re.findall(r'(?:src|href)="([^"]+)"', html)
    for link in links:
        assert link == "data:," or get(editor, link).status == HTTPStatus.OK, link
    policy = dict(
        part.split(" ", 1) for part in page.headers["Content-Security-Policy"].split("; ")
    )
    assert policy["default-src"] == "'none'"
    sources = {source for value in policy.values() for source in value.split()}
    assert sources == {"'none'", "'self'", "'unsafe-eval'", "'unsafe-inline'", "data:", "blob:"}
    assert "'unsafe-inline'" not in policy["script-src"]
    assert "data:" not in policy["script-src"]


def test_every_module_a_script_imports_is_served(editor: Editor) -> None:
    for script in FILES.glob("*.js"):
        assert get(editor, script.name).kind == "text/javascript"
        for name in re.findall(r'from "\./([^"]+)"', script.read_text("utf-8")):
            assert get(editor, name).status == HTTPStatus.OK


def test_without_decap_the_page_says_what_to_run(editor: Editor, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "node_modules")
    html = get(editor, "").data
    assert isinstance(html, bytes)
    assert "make editor" in html.decode()
    assert b"<script" not in html


@pytest.mark.parametrize(
    "name",
    [
        "decap/package.json",
        "decap/../package.json",
        "decap/decap-cms.js.map",
        "index.html",
        "../x",
        "pages.py",
        "khong-co",
        "images/khong-co.png",
    ],
)
def test_nothing_else_is_served(editor: Editor, name: str) -> None:
    assert get(editor, name).status == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize(
    "name",
    ["images/../registry/campaigns.toml", "articles/2023/11/tet-sum-vay.md", "images/.a.png"],
)
def test_only_pictures_are_shown_of_the_content(editor: Editor, name: str) -> None:
    with pytest.raises(Misuse):
        get(editor, name)


def test_the_configuration_offers_sections_states_and_every_header(editor: Editor) -> None:
    data = get(editor, "config.yml").data
    assert isinstance(data, bytes)
    config = json.loads(data)
    assert config["locale"] == "vi"
    assert config["backend"] == {
        "name": "proxy", "proxy_url": "/_bulletin/soan-bai/api/v1", "branch": "main",
    }  # fmt: skip
    (collection,) = config["collections"]
    fields = {field["name"]: field for field in collection["fields"]}
    assert {key.lower().replace("-", "_") for key in ARTICLE_KEYS} | {"body"} == {*fields}
    assert "Phong trào thi đua" in fields["section"]["options"]
    assert fields["status"]["default"] == "draft"
    assert [each["value"] for each in fields["status"]["options"]] == [
        "draft", "submitted", "approved", "published", "withdrawn",
    ]  # fmt: skip
    assert not collection["delete"]
    form = (FILES / "header-form.js").read_text("utf-8")
    for key in ARTICLE_KEYS:
        assert f'"{key}"' in form


def test_the_choices_are_those_of_the_registers(editor: Editor) -> None:
    data = get(editor, "choices.json").data
    assert isinstance(data, bytes)
    choices = json.loads(data)
    assert ["tet-sum-vay", "Tết Sum vầy", "chương trình"] in choices["campaigns"]
    assert ["huyen-cao-loc-lang-son", "huyện Cao Lộc", "tỉnh Lạng Sơn"] in choices["units"]
    assert any("Tin tức" in forms for forms in choices["sections"])
    assert any(forms[0] == "draft" and "nhap" in forms for forms in choices["states"])


def test_an_article_is_listed_opened_and_saved(editor: Editor, article: Path) -> None:
    (listed,) = ask(editor, "entriesByFolder", folder="articles", extension="md", depth=3)
    assert listed["data"] == ARTICLE
    assert ask(editor, "getEntry", path=NAME)["file"]["path"] == NAME
    told = save(editor, ARTICLE.replace("dự hội nghị", "dự lễ"))
    assert told["problems"] == []
    assert article.read_text("utf-8") == ARTICLE.replace("dự hội nghị", "dự lễ")


def test_an_article_with_faults_is_saved_as_typed_and_its_faults_are_told(
    editor: Editor, article: Path
) -> None:
    ask(editor, "getEntry", path=NAME)
    text = ARTICLE.replace("2023-11-10", "hôm qua").replace(
        "\n\n", "\nCampaigns: khong-co-that\n\n", 1
    )
    problems = save(editor, text)["problems"]
    assert article.read_text("utf-8") == text
    assert {problem["line"] for problem in problems if not problem["notice"]} == {2, 5}
    assert any("hôm qua" in problem["what"] for problem in problems)


def test_a_picture_comes_with_its_article(editor: Editor, article: Path) -> None:
    ask(editor, "getEntry", path=NAME)
    asset = {
        "path": "images/le-phat-dong.png",
        "content": base64.b64encode(png()).decode(),
        "encoding": "base64",
    }
    text = f"{ARTICLE}\n![Lễ phát động](images/le-phat-dong.png)\n"
    assert save(editor, text, assets=[asset])["problems"] == []
    picture = get(editor, "images/le-phat-dong.png")
    assert (picture.kind, picture.data) == ("image/png", png())
    assert ask(editor, "getMedia", mediaFolder="images")[0]["name"] == "le-phat-dong.png"
    assert ask(editor, "getMediaFile", path="images/le-phat-dong.png")["encoding"] == "base64"


def test_a_picture_that_is_none_keeps_its_article_from_being_written(
    editor: Editor, article: Path
) -> None:
    ask(editor, "getEntry", path=NAME)
    asset = {"path": "images/x.png", "content": "PHN2Zz4=", "encoding": "base64"}
    with pytest.raises(Misuse):
        save(editor, ARTICLE + "\nThêm.\n", assets=[asset])
    assert article.read_text("utf-8") == ARTICLE


def test_nothing_is_deleted_or_renamed(editor: Editor, article: Path) -> None:
    for action, params in (
        ("deleteFile", {"path": NAME}),
        ("deleteFiles", {"paths": [NAME]}),
    ):
        with pytest.raises(Misuse, match="Withdrawn"):
            ask(editor, action, **params)
    ask(editor, "getEntry", path=NAME)
    file = {"slug": "x", "path": NAME, "newPath": "articles/2023/11/khac.md", "raw": ARTICLE + "x"}
    with pytest.raises(Misuse, match="không đổi được tên"):
        save(editor, "", dataFiles=[file])
    assert [path.name for path in article.parent.iterdir()] == [article.name]
    assert article.read_text("utf-8") == ARTICLE


@pytest.mark.parametrize(
    "wish",
    [
        {"action": "persistEntry", "params": {}},
        {"action": "persistEntry", "params": {"dataFiles": [1], "assets": []}},
        {"action": "persistEntry", "params": {"dataFiles": [{"path": 1, "raw": ""}], "assets": []}},
        {"action": "persistEntry", "params": {"entry": {"path": NAME}, "assets": []}},
        {"action": "persistEntry", "params": {"dataFiles": "x"}},
        {"action": "persistMedia", "params": {"asset": "x"}},
        {"action": "getEntry", "params": {}},
        {"action": "getEntry", "params": []},
        {"action": "unpublishedEntries", "params": {}},
        {"action": None},
        [],
    ],
)
def test_a_request_that_makes_no_sense_is_one_sentence(editor: Editor, wish: Any) -> None:
    with pytest.raises(Misuse):
        editor.answer(Asked("POST", f"{OURS}{EDITOR}api/v1", {}, HOST, json.dumps(wish).encode()))


def test_a_proof_shows_links_and_faults_and_writes_nothing(editor: Editor, article: Path) -> None:
    wish = {"path": NAME, "text": ARTICLE.replace("Section: Phong", "Section: Phog")}
    asked = Asked("POST", f"{OURS}{EDITOR}proof", {}, HOST, json.dumps(wish).encode())
    data = editor.answer(asked).data
    assert isinstance(data, bytes)
    proof = json.loads(data)
    assert 'href="../../../phong-trao/tet-sum-vay/"' in proof["html"]
    assert "Tết Sum vầy" in proof["tags"]
    assert [problem["line"] for problem in proof["problems"]] == [4]
    assert article.read_text("utf-8") == ARTICLE


def test_the_page_of_an_article_is_known(editor: Editor) -> None:
    told = ask(editor, "getDeployPreview", collection="articles", slug="2023/11/tet-sum-vay")
    assert told == {"url": "/2023/11/tet-sum-vay/", "status": "SUCCESS"}
    assert ask(editor, "getDeployPreview", collection="articles", slug="2023/11/khong-co") is None


@pytest.fixture
def address(desk: Desk) -> Iterator[str]:
    with serving(desk.page, 0, desk.service) as address:
        yield f"{address}{OURS}{EDITOR}"


def test_only_pages_of_this_server_may_ask(address: str, article: Path) -> None:
    host = address.split("/")[2]
    wish = {
        "action": "persistEntry",
        "params": {"dataFiles": [{"path": NAME, "raw": "Title: X\n\nY"}]},
    }
    good = {
        "Host": host, "Origin": f"http://{host}", "Content-Type": "application/json",
        "X-Bulletin-Token": "sai",
    }  # fmt: skip
    for headers in (
        good,
        {name: value for name, value in good.items() if name != "X-Bulletin-Token"},
        good | {"Origin": "http://evil.example"},
        good | {"Host": "evil.example"},
        good | {"Content-Type": "text/plain"},
    ):
        asked = urllib.request.Request(f"{address}api/v1", json.dumps(wish).encode(), headers)
        with pytest.raises(urllib.error.HTTPError) as fault:
            urllib.request.urlopen(asked, timeout=9)
        with fault.value as answer:
            assert answer.status == HTTPStatus.FORBIDDEN
            assert answer.headers["Access-Control-Allow-Origin"] is None
    assert article.read_text("utf-8") == ARTICLE
    with urllib.request.urlopen(f"{address}config.yml", timeout=9) as answer:
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


@pytest.mark.parametrize("typed", ["admin", "admin/", "_bulletin/soan-bai"])
def test_the_customary_address_leads_to_the_editor(address: str, typed: str) -> None:
    with urllib.request.urlopen(address.replace(OURS + EDITOR, typed), timeout=9) as answer:
        assert answer.url == address


def test_the_panel_of_an_article_leads_to_its_form(address: str) -> None:
    panel = address.replace(EDITOR, "panel?url=2023/11/tet-sum-vay/")
    with urllib.request.urlopen(panel, timeout=9) as answer:
        html = answer.read().decode()
    assert "soan-bai/#/collections/articles/entries/2023/11/tet-sum-vay" in html


def test_a_request_for_the_editor_from_another_page_is_refused(address: str) -> None:
    asked = urllib.request.Request(address, headers={"Sec-Fetch-Site": "cross-site"})
    with pytest.raises(urllib.error.HTTPError) as fault:
        urllib.request.urlopen(asked, timeout=9)
    with fault.value as answer:
        assert answer.status == HTTPStatus.FORBIDDEN
