"""A small bulletin into which many cases are put at once: built, refused, built without them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.catalogue.case import Case
from tests.catalogue.run import BASE, BUILD, Run, Telling, bulletin, lay, snapshot


@dataclass(frozen=True, slots=True)
class Trial:
    """All cases in one build, which is refused; then those that are left, until one succeeds.

    Links are looked at when pages exist, so a second build may find further problems.
    """

    folder: Path
    runs: tuple[Run, ...]
    changed: tuple[str, ...]  # what refused builds did to the output: addresses of files
    out: frozenset[str]  # names of cases that were refused

    @property
    def tellings(self) -> tuple[Telling, ...]:
        return tuple(telling for run in self.runs for telling in run.tellings)

    def page(self, url: str) -> Path:
        return self.folder / "output" / url / "index.html"


def try_all(folder: Path, cases: Iterable[Case]) -> Trial:
    """Build what is good; add all cases; build and take away what is refused, at most thrice."""
    left, runs, out = list(cases), [], set[str]()
    lay(folder / "content", BASE.items())
    good = bulletin(folder, *BUILD)
    assert good.code == 0, good.complained
    before, changed = snapshot(folder / "output"), set[str]()
    for case in left:
        lay(folder / "content", case.files.items())
    while len(runs) < 4 and (not runs or runs[-1].code == 1):
        runs.append(bulletin(folder, *BUILD))
        if runs[-1].code:
            changed |= {name for name, _ in before.items() ^ snapshot(folder / "output").items()}
        bad = {telling.path for telling in runs[-1].tellings if telling.kind == "problem"}
        for case in [case for case in left if _paths(case) & bad]:
            out.add(case.name)
            left.remove(case)
            _take_away(folder / "content", case)
    return Trial(folder, tuple(runs), tuple(sorted(changed)), frozenset(out))


def _paths(case: Case) -> set[str]:
    return {f"content/{path}" for path in (*case.files, *(told.path for told in case.told)) if path}


def _take_away(content: Path, case: Case) -> None:
    for name in case.files:
        path = content / name
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
        while not any(path.parent.iterdir()):
            path = path.parent
            path.rmdir()
