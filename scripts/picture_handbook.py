"""Makes the handbook's pictures of real screens, docs/huong-dan/hinh/.

    python scripts/picture_handbook.py

Commands are run in a copy of the sample, and their windows drawn from what they print; pages of the
preview are pictured by Chromium. Needs the extras “dev” and “browser”, and Chromium (CHROME_PATH).
"""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from PIL import Image
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from plugins.desk import main

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs/huong-dan/hinh"
MOST = 60_000  # bytes of a picture
COLUMNS = 100
ARTICLE = "content/articles/2023/11/giam-sat-lang-son.md"
URL = "2023/11/giam-sat-lang-son/"
WRONG = """\
Title: Hội nghị tổng kết
Date: 31/02/2022
Autors: Thu Thủy

Hội nghị khai mạc.
"""
# A window as any system has it: no font is fetched, and no style sheet stands inside.
_WINDOW = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<!--{styles}-->
<defs><clipPath id="{unique_id}-clip-terminal"><rect width="{terminal_width}" \
height="{terminal_height}"/></clipPath>{lines}</defs>
<rect width="{width}" height="{height}" rx="8" fill="#1e1e22"/>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)" \
font-family="Consolas, 'DejaVu Sans Mono', Menlo, monospace" font-size="{char_height}px">
{backgrounds}
{matrix}
</g>
</svg>
"""


def window(name: str, command: str) -> None:
    """Runs a command and draws the window it was typed in."""
    _, *typed = shlex.split(command)
    said = CliRunner().invoke(main, typed, color=True, prog_name="bulletin").output
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), legacy_windows=False)
    console.print(Text.assemble(("> ", "bold green"), (command, "bold")))
    console.print(Text.from_ansi(said.rstrip()))
    svg = console.export_svg(theme=MONOKAI, code_format=_WINDOW, unique_id=name)
    styles = dict(re.findall(r"\.([\w-]+) \{ (.*?) \}", svg))
    attributes = {
        look: " ".join(
            f'{key.strip()}="{value.strip()}"'
            for key, _, value in (part.partition(":") for part in rules.split(";"))
            if key.strip() in ("fill", "font-weight", "font-style")
        )
        for look, rules in styles.items()
    }
    svg = re.sub(r"<!--.*?-->\n", "", svg, flags=re.DOTALL)
    svg = re.sub(r'class="([\w-]+)"', lambda found: attributes.get(found[1], ""), svg)
    (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")


def picture(page: Any, name: str, **how: Any) -> None:
    """What Chromium shows, small."""
    image = Image.open(io.BytesIO(page.screenshot(**how)))
    image.thumbnail((1000, 1000))
    for quality in range(80, 20, -10):
        file = io.BytesIO()
        image.save(file, "WEBP", quality=quality, method=6)
        if file.tell() < MOST:
            break
    (FOLDER / f"{name}.webp").write_bytes(file.getvalue())


@contextmanager
def sample() -> Iterator[Path]:
    """A copy of the sample to work in."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        for name in ("content", "theme"):
            shutil.copytree(ROOT / name, here / name)
        for name in ("pelicanconf.py", "publishconf.py"):
            shutil.copy(ROOT / name, here / name)
        before = Path.cwd()
        os.chdir(here)
        try:
            yield here
        finally:
            os.chdir(before)


def word_file(path: Path) -> None:
    """News as an official types it."""
    file = Document()

    def line(text: str, *, bold: bool = False, align: Any = None) -> None:
        paragraph = file.add_paragraph()
        paragraph.add_run(text).bold = bold or None
        paragraph.alignment = align

    centre, right = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
    line("Lạng Sơn biểu dương gương người tốt, việc tốt", bold=True, align=centre)
    line(
        "(TĐKT) - Sáng 12/3, UBND thành phố Lạng Sơn biểu dương gương người tốt, việc tốt trong "
        "phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”.",
        bold=True,
    )
    line("Hội nghị tặng giấy khen cho 15 tập thể, 32 cá nhân.")
    line('Hội Liên hiệp Phụ nữ tổng kết chương trình "Tết Sum vầy" - trao 120 suất quà .')
    photograph = io.BytesIO()
    Image.new("RGB", (1200, 800), "steelblue").save(photograph, "JPEG")
    file.add_picture(photograph, width=4_000_000)
    line("Quang cảnh hội nghị")
    line("Hoàng Văn Páo", bold=True, align=right)
    file.save(str(path))


def windows(here: Path) -> None:
    word_file(here / "guong-nguoi-tot.docx")
    window("nhap-bai", "bulletin import guong-nguoi-tot.docx --date 2023-03-13")
    typed = "content/articles/2023/03/lang-son-bieu-duong-guong-nguoi-tot-viec-tot.md"
    window("sua-cach-go", f"bulletin tidy {typed}")
    window("vi-sao-co-the", f"bulletin tag {typed}")
    wrong = here / "content/articles/2023/03/hoi-nghi.md"
    wrong.write_text(WRONG, encoding="utf-8")
    window("kiem-tra", "bulletin check")
    wrong.unlink()
    window("ten-moi", "bulletin propose --min 2")
    window("xuat-ban", "bulletin publish")


def pages(here: Path) -> None:
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("CHROME_PATH") or shutil.which("chromium")
    code = "from plugins.desk import main; main()"
    command = [sys.executable, "-c", code, "preview", "--port", "0"]
    path = {**os.environ, "PYTHONPATH": str(ROOT)}
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=path) as preview,  # noqa: S603
        sync_playwright() as started,
    ):
        if preview.stdout is None:
            raise RuntimeError
        found = (re.search(r"http://[\d.:]+/", line) for line in preview.stdout)
        address = next(each[0] for each in found if each)
        browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(address + URL)
        picture(page, "xem-truoc")
        page.get_by_role("button", name="Thẻ của bài").click()
        page.locator(".bulletin-tag summary").first.click()
        page.wait_for_timeout(300)
        picture(page, "the-cua-bai")
        page.get_by_role("button", name="Đóng").click()
        article = here / ARTICLE
        good = article.read_text(encoding="utf-8")
        article.write_text(re.sub(r"Date: .*", "Date: hôm qua", good), encoding="utf-8")
        page.locator(".bulletin-overlay").wait_for()
        page.wait_for_timeout(300)
        picture(page, "loi-tren-trang")
        browser.close()
        preview.terminate()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    with sample() as here:
        pages(here)
    with sample() as here:
        windows(here)
    for each in sorted(FOLDER.iterdir()):
        print(f"{each.stat().st_size:6} {each.name}")  # noqa: T201
