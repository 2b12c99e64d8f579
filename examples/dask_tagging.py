#!/usr/bin/env python3
"""Tag an archive with Dask: every article of a folder, by several processes or many machines.

    pip install 'dask[distributed]'
    dask_tagging.py FOLDER [-w 2] [-o tags.ndjson] [--piece 250] [--scheduler tcp://host:8786]

-w 0 tags in this process without Dask; the output is the same bytes. With --scheduler the pieces go
to the workers of a cluster, which need this package and see FOLDER and the registers at the same
paths. Prints how many articles, how long, and the digest of the output.
"""

from __future__ import annotations

import argparse
import hashlib
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from plugins.desk.archive import Where, tag_files


def pieces(files: Sequence[str], size: int) -> list[Sequence[str]]:
    """The files in their order, so many at a time."""
    return [files[start : start + size] for start in range(0, len(files), size)]


def by_dask(parts: Sequence[Sequence[str]], where: Where) -> list[str]:
    """The lines of all pieces, in the order of the files."""
    import dask

    tasks = [dask.delayed(tag_files, pure=True)(part, where) for part in parts]
    return [line for lines in dask.compute(*tasks) for line in lines]


@contextmanager
def engine(workers: int, scheduler: str) -> Iterator[None]:
    """Where Dask computes: processes of this machine, or the workers of a cluster."""
    import dask

    if scheduler:
        from dask.distributed import Client

        with Client(scheduler):
            yield
    else:
        with dask.config.set(scheduler="processes", num_workers=workers):
            yield


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("-w", type=int, default=2, help="processes; 0: this one, without Dask")
    parser.add_argument("-o", type=Path, default=Path("tags.ndjson"), help="where the lines go")
    parser.add_argument("--piece", type=int, default=250, help="articles a piece")
    parser.add_argument("--scheduler", default="", help="address of a cluster")
    parser.add_argument("--registry", help="registers instead of those of the checkout")
    given = parser.parse_args()
    files = sorted(path.resolve().as_posix() for path in given.folder.rglob("*.md"))
    where = Where(registry=str(Path(given.registry).resolve()) if given.registry else None)
    started = time.perf_counter()
    if given.w or given.scheduler:
        with engine(given.w, given.scheduler):
            lines = by_dask(pieces(files, given.piece), where)
    else:
        lines = tag_files(files, where)
    took = time.perf_counter() - started
    data = "".join(f"{line}\n" for line in lines).encode()
    given.o.write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    print(f"{len(files)} articles, {took:.1f} s, {len(files) / took:.0f} a second, {digest[:16]}")


if __name__ == "__main__":
    main()
