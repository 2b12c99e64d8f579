"""Which files stand as they were when they were read, told by stamps, or else by their bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from plugins.manuscript.files import read_source
from plugins.manuscript.stamps import ABSENT, NONE, stamp_at
from plugins.manuscript.store import Kept, Store
from plugins.manuscript.walk import Source


class Pictures:
    """What lies where pictures were looked for; each place is looked at once."""

    def __init__(self, moment: int) -> None:
        self._moment = moment
        self._stamps: dict[str, str] = {}

    def stamps(self, paths: Iterable[str]) -> str:
        """The paths with their stamps, as JSON; “” for no path."""
        pairs = [(path, self._stamp(path)) for path in dict.fromkeys(paths)]
        return json.dumps(pairs, ensure_ascii=False) if pairs else ""

    def stand(self, stamps: str) -> bool:
        """Whether everything is there, or is not there, as it was."""
        if not stamps:
            return True
        pairs = json.loads(stamps)
        return all(stamp != NONE and self._stamp(path) == stamp for path, stamp in pairs)

    def there(self) -> set[str]:
        """The places that were looked at and where something is."""
        return {path for path, stamp in self._stamps.items() if stamp != ABSENT}

    def _stamp(self, path: str) -> str:
        if path not in self._stamps:
            self._stamps[path] = stamp_at(path, self._moment)
        return self._stamps[path]


def sorted_out(
    content: Path, sources: Iterable[Source], store: Store, pictures: Pictures
) -> tuple[list[Kept], list[Source]]:
    """What is kept of the files that stand, and the files that must be read.

    A file with another stamp, or with one that tells nothing, stands if its bytes do; its new stamp
    is kept.
    """
    standing: list[Kept] = []
    due: list[Source] = []
    files = store.files
    for source in sources:
        kept = files.get(source.path)
        if kept is None or (kept.pictures and not pictures.stand(kept.pictures)):
            due.append(source)
        elif source.stamp and source.stamp == kept.stamp:
            standing.append(kept)
        else:
            data, problems = read_source(content, source)
            if problems or sha256(data).hexdigest() != kept.sha:
                due.append(source)
                continue
            if source.stamp != kept.stamp:
                store.restamp(source.path, source.stamp)
            standing.append(kept)
    return standing, due
