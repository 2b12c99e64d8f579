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


def article_sets(folder: Path = GOLD) -> tuple[ArticleSet, ...]:
    """The sets below a folder of annotated articles; our own are halved by their number."""
    first = tuple(sorted(folder.glob("dev_*.md")))
    own = tuple(sorted((folder / "own").glob("own_*.md")))
    odd = tuple(path for path in own if _number(path) % 2)
    even = tuple(path for path in own if not _number(path) % 2)
    return (
        ArticleSet("twenty", "the first twenty; rules were made from them", first),
        ArticleSet("odd", "our own with odd numbers; rules were made from them", odd),
        ArticleSet("even", "our own with even numbers; held out", even, held_out=True),
    )


def _number(path: Path) -> int:
    return int(path.stem.rpartition("_")[2])
