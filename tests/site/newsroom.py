"""A small bulletin that is edited again and again, and everything a build may meet there."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cache
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

from jinja2.bccache import Bucket, BytecodeCache
from pelican.settings import read_settings
from PIL import Image

from plugins.press.theme_files import theme_digest

ROOT = Path(__file__).parent.parent.parent
TODAY = date(2024, 6, 15)

PARAGRAPHS = (
    "Chương trình “Tết Sum vầy” năm nay đến với huyện Cao Lộc.",
    "Phong trào thi đua “Vì người nghèo – Không để ai bị bỏ lại phía sau” được Sở Nội vụ tỉnh "
    "Lạng Sơn phát động.",
    "Hội Nông dân tỉnh Lạng Sơn và Hội Nông dân huyện Cao Lộc tham gia phong trào “Hũ gạo tiết "
    "kiệm”.",
    "Đoàn công tác làm việc với Hội Nông dân tỉnh về phong trào thi đua “An toàn giao thông”.",
    "Xem [trang giới thiệu](/gioi-thieu/), rồi [bài số ba](/2024/03/bai-03/).",
    "Công ty Cổ phần Hồng Sơn được tặng Bằng khen của Thủ tướng Chính phủ.",
    "Xã Lộc Yên, huyện Cao Lộc hưởng ứng cuộc vận động “Xóa nhà tạm” và chương trình “Tết Sum "
    "vầy”.",
    "Có <b>chữ đậm</b>, có {{ site.name }}, có [tác giả](/tac-gia/thu-thuy/) & “lời trích”.",
    "![Hai nông dân cạnh vườn hồng](images/vuon-hong.png)\nVườn hồng. Ảnh minh họa",
    "![Ruộng bậc thang](images/ruong.png)\nRuộng ở Lộc Yên. Ảnh minh họa",
    "Nhiều gia đình ở tỉnh Lạng Sơn góp gạo giúp nhau, theo Sở Nội vụ.",
)
AUTHORS = (
    "Thu Thủy", "Nguyệt Hà", "Thu Thúy", "Thu Thuỷ", "Nguyệt Hà; Thu Thúy", "Thu Thùy; Thu Thủy",
    "Thu Thuys", "",
)  # fmt: skip
SECTIONS = ("Phong trào thi đua", "Nhân đạo", "Tin của xã", "Tin Của Xã", "")
_DAYS = (
    "2023-12-31", "2024-01-05", "2024-02-29", "2024-03-10", "2024-03-11", "2024-03-11",
    "2024-05-01", "2024-05-02", "2024-06-14", "2024-06-15", "2024-06-16", "2024-08-01",
)  # fmt: skip


def article(number: int, day: str, *, signed: int = 0, said: tuple[int, ...] = (0,)) -> str:
    """The text of an article; the numbers are those of authors, sections and paragraphs."""
    author, section = AUTHORS[signed % 8], SECTIONS[number % 3]
    head = f"Title: Bài số {number} về thi đua\nDate: {day}\nSection: {section}\n"
    head += f"Authors: {author}\n" if author else ""
    return f"{head}\n" + "\n\n".join(PARAGRAPHS[each % len(PARAGRAPHS)] for each in said) + "\n"


@cache
def picture(colour: int) -> bytes:
    """A PNG; the larger ones are published in two sizes."""
    out = io.BytesIO()
    size = ((64, 48), (600, 400))[colour % 2]
    Image.new("RGB", size, (colour % 256, 160, 96)).save(out, "PNG")
    return out.getvalue()


CAMPAIGNS = """\
[[kind]]
slug = "phong-trao-thi-dua"
name = "phong trào thi đua"
cues = ["phong trào thi đua", "phong trào"]

[[kind]]
slug = "chuong-trinh"
name = "chương trình"
cues = ["chương trình"]

[[kind]]
slug = "cuoc-van-dong"
name = "cuộc vận động"
cues = ["cuộc vận động"]

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
periods = [{ from = 2023, to = 2024 }]
parent = "vi-nguoi-ngheo"

[[campaign]]
slug = "an-toan"
kind = "phong-trao-thi-dua"
name = "An toàn giao thông"
successor = "vi-nguoi-ngheo"

[[campaign]]
slug = "hu-gao"
kind = "phong-trao-thi-dua"
name = "Hũ gạo tiết kiệm"
"""
UNITS = """\
[[kind]]
slug = "so"
name = "sở"
cues = ["sở"]

[[kind]]
slug = "hoi"
name = "hội"
cues = ["hội"]

[[kind]]
slug = "cong-ty"
name = "công ty"
cues = ["công ty cổ phần", "công ty"]

[[unit]]
slug = "so-noi-vu-lang-son"
kind = "so"
name = "Sở Nội vụ tỉnh Lạng Sơn"
in_context = ["Sở Nội vụ"]
place = "tinh-lang-son"
parent = "tinh-lang-son"

[[unit]]
slug = "hoi-nong-dan-lang-son"
kind = "hoi"
name = "Hội Nông dân tỉnh Lạng Sơn"
in_context = ["Hội Nông dân tỉnh"]
place = "tinh-lang-son"

[[unit]]
slug = "hoi-nong-dan-cao-loc"
kind = "hoi"
name = "Hội Nông dân huyện Cao Lộc"
place = "huyen-cao-loc-lang-son"
parent = "hoi-nong-dan-lang-son"

[[unit]]
slug = "hong-son"
kind = "cong-ty"
name = "Công ty Cổ phần Hồng Sơn"
also = ["Hồng Sơn"]
was = ["cong-ty-hong-son"]
"""
SOURCES: Mapping[str, str] = {
    **{
        f"content/articles/{day[:4]}/{day[5:7]}/bai-{number:02}.md": article(
            number, day, signed=number * 3, said=(number, number * 5 + 2)
        )
        for number, day in enumerate(_DAYS)
    },
    "content/pages/gioi-thieu.md": "Title: Giới thiệu\n\nĐây là bản tin thử.\n",
    "content/pages/lien-he.md": "Title: Liên hệ\n\nViết thư, [hoặc đọc](/gioi-thieu/).\n",
    "content/registry/campaigns.toml": CAMPAIGNS,
    "content/registry/units.toml": UNITS,
    "content/registry/awards.toml": """\
[[kind]]
slug = "bang-khen"
name = "bằng khen"
cues = ["Bằng khen"]

[[award]]
slug = "bang-khen-thu-tuong"
kind = "bang-khen"
name = "Bằng khen của Thủ tướng Chính phủ"
""",
    "content/registry/sections.toml": """\
[[section]]
slug = "phong-trao-thi-dua"
name = "Phong trào thi đua"

[[section]]
slug = "nhan-dao"
name = "Nhân đạo"
""",
    "content/registry/refused.toml": """\
[[refused]]
name = "Xóa nhà dột"
kind = "cuoc-van-dong"
""",
    "content/registry/places.txt": """\
tỉnh Lạng Sơn
  huyện Cao Lộc
    xã Cao Lộc
      xã Lộc Yên
    xã Đồng Đăng
""",
}


class Compiled(BytecodeCache):
    """Templates in Python's own code, kept from build to build as long as all of them stand."""

    def __init__(self) -> None:
        self._theme = ""
        self._code: dict[str, Any] = {}

    def of(self, theme: str) -> Compiled:
        """What is kept of a theme, which this digest tells from others."""
        if theme != self._theme:
            self._theme, self._code = theme, {}
        return self

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.code


class Killed(BaseException):
    """The build ends here, as when somebody pulls the plug."""


@dataclass
class Newsroom:
    """The sources, settings and clock of a bulletin, and what is published of it."""

    folder: Path
    day: date = TODAY
    settings: dict[str, Any] = field(default_factory=dict)
    compiled: Compiled = field(default_factory=Compiled)
    _ticks: Iterator[int] = field(default_factory=count)

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def theme(self) -> Path:
        return self.folder / "theme"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    @property
    def state(self) -> Path:
        return self.folder / ".bulletin" / "output"

    @property
    def articles(self) -> list[Path]:
        return sorted((self.content / "articles").rglob("*.md"))

    @property
    def all_plugins(self) -> list[str]:
        return [str(name) for name in self._read()["PLUGINS"]]

    @property
    def published(self) -> Path:
        """Where what readers had last lies."""
        aside = self.state / "aside"
        return self.output if self.output.exists() or not aside.exists() else aside

    def begin(self) -> None:
        """All sources, in an empty folder, and nothing published."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(ROOT / "theme", self.theme)
        for name, text in SOURCES.items():
            self.write(self.folder / name, text)
        for number, name in enumerate(("vuon-hong", "ruong")):
            self.write(self.content / "images" / f"{name}.png", picture(number))
        self.settings = {
            "BULLETIN": deepcopy(self._read()["BULLETIN"]) | {"page_size": 3, "title_pictures": 4},
            "PLUGINS": self.all_plugins,
            "SITEURL": "https://bantin.example.vn/ban-tin",
        }

    def write(self, path: Path, data: str | bytes) -> None:
        """Write a source. One in three was just written when it is read, the others long ago;
        every other one takes the place of the file before, as many editors save."""
        tick = next(self._ticks)
        path.parent.mkdir(parents=True, exist_ok=True)
        if tick % 2:
            path.unlink(missing_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        if tick % 3:
            moment = 1_600_000_000 + tick
            os.utime(path, (moment, moment))

    def sources(self) -> dict[str, bytes]:
        """All that is read in a build, by path."""
        folders = (self.content, self.theme)
        return {str(p): p.read_bytes() for f in folders for p in f.rglob("*") if p.is_file()}

    def restore(self, sources: Mapping[str, bytes], settings: Mapping[str, Any]) -> None:
        """Have these sources and settings again."""
        self.settings = deepcopy(dict(settings))
        now = self.sources()
        for path in now.keys() - sources.keys():
            Path(path).unlink()
        for path, data in sources.items():
            if now.get(path) != data:
                self.write(Path(path), data)

    @property
    def inputs(self) -> str:
        """The digest of all a build is made from."""
        return sha256(
            repr((self.day, self.settings, sorted(self.sources().items()))).encode()
        ).hexdigest()

    @contextmanager
    def clock(self) -> Iterator[None]:
        epoch = int(datetime.combine(self.day, time(12), UTC).timestamp())
        with patch.dict(os.environ, SOURCE_DATE_EPOCH=str(epoch)):
            yield

    def press(self, output: Path | None = None) -> Any:
        compiled = self.compiled.of(theme_digest(self.theme / "templates"))
        settings = self._read(
            PATH=str(self.content),
            THEME=str(self.theme),
            OUTPUT_PATH=str(output or self.output),
            JINJA_ENVIRONMENT=self._read()["JINJA_ENVIRONMENT"] | {"bytecode_cache": compiled},
            **deepcopy(self.settings),
        )
        return settings["PELICAN_CLASS"](settings)

    def publish(self, output: Path | None = None) -> Any:
        """The report of a build; see ``Press.publish`` for what is raised."""
        with self.clock():
            return self.press(output).publish()

    def _read(self, **changed: Any) -> dict[str, Any]:
        return dict(read_settings(str(ROOT / "pelicanconf.py"), override=changed))
