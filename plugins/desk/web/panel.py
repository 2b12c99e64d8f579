"""The panel beside an article: its tags, why they are there, and what becomes of them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.bulletin.pages.index import Row
from plugins.bulletin.problem import Problem, shown
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.registry.whereabouts import entry_lines
from plugins.bulletin.tagging.mention import Mention, Rule, Tag
from plugins.bulletin.tagging.proposals import Register
from plugins.desk.deciding import accepted, aliased, denied
from plugins.desk.editor.folders import folders_of
from plugins.desk.marked import Whereabouts, confidence_in, entry_of, reasons_of
from plugins.desk.proposing import found_in
from plugins.desk.speech import Misuse
from plugins.desk.web.asked import EDITOR, OURS, Answer, told
from plugins.desk.web.choosing import Chooser
from plugins.desk.web.dressing import templates
from plugins.desk.web.overruling import overruled
from plugins.desk.web.undoing import Undoing
from plugins.desk.workplace import Press, registry_of
from plugins.manuscript.files import read_source
from plugins.manuscript.reader import Reading, read_article
from plugins.manuscript.source_lines import SourceLines
from plugins.manuscript.walk import Source

_NO_ARTICLE = "không có bài nào ở địa chỉ này"
_WRITTEN = ("campaigns.toml", "units.toml", "refused.toml")  # of the registers, by a decision
_LISTS = (
    ("Phong trào, cuộc vận động", "Campaigns", Register.CAMPAIGN, ("campaign",)),
    ("Đơn vị, địa danh", "Units", Register.UNIT, ("unit", "place")),
    ("Khen thưởng", "", None, ()),
)


@dataclass(frozen=True, slots=True)
class Reason:
    lines: list[int]
    sentence: str


@dataclass(frozen=True, slots=True)
class TagView:
    """One tag as the panel shows it."""

    name: str
    kind_name: str
    slug: str | None
    confidence: str
    reasons: tuple[Reason, ...]
    entry: str  # “content/registry/units.toml:1204”, or “”
    by_editor: bool  # the header names it


@dataclass(frozen=True, slots=True)
class TagList:
    heading: str
    header: str  # in which editors overrule it; “”: in none
    register: str
    tags: tuple[TagView, ...]


@dataclass(frozen=True, slots=True)
class View:
    """All of one panel."""

    path: str
    edit: str  # where the web editor opens it
    lists: tuple[TagList, ...]
    problems: tuple[Problem, ...]


class Panel:
    """The panel of every article of a run. Each request raises :class:`Misuse` or ``Refused``."""

    def __init__(self, press: Callable[[], Press | None], row: Callable[[str], Row | None]) -> None:
        self._press, self._row = press, row
        self._template = templates().get_template("panel.html")
        self._turn = threading.Lock()  # one decision after the other
        self._undoing = Undoing()
        self._chooser: tuple[str, Chooser] | None = None  # and the digest of its registers

    def shown(self, query: Mapping[str, str]) -> Answer:
        """The panel of the article at ``url``, as HTML."""
        press, path = self._article(query.get("url", ""))
        view = self._view(press, self._reading(press, path))
        return Answer(self._template.render(view=view).encode(), "text/html")

    def entries(self, query: Mapping[str, str]) -> Answer:
        """The entries of a register that ``q`` finds; without it those ``near`` a name."""
        registers = self._wanted().registers()
        if self._chooser is None or self._chooser[0] != registers.digest:
            self._chooser = (registers.digest, Chooser(registers))
        of_campaigns = query.get("register") == Register.CAMPAIGN
        found = self._chooser[1].found(query.get("q", ""), query.get("near", ""), of_campaigns)
        return told({"entries": [{"slug": slug, "name": name} for slug, name in found]})

    def decide(self, wish: Mapping[str, Any]) -> str:
        """Writes what an editor decided about one tag; answers what was written."""
        texts = {key: str(wish.get(key) or "") for key in ("action", "url", "name", "slug", "was")}
        action, name, slug = texts["action"], texts["name"], texts["slug"]
        header = wish.get("header")
        if action == "undo":
            with self._turn:
                return self._undoing.undo()
        if action == "add":
            if not slug:
                raise Misuse("chưa chọn mục nào trong danh mục")
            action, name, texts["was"] = "keep", slug, slug
        if header not in ("Campaigns", "Units") or not name:
            raise Misuse("không rõ thẻ nào")
        register = Register.CAMPAIGN if header == "Campaigns" else Register.UNIT
        with self._turn, ExitStack() as noting:
            press, path = self._article(texts["url"])
            registry, file = registry_of(press.settings), self._file(press, path)
            written = (file, *((registry / name).resolve() for name in _WRITTEN))
            noting.enter_context(self._undoing.noting(written))
            if action in ("keep", "reject", "replace"):
                registers = press.registers()
                return overruled(
                    file,
                    path,
                    str(header),
                    (action, texts["was"] or name, slug),
                    lambda data: read_article(
                        path, data, registers, press.steps(registers), Path(press.settings["PATH"])
                    ),
                )
            found = found_in([self._reading(press, path)], press.registers())
            if action == "accept":
                return accepted(found, registry, name, register=register)
            if action == "alias":
                return aliased(found, registry, name, slug)
            if action == "refuse":
                return denied(found, registry, name, register=register)
        raise Misuse("không rõ phải làm gì")

    def _wanted(self) -> Press:
        press = self._press()
        if press is None:
            raise Misuse("bản tin chưa đọc được; sửa lỗi đang hiện trước")
        return press

    def _article(self, url: str) -> tuple[Press, str]:
        """The press, and the path of an article; only addresses of articles lead to files."""
        press, row = self._wanted(), self._row(url)
        if row is None:
            raise Misuse(_NO_ARTICLE)
        return press, row.path

    def _file(self, press: Press, path: str) -> Path:
        """The file of an article, inside the content folder wherever a link may lead."""
        real = Path(path).resolve()
        if not real.is_relative_to(Path(press.settings["PATH"]).resolve()):
            raise Misuse("bài nằm ngoài thư mục nội dung")
        return real

    def _reading(self, press: Press, path: str) -> Reading:
        content = Path(shown(Path(press.settings["PATH"]).resolve()))
        registers: Registers = press.registers()
        data, problems = read_source(content, Source(path))
        if problems:
            raise Misuse(f"{problems[0].what}: {problems[0].fix}")
        return read_article(path, data, registers, press.steps(registers), content)

    def _view(self, press: Press, reading: Reading) -> View:
        folders = folders_of(Path(press.settings["PATH"]))
        edit = f"/{OURS}{EDITOR}#/{folders.entry(self._file(press, reading.path))}"
        story, manuscript = reading.story, reading.manuscript
        if story is None or manuscript is None:
            return View(reading.path, edit, (), reading.problems)
        found, text = SourceLines(manuscript, story.text), story.text

        def line(mention: Mention, header: str) -> int:
            return found.line(mention.span) if mention.span else manuscript.line(header)

        folder = registry_of(press.settings)
        where = Whereabouts(line, entry_lines(folder), shown(folder / "places.txt"))

        def view(tag: Tag, header: str, tables: tuple[str, ...]) -> TagView:
            said = reasons_of(tag, header, text, where)
            return TagView(
                tag.name,
                tag.kind_name,
                tag.slug,
                confidence_in(tag, text).lower(),
                tuple(Reason(lines, sentence) for sentence, lines in said.items()),
                entry_of(tag, tables, where),
                any(m.span is None or m.reason.rule is Rule.EDITOR for m in tag.mentions)
                or (tag.slug or "") in _named(manuscript.value(header)),
            )

        kinds = (story.campaign_tags, story.unit_tags, story.award_tags)
        lists = (
            TagList(heading, header, register or "", tuple(view(t, header, tables) for t in tags))
            for (heading, header, register, tables), tags in zip(_LISTS, kinds, strict=True)
        )
        return View(reading.path, edit, tuple(lists), reading.problems)


def _named(value: str) -> set[str]:
    return {part.strip() for part in value.split(";") if part.strip()}
