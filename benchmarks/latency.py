"""How long a development server takes from a saved file to the changed page."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
import time
import urllib.request
from http.client import HTTPException
from pathlib import Path

from peers import PEERS, add_sentence, surroundings

PORT = 18080
# By tool: the command, and where the page of article NNNNN is seen. Only servers that render in
# memory; what writes its whole output again takes what its rebuild takes.
SERVERS = {
    "hugo": (
        f"{{tool}} server --port {PORT} --disableLiveReload",
        f"http://127.0.0.1:{PORT}/bai/bai-{{number}}/",
    ),
    "bulletin": (
        f"{{tool}} preview --port {PORT} --content content --output output",
        f"http://127.0.0.1:{PORT}/{{year}}/{{month}}/bai-{{number}}/",
    ),
}


def edit_to_visible(name: str, site: Path, program: str, rounds: int) -> list[float]:
    """Seconds of each round. The page is asked for a hundred times a second, until it shows what
    was saved; so what is told is up to a hundredth longer, for each peer."""
    peer = PEERS[name]
    command, address = SERVERS[peer.tool]
    articles = site / peer.articles
    first = min(articles.glob("**/*.md"))
    with site.with_suffix(".serve.log").open("ab") as log:
        process = subprocess.Popen(
            shlex.split(command.format(tool=program)),
            cwd=site,
            env=surroundings(peer.environment),
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            _wait_for("", address, first, seconds=600)
            time.sleep(5)  # the rest of the first build
            taken = []
            for turn in range(rounds):
                mark = f"Đánh dấu {turn}-{time.time_ns()}."
                path = add_sentence(articles, 100 + turn, mark)
                taken.append(_wait_for(mark, address, path, seconds=300))
                time.sleep(max(2.0, taken[-1]))
            return taken
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()


def _wait_for(mark: str, address: str, article: Path, seconds: float) -> float:
    """How long it took until the article's page could be read and held the mark."""
    year, month = re.findall(r"(\d{4})-(\d{2})-\d{2}", article.read_text(encoding="utf-8"))[0]
    where = address.format(number=article.stem, year=year, month=month)
    started = time.perf_counter()
    while (waited := time.perf_counter() - started) < seconds:
        try:
            with urllib.request.urlopen(where, timeout=60) as answer:  # noqa: S310  our own server
                page = answer.read().decode()
        except (OSError, HTTPException):
            page = None
        if page is not None and mark in page:
            return waited
        time.sleep(0.01)
    sys.exit(f"{where} did not show the change within {seconds:.0f} seconds")
