"""The run of a build: Pelican's settings, plugins and theme; our plans, printed and switched in."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click
from jinja2 import Environment
from pelican import Pelican, signals
from pelican.generators import Generator

from plugins import _pelican as ask
from plugins.bulletin.digest import digest_of
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Gathered, Row
from plugins.bulletin.pages.plan import Leaf, Plan, Sheaf
from plugins.bulletin.pages.sections import sections_of
from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Problem, Refused, refusals
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.registry.registry import Registry
from plugins.bulletin.story import Step
from plugins.press.addresses import row_clashes, row_problems
from plugins.press.duties import unmet
from plugins.press.jinja import quick, strict
from plugins.press.joined import joined
from plugins.press.keys import Digests, content_digest, described, settings_digest
from plugins.press.live import Live
from plugins.press.looks import Looks
from plugins.press.place import Place, place_of
from plugins.press.precompress import Precompression, precompression
from plugins.press.progress import READING, Shown, Watch, unwatched
from plugins.press.publish import publish
from plugins.press.render import Printer
from plugins.press.report import Report, no_article, not_loaded
from plugins.press.schedule import Waiting
from plugins.press.site import site_of
from plugins.press.stopping import exit_code, stoppable
from plugins.press.telling import GIVEN_UP, not_built, tell
from plugins.press.theme_files import PRINTER, theme_digest, theme_file, theme_sheaf

_CODE = Path(__file__).parent.parent


class Press(Pelican):  # type: ignore[misc]  # Pelican bears no types
    """Pelican, whose run is ours. The desk asks for single parts of it; ``run`` does the whole.

    Every part raises :class:`Refused` with problems an editor can mend; nothing is printed and
    nothing written but by ``publish`` and ``run``.
    """

    settings: dict[str, Any]
    path: str
    theme: str
    output_path: str

    def __init__(self, settings: dict[str, Any]) -> None:
        wanted = list(settings["PLUGINS"] or ())
        super().__init__(settings)
        loaded = self.settings["PLUGINS"]
        self._absent = [name for name in wanted if isinstance(name, str) and name not in loaded]
        self._ran = False
        self._registry: Registry | None = None
        self._looks = Looks()
        self._steps: tuple[str, tuple[Step, ...]] = ("", ())  # and the digest of their registers
        self._templates: tuple[str, Environment] | None = None  # and the digest of their theme
        self.watch: Watch = unwatched  # hears how far a build is

    def registers(self) -> Registers:
        """The registers of these settings; refused while one of them has a fault."""
        self._refuse_absent()
        registry = self.registry()
        if refused := refusals(registry.problems):
            raise Refused(refused)
        return registry.registers

    def registry(self) -> Registry:
        """The folder of the registers, read only when somebody needs what is in it."""
        found = Registry(ask.registry_folder(self.settings))
        if self._registry is None or self._registry.digest != found.digest:
            self._registry = found
        return self._registry

    def survey(self, known_good: str = "") -> tuple[Registry, Gathered]:
        """Registers, articles and pages, with every problem of them and of the settings.

        ``known_good``: the digest of registers that have no fault, which need not be read for that.
        While a register has a fault, articles are read but not tagged: what a tagger would say of
        half a register helps nobody.
        """
        self._refuse_absent()
        registry = self.registry()
        faults = () if registry.digest == known_good else registry.problems
        tagged = None if refusals(faults) else lambda: self.steps(registry.registers)
        gathered = self.gather(registry, tagged)
        problems = [*faults, *gathered.problems]
        problems += row_problems((*gathered.rows, *gathered.withdrawn))
        if not refusals(problems):  # each source has told its own clashes; these are across them
            problems += row_clashes((*gathered.rows, *gathered.withdrawn))
        try:
            site_of(self.settings, ())
        except Refused as refused:
            problems += refused.problems
        else:
            problems += unmet(self.settings)
        if not (gathered.rows or refusals(problems)):
            waiting = Waiting(held=len(gathered.held), withdrawn=len(gathered.withdrawn))
            problems.append(no_article(self.content(), waiting))
        return registry, replace(gathered, problems=tuple(sorted(set(problems))))

    def site(self, registers: Registers, rows: tuple[Row, ...] = ()) -> Site:
        """The site with all its links, whether or not their pages are planned.

        Of the sections those that have an article among the rows stand in the foot.
        """
        filled = {row.section.url for row in rows}
        links = (each for each in sections_of(registers, rows) if each.url in filled)
        return site_of(self.settings, links, ask.offered(self.settings))

    def steps(self, registers: Registers) -> tuple[Step, ...]:
        """What every article goes through, in the order of ``PLUGINS``."""
        if self._steps[0] != registers.digest or not self._steps[0]:
            steps = ask.answers(ask.steps, self.settings, registers)
            self._steps = (registers.digest, steps)
            gc.freeze()  # names and their tries stay: no collection need go through them again
        return self._steps[1]

    def gather(self, registry: Registry, steps: Callable[[], tuple[Step, ...]] | None) -> Gathered:
        """All articles and pages with their own problems, which are not raised."""
        found = [
            source(registry, steps, partial(self.watch, READING))
            for source in ask.answers(ask.sources, self.settings, None)
        ]
        return found[0] if len(found) == 1 else joined(found)

    def edition(self, registry: Registry, gathered: Gathered) -> Edition:
        """What planners read; refused as long as anything surveyed must be mended."""
        if refusals(gathered.problems):
            raise Refused(gathered.problems)
        registers = registry.registers
        site = self.site(registers, gathered.rows)
        return Edition(
            gathered.rows,
            gathered.pages,
            registers,
            site,
            gathered.articles,
            gathered.withdrawn,
            gathered.introductions,
            gathered.issues,
        )

    def sheaves(self, edition: Edition) -> Iterator[Sheaf]:
        """Every page and file there will be, the theme's own among them, but for the closing."""
        folders = self.settings["THEME_STATIC_PATHS"]
        yield theme_sheaf(Path(self.theme), folders, self.settings["THEME_STATIC_DIR"])
        for planner in ask.answers(ask.planners, self.settings, edition):
            yield from planner(edition)

    def closing(self, edition: Edition, leaves: Sequence[Leaf]) -> Iterator[Plan]:
        """What is planned from all other pages."""
        for closer in ask.answers(ask.closers, self.settings, edition):
            yield from closer(edition, leaves)

    def printers(self) -> Mapping[str, Printer]:
        """What prints the plans that no template prints, by name."""
        return {PRINTER: theme_file, **dict(ask.answers(ask.printers, self.settings, self))}

    def templates(self) -> Environment:
        """The theme's templates, as Pelican's settings have them, and strict.

        Compiled once for all looks of a preview, until a file of the theme changes.
        """
        digest = self._theme_digest()
        if self._templates is None or self._templates[0] != digest:
            generator = Generator(
                context=self.settings,
                settings=self.settings,
                path=self.path,
                theme=self.theme,
                output_path=self.output_path,
            )
            self._templates = (digest, quick(strict(generator.env)))
        return self._templates[1]

    def _theme_digest(self) -> str:
        return theme_digest(*map(Path, (*self.settings["THEME_TEMPLATES_OVERRIDES"], self.theme)))

    def place(self) -> Place:
        """Where this build may write; refused where files could be lost."""
        sources = (
            self.content(),
            ask.registry_folder(self.settings),
            Path(self.theme),
            _CODE,
        )
        place = place_of(Path(self.output_path), sources, Path.home())
        if isinstance(place, Problem):
            raise Refused([place])
        return place

    def live(self, saved: Collection[Path] = ()) -> tuple[Live, tuple[Problem, ...]]:
        """The bulletin in memory, and the notices of articles and registers; nothing is written.

        ``saved``: the files that changed since the last look, if it is known that no others did.
        Links and addresses are not looked at as a whole, as they are before a publication.
        """
        return self._looks.look(self, saved)

    def prepare(self) -> None:
        """Load what reads a saved article, so that the first save is seen as soon as any other."""
        self._looks.prepare()

    def publish(self) -> Report:
        """Build what is due and switch it in, all or nothing."""
        return publish(self)

    def digests(self, registry: Registry, gathered: Gathered) -> Digests:
        """What everything that was surveyed is made from."""
        listening = [described(each) for each in signals.finalized.receivers_for(self)]
        offered = list(ask.offered(self.settings))
        return Digests(
            code=ask.code_digest(),
            known=self._theme_digest(),
            registers=registry.digest,
            settings=digest_of(
                settings_digest(self.settings), listening, offered, self.precompression().version
            ),
            content=content_digest(gathered),
        )

    def precompression(self) -> Precompression:
        """The compressed copies that ``PRECOMPRESS`` asks for."""
        return precompression(bool(self.settings.get("PRECOMPRESS")))

    def finisher(self) -> Callable[[Path], None] | None:
        """What lets plugins work on the folder before it is published; None where none will."""
        return self._finish if signals.finalized.receivers else None

    def content(self) -> Path:
        """The content folder, whole path."""
        return ask.content_folder(self.settings)

    def run(self) -> None:
        """Build, and say what was done. Problems are told and end the program with exit code 1.

        Under ``pelican --autoreload`` the same instance runs again after every save; from its
        second run on problems are raised, so that Pelican tells them and goes on watching.
        """
        watched, self._ran = self._ran, True
        try:
            with stoppable(), Shown() as self.watch:
                report = self.publish()
        except Refused as refused:
            if watched:
                raise
            tell(refused.problems, err=True)
            click.echo(not_built(refused.problems), err=True)
            raise SystemExit(1) from None
        except KeyboardInterrupt as stopped:
            if watched:
                raise
            click.echo(GIVEN_UP, err=True)
            raise SystemExit(exit_code(stopped)) from None  # Pelican itself would end with 0
        tell(report.notices, err=True)
        click.echo(str(report))

    def _refuse_absent(self) -> None:
        if self._absent:
            raise Refused(not_loaded(name) for name in self._absent)

    def _finish(self, folder: Path) -> None:
        """Let plugins that listen to ``finalized`` work on the folder before it is published."""
        with self._output_at(str(folder)):
            signals.finalized.send(self)

    @contextmanager
    def _output_at(self, folder: str) -> Iterator[None]:
        output = self.output_path
        self.output_path = self.settings["OUTPUT_PATH"] = folder
        try:
            yield
        finally:
            self.output_path = self.settings["OUTPUT_PATH"] = output
