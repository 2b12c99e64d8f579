"""About, contact and the like: a title, a text, an address from the file's name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

from plugins.bulletin.digest import digest_of
from plugins.bulletin.entry import FixedPage
from plugins.bulletin.pages.taken import TAKEN
from plugins.bulletin.problem import Problem, refusals
from plugins.bulletin.text.vietnamese import slug_of
from plugins.manuscript.body import body_of
from plugins.manuscript.clean import one_line
from plugins.manuscript.decode import decode
from plugins.manuscript.headers import cut
from plugins.manuscript.keys import PAGE_KEYS
from plugins.manuscript.lines import line_at
from plugins.manuscript.markup import Markup

PAGE_ROOT = "../"  # from “gioi-thieu/” to the top of the site


def read_page(
    path: str, data: bytes, content: Path, markup: Markup
) -> tuple[FixedPage | None, tuple[Problem, ...]]:
    """The page of a file, None where something must be mended first; and every problem."""
    text, of_bytes = decode(path, data)
    if not text:
        return None, of_bytes
    manuscript = cut(path, text, PAGE_KEYS)
    body = body_of(manuscript, markup, PAGE_ROOT, content)
    problems = [*of_bytes, *manuscript.problems, *body.problems]
    if not ({"Title"} & {*manuscript.headers, *manuscript.fallen}):
        fix = "thêm dòng  Title: tên trang  vào đầu tệp"
        problems.append(Problem(path, 1, "trang không có tên (thiếu “Title:”)", fix))
    if body.blank:
        fix = "viết nội dung dưới dòng trống sau phần đầu"
        problems.append(
            Problem(path, line_at(text, len(text.rstrip())), "trang không có nội dung", fix)
        )
    for picture in body.pictures:
        fix = "bỏ ảnh, hoặc đưa ảnh vào một bài"
        problems.append(Problem(path, picture.line, "trang cố định không dùng được ảnh", fix))
    slug = slug_of(PurePosixPath(path).name.removesuffix(".md"))
    if not slug or slug in TAKEN or slug.isdecimal():
        what = f"không đặt được trang ở địa chỉ “{slug}/”"
        problems.append(Problem(path, 0, what, "đổi tên tệp, ví dụ gioi-thieu.md"))
    if refusals(problems):
        return None, tuple(problems)
    title = one_line(manuscript.value("Title"))
    page = FixedPage("", slug, f"{slug}/", title, body.html, digest="")
    return replace(page, path=path, links=body.links, digest=digest_of(page)), tuple(problems)
