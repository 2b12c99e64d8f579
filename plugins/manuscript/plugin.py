"""Answers where articles come from: the content folder of the settings, and what is kept of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins import _pelican as ask
from plugins.bulletin.digest import digest_of
from plugins.bulletin.pages.index import Gathered, Source, Watch
from plugins.bulletin.registry.load import load_registers
from plugins.bulletin.registry.registry import Registry
from plugins.bulletin.system import processors
from plugins.manuscript.gather import gather
from plugins.manuscript.intake import Steps
from plugins.manuscript.store import open_store
from plugins.manuscript.workers import Crew

if TYPE_CHECKING:  # loaded when something must be read
    from plugins.manuscript.reader import ArticleReader

# Where a site lies, what it is called and what it links to is no matter of its articles: whatever
# a step reads of these must be none of an article.
_NOT_OF_ARTICLES = frozenset(
    ("BULLETIN", "SITEURL", "FEED_DOMAIN", "OUTPUT_PATH", "CACHE_PATH", "PORT", "BIND",
     "DEBUG", "SETTINGS_FILE", "BULLETIN_DRAFTS", "PRECOMPRESS", "WHOLE_DATA_UP_TO",
     # in which a build, a publication and a preview differ: one reads what another has read
     "ALLOW_FEWER", "SEARCH_UP_TO", "HANDBOOK", "BEGIN_AS_DRAFT", "TONE_MARKS")
)  # fmt: skip


def register() -> None:
    ask.sources.connect(manuscripts)


def manuscripts(sender: object, settings: dict[str, Any]) -> Source:
    """What reads all articles and pages; entries once read are kept beside the output."""
    content = _typed(ask.content_folder(settings))
    plain = _plain(settings)

    def source(registry: Registry, steps: Steps | None, watch: Watch) -> Gathered:
        recipe = Recipe(content, registry.folder, json.dumps(plain))
        store = open_store(ask.state_folder(settings) / "entries.sqlite", _version(plain, content))
        try:
            return gather(
                content,
                registry,
                steps,
                store,
                Crew(processors(), recipe),
                watch,
                drafts=bool(settings.get(ask.DRAFTS)),
                site=str(settings.get("SITEURL") or ""),
            )
        finally:
            store.commit()  # what was read stays read, whatever is wrong elsewhere

    return source


@dataclass(frozen=True, slots=True)
class Recipe:
    """Makes in a new process the reader of another, from what can be sent to it."""

    content: Path
    registers: Path
    settings: str  # JSON

    def __call__(self) -> ArticleReader:
        from plugins.manuscript.reader import ArticleReader

        settings = json.loads(self.settings)
        for name in settings["PLUGINS"]:
            import_module(name).register()
        registers = load_registers(self.registers)
        steps = ask.answers(ask.steps, settings, registers)
        return ArticleReader(registers, steps, self.content)


def _typed(folder: Path) -> Path:
    """A folder as the editor would type it."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _version(settings: Mapping[str, Any], content: Path) -> str:
    """The digest of everything an entry is made from but its source and the registers."""
    mattering = {name: value for name, value in settings.items() if name not in _NOT_OF_ARTICLES}
    offered = ask.offered(dict(settings))
    return digest_of(ask.code_digest(), mattering, offered, content.as_posix())


def _plain(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that are text, numbers and lists of these; functions and classes are none."""
    plain: dict[str, Any] = {}
    for name, value in settings.items():
        try:
            plain[name] = json.loads(json.dumps(value))
        except (TypeError, ValueError):
            continue
    return plain
