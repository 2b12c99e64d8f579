#!/usr/bin/env python3
"""Builds one invented bulletin with several generators in turn and prints what each run took.

    run_peers.py [-n 1000,10000] [-r 3] [-p product,hugo,pelican] [-w WORKDIR] [--json FILE]

Rounds go peer by peer (A B C, A B C, …), so that ratios within a round hold when the machine
drifts. cold: output and caches removed. warm: again, nothing changed. edit: a sentence added to
one article. register: a campaign added that three or four of a hundred articles name, for peers
that have registers. save: from a saved article to its page, for peers whose development server
renders in memory. wall and cpu in seconds, cpu = user + system with all children; memory = of all
processes together at the worst moment, in MiB. A peer that is not installed is told of and left
out; a run that fails ends the measurement.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

from latency import SERVERS, edit_to_visible
from memory import Watched
from peers import PEERS, Absent, Peer, add_campaign, add_sentence, prepare, program, surroundings
from results import Run, pages_line, table

PHASES = ("cold", "warm", "edit", "register")
Runs = dict[tuple[str, str], list[Run]]


def run(command: str, folder: Path, environment: dict[str, str], log: Path) -> Run:
    """What one whole process took; ends the measurement if it fails."""
    started = time.perf_counter()
    with log.open("ab") as file:
        process = subprocess.Popen(
            shlex.split(command),
            cwd=folder,
            env=surroundings(environment),
            stdout=file,
            stderr=file,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        memory = Watched(process.pid)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    if process.returncode:
        sys.exit(f"“{command}” failed with {process.returncode}; see {log}")
    cpu = used.ru_utime + used.ru_stime
    return {"wall": wall, "cpu": cpu, "memory": max(memory.stop(), used.ru_maxrss / 1024)}


def remove(folder: Path, leftovers: tuple[str, ...]) -> None:
    for name in leftovers:
        path = folder / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def phases_of(peer: Peer) -> tuple[str, ...]:
    """What is measured of a peer: all of them, or all but the last."""
    return PHASES if peer.registers else PHASES[:-1]


def pages_of(output: Path) -> tuple[int, float]:
    """The number of pages in an output, and the size of all of it in MiB."""
    files = [path for path in output.resolve().rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    return pages, sum(path.stat().st_size for path in files) / 2**20


def measure(
    tools: dict[str, str], number: int, rounds: int, work: Path, seed: int
) -> tuple[Runs, dict[str, tuple[int, float]]]:
    """All runs by peer and phase, and what each peer wrote. ``tools``: the programs by peer."""
    names = list(tools)
    commands = {name: PEERS[name].command.format(tool=tools[name]) for name in names}
    sites = {name: prepare(name, number, work, seed) for name in names}
    runs: Runs = {}
    written: dict[str, tuple[int, float]] = {}
    for turn in range(rounds):
        for name in names:
            peer, site = PEERS[name], sites[name]
            remove(site, peer.leftovers)
            for phase in phases_of(peer):
                if phase == "edit":
                    add_sentence(site / peer.articles, turn, f"Câu bổ sung lần {turn}.")
                elif phase == "register":
                    add_campaign(site, turn)
                log = work / f"{name}-{number}.log"
                runs.setdefault((name, phase), []).append(
                    run(commands[name], site, peer.environment, log)
                )
                if phase == "cold":
                    written[name] = pages_of(site / peer.output)
            walls = " ".join(
                f"{phase} {runs[name, phase][-1]['wall']:.2f}" for phase in phases_of(peer)
            )
            print(f"round {turn + 1} {name}: {walls}", file=sys.stderr, flush=True)
    for name in names:
        if PEERS[name].tool in SERVERS:
            seconds = edit_to_visible(name, sites[name], tools[name], rounds)
            runs[name, "save"] = [{"wall": second} for second in seconds]
            said = " ".join(f"{second:.2f}" for second in seconds)
            print(f"{name}, save to visible: {said}", file=sys.stderr, flush=True)
    return runs, written


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-n", default="1000,10000", help="articles, of each site that is built")
    parser.add_argument("-r", type=int, default=3, help="rounds")
    parser.add_argument("-p", default="product,hugo,pelican", help="peers: " + ", ".join(PEERS))
    parser.add_argument("-w", type=Path, default=Path("bench-work"), help="where sites are made")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--bin", action="append", default=[], metavar="TOOL=COMMAND")
    parser.add_argument("--json", type=Path, help="keep every single run")
    given = parser.parse_args()
    names = given.p.split(",")
    if strangers := [name for name in names if name not in PEERS]:
        parser.error(f"no such peer: {', '.join(strangers)}")
    bins = dict(pair.split("=", 1) for pair in given.bin if pair)
    given.w.mkdir(parents=True, exist_ok=True)
    tools: dict[str, str] = {}
    for name in names:
        try:
            tools[name] = program(PEERS[name].tool, bins)
        except Absent as absent:
            print(f"{absent} It is left out of the table.", flush=True)
    kept: dict[str, dict[str, list[Run]]] = {}
    for number in map(int, given.n.replace(",", " ").split()):
        runs, written = measure(tools, number, given.r, given.w, given.seed)
        print(
            f"\n## {number} articles\n\n{table(list(tools), runs, number)}\n{pages_line(written)}",
            flush=True,
        )
        kept[str(number)] = {f"{name} {phase}": one for (name, phase), one in runs.items()}
        if given.json:
            given.json.write_text(json.dumps(kept, indent=1), encoding="utf-8")
    print(f"\nMedians of {given.r} rounds.")


if __name__ == "__main__":
    main()
