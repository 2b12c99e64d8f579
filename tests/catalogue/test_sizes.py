"""Empty, huge and hostile articles: refused or published, in bounded time and memory.

The cases are in ``sizes.py``. All are read by one build, which may take as long as one of them.
"""

from __future__ import annotations

import pytest

from tests.catalogue import sizes
from tests.catalogue.case import Case
from tests.catalogue.outcome import params, shortcomings
from tests.catalogue.trial import Trial, try_all

SECONDS = 20

# One fixture makes what all of these look at: it is made once, by one of the processes.
pytestmark = pytest.mark.xdist_group("large articles")


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    """All large articles in one content folder."""
    return try_all(tmp_path_factory.mktemp("large"), sizes.CASES)


@pytest.mark.parametrize("case", params(sizes.CASES))
def test_a_large_article_has_its_outcome(case: Case, trial: Trial) -> None:
    assert list(shortcomings(case, trial)) == []


def test_all_of_them_take_bounded_time_and_change_nothing_when_refused(trial: Trial) -> None:
    assert [run.code for run in trial.runs] == [1, 0]
    assert max(run.seconds for run in trial.runs) < SECONDS
    assert trial.changed == ()
