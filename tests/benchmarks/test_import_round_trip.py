"""The round trip of Word files finds what is lost, and nothing is."""

from __future__ import annotations

import pytest

from benchmarks.import_round_trip import made, main


def test_no_word_and_no_picture_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    main(9)
    lines = capsys.readouterr().out.strip().split("\n")
    assert len(lines) == 7, lines
    assert all("100.00%" in line for line in lines), lines


def test_a_file_is_the_same_whenever_it_is_made() -> None:
    one, two = made(3), made(3)
    assert (one.title, one.captions, one.words) == (two.title, two.captions, two.words)
