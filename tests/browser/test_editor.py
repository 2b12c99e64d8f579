"""The web editor as an editor uses it: Decap CMS, served by the preview, writing articles."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from plugins.desk.editor import brought
from plugins.desk.new import address as address_of
from plugins.desk.serve import serving
from plugins.manuscript.headers import cut
from plugins.manuscript.keys import ARTICLE_KEYS
from tests.browser.conftest import ROOT

COMMAND = [sys.executable, "-c", "from plugins.desk import main; main()"]
FOLDERS = ["--content", "content", "--output", "ra"]
TITLE = "Lễ phát động “Tết Sum vầy” ở Đà Bắc – năm 2,5"
NAME = "le-phat-dong-tet-sum-vay-o-da-bac-nam-2-5"
# All that an editor may have in a file and a form knows nothing of.
ODD = (
    "\ufeffTitle: Tết Sum vầy ở Lạng Sơn\r\n"
    "date : 2023-11-10\r\n"
    "Author:Thu Thủy;Nguyệt  Hà\r\n"
    "Ghi-chu: đừng xóa\r\n"
    "Category: Tin tức\r\n"
    "Correction: 2023-11-12; sửa số liệu\r\n"
    "Correction: 2023-11-11; sửa tên\r\n"
    "\r\n"
    "Tết Sum vầy.[^1]   \r\n"
    "Dòng hai *nghiêng* _nghiêng_ \\* “kép” -- ...\r\n"
    "\r\n"
    "| a | b |\r\n|--|:-:|\r\n| 1 | 2 |\r\n"
    "\r\n"
    "<!-- ghi chú -->\r\n"
    "[^1]: Chú thích.\r\n"
    "\r\n"
)
TEXTS = [
    ODD,
    "---\nTitle: A\n---\nThân bài liền dưới\n",
    "---\nTitle: A\nDate: 2023-11-10\n---\n\nThân",
    "\n\nTitle: A\n\nThân",
    "Title: A\nThân bài thiếu dòng trống\n\nHai",
    "Title: A\nSummary: dài\n nối tiếp\n\nThân",
    "Title: A\nSummary: dài\nnối tiếp\n\nThân",
    "Title: 'Trong nháy'\nTITLE: lần hai\nFeatured: có\n\n",
    "Title: A\r\rThân\r",
    "Title: A: b: c\nWas: /a.html; /b/\nWas: /c/\n \t \nThân\n\n\n",
    "Title: A",
    "Title: A\nSource: Báo A\nUnits: x\nsource: Báo B; https://b.vn/\n\nThân\n",
]


def all_texts() -> list[str]:
    articles = sorted((ROOT / "content" / "articles").rglob("*.md"))
    return [*TEXTS, *(path.read_bytes().decode() for path in articles)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bulletin of its own, beside the real registers."""
    if not brought.is_there():
        pytest.skip(f"no Decap CMS in {brought.HOME}: make editor brings it")
    folder = tmp_path_factory.mktemp("editor")
    (folder / "content" / "articles" / "2023" / "11").mkdir(parents=True)
    shutil.copytree(ROOT / "content" / "registry", folder / "content" / "registry")
    return folder


@pytest.fixture(scope="module")
def preview(folder: Path) -> Iterator[str]:
    with subprocess.Popen(
        [*COMMAND, "preview", "--port", "0", *FOLDERS],
        cwd=folder,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout
        lines = (re.search(r"Soạn bài tại (\S+)", line) for line in process.stdout)
        yield next(found[1] for found in lines if found)
        process.kill()


@pytest.fixture
def content(folder: Path) -> Path:
    """The content, with one article as it was."""
    (folder / "content/articles/2023/11/tet-sum-vay.md").write_bytes(ODD.encode())
    return folder / "content"


@pytest.fixture
def page(browser: Any, preview: str, content: Path) -> Iterator[Any]:
    """The editor, open; whatever is done, it fails if anything was asked of another host."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
    page = context.new_page()
    page.faults = faults = []
    home = preview.split("_bulletin")[0]
    own = (home, "data:", f"blob:{home}")

    def watch(asked: Any) -> None:
        if not asked.url.startswith(own):
            faults.append(f"asked {asked.url}")

    def listen(message: Any) -> None:
        if message.type == "error":
            faults.append(message.text)

    context.on("request", watch)
    page.on("console", listen)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.said = said = []

    def agree(dialog: Any) -> None:
        said.append(dialog.message)
        dialog.accept()

    page.on("dialog", agree)
    page.goto(preview)
    page.get_by_role("link", name="Viết bài mới").wait_for()
    yield page
    context.close()
    assert faults == []


def opened(page: Any, preview: str, name: str) -> None:
    page.goto(f"{preview}#/collections/articles/entries/{name}")
    page.get_by_label("Tên bài").wait_for()


def saved(page: Any) -> Any:
    """What the server answered to a save."""

    def persists(answer: Any) -> bool:
        return "persistEntry" in (answer.request.post_data or "")

    page.get_by_role("button", name="Lưu bài").click()
    with page.expect_response(persists) as answer:
        page.get_by_role("menuitem", name="Lưu bài").first.click()
    return answer.value


def chosen(page: Any, field: str, words: str) -> None:
    page.locator(f"input[id^={field}-field]").click()
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def test_an_article_is_written_edited_built_and_tagged(
    page: Any, preview: str, content: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "Ảnh hội nghị.png"
    Image.new("RGB", (900, 600), (40, 120, 90)).save(picture)
    page.get_by_role("link", name="Viết bài mới").click()
    page.get_by_label("Tên bài").fill(TITLE)
    page.locator("input[type=date]").fill("2023-11-20")
    chosen(page, "section", "Khen th")
    body = page.locator("textarea[id^=body]")
    body.fill("Sáng 20/11, tỉnh Hòa Bình tổ chức lễ phát động.")
    page.locator("input[id^=campaigns]").fill("nguoi ngheo")
    page.locator(".bulletin-found li", has_text="Tháng cao điểm vì người nghèo").get_by_role(
        "button", name="Thêm"
    ).click()
    body.press("Control+End")
    page.get_by_role("button", name="Chèn ảnh").click()
    page.locator("input[type=file]").first.set_input_files(picture)
    page.get_by_role("button", name="Chọn ảnh này").click()
    page.wait_for_function("document.activeElement.value?.includes('![](images/')")
    page.keyboard.type("Quang cảnh buổi lễ")
    proof = page.frame_locator("iframe").locator(".bulletin-proof")
    proof.locator("a.unit", has_text="Hòa Bình").wait_for()
    proof.locator("img[src^='blob:']").wait_for()
    saved(page)
    page.wait_for_url(f"**/entries/2023/11/{NAME}")
    page.get_by_text("Đã lưu", exact=True).first.wait_for()

    file = content / "articles" / "2023" / "11" / f"{NAME}.md"
    assert file.read_text("utf-8") == (
        f"Title: {TITLE}\nDate: 2023-11-20\nSection: Khen thưởng\n"
        "Campaigns: thang-cao-diem-vi-nguoi-ngheo\nStatus: draft\n\n"
        "Sáng 20/11, tỉnh Hòa Bình tổ chức lễ phát động.\n\n"
        "![Quang cảnh buổi lễ](images/anh-hoi-nghi.png)\n"
    )
    assert (content / "images" / "anh-hoi-nghi.png").read_bytes() == picture.read_bytes()

    body.press("Control+End")
    body.type("\nQuang cảnh. Ảnh: Thu Thủy\n\nTối cùng ngày có giao lưu.")
    chosen(page, "status", "Đã duyệt")
    page.get_by_label("Duyệt (nếu có)", exact=True).fill("Nguyễn Văn A; 2023-11-20")
    assert saved(page).ok
    assert "\nStatus: approved\nApproved: Nguyễn Văn A; 2023-11-20\n" in file.read_text("utf-8")

    (content / "articles/2023/11/tet-sum-vay.md").unlink()
    build = [*COMMAND, "build", *FOLDERS]
    subprocess.run(build, cwd=content.parent, check=True, capture_output=True)
    html = (content.parent / "ra" / "2023" / "11" / NAME / "index.html").read_text("utf-8")
    for slug in ("phong-trao/tet-sum-vay", "phong-trao/thang-cao-diem-vi-nguoi-ngheo"):
        assert f'href="../../../{slug}/"' in html
    assert 'href="../../../don-vi/tinh-hoa-binh/"' in html
    assert "Tối cùng ngày có giao lưu." in html
    assert 'alt="Quang cảnh buổi lễ"' in html


def test_what_is_not_edited_stays_byte_for_byte(page: Any, preview: str, content: Path) -> None:
    opened(page, preview, "2023/11/tet-sum-vay")
    assert page.get_by_text("Tin tức – Sự kiện").first.is_visible()
    page.get_by_label("Tên bài").fill("Tết Sum vầy ở Cao Lộc")
    assert saved(page).ok
    page.get_by_label("Đầu tin (nếu có)").fill("TĐKT")
    page.get_by_role("button", name="Lưu bài").wait_for()
    assert saved(page).ok
    text = (content / "articles/2023/11/tet-sum-vay.md").read_bytes().decode()
    expected = ODD.replace("Lạng Sơn", "Cao Lộc", 1)
    assert text == expected.replace("\r\n\r\n", "\r\nDateline: TĐKT\r\n\r\n", 1)


def test_what_a_header_says_in_another_way_shows_and_stays(page: Any) -> None:
    said = page.evaluate(
        """async () => {
            const { showing } = await import("./showing.js");
            const { read, write } = await import("./header-form.js");
            const { shown, typed } = showing(await (await fetch("choices.json")).json());
            const dates = ["25/12/2023", "9/11/2023 08:00", "11.11.2023", "hôm qua", "2023-02-31",
                "2023-11-10T08:00", "2023-11-10", ""];
            return dates.map((date) => {
                const text = `Title: A\nDate: ${date}\nSection: tin tuc\nStatus: Bản nháp\n\nB\n`;
                const data = shown(read(text));
                const kept = write(typed(data)) === text;
                return [data.date, data.section, data.status, kept, write(typed({ ...data,
                    date: "2024-01-02", section: "Y tế", status: "approved" }))];
            });
        }"""
    )
    assert [date for date, *_ in said] == [
        "2023-12-25", "", "2023-11-11", "", "", "2023-11-10", "2023-11-10", "",
    ]  # fmt: skip
    for _, *others in said:
        changed = "Title: A\nDate: 2024-01-02\nSection: Y tế\nStatus: approved\n\nB\n"
        assert others == ["Tin tức – Sự kiện", "draft", True, changed]


def test_faults_are_saved_as_typed_and_told(page: Any, preview: str, content: Path) -> None:
    opened(page, preview, "2023/11/tet-sum-vay")
    page.locator("textarea[id^=body]").fill("![](images/khong-co.png)")
    page.frame_locator("iframe").get_by_text("không có ảnh “images/khong-co.png”").wait_for()
    page.faults.clear()  # the proof showed a picture that is not there
    saved(page)
    told = page.locator(".bulletin-said")
    told.get_by_text("không có ảnh “images/khong-co.png”").wait_for()
    file = content / "articles/2023/11/tet-sum-vay.md"
    assert file.read_bytes().decode().endswith("\r\n\r\n![](images/khong-co.png)\r\n")
    told.get_by_role("button", name="Đóng").click()
    assert not told.is_visible()
    page.faults.clear()


def test_a_change_made_elsewhere_is_not_written_over(
    page: Any, preview: str, content: Path
) -> None:
    opened(page, preview, "2023/11/tet-sum-vay")
    file = content / "articles/2023/11/tet-sum-vay.md"
    file.write_text("Title: Sửa bằng tay\nDate: 2023-11-10\n\nThân.\n", "utf-8")
    page.get_by_label("Tên bài").fill("Sửa trên trình duyệt")
    answer = saved(page)
    page.get_by_text("bài này đã được sửa ở nơi khác").first.wait_for()
    assert answer.status == 422
    assert page.get_by_label("Tên bài").input_value() == "Sửa trên trình duyệt"
    assert "Sửa bằng tay" in file.read_text("utf-8")
    page.faults.clear()  # Decap writes to the console what it could not save


def test_a_picture_is_neither_deleted_nor_replaced(
    page: Any, content: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "thao-truong.png"
    Image.new("RGB", (30, 20), "red").save(picture)
    before = picture.read_bytes()
    page.get_by_role("button", name="Ảnh", exact=True).click()
    upload = page.locator("input[type=file]").first
    upload.set_input_files(picture)
    page.get_by_text("thao-truong.png").wait_for()
    Image.new("RGB", (30, 20), "blue").save(picture)
    with page.expect_event("dialog"):
        upload.set_input_files(picture)
    with page.expect_event("dialog"):
        page.get_by_role("button", name="Xóa ảnh này").click()
    assert [said.split(",")[0] for said in page.said] == [
        "Đã có ảnh tên ấy",
        "Ảnh không xóa được ở đây",
    ]
    assert (content / "images" / "thao-truong.png").read_bytes() == before


def test_the_form_reads_headers_as_the_bulletin_does(page: Any) -> None:
    """Two readers of one form: that of the page and that of the build."""
    texts = all_texts()
    read = page.evaluate(
        """async (texts) => {
            const { read, write } = await import("./header-form.js");
            return texts.map((text) => [read(text), write(read(text))]);
        }""",
        texts,
    )
    for text, (fields, written) in zip(texts, read, strict=True):
        assert written == text
        manuscript = cut("", text.removeprefix("\ufeff"), ARTICLE_KEYS)
        for key in ARTICLE_KEYS:
            said = "\n".join(header.value for header in manuscript.all(key))
            if key == "Featured":
                assert fields["featured"] == (said in ("yes", "có"))
            else:
                value = fields[key.lower().replace("-", "_")]
                assert value.removesuffix(" nối tiếp") == said, (key, text)
        assert fields["body"] == re.sub(r"\r\n?", "\n", manuscript.body), text


def test_every_field_can_be_changed_and_taken_away(page: Any) -> None:
    """Whatever stood there, the new value is what the build reads, and nothing else changes."""
    keys = {key.lower().replace("-", "_"): key for key in ARTICLE_KEYS if key != "Featured"}
    changed = page.evaluate(
        """async ([texts, fields]) => {
            const { read, write } = await import("./header-form.js");
            const values = (field) => field === "title" ? ["Tên mới"] : ["Giá trị mới", ""];
            return texts.flatMap((text) => fields.flatMap((field) => values(field).map(
                (value) => [text, field, value, write({ ...read(text), [field]: value })])));
        }""",
        [TEXTS, [*keys]],
    )
    for before, field, value, after in changed:
        old = cut("", before.removeprefix("\ufeff"), ARTICLE_KEYS)
        new = cut("", after.removeprefix("\ufeff"), ARTICLE_KEYS)
        if value or field != "title":  # where one is taken away, a second one below counts
            assert new.value(keys[field]) == value, (field, before, after)
        for key in ARTICLE_KEYS:
            if key != keys[field]:
                assert [h.value for h in new.all(key)] == [h.value for h in old.all(key)], after
        assert new.body.strip() == old.body.strip(), (field, before, after)


def test_a_new_file_is_named_as_the_command_names_it(page: Any) -> None:
    titles = [TITLE, "Đại hội, Ðại hội: 10 năm – “một chặng đường”", "ß İ ﬁ", "từ " * 40, "x" * 120]
    titles += [
        line[7:] for text in all_texts() for line in text.splitlines() if line[:6] == "Title:"
    ]
    names = page.evaluate(
        """async (titles) => {
            const { nameOf } = await import("./header-form.js");
            return titles.map((title) => nameOf(title));
        }""",
        [title for title in titles if title],
    )
    for title, name in zip(titles, names, strict=True):
        assert address_of(title, "2023-11-20") == f"2023/11/{name}.md"


def test_without_registers_the_page_says_what_to_mend(
    browser: Any, preview: str, content: Path
) -> None:
    register = content / "registry" / "campaigns.toml"
    before = register.read_bytes()
    register.write_bytes(b"[[campaign\n" + before)
    try:
        page = browser.new_page()
        page.goto(preview)
        page.get_by_role("heading", name="Chưa mở được trình soạn bài").wait_for()
        assert "campaigns.toml" in page.locator("main").inner_text()
        page.close()
    finally:
        register.write_bytes(before)


def test_another_page_can_ask_for_nothing(
    browser: Any, page: Any, preview: str, content: Path
) -> None:
    file = content / "articles/2023/11/tet-sum-vay.md"
    wish = {"action": "persistEntry", "params": {"dataFiles": [{"path": "x", "raw": "x"}]}}
    other = browser.new_page()
    other.goto("data:text/html,<title>x</title>")
    read = other.evaluate(
        """async ([address, wish]) => {
            const sent = { method: "POST", body: wish, mode: "no-cors" };
            await fetch(address + "api/v1", sent).catch(() => null);
            return fetch(address + "config.yml").then(() => "read", () => "kept");
        }""",
        [preview, json.dumps(wish)],
    )
    other.close()
    assert read == "kept"
    assert file.read_bytes() == ODD.encode()


def test_behind_a_git_host_the_same_files_are_the_editor(
    browser: Any, preview: str, tmp_path: Path
) -> None:
    """The commands of docs/web-editor.md, with a back end that keeps files in the page."""
    document = (ROOT / "docs" / "web-editor.md").read_text("utf-8")
    commands = re.search(r"```sh\n(.+?)```", document, re.DOTALL)
    assert commands
    typed = commands[1].replace("http://127.0.0.1:8000/_bulletin/soan-bai/", preview)
    typed = typed.replace(".venv/editor", str(brought.HOME)).replace("soan-bai/", f"{tmp_path}/a/")
    subprocess.run(
        ["bash", "-ec", typed.replace(f"_bulletin/{tmp_path}/a/", "_bulletin/soan-bai/")],
        cwd=ROOT,
        check=True,
    )
    settings = tmp_path / "a" / "config.yml"
    config = json.loads(settings.read_text("utf-8"))
    config["backend"] = {"name": "test-repo"}
    settings.write_text(json.dumps(config), "utf-8")
    folder = tmp_path / "a"
    with serving(
        lambda name: (folder / name).read_bytes() if (folder / name).is_file() else None, 0
    ) as address:
        page = browser.new_page()
        page.goto(address)
        page.get_by_role("button", name="Đăng nhập").click()
        page.get_by_role("link", name="Viết bài mới").wait_for()
        page.close()
