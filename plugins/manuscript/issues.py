"""The issues of the printed bulletin: “issues/NAME.toml”, and “NAME.pdf” beside it if it was made.

Those whose bytes, cover and PDF are as they were are not made again; which articles they mean is
asked each time.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from plugins.bulletin.issue import Issue, PrintFile
from plugins.bulletin.problem import Problem, refusals
from plugins.bulletin.record_json import read, written
from plugins.bulletin.text.vietnamese import shortened
from plugins.manuscript.clashes import RENAME, Address, of_one_address
from plugins.manuscript.files import issue_sources, read_source
from plugins.manuscript.intake import Reading
from plugins.manuscript.issue_articles import Shelf, with_articles
from plugins.manuscript.stamps import NONE, stamp_at
from plugins.manuscript.standing import Pictures
from plugins.manuscript.store import Store
from plugins.manuscript.walk import Source

_LARGEST = 50_000_000  # bytes of a PDF that readers may load
_PDF = b"%PDF-"


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file was made into, before its articles were looked for."""

    sha: str  # of its bytes
    pictures: str  # places where its cover was looked for, with their stamps
    issue: Issue
    pdf_stamp: str = NONE  # of the PDF of the issue


def issues(
    reading: Reading, store: Store, pictures: Pictures, there: set[str], shelf: Callable[[], Shelf]
) -> tuple[tuple[Issue, ...], tuple[Problem, ...]]:
    """Every issue of a content folder, newest first, and every problem of one.

    To ``there`` the paths of all pictures in the folder are added.
    ``shelf``: the articles there are, asked for where there is an issue.
    One with a fault is made, and told of, each time.
    """
    kept, keeping = _kept(store), dict[str, str]()
    problems: list[Problem] = []
    found: list[Issue] = []
    articles: Shelf | None = None
    for source in issue_sources(reading.content, there):
        made, told = _of_file(reading, source, kept.get(source.path), pictures, store)
        if made:
            if not told:
                keeping[source.path] = written(made)
            articles = articles or shelf()
            issue, of_articles = with_articles(made.issue, articles)
            told = (*told, *of_articles)
            found += [issue] if issue and not refusals(told) else []
        problems += told
    if reading.keeps and {path: written(each) for path, each in kept.items()} != keeping:
        store.tell("issues", json.dumps(keeping, ensure_ascii=False))
    problems += of_one_address(Address(each.url, each.path, 0, RENAME) for each in found)
    found.sort(key=lambda each: (-each.day.toordinal(), each.slug))
    return tuple(found), tuple(problems)


def _of_file(
    reading: Reading, source: Source, kept: Kept | None, pictures: Pictures, store: Store
) -> tuple[Kept | None, tuple[Problem, ...]]:
    """What a file is made into, with its PDF; None where it cannot be read at all."""
    data, problems = (b"", source.problems)
    if not problems:
        data, problems = read_source(reading.content, source)
    if problems:
        return None, problems
    made = _standing(kept, data, pictures)
    if made is None:
        made, problems = _made(reading, source.path, data, pictures)
    if made is None:
        return None, problems
    made, of_pdf = _with_pdf(made, reading.content, store)
    return made, (*problems, *of_pdf)


def _kept(store: Store) -> dict[str, Kept]:
    try:
        return {path: read(Kept, text) for path, text in json.loads(store.issues or "{}").items()}
    except (ValueError, TypeError, AttributeError):  # something wrote into the store
        return {}


def _standing(kept: Kept | None, data: bytes, pictures: Pictures) -> Kept | None:
    if kept and kept.sha == sha256(data).hexdigest() and pictures.stand(kept.pictures):
        return kept
    return None


def _made(
    reading: Reading, path: str, data: bytes, pictures: Pictures
) -> tuple[Kept | None, tuple[Problem, ...]]:
    # Loaded when it is needed, as what reads articles is.
    from plugins.manuscript.issue_file import read_issue

    file = read_issue(path, data, reading.content)
    issue, problems = file.issue, file.problems
    if issue is None:
        return None, problems
    if issue.cover:
        cover, of_cover = reading.sized(issue.cover, issue)
        problems, issue = (*problems, *of_cover), replace(issue, cover=cover)
    return Kept(sha256(data).hexdigest(), pictures.stamps(file.files), issue), problems


def _with_pdf(kept: Kept, content: Path, store: Store) -> tuple[Kept, tuple[Problem, ...]]:
    """The same with the PDF that lies beside the file, if there is one that may be published."""
    path = f"{kept.issue.path.removesuffix('.toml')}.pdf"
    if not Path(path).is_file():
        return replace(kept, issue=replace(kept.issue, pdf=None), pdf_stamp=NONE), ()
    stamp = stamp_at(path, store.moment)
    if kept.issue.pdf and stamp != NONE and stamp == kept.pdf_stamp:
        return kept, ()
    wrong = next(_wrong_pdf(path, content), None)
    if wrong:
        return replace(kept, issue=replace(kept.issue, pdf=None), pdf_stamp=NONE), (wrong,)
    data = Path(path).read_bytes()
    source = Path(path).relative_to(content).as_posix()
    pdf = PrintFile(source, sha256(data).hexdigest(), len(data))
    return replace(kept, issue=replace(kept.issue, pdf=pdf), pdf_stamp=stamp), ()


def _wrong_pdf(path: str, content: Path) -> Iterator[Problem]:
    data, problems = read_source(content, Source(path))
    yield from problems
    fix = f"làm lại bằng  bulletin issue {shortened(Path(path).stem, 60)}, hoặc bỏ tệp"
    if not data.startswith(_PDF):
        yield Problem(path, 0, "tệp này không phải một tệp PDF", fix)
    elif (size := Path(path).stat().st_size) > _LARGEST:
        what = f"tệp PDF nặng {size // 1_000_000} MB, nhiều nhất {_LARGEST // 1_000_000} MB"
        yield Problem(path, 0, what, fix)
