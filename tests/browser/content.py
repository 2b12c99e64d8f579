"""The sample content, and beside it what it has no article for: lists of several pages, a unit of
many campaigns, a correction, an article that was taken back, one that has moved, long names."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
NUMBER = 24  # articles: more than a page of a list holds
CAMPAIGNS = 18  # more than the table of a unit holds
MAIN = "Đổi mới, sáng tạo trong công tác thi đua ở Đắk Lắk"
CORRECTED = "2022/06/dinh-chinh-so-ho-ngheo/"
WITHDRAWN = "2022/06/bai-da-rut/"
MOVED = "tin-cu/doi-dia-chi/"

_HEAD = "Title: {title}\nDate: 2022-{month:02}-{day:02}\nSection: Tin địa phương\n"
_BODY = """
Phong trào thi đua “{name}” và phong trào thi đua “{main}” có thêm {number} mô hình ở xã Ea Kao, \
tỉnh Đắk Lắk.

“Không ai đứng ngoài cuộc”, đồng chí Trưởng thôn nói. Đường làng sạch, nhà cửa gọn, {number} hộ \
thoát nghèo.
"""


def lay_out(folder: Path) -> Path:
    """A content folder in ``folder``, with the sample and what it lacks."""
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    with (content / "registry/campaigns.toml").open("rb") as file:
        names = [each["name"] for each in tomllib.load(file)["campaign"]]
    with (content / "registry/campaigns.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[[campaign]]\nslug = "doi-moi-sang-tao-dak-lak"\nkind = "phong-trao-thi-dua"\n'
            f'name = "{MAIN}"\nfield = "thi-dua-chung"\nperiods = [{{ from = 2021, to = 2025 }}]\n'
        )
    articles = content / "articles/2022"
    articles.mkdir()
    for number in range(1, NUMBER + 1):
        head = _HEAD.format(
            title=f"Chuyện thứ {number} về đổi mới ở buôn làng", month=1 + number % 6, day=number
        )
        body = _BODY.format(name=names[number % CAMPAIGNS], main=MAIN, number=number)
        text = f"{head}Author: Y Đức Niê\n{body}"
        (articles / f"chuyen-{number}.md").write_text(text, "utf-8")
    for slug, title, more in (
        ("dinh-chinh-so-ho-ngheo", "ỦY BAN NHÂN DÂN XÃ EA KAO TỔNG KẾT, ĐẨY MẠNH THI ĐUA",
         "Correction: 2022-06-20; Số hộ nghèo là 120, không phải 210.\n"
         "Correction: 2022-06-25; Tên xã là Ea Kao.\n"),
        ("bai-da-rut", "Một bài đã rút", "Withdrawn: 2022-06-26; số liệu chưa được thẩm định\n"),
        ("da-doi", "Bài đã đổi địa chỉ", f"Was: {MOVED}\n"),
    ):  # fmt: skip
        head = _HEAD.format(title=title, month=6, day=18)
        body = _BODY.format(name=names[0], main=MAIN, number=7)
        (articles / f"{slug}.md").write_text(f"{head}{more}{body}", "utf-8")
    return content
