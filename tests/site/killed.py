"""A bulletin whose pages all change from one edition to the other, and builds of it that are ended.

Two editions take turns. Each says its name in every article and in the style sheet, so that whoever
reads some files can tell whether they belong together.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from tests.site.conftest import PAGES, REGISTERS, ROOT

EDITIONS = ("một", "hai")
SETTINGS = """\
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
PATH, OUTPUT_PATH, THEME = "content", "output", "theme"
ENOUGH = ("manuscript", "mention_links", "paper", "feeds")
PLUGINS = [name for name in PLUGINS if {whole} or name.split(".")[1] in ENOUGH]
"""
ARTICLE = """\
Title: Bài {number} của lần {edition}
Date: 2024-{month:02}-{day:02}
Section: Nhân đạo

Chương trình “Tết Sum vầy” ở huyện Cao Lộc, tỉnh Lạng Sơn, lần {edition}.

Phong trào thi đua “Vì người nghèo – Không để ai bị bỏ lại phía sau”, lần {edition}.
"""
COMMAND = "from plugins.desk import main; main()"
# Ends its whole group of processes at a given step. What Python is about to do to the disk it says
# to an audit hook first (PEP 578); from the moment the record of the new edition is written every
# call and return is a step too, so that there are many before, in and after the switch. Steps are
# counted from the last mark, for how many come before it depends on how processes take turns.
STEPS = """\
import os, signal, sys
touches = ("open", "os.rename", "os.mkdir", "os.link", "os.remove", "os.rmdir", "os.chmod",
           "shutil.copymode", "sqlite3.connect", "ctypes.dlsym", "os.scandir", "os.fork")
mark, _, last = os.environ["LAST_STEP"].partition("+")
steps, marks = [0], {"start": 0}
def step(*_):
    steps[0] += 1
    if mark in marks and steps[0] - marks[mark] == int(last):
        os.kill(0, signal.SIGKILL)
def touch(event, given):
    if event in touches and given and not str(given[0]).endswith((".py", ".pyc")):
        step()
        record = event == "sqlite3.connect" and "published" in str(given[0])
        if record and marks.setdefault("begun", steps[0]) != steps[0]:
            marks["record"] = steps[0]
            sys.setprofile(step)
        if event == "ctypes.dlsym":
            marks["switch"] = steps[0]
sys.addaudithook(touch)
"""
# Before the command has begun to run nobody can answer a signal for it.
READY = "import sys, plugins.desk.build; print(file=sys.stderr, flush=True); "
COUNTED = (
    STEPS
    + """
import atexit
def told():
    record, switch = marks["record"], marks["switch"]
    print(record, switch - record, steps[0] - switch, file=sys.stderr)
atexit.register(told)
"""
)


def snapshot(folder: Path) -> dict[str, str]:
    """Every file below a folder with the digest of its bytes."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@dataclass(frozen=True)
class Press:
    """The bulletin in a folder, and its builds."""

    folder: Path
    articles: int
    whole: bool = False  # with all plugins; without, a build takes half as long

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def begin(self) -> None:
        """Everything but the articles and the style sheet."""
        texts = {f"pages/{name}": text for name, text in PAGES.items()}
        texts |= {f"registry/{name}": text for name, text in REGISTERS.items()}
        for name, text in texts.items():
            path = self.folder / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        shutil.copytree(ROOT / "theme", self.folder / "theme")
        settings = SETTINGS.format(root=str(ROOT), whole=self.whole)
        (self.folder / "own.py").write_text(settings, encoding="utf-8")

    def write(self, edition: str) -> None:
        """The sources of an edition; every page of it differs from the other's."""
        for number in range(self.articles):
            month, day = number % 12 + 1, number % 28 + 1
            path = self.folder / "content" / f"articles/2024/{month:02}/bai-{number}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            text = ARTICLE.format(number=number, edition=edition, month=month, day=day)
            path.write_text(text, encoding="utf-8")
        sheet = (ROOT / "theme/static/css/bulletin.css").read_text(encoding="utf-8")
        sheet = f"{sheet}\n/* lần {edition} */\n"
        (self.folder / "theme/static/css/bulletin.css").write_text(sheet, encoding="utf-8")

    def started(self, program: str = COMMAND, last: str = "start+0") -> subprocess.Popen[bytes]:
        """A build in a process group of its own."""
        return subprocess.Popen(
            [sys.executable, "-c", program, "build", "--settings", "own.py"],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "LAST_STEP": last},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def built(self, program: str = COMMAND) -> tuple[float, str]:
        """A build to its good end: how long it took, in seconds, and what it complained of."""
        began = time.monotonic()
        running = self.started(program)
        complained = running.communicate()[1].decode()
        assert running.returncode == 0, complained
        return time.monotonic() - began, complained

    def steps(self) -> tuple[float, tuple[int, int, int]]:
        """Of a build to its good end: how long it took, in seconds, and how many steps it goes
        until it writes its record, from there to the switch, and from there to its end."""
        seconds, complained = self.built(COUNTED + COMMAND)
        before, within, behind = map(int, complained.split()[-3:])
        return seconds, (before, within, behind)

    def killed_at(self, step: str) -> None:
        """A build that ends at a step, told from the “start”, its “record” or its “switch”, as in
        “switch+3”; if it comes that far."""
        self.started(STEPS + COMMAND, step).communicate()

    def killed_after(self, seconds: float) -> None:
        """A build whose whole group of processes is killed."""
        running = self.started()
        time.sleep(seconds)
        os.killpg(running.pid, signal.SIGKILL)
        running.communicate()

    def asked_to_stop(self, number: signal.Signals, seconds: float) -> tuple[int, str]:
        """The exit code of a build that gets a signal, as from a terminal or a service."""
        running = self.started(READY + COMMAND)
        assert running.stderr is not None
        running.stderr.readline()
        time.sleep(seconds)
        if number is signal.SIGINT:
            os.killpg(running.pid, number)  # a terminal tells the whole group
        else:
            running.send_signal(number)
        complained = running.communicate()[1].decode()
        return running.returncode, complained


@dataclass
class Reader:
    """Reads the home page, an article and the style sheet again and again, as readers do."""

    output: Path
    editions: Mapping[str, Mapping[str, str]]  # the digest of every file of each edition
    faults: list[str] = field(default_factory=list)
    views: int = 0
    switched: int = 0  # views in which the other edition came
    _done: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Reader:
        self._thread = threading.Thread(target=self._read)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _read(self) -> None:
        dice = random.Random(7)  # noqa: S311
        some = sorted(self.editions[EDITIONS[0]])
        while not self._done.wait(0.0005):
            asked = ("index.html", dice.choice(some), "theme/css/bulletin.css")
            try:
                self.by_path(asked)
                self.in_one_folder(asked)
            except OSError as error:
                self.faults.append(f"missing: {error}")
            self.views += 1

    def by_path(self, asked: tuple[str, ...]) -> None:
        """No file is ever missing or half."""
        for address in asked:
            digest = sha256((self.output / address).read_bytes()).hexdigest()
            if not any(edition.get(address) == digest for edition in self.editions.values()):
                self.faults.append(f"half: {address}")

    def in_one_folder(self, asked: tuple[str, ...]) -> None:
        """Files of what is published at one moment are of one edition."""
        folder = os.open(self.output, os.O_RDONLY | os.O_DIRECTORY)
        try:
            seen = {}
            for address in asked:
                with os.fdopen(os.open(address, os.O_RDONLY, dir_fd=folder), "rb") as file:
                    seen[address] = sha256(file.read()).hexdigest()
            if not os.path.samestat(os.fstat(folder), self.output.stat()):
                self.switched += 1
            elif not any(seen.items() <= edition.items() for edition in self.editions.values()):
                self.faults.append(f"of two editions: {asked}")
        finally:
            os.close(folder)
