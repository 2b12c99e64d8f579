"""The theme's own files, planned like pages: style sheets, fonts, pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from plugins.bulletin.digest import digest_of
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.site import Site
from plugins.bulletin.system import plain_bytes

PRINTER = "theme-file"


def theme_plans(theme: Path, folders: Iterable[str], target: str) -> tuple[Plan, ...]:
    """A plan for each file of the theme's folders (“static”), to lie below ``target`` (“theme”).

    Hidden files stay where they are. Raises OSError as :func:`plain_bytes` does: nothing that is
    no plain file of its folder is published.
    """
    plans = []
    for folder in (theme / name for name in folders):
        for below, path in _files(folder):
            digest = sha256(plain_bytes(path, folder)).hexdigest()
            plans.append(
                Plan(f"{target}/{below}", PRINTER, {"source": str(path), "digest": digest})
            )
    return tuple(plans)


def theme_digest(*folders: Path) -> str:
    """The digest of every file of a theme and of the folders whose templates go before its own.

    Raises OSError as :func:`plain_bytes` does, before a template could be read from elsewhere.
    """
    return digest_of([_folder_digests(folder) for folder in folders])


def _folder_digests(folder: Path) -> list[tuple[str, str]]:
    return [
        (below, sha256(plain_bytes(path, folder)).hexdigest()) for below, path in _files(folder)
    ]


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """All but folders and what is hidden, by name; a folder that is a link is no folder."""
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder)
        is_folder = path.is_dir() and not path.is_symlink()
        if not is_folder and not any(part.startswith(".") for part in below.parts):
            yield below.as_posix(), path


def theme_sheaf(theme: Path, folders: Iterable[str], target: str) -> Sheaf:
    """The files of the theme's folders, planned together."""
    plans = theme_plans(theme, folders, target)
    return sheaf(f"{target}/", lambda: plans, digest_of(plans), registers=False)


def theme_file(plan: Plan, site: Site) -> bytes:
    """The bytes of a theme file, as they are."""
    return Path(plan.records["source"]).read_bytes()
