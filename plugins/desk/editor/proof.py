"""An article as it is being written: how it will look, what is wrong with it, its tags."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.story import Story
from plugins.desk.editor.folders import Folders
from plugins.desk.workplace import Press
from plugins.manuscript.reader import ARTICLE_ROOT, Reading, read_article


def proof_of(press: Press, folders: Folders, path: Path, text: str) -> dict[str, Any]:
    """The lead and body as HTML, problems, names of the tags; nothing is written.

    Links and pictures are relative to the page of the editor. Raises ``Refused`` where registers
    cannot be read.
    """
    reading = _read(press, folders, path, text)
    story = reading.story
    return {
        "html": _html(story) if story else "",
        "problems": [_told(problem) for problem in reading.problems],
        "tags": [tag.name for tag in (*story.campaign_tags, *story.unit_tags)] if story else [],
    }


def problems_of(press: Press, folders: Folders, path: Path, text: str) -> list[dict[str, Any]]:
    """What is wrong with an article, as :func:`proof_of` tells it."""
    return [_told(problem) for problem in _read(press, folders, path, text).problems]


def _read(press: Press, folders: Folders, path: Path, text: str) -> Reading:
    registers = press.registers()
    steps = press.steps(registers)
    return read_article(
        str(path), text.encode("utf-8", "replace"), registers, steps, folders.content
    )


def _html(story: Story) -> str:
    """Lead and body, each picture as its own file: the sizes of one just added are not made yet."""
    soup = BeautifulSoup(story.body_html, "html.parser")
    for source in soup.find_all("source"):
        source.decompose()
    own = {ARTICLE_ROOT + each.files[-1].url: each.source for each in story.pictures if each.files}
    for image in soup.find_all("img"):
        src = str(image.get("src", ""))
        image.attrs = {"src": own.get(src, src), "alt": str(image.get("alt", ""))}
    return f'<div class="lead">{story.lead_html}</div>\n{soup}'


def _told(problem: Problem) -> dict[str, Any]:
    return {
        "line": problem.line,
        "what": problem.what,
        "fix": problem.fix,
        "notice": problem.gravity is Gravity.NOTICE,
    }
