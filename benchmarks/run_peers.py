#!/usr/bin/env python3
"""Builds one invented bulletin with several generators in turn and prints what each run took.

    run_peers.py [-n 1000] [-r 3] [-p product,hugo,pelican] [-w WORKDIR] [--json FILE] [--latency]

Rounds go peer by peer (A B C, A B C, …), so that ratios within a round hold when the machine
drifts. cold: output and caches removed. warm: again, nothing changed. edit: a sentence added to
one article. register: a campaign added that articles name, for peers that have registers. wall and
cpu in seconds, cpu = user + system with all children; memory = of all processes together at the
worst moment, in MiB. A run that fails ends the measurement.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from latency import edit_to_visible
from memory import Watched
from peers import PEERS, Peer, add_campaign, add_sentence, prepare, program

PHASES = ("cold", "warm", "edit", "register")
Run = dict[str, float]


def run(command: str, folder: Path, environment: dict[str, str], log: Path) -> Run:
    """What one whole process took; ends the measurement if it fails."""
    started = time.perf_counter()
    with log.open("ab") as file:
        process = subprocess.Popen(
            shlex.split(command),
            cwd=folder,
            env=os.environ | environment,
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
    names: list[str], number: int, rounds: int, work: Path, seed: int, bins: dict[str, str]
) -> tuple[dict[tuple[str, str], list[Run]], dict[str, tuple[int, float]]]:
    """All runs by peer and phase, and what each peer wrote."""
    commands = {
        name: PEERS[name].command.format(tool=program(PEERS[name].tool, bins)) for name in names
    }
    sites = {name: prepare(name, number, work, seed) for name in names}
    runs: dict[tuple[str, str], list[Run]] = {}
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
    return runs, written


def table(
    names: list[str],
    runs: dict[tuple[str, str], list[Run]],
    written: dict[str, tuple[int, float]],
) -> str:
    """Medians, and the first peer's as a part of each other's; ratios are medians of the ratios
    round by round. Markdown."""
    head = ["peer", "pages", "MiB", *(f"{phase}, s" for phase in PHASES), "cold cpu, s", "memory"]
    rows = [head, ["---"] + ["---:"] * (len(head) - 1)]
    for name in names:
        pages, size = written[name]
        walls = [_median(runs.get((name, phase), []), "wall") for phase in PHASES]
        cold = runs[name, "cold"]
        row = [name, f"{pages}", f"{size:.0f}", *walls, _median(cold, "cpu")]
        rows.append([*row, _median(cold, "memory").split(".")[0]])
    first, *others = names
    for name in others:
        ratios = [_ratio(runs, first, name, phase, "wall") for phase in PHASES[:-1]]
        cpu, memory = (_ratio(runs, first, name, "cold", figure) for figure in ("cpu", "memory"))
        rows.append([f"{first} ÷ {name}", "", "", *ratios, "", cpu, memory])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _median(found: list[Run], figure: str) -> str:
    return f"{statistics.median(one[figure] for one in found):.2f}" if found else ""


def _ratio(
    runs: dict[tuple[str, str], list[Run]], one: str, other: str, phase: str, figure: str
) -> str:
    pairs = zip(runs[one, phase], runs[other, phase], strict=True)
    return f"{statistics.median(a[figure] / b[figure] for a, b in pairs):.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-n", type=int, default=1000, help="articles")
    parser.add_argument("-r", type=int, default=3, help="rounds")
    parser.add_argument("-p", default="product,pelican", help="peers: " + ", ".join(PEERS))
    parser.add_argument("-w", type=Path, default=Path("bench-work"), help="where sites are made")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--bin", action="append", default=[], metavar="TOOL=COMMAND")
    parser.add_argument("--latency", action="store_true", help="time the development servers")
    parser.add_argument("--json", type=Path, help="keep every single run")
    given = parser.parse_args()
    names = given.p.split(",")
    if strangers := [name for name in names if name not in PEERS]:
        parser.error(f"no such peer: {', '.join(strangers)}")
    bins = dict(pair.split("=", 1) for pair in given.bin)
    given.w.mkdir(parents=True, exist_ok=True)
    if given.latency:
        for name in names:
            site = prepare(name, given.n, given.w, given.seed)
            tool = program(PEERS[name].tool, bins)
            seconds = edit_to_visible(name, site, tool, given.r)
            print(f"{name}: " + " ".join(f"{second:.2f}" for second in seconds), flush=True)
        return
    runs, written = measure(names, given.n, given.r, given.w, given.seed, bins)
    print(f"{given.n} articles, {given.r} rounds, medians\n\n{table(names, runs, written)}")
    if given.json:
        kept = {f"{name} {phase}": one for (name, phase), one in runs.items()}
        given.json.write_text(json.dumps({"n": given.n, "runs": kept}, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
