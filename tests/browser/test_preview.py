"""The preview as an editor sees it: it renews itself, tells what is wrong, and takes decisions."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import AXE, ROOT
from tests.browser.test_axe import RUN

NEW = "Ấm lòng bản nhỏ cùng em"
ARTICLE = f"""\
Title: Tết Sum vầy ở Lạng Sơn
Date: 2023-11-10
Author: Thu Thủy
Section: Phong trào thi đua

Sở Nội vụ tỉnh Lạng Sơn tổng kết chương trình “Tết Sum vầy” và phong trào thi đua “{NEW}”.

Liên đoàn Lao động tỉnh dự hội nghị.
"""
COMMAND = "from plugins.desk import main; main()"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "content" / "articles" / "2023" / "11" / "tet-sum-vay.md"
    path.parent.mkdir(parents=True)
    path.write_text(ARTICLE, "utf-8")
    shutil.copytree(ROOT / "content" / "registry", tmp_path / "content" / "registry")
    return path


@pytest.fixture
def address(article: Path, tmp_path: Path) -> Iterator[str]:
    command = [sys.executable, "-c", COMMAND, "preview", "--port", "0"]
    folders = ["--content", "content", "--output", "ra"]
    with subprocess.Popen(
        [*command, *folders],
        cwd=tmp_path,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout
        lines = (re.search(r"http://[\d.:]+/", line) for line in process.stdout)
        yield next(found[0] for found in lines if found)
        process.kill()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda asked: asked.url.startswith(address) or faults.append(f"asked {asked.url}"),
    )
    page.goto(f"{address}2023/11/tet-sum-vay/")
    yield page
    context.close()
    assert faults == []


def test_a_save_is_seen_without_loading_the_page_again(page: Any, article: Path) -> None:
    page.evaluate("window.stays = true")
    for words in ("dự buổi gặp mặt", "dự lễ phát động"):
        started = time.monotonic()
        article.write_text(ARTICLE.replace("dự hội nghị", words), "utf-8")
        page.get_by_text(words).wait_for()
        seconds = time.monotonic() - started
    assert page.evaluate("window.stays")
    assert seconds < 2


def test_a_fault_stands_over_the_page_until_it_is_mended(page: Any, article: Path) -> None:
    article.write_text(ARTICLE.replace("2023-11-10", "hôm qua<img src=x>"), "utf-8")
    overlay = page.locator(".bulletin-overlay")
    overlay.wait_for()
    assert "content/articles/2023/11/tet-sum-vay.md:2" in overlay.inner_text()
    assert "“hôm qua<img src=x>”" in overlay.inner_text()
    assert "viết năm-tháng-ngày" in overlay.inner_text()
    article.write_text(ARTICLE, "utf-8")
    overlay.wait_for(state="detached")


def test_accepting_a_proposal_writes_one_entry_and_the_tag_appears(
    page: Any, tmp_path: Path
) -> None:
    register = tmp_path / "content" / "registry" / "campaigns.toml"
    before = register.read_text("utf-8").count("[[campaign]]")
    page.get_by_role("button", name="Thẻ của bài").click()
    tag = page.locator(f".bulletin-tag[data-name='{NEW}']")
    tag.locator("summary").click()
    tag.get_by_role("button", name="Nhận vào danh mục").click()
    page.locator("main a[href$='phong-trao/am-long-ban-nho-cung-em/']").first.wait_for()
    assert register.read_text("utf-8").count("[[campaign]]") == before + 1


def test_rejecting_a_tag_writes_the_header_and_the_tag_goes(page: Any, article: Path) -> None:
    page.get_by_role("button", name="Thẻ của bài").click()
    tag = page.locator(".bulletin-tag[data-slug='tet-sum-vay']")
    tag.locator("summary").click()
    tag.get_by_role("button", name="Bỏ khỏi bài").click()
    tag.wait_for(state="detached")
    assert "\nCampaigns: -tet-sum-vay\n" in article.read_text("utf-8")


def test_a_tag_is_added_by_hand_and_taken_back(page: Any, article: Path) -> None:
    page.get_by_role("button", name="Thẻ của bài").click()
    page.get_by_role("button", name="Thêm thẻ").first.click()
    page.get_by_label("Tìm trong danh mục").fill("day tot")
    page.get_by_role("button", name=re.compile("day-tot-hoc-tot")).click()
    tag = page.locator(".bulletin-tag[data-slug='day-tot-hoc-tot']")
    tag.wait_for()
    assert "\nCampaigns: day-tot-hoc-tot\n" in article.read_text("utf-8")
    page.get_by_role("button", name="Hoàn tác").click()
    tag.wait_for(state="detached")
    assert article.read_text("utf-8") == ARTICLE


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_panel_and_overlay(
    page: Any, article: Path, tool: Callable[[str], Path], width: int
) -> None:
    source = tool("axe-core/axe.min.js").read_text("utf-8")
    page.set_viewport_size({"width": width, "height": 844})
    page.get_by_role("button", name="Thẻ của bài").click()
    page.get_by_role("button", name="Thêm thẻ").first.click()
    page.get_by_label("Tìm trong danh mục").fill("tet")
    page.get_by_role("button", name="(tet-sum-vay)").wait_for()
    page.evaluate(source)
    assert page.evaluate(RUN, AXE) == []
    page.get_by_role("button", name="Đóng").click()
    article.write_text(ARTICLE.replace("2023-11-10", "hôm qua"), "utf-8")
    page.locator(".bulletin-overlay").wait_for()
    page.evaluate(source)
    assert page.evaluate(RUN, AXE) == []


def test_another_site_can_neither_read_nor_write(
    browser: Any, address: str, page: Any, tmp_path: Path
) -> None:
    registers = tmp_path / "content" / "registry" / "campaigns.toml"
    before = registers.read_bytes()
    other = browser.new_page()
    other.goto("data:text/html,<title>x</title>")
    said = other.evaluate(
        """async (address) => {
            const wish = { method: "POST", body: "{}", mode: "no-cors" };
            const to = address + "_bulletin/decide";
            const wrote = await fetch(to, wish).then((a) => a.type, String);
            const read = await fetch(address).then(() => "read", () => "kept");
            return [wrote, read];
        }""",
        address,
    )
    other.close()
    assert said[1] == "kept"
    assert registers.read_bytes() == before
