"""One run of ``bulletin import``: file after file is read, understood, written and checked."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import click

from plugins.bulletin.problem import Gravity, Problem, refusals, shown
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.system import problem_of
from plugins.bulletin.text.vietnamese import fold
from plugins.desk.new import address
from plugins.desk.speech import Misuse
from plugins.desk.take_in_article import Imported, imported
from plugins.desk.take_in_files import Incoming
from plugins.desk.written_once import settle, staged
from plugins.intake.document import Document, LegacyText, Unreadable
from plugins.intake.draft import draft_of
from plugins.intake.reading import read_document
from plugins.manuscript.reader import ArticleReader

ASK, CONVERT, KEEP = "ask", "convert", "keep"  # what becomes of text of old fonts


@dataclass(slots=True)
class Intake:
    """One run of the command."""

    registers: Registers
    home: Path
    to: Path | None
    legacy: str
    day: date | None
    section: str
    draft: bool = False  # whether articles begin as drafts
    done: list[tuple[Path, Imported]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def take(self, file: Incoming) -> None:
        """Takes one file in, or adds why it cannot be."""
        where = shown(file.path)
        try:
            document, kept = self._read(file)
            article = self._article(file, document)
            self._write(article)
        except Unreadable as fault:
            self.problems.append(Problem(where, 0, fault.what, fault.fix))
            return
        except Misuse as fault:
            self.problems.append(Problem(where, 0, fault.message, "sửa tên bài trong tệp"))
            return
        except FileExistsError as fault:
            path = shown(Path(str(fault.filename2 or fault.filename)))
            fix = "xem có phải bài này đã nhập rồi; nếu không thì đổi tên bài, hoặc thêm --date"
            self.problems.append(Problem(where, 0, f"đã có {path}, không ghi đè", fix))
            return
        except OSError as error:
            self.problems.append(replace(problem_of(error), path=where))
            return
        told = (*article.problems, *self._of_legacy(kept, article.path, file.path))
        article = replace(article, problems=(*told, *self._of_twins(article.path)))
        self.done.append((file.path, article))
        self.problems.extend(replace(p, path=shown(Path(p.path))) for p in article.problems)

    def _read(self, file: Incoming) -> tuple[Document, tuple[LegacyText, bool] | None]:
        """The document; and of text of old fonts what it was and whether it was converted."""
        data = file.read()
        convert = self.legacy == CONVERT
        document = read_document(data, file.beside, convert=convert)
        found = document.legacy
        if found is None:
            return document, None
        if self.legacy == ASK and _in_terminal() and _agreed(file.path, found):
            return read_document(data, file.beside, convert=True), (found, True)
        return document, (found, convert)

    def _article(self, file: Incoming, document: Document) -> Imported:
        draft = draft_of(document, file.path.stem)
        if self.day is not None:
            draft = replace(draft, remarks=tuple(r for r in draft.remarks if r[0] != "Date"))
        day = self.day or draft.day or date.today()
        place = Path(address(draft.title, day.isoformat()))
        folder = self._folder(place)
        name = place.name
        mine = {article.path for _, article in self.done}
        number = 1
        while folder / name in mine:  # two files of one title in one run
            number += 1
            name = f"{place.stem}-{number}.md"
        if (folder / name).exists():
            raise FileExistsError(17, "exists", str(folder / name))

        def is_taken(picture: str) -> bool:
            return (folder / picture).exists()

        sections = self.registers.sections
        return imported(
            draft, folder / name, day, sections, is_taken, self.section, is_draft=self.draft
        )

    def _folder(self, place: Path) -> Path:
        """Where articles go: a folder that holds ``articles/`` has places for each month."""
        if self.to is None:
            return self.home / "articles" / place.parent
        if (self.to / "articles").is_dir():
            return self.to / "articles" / place.parent
        return self.to

    def _write(self, article: Imported) -> None:
        folder, name = article.path.parent, article.path.name
        files = {**article.files, name: article.text.encode()}
        with staged(folder, files) as stage:
            self._check(stage / name, article)
            settle(stage, folder, tuple(files))

    def _check(self, path: Path, article: Imported) -> None:
        """What a check will find that is not told yet; it does not keep the article away."""
        reader = ArticleReader(self.registers, (), path.parent)
        reading = reader.read(path.as_posix(), article.text.encode())
        typed = article.path.as_posix()
        known = {(p.line, p.what) for p in article.problems}
        for problem in refusals(reading.problems):
            if "không phải Unicode" in problem.what or (problem.line, problem.what) in known:
                continue
            self.problems.append(replace(problem, path=shown(Path(typed))))

    def _of_twins(self, path: Path) -> Iterator[Problem]:
        """A notice for an article of the same title in another month: one file taken in twice?"""
        articles = self.home / "articles"
        if path.is_relative_to(articles):
            for twin in sorted(articles.glob(f"*/*/{path.name}")):
                if twin != path:
                    what = f"đã có bài cùng tên ở ngày khác: {shown(twin)}"
                    fix = "nếu là một bài được nhập hai lần thì xóa một trong hai tệp"
                    yield Problem(path.as_posix(), 0, what, fix, Gravity.NOTICE)

    def _of_legacy(
        self, kept: tuple[LegacyText, bool] | None, path: Path, source: Path
    ) -> tuple[Problem, ...]:
        """What is told of text of old fonts; a fault where nobody decided to keep it."""
        if kept is None:
            return ()
        legacy, converted = kept
        if converted:
            what = f"đã chuyển {legacy.encoding} sang Unicode: “{legacy.typed}” → “{legacy.read}”"
            fix = "đọc lại bài, nhất là tên riêng"
        else:
            what = f"bài có chữ gõ bằng {legacy.encoding}, giữ nguyên: “{legacy.typed}”"
            again = f'bulletin import "{shown(source)}" --legacy-text convert'
            fix = f"xóa tệp này rồi gõ  {again}  để thành “{legacy.read}”"
        asked = converted or self.legacy == KEEP
        gravity = Gravity.NOTICE if asked else Gravity.REFUSED
        return (Problem(path.as_posix(), 0, what, fix, gravity),)


def _in_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _agreed(path: Path, legacy: LegacyText) -> bool:
    """Whether the editor wants text of an old font turned into Unicode."""
    click.echo(f"{shown(path)} có chữ gõ bằng {legacy.encoding}:\n    {legacy.typed}")
    click.echo(f"Chuyển sang Unicode sẽ thành:\n    {legacy.read}")
    answer = click.prompt("Chuyển? (có/không)", default="có", show_default=False)
    return fold(answer) in ("có", "co", "c", "y", "yes")
