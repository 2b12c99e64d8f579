"""What a tagger found: as ``bulletin tag --json`` writes it, by the name of the file."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.quality.gold import GROUPS, Offsets

_CHECKOUT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True, slots=True)
class Found:
    """One campaign or unit a tagger found in one article."""

    name: str
    mentions: tuple[Offsets, ...] = ()  # in the body; () where only the title names it
    kind: str = ""


Predicted = Mapping[str, tuple[Found, ...]]  # by “campaigns” and “units”


def predicted(written: Mapping[str, Any]) -> dict[str, Predicted]:
    """The predictions of a JSON object, by file name; a file without one found nothing."""
    return {
        file: {group: tuple(map(_found, groups.get(group, ()))) for group in GROUPS}
        for file, groups in written.items()
    }


def _found(written: Mapping[str, Any]) -> Found:
    mentions = tuple((start, end) for start, end in written.get("mentions", ()))
    return Found(written["name"], mentions, written.get("kind") or "")


def tagged(articles: Sequence[Path]) -> dict[str, Predicted]:
    """What the bulletin of this checkout finds; ends the program if it fails."""
    bulletin = str(Path(sys.executable).with_name("bulletin"))
    command = [bulletin, "tag", "--json", *map(str, articles)]
    done = subprocess.run(
        command, cwd=_CHECKOUT, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        sys.exit(f"bulletin tag failed with {done.returncode}:\n{done.stderr}")
    return predicted(json.loads(done.stdout))
