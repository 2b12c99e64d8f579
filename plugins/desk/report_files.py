"""Which files a report becomes, and how they come to lie there: all of them or none."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from plugins.bulletin.system import mend_of, reason_of
from plugins.desk.speech import Misuse
from plugins.photos.lettering import Lettering
from plugins.report.bars import SIZE
from plugins.report.csv_file import counts_file, csv_file
from plugins.report.docx import docx
from plugins.report.markdown import markdown
from plugins.report.png import png
from plugins.report.svg import svg
from plugins.report.table import Figure, Report
from plugins.report.xlsx import xlsx

ENDINGS = (".md", ".csv", ".xlsx", ".docx")
_NEEDED = {".xlsx": "xlsxwriter", ".docx": "docx"}
_LISTS = ("danh-sach", "chi-tiet", "nhuan-but", "nhuan-but-tung-bai")  # tables that hold no counts
_INSTALL = 'cần cài thêm thư viện: chạy  pip install "bulletin[report]"'

Files = dict[Path, bytes]


def files_of(report: Report, output: Path, name: str) -> tuple[Files, str]:
    """The files, by where they go; and what is to be said of those that could not be made.

    A folder gets all there are; a name with an ending that of its kind. Several tables in CSV are
    several files, ``name-danh-sach.csv`` beside ``name.csv``. Raises :class:`Misuse` for another
    ending, and where what makes the one file that was asked for is not installed.
    """
    ending = output.suffix.lower()
    if output.is_dir() or not ending:
        able = [each for each in ENDINGS if _NEEDED.get(each) is None or find_spec(_NEEDED[each])]
        files: Files = {}
        for each in able:
            files |= _made(report, output / f"{name}{each}")
        for figure in _figures(report):
            files[output / f"{name}-{figure.key}.svg"] = svg(figure)
            files[output / f"{name}-{figure.key}.png"] = png(figure, _letters())
        lost = [each for each in ENDINGS if each not in able]
        return files, f"Chưa ghi {', '.join(lost)}: {_INSTALL}" if lost else ""
    if ending not in ENDINGS:
        raise Misuse(f"--output: không ghi được tệp “{ending}”; dùng {', '.join(ENDINGS)}")
    if (needed := _NEEDED.get(ending)) and not find_spec(needed):
        raise Misuse(f"{ending}: {_INSTALL}")
    files = _made(report, output)
    if ending == ".md":
        for figure in _figures(report):
            files[output.with_name(f"{output.stem}-{figure.key}.svg")] = svg(figure)
    return files, ""


def _made(report: Report, path: Path) -> Files:
    """The files of one kind."""
    match path.suffix.lower():
        case ".md":
            return {path: markdown(report, f"{path.stem}-").encode()}
        case ".xlsx":
            return {path: xlsx(report)}
        case ".docx":
            letters = _letters()
            return {path: docx(report, lambda figure: png(figure, letters))}
    counts = [table for table in report.tables if table.key not in _LISTS]
    lists = [table for table in report.tables if table.key in _LISTS]
    files = {path: counts_file(counts) if counts else csv_file(lists.pop(0))}
    for table in lists:
        key = table.key.removeprefix(f"{path.stem}-")
        files[path.with_name(f"{path.stem}-{key}{path.suffix}")] = csv_file(table)
    return files


def _figures(report: Report) -> list[Figure]:
    return [section.figure for section in report.sections if section.figure]


def _letters() -> Lettering:
    return Lettering("sans-600", SIZE)


def written(files: Mapping[Path, bytes], *, replace: bool) -> None:
    """Write all files. One that is there and says something else, which may have been worked on, is
    told, and nothing is written, unless it may be replaced."""
    there = [p for p, data in files.items() if p.exists() and not _is(p, data)]
    if there and not replace:
        more = f" và {len(there) - 1} tệp khác" if there[1:] else ""
        raise Misuse(
            f"đã có {there[0].as_posix()}{more}, nội dung khác; thêm  --replace  để ghi đè"
        )
    waiting: list[tuple[Path, Path]] = []
    try:
        for path, data in files.items():
            with _told(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                waiting.append((_beside(path, data), path))
        for made, path in waiting:
            with _told(path):
                made.replace(path)
    finally:
        for made, _ in waiting:
            made.unlink(missing_ok=True)


def _is(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


def _beside(path: Path, data: bytes) -> Path:
    """The bytes in a file of another name beside it."""
    handle, name = tempfile.mkstemp(prefix=".bulletin-", dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    made = Path(name)
    made.chmod(0o644)  # as any file; a passing one is closed to others
    return made


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """What a system refuses is a :class:`Misuse`."""
    try:
        yield
    except OSError as error:
        what = f"không ghi được {path.as_posix()}: {reason_of(error)}; {mend_of(error)}"
        raise Misuse(what) from None
