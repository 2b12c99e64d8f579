"""Scores the bulletin, or the predictions of any tagger, on the annotated articles.

    python -m benchmarks.quality [--predictions FILE] [--errors N] [--of SETS] [--held-out]

Mistakes are listed only when asked for, and never those of the held-out half unless that is asked
for as well: whoever has seen them can no longer say how unseen articles fare.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.quality import report
from benchmarks.quality.gold import read_gold
from benchmarks.quality.predictions import predicted, tagged
from benchmarks.quality.scoring import score
from benchmarks.quality.sets import ArticleSet, article_sets


def shown(sets: tuple[ArticleSet, ...], names: str, held_out: bool) -> tuple[ArticleSet, ...]:
    """The sets whose mistakes may be listed; raises :class:`ValueError` in words."""
    asked = (
        names.split(",") if names else [one.name for one in sets if held_out or not one.held_out]
    )
    known = {one.name: one for one in sets}
    if strangers := [name for name in asked if name not in known]:
        raise ValueError(f"no such set: {', '.join(strangers)}; there are {', '.join(known)}")
    if kept := [name for name in asked if known[name].held_out and not held_out]:
        raise ValueError(f"{', '.join(kept)}: held out; its mistakes are shown with --held-out")
    return tuple(known[name] for name in asked)


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quality",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--predictions", type=Path, help="JSON as bulletin tag --json writes it")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list so many of a set")
    parser.add_argument("--of", default="", metavar="SETS", help="sets to list, by comma")
    parser.add_argument("--held-out", action="store_true", help="list the held-out half too")
    given = parser.parse_args(arguments)
    sets = article_sets()
    try:
        listed = shown(sets, given.of, given.held_out)
    except ValueError as mistake:
        parser.error(str(mistake))
    every = [path for one in sets for path in one.articles]
    if given.predictions:
        found = predicted(json.loads(given.predictions.read_text("utf-8")))
    else:
        found = tagged(every)
    scores = {one.name: score(read_gold(one.articles), found) for one in sets}
    together = scores | {"all": score(read_gold(every), found)}
    print("\n".join([*report.table(together), "", *report.campaign_kinds(together)]))
    if given.errors:
        for one in listed:
            print("\n" + "\n".join(report.mistakes(one, scores[one.name], given.errors)))


if __name__ == "__main__":
    main()
