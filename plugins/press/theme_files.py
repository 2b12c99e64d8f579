"""The theme's own files, planned like pages: style sheets, fonts, pictures."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from plugins.bulletin.digest import digest_of
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.site import Site

PRINTER = "theme-file"


def theme_plans(theme: Path, folders: Iterable[str], target: str) -> tuple[Plan, ...]:
    """A plan for each file of the theme's folders (“static”), to lie below ``target`` (“theme”).

    Hidden files stay where they are. A file that leads out of its folder raises ValueError.
    """
    plans = []
    for folder in (theme / name for name in folders):
        inside = folder.resolve()
        for path in sorted(folder.rglob("*")):
            below = path.relative_to(folder)
            if path.is_dir() or any(part.startswith(".") for part in below.parts):
                continue
            if not path.resolve().is_relative_to(inside):
                raise ValueError(f"{path} leads out of {folder}")
            records = {"source": str(path), "digest": sha256(path.read_bytes()).hexdigest()}
            plans.append(Plan(f"{target}/{below.as_posix()}", PRINTER, records))
    return tuple(plans)


def theme_digest(*folders: Path) -> str:
    """The digest of every file of a theme and of the folders whose templates go before its own."""
    return digest_of([_folder_digests(folder) for folder in folders])


def _folder_digests(folder: Path) -> list[tuple[str, str]]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    named = ((path.relative_to(folder).as_posix(), path.read_bytes()) for path in files)
    return [(name, sha256(data).hexdigest()) for name, data in named]


def theme_sheaf(theme: Path, folders: Iterable[str], target: str) -> Sheaf:
    """The files of the theme's folders, planned together."""
    plans = theme_plans(theme, folders, target)
    return sheaf(f"{target}/", lambda: plans, digest_of(plans), registers=False)


def theme_file(plan: Plan, site: Site) -> bytes:
    """The bytes of a theme file, as they are."""
    return Path(plan.records["source"]).read_bytes()
