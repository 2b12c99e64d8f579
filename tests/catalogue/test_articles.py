"""Every bad article, picture and file has the outcome the catalogue gives it.

A case is one line in ``headers.py``, ``dates.py``, ``encodings.py``, ``files.py``, ``sizes.py``,
``pictures.py``, ``attacks.py``, ``vectors.py``, ``links.py`` or ``overrides.py``; ``case.py`` says
what it means.
To add one, write its line: it goes into the one build of its kind by itself.
"""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from tests.catalogue import (
    attacks,
    dates,
    encodings,
    files,
    headers,
    links,
    overrides,
    page,
    pictures,
    sizes,
    vectors,
)
from tests.catalogue.case import MARKER, Case
from tests.catalogue.outcome import params, shortcomings
from tests.catalogue.trial import Trial, try_all

ROOMS = (headers, dates, encodings, files, pictures, overrides, attacks, vectors, links)

CASES = tuple(case for room in ROOMS for case in room.CASES)

# One fixture makes what all of these look at: it is made once, by one of the processes.
pytestmark = pytest.mark.xdist_group("bad articles")


@pytest.fixture(scope="session")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    """All cases in one content folder, as an editor would meet them."""
    return try_all(tmp_path_factory.mktemp("articles"), CASES)


@pytest.mark.parametrize("case", params(CASES))
def test_a_bad_input_has_its_outcome(case: Case, trial: Trial) -> None:
    assert list(shortcomings(case, trial)) == []


def test_names_of_cases_are_their_own() -> None:
    slugs = [case.slug for case in (*CASES, *sizes.CASES)]
    assert len(slugs) == len(set(slugs)) > 130


def test_a_refused_build_changes_no_byte_and_shows_no_traceback(trial: Trial) -> None:
    *refused, _ = trial.runs
    assert refused
    assert {(run.code, run.said) for run in refused} == {(1, "")}
    assert not any("Traceback" in run.complained for run in trial.runs)
    assert trial.changed == ()


def test_everything_that_is_complained_of_has_its_line_and_remedy(trial: Trial) -> None:
    for run in trial.runs:
        lines = [line for line in run.complained.splitlines() if line.strip()]
        assert len(lines) == 2 * len(run.tellings) + (run.code != 0)


def test_what_may_be_published_is_published_whole(trial: Trial) -> None:
    assert trial.runs[-1].code == 0, trial.runs[-1].complained
    wrong = {
        path.relative_to(trial.folder).as_posix(): found
        for path in trial.folder.glob("output/**/*.html")
        # The page with the form of the search shows nothing of an article before it is used.
        if path.parent.name != "tim-kiem"
        and (found := list(page.faults(path.read_bytes().decode())))
    }
    assert wrong == {}


def test_feeds_and_data_can_be_read(trial: Trial) -> None:
    feeds = [*trial.folder.glob("output/**/*.xml")]
    data = [*trial.folder.glob("output/**/*.json")]
    assert feeds and data
    for path in feeds:
        ElementTree.fromstring(path.read_bytes())  # noqa: S314 - our own files
    for path in data:
        json.loads(path.read_bytes())


def test_no_secret_gets_out_and_nothing_is_written_elsewhere(trial: Trial) -> None:
    files = [path for path in trial.folder.glob("output/**/*") if path.is_file()]
    assert [path for path in files if MARKER.encode() in path.read_bytes()] == []
    assert [path for path in files if path.is_symlink()] == []
    inside = {"content", "output", ".bulletin", "outside"}
    assert {path.name for path in trial.folder.iterdir()} <= inside


def test_all_problems_but_those_of_links_are_told_in_one_run(trial: Trial) -> None:
    later = {telling.path for run in trial.runs[1:] for telling in run.tellings}
    told = {telling.path for telling in trial.runs[0].tellings}
    of_links = {f"content/{case.file}" for case in (*links.CASES, *attacks.CASES, *vectors.CASES)}
    assert later - told <= of_links
