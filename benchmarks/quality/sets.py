"""Which annotated articles there are, and which of them rules may be made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

GOLD = Path(__file__).resolve().parent.parent.parent / "tests" / "gold"


@dataclass(frozen=True, slots=True)
class ArticleSet:
    """Articles that are scored together."""

    name: str
    about: str
    articles: tuple[Path, ...]
    held_out: bool = False  # nobody who writes rules has read it; its mistakes are not shown


# The last article of each set of our own. A set that was held out is given up to those who make
# rules once its score is written down; the next one is annotated before that.
_ENDS = {"first": 44, "second": 68, "third": 80}


def article_sets(folder: Path = GOLD) -> tuple[ArticleSet, ...]:
    """The sets below a folder of annotated articles; our own by the turn they were written in."""
    twenty = tuple(sorted(folder.glob("dev_*.md")))
    own = tuple(sorted((folder / "own").glob("own_*.md")))
    first = tuple(path for path in own if _number(path) <= _ENDS["first"])
    second = tuple(path for path in own if _ENDS["first"] < _number(path) <= _ENDS["second"])
    third = tuple(path for path in own if _ENDS["second"] < _number(path) <= _ENDS["third"])
    return (
        ArticleSet("twenty", "the first twenty; rules were made from them", twenty),
        ArticleSet("first", "our own 1 to 44; rules were made from them", first),
        ArticleSet("second", "our own 45 to 68; rules were widened by them", second),
        ArticleSet("third", "our own 69 to 80; held out", third, held_out=True),
    )


def _number(path: Path) -> int:
    return int(path.stem.rpartition("_")[2])
