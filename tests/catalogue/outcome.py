"""Whether the outcome of a trial is what its cases promise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest

from tests.catalogue import page
from tests.catalogue.case import Case
from tests.catalogue.trial import Trial


def params(cases: Iterable[Case]) -> list[object]:
    """The cases as parameters of a test; where the bulletin is at fault, a strict xfail."""
    return [
        pytest.param(
            case,
            id=case.name,
            marks=[pytest.mark.xfail(reason=case.fault, strict=True)] if case.fault else [],
        )
        for case in cases
    ]


def shortcomings(case: Case, trial: Trial) -> Iterator[str]:
    """What is not as the case promises: nothing, where all is well."""
    if case.may and case.name in trial.out:
        return
    if not case.may:
        for told in case.told:
            if not any(telling.answers(told, case.file) for telling in trial.tellings):
                said = [t for t in trial.tellings if t.path == f"content/{told.path or case.file}"]
                yield f"not told: {told}; but: {said}"
    if case.url is None:
        return
    if case.name in trial.out:
        yield f"refused: {[t for t in trial.tellings if t.path == f'content/{case.file}']}"
        return
    if not trial.page(case.url).is_file():
        yield f"no page {case.url}"
        return
    html = trial.page(case.url).read_bytes().decode()
    yield from page.faults(html)
    story = page.story(html)
    yield from (f"lacks {words}" for words in case.holds if not re.search(words, story))
    yield from (f"holds {words}" for words in case.lacks if re.search(words, story))
