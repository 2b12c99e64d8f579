"""What an editor writes over the page of a campaign or unit becomes safe HTML."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

from plugins.bulletin.digest import digest_of
from plugins.bulletin.entry import Introduction
from plugins.bulletin.problem import Problem, refusals
from plugins.manuscript.body import body_of
from plugins.manuscript.clean import one_line
from plugins.manuscript.decode import decode
from plugins.manuscript.headers import Manuscript, cut
from plugins.manuscript.keys import ARTICLE_KEYS, PAGE_KEYS, known_key, split_header
from plugins.manuscript.lines import line_at
from plugins.manuscript.markup import Markup

_ROOT = "../../"  # from “phong-trao/tet-sum-vay/” to the top of the site


def read_introduction(
    path: str, data: bytes, content: Path, register: str
) -> tuple[Introduction | None, tuple[Problem, ...]]:
    """The introduction in a file, None where something must be mended first; and every problem.

    It needs no header; “Title:” gives it a heading. The name of the file is the slug.
    """
    text, of_bytes = decode(path, data)
    if not text:
        return None, of_bytes
    manuscript = _cut(path, text)
    body = body_of(manuscript, Markup(), _ROOT, content)
    problems = [*of_bytes, *manuscript.problems, *body.problems]
    if body.blank:
        line = line_at(text, len(text.rstrip()))
        fix = "viết lời giới thiệu, hoặc xóa tệp"
        problems.append(Problem(path, line, "lời giới thiệu không có nội dung", fix))
    for picture in body.pictures:
        fix = "bỏ ảnh, hoặc đưa ảnh vào một bài"
        problems.append(Problem(path, picture.line, "lời giới thiệu không dùng được ảnh", fix))
    if refusals(problems):
        return None, tuple(problems)
    title = one_line(manuscript.value("Title"))
    slug = PurePosixPath(path).name.removesuffix(".md")
    made = Introduction("", register, slug, title, body.html, digest="")
    return replace(made, path=path, links=body.links, digest=digest_of(made)), tuple(problems)


def _cut(path: str, text: str) -> Manuscript:
    """Headers and body; all of it is body where the first line is no header we know."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    pair = split_header(first)
    headed = first.startswith("---") or (pair and known_key(pair[0], ARTICLE_KEYS))
    if headed:
        return cut(path, text, PAGE_KEYS)
    return Manuscript(path, {}, frozenset(), text, 1)
