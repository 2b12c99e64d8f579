"""The run of a build: Pelican's settings, plugins and theme; our plans, printed and switched in."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from jinja2 import Environment
from pelican import Pelican, signals
from pelican.generators import Generator

from plugins import _pelican as ask
from plugins.bulletin.entry import Entry, FixedPage, Gathered
from plugins.bulletin.pages.index import Edition, Row, in_order, row_of
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.sections import sections_of
from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Problem, Refused, refusals
from plugins.bulletin.registry.load import load_registers, read_registers
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.story import Step
from plugins.bulletin.system import in_words
from plugins.press.addresses import entry_problems
from plugins.press.build import build
from plugins.press.jinja import described, strict
from plugins.press.keys import Keys, code_digest
from plugins.press.lock import held
from plugins.press.place import Place, place_of
from plugins.press.render import Printer, Printing
from plugins.press.report import Report, no_article, not_loaded, report_of
from plugins.press.site import site_of, with_pages
from plugins.press.telling import GIVEN_UP, not_built, tell
from plugins.press.theme_files import PRINTER, theme_file, theme_plans

_JINJA = ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")
_INTERRUPTED = 130  # as shells have it
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

    def registers(self) -> Registers:
        """The registers of these settings; refused while one of them has a fault."""
        self._refuse_absent()
        return load_registers(ask.registry_folder(self.settings))

    def survey(self) -> tuple[Registers, Gathered]:
        """Registers, articles and pages, with every problem of them and of the settings.

        While a register has a fault, articles are read but not tagged: what a tagger would say of
        half a register helps nobody.
        """
        self._refuse_absent()
        registers, faults = read_registers(ask.registry_folder(self.settings))
        steps = () if refusals(faults) else self.steps(registers)
        gathered = self.gather(registers, steps)
        problems = [*faults, *gathered.problems]
        if not refusals(problems):  # each source has told its own clashes; these are across them
            problems += entry_problems(gathered.entries)
        try:
            self.site(registers)
        except Refused as refused:
            problems += refused.problems
        if not (gathered.entries or refusals(problems)):
            problems.append(no_article(ask.content_folder(self.settings)))
        return registers, replace(gathered, problems=tuple(sorted(set(problems))))

    def site(self, registers: Registers, rows: tuple[Row, ...] = ()) -> Site:
        """The site with all its links, whether or not their pages are planned.

        Of the sections those that have an article among the rows stand in the foot.
        """
        filled = {row.section.url for row in rows}
        links = (each for each in sections_of(registers, rows) if each.url in filled)
        return site_of(self.settings, links, ask.offered(self.settings))

    def steps(self, registers: Registers) -> tuple[Step, ...]:
        """What every article goes through, in the order of ``PLUGINS``."""
        return ask.answers(ask.steps, self.settings, registers)

    def gather(self, registers: Registers, steps: tuple[Step, ...] | None = None) -> Gathered:
        """All articles and pages with their own problems, which are not raised.

        ``steps``: what articles go through, where not the whole way.
        """
        if steps is None:
            steps = self.steps(registers)
        entries: list[Entry] = []
        pages: list[FixedPage] = []
        problems: list[Problem] = []
        for source in ask.answers(ask.sources, self.settings, registers):
            gathered = source(steps)
            entries += gathered.entries
            pages += gathered.pages
            problems += gathered.problems
        return Gathered(tuple(entries), tuple(pages), tuple(problems))

    def edition(self, registers: Registers, gathered: Gathered) -> Edition:
        """What planners read; refused as long as anything surveyed must be mended."""
        if refusals(gathered.problems):
            raise Refused(gathered.problems)
        rows = in_order(row_of(entry) for entry in gathered.entries)
        return Edition(rows, gathered.pages, registers, self.site(registers, rows))

    def plans(self, edition: Edition) -> tuple[Plan, ...]:
        """Every page and file there will be, the theme's own among them."""
        plans: tuple[Plan, ...] = ()
        for planner in ask.answers(ask.planners, self.settings, edition):
            plans += tuple(planner(edition, plans))
        folders = self.settings["THEME_STATIC_PATHS"]
        target = self.settings["THEME_STATIC_DIR"]
        return plans + theme_plans(Path(self.theme), folders, target)

    def printers(self) -> Mapping[str, Printer]:
        """What prints the plans that no template prints, by name."""
        return {PRINTER: theme_file, **dict(ask.answers(ask.printers, self.settings, self))}

    def templates(self) -> Environment:
        """The theme's templates, as Pelican's settings have them, and strict."""
        generator = Generator(
            context=self.settings,
            settings=self.settings,
            path=self.path,
            theme=self.theme,
            output_path=self.output_path,
        )
        return strict(generator.env)

    def place(self) -> Place:
        """Where this build may write; refused where files could be lost."""
        sources = (
            ask.content_folder(self.settings),
            ask.registry_folder(self.settings),
            Path(self.theme),
            _CODE,
        )
        place = place_of(Path(self.output_path), sources, Path.home())
        if isinstance(place, Problem):
            raise Refused([place])
        return place

    def publish(self) -> Report:
        """Build everything and switch it in, all or nothing."""
        started = time.monotonic()
        place = self.place()
        with in_words(), held(place.lock):
            registers, gathered = self.survey()
            edition = self.edition(registers, gathered)
            plans = self.plans(edition)
            site, notices = with_pages(edition.site, {plan.url for plan in plans})
            printing = Printing(self.templates(), self.printers(), site)
            options = {k: v for name in _JINJA for k, v in self.settings[name].items()}
            done = build(
                place,
                plans,
                {entry.url: entry for entry in gathered.entries},
                printing,
                Keys(printing.common(code_digest(_CODE), described(options))),
                self._finish,
                gathered.pages,
            )
        return report_of(gathered, plans, done, notices, time.monotonic() - started)

    def run(self) -> None:
        """Build, and say what was done. Problems are told and end the program with exit code 1.

        Under ``pelican --autoreload`` the same instance runs again after every save; from its
        second run on problems are raised, so that Pelican tells them and goes on watching.
        """
        watched, self._ran = self._ran, True
        try:
            report = self.publish()
        except Refused as refused:
            if watched:
                raise
            tell(refused.problems, err=True)
            click.echo(not_built(refused.problems), err=True)
            raise SystemExit(1) from None
        except KeyboardInterrupt:
            if watched:
                raise
            click.echo(GIVEN_UP, err=True)
            raise SystemExit(_INTERRUPTED) from None  # Pelican itself would end with 0
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
