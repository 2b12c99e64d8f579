"""A small bulletin, built once per session the way editors build it, and read as a visitor does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from pelican.settings import read_settings
from PIL import Image

ROOT = Path(__file__).parent.parent.parent
ADDRESS = "https://bantin.example.vn/ban-tin"

CAMPAIGNS = """\
[[kind]]
slug = "phong-trao-thi-dua"
name = "phong trào thi đua"
cues = ["phong trào thi đua", "phong trào"]

[[kind]]
slug = "chuong-trinh"
name = "chương trình"
cues = ["chương trình"]

[[field]]
slug = "giam-ngheo"
name = "giảm nghèo"

[[campaign]]
slug = "vi-nguoi-ngheo"
kind = "phong-trao-thi-dua"
name = "Vì người nghèo - Không để ai bị bỏ lại phía sau"
after_cue = ["Vì người nghèo"]
launched_by = "Thủ tướng Chính phủ"
launched_on = "2022-06-02"
field = "giam-ngheo"
was = ["vi-nguoi-ngheo-2016"]

[[campaign]]
slug = "tet-sum-vay"
kind = "chuong-trinh"
name = "Tết Sum vầy"
"""

UNITS = """\
[[kind]]
slug = "so"
name = "sở"
cues = ["sở"]

[[unit]]
slug = "so-noi-vu-lang-son"
kind = "so"
name = "Sở Nội vụ tỉnh Lạng Sơn"
in_context = ["Sở Nội vụ"]
place = "tinh-lang-son"
"""

AWARDS = """\
[[kind]]
slug = "bang-khen"
name = "bằng khen"
cues = ["Bằng khen"]

[[award]]
slug = "bang-khen-thu-tuong"
kind = "bang-khen"
name = "Bằng khen của Thủ tướng Chính phủ"
"""

SECTIONS = """\
[[section]]
slug = "phong-trao-thi-dua"
name = "Phong trào thi đua"

[[section]]
slug = "nhan-dao"
name = "Nhân đạo"
"""

PLACES = """\
tỉnh Lạng Sơn
  huyện Cao Lộc
    xã Cao Lộc
      xã Lộc Yên
"""

ARTICLES = {
    "2021/11/nong-dan-thi-dua.md": """\
Title: Nông dân Lạng Sơn thi đua & làm giàu
Date: 2021-11-09
Authors: Thu Thủy; Nguyệt Hà
Section: Phong trào thi đua
Summary: Ngày 9/11, Sở Nội vụ tỉnh Lạng Sơn sơ kết chương trình “Tết Sum vầy”.

Chương trình “Tết Sum vầy” năm nay đến với huyện Cao Lộc.

Phong trào thi đua “Vì người nghèo – Không để ai bị bỏ lại phía sau” được duy trì. Xem \
[trang giới thiệu](/gioi-thieu/).

![Hai nông dân đứng cạnh vườn hồng](images/vuon-hong.png)
Vườn hồng ở huyện Cao Lộc. Ảnh minh họa
""",
    "2023/11/giam-sat-lang-son.md": """\
Title: Giám sát phong trào “Vì người nghèo” tại tỉnh Lạng Sơn
Date: 2023-11-10
Authors: Thu Thủy
Section: Phong trào thi đua

Đoàn công tác làm việc với Sở Nội vụ tỉnh Lạng Sơn về phong trào thi đua “Vì người nghèo”.
""",
    "2023/12/hu-gao-tiet-kiem.md": """\
Title: Hũ gạo tiết kiệm ở tỉnh Lạng Sơn
Date: 2023-12-01
Authors: Nguyệt Hà
Section: Nhân đạo

Nhiều gia đình ở tỉnh Lạng Sơn góp gạo giúp nhau. Có bài chép {{ site.name }} và <b>chữ đậm</b>.
""",
}

REGISTERS = {
    "campaigns.toml": CAMPAIGNS,
    "units.toml": UNITS,
    "awards.toml": AWARDS,
    "sections.toml": SECTIONS,
    "places.txt": PLACES,
}

PAGES = {
    "gioi-thieu.md": "Title: Giới thiệu\n\nĐây là bản tin thử.\n",
    "lien-he.md": "Title: Liên hệ\n\nViết thư cho chúng tôi.\n",
}


@dataclass(frozen=True)
class Workshop:
    """The small bulletin's sources, and the ways to build them."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def write(self) -> None:
        """All source files, in an empty folder."""
        texts = {f"articles/{name}": text for name, text in ARTICLES.items()}
        texts |= {f"pages/{name}": text for name, text in PAGES.items()}
        texts |= {f"registry/{name}": text for name, text in REGISTERS.items()}
        for name, text in texts.items():
            (self.content / name).parent.mkdir(parents=True, exist_ok=True)
            (self.content / name).write_text(text, encoding="utf-8")
        (self.content / "images").mkdir()
        Image.new("RGB", (64, 48), "#3a6").save(self.content / "images" / "vuon-hong.png")

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace some words of a source file that holds them."""
        text = (self.content / name).read_text(encoding="utf-8")
        assert old in text
        (self.content / name).write_text(text.replace(old, new), encoding="utf-8")

    def press(self, output: Path | None = None, **changed: Any) -> Any:
        """The press of this bulletin, in this process."""
        folders = {"PATH": str(self.content), "OUTPUT_PATH": str(output or self.output)}
        override = {"SITEURL": ADDRESS, **folders, **changed}
        settings = read_settings(str(ROOT / "pelicanconf.py"), override=override)
        return settings["PELICAN_CLASS"](settings)

    def publish(self, output: Path | None = None, **changed: Any) -> Any:
        """The build alone: the report, or :class:`Refused` is raised."""
        return self.press(output, **changed).publish()

    def pelican(self, output: Path | None = None, cwd: Path = ROOT, **settings: Any) -> Built:
        """``pelican CONTENT -s pelicanconf.py -o OUTPUT``, in a process of its own."""
        return self._run(self.pelican_command(output, **settings), cwd)

    def pelican_command(self, output: Path | None = None, **settings: Any) -> list[str]:
        settings = {"SITEURL": ADDRESS, **settings}
        extra = [f"{name}={json.dumps(value)}" for name, value in settings.items()]
        command = [sys.executable, "-m", "pelican", str(self.content)]
        command += ["-s", str(ROOT / "pelicanconf.py"), "-o", str(output or self.output)]
        return [*command, "--extra-settings", *extra]

    def bulletin(self, output: Path, cwd: Path = ROOT) -> Built:
        """``bulletin build --content CONTENT --output OUTPUT``."""
        code = "from plugins.desk import main; main()"
        command = [sys.executable, "-c", code, "build"]
        return self._run([*command, "--content", str(self.content), "--output", str(output)], cwd)

    def _run(self, command: list[str], cwd: Path) -> Built:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "1000"}
        done = subprocess.run(
            command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8"
        )
        return Built(done.returncode, done.stdout, done.stderr)

    def page(self, url: str) -> BeautifulSoup:
        """The page a reader sees at a url (“tin/”, “404.html”)."""
        return BeautifulSoup(self.text(url + "index.html" * (url[-1:] in "/")), "html.parser")

    def text(self, address: str) -> str:
        return (self.output / address).read_text(encoding="utf-8")

    def files(self, ending: str = "") -> list[str]:
        """The addresses of all published files, sorted."""
        found = (path for path in self.output.rglob("*") if path.is_file())
        addresses = (path.relative_to(self.output).as_posix() for path in found)
        return sorted(address for address in addresses if address.endswith(ending))

    def links(self, url: str, selector: str) -> list[tuple[str, str]]:
        """Text and target (as a url of the bulletin) of the links a selector finds on a page."""
        top = "http://x/"
        return [
            (
                " ".join(link.get_text(" ").split()),
                urljoin(top + url, str(link["href"])).removeprefix(top),
            )
            for link in self.page(url).select(selector)
        ]


@dataclass(frozen=True)
class Built:
    """What came of a build."""

    code: int
    said: str
    complained: str


@pytest.fixture(scope="session")
def bulletin(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The small bulletin, built once; tests only read it."""
    workshop = Workshop(tmp_path_factory.mktemp("bulletin"))
    workshop.write()
    built = workshop.pelican()
    assert built.code == 0, built.said + built.complained
    (workshop.folder / "said").write_text(built.said, encoding="utf-8")
    return workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """The small bulletin of one test, not built yet."""
    workshop = Workshop(tmp_path)
    workshop.write()
    return workshop
