"""Where a command works: the settings it reads, the folders it was given, the press it asks."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Any, Protocol

from pelican.settings import get_settings_from_file, read_settings

import plugins
from plugins.bulletin.problem import Problem, Refused
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.story import Step
from plugins.bulletin.system import reason_of
from plugins.desk.speech import Misuse
from plugins.press.asked import Asked
from plugins.press.live import Live
from plugins.press.report import Report

_CHECKOUT = Path(plugins.__file__).resolve().parent.parent
WRITING, PUBLISHING = "pelicanconf.py", "publishconf.py"  # the site while writing; as published


class Press(Asked, Protocol):
    """What the desk asks of ``PELICAN_CLASS``; all of it may raise ``Refused``."""

    def registers(self) -> Registers: ...
    def steps(self, registers: Registers) -> tuple[Step, ...]: ...
    def live(self, saved: Collection[Path] = ()) -> tuple[Live, tuple[Problem, ...]]: ...
    def prepare(self) -> None: ...
    def publish(self) -> Report: ...


def press_of(settings: dict[str, Any]) -> Press:
    """The press of these settings, with their plugins loaded and listening."""
    press: Press = settings["PELICAN_CLASS"](settings)
    return press


def settings_of(
    settings: Path | None = None,
    content: Path | None = None,
    registry: Path | None = None,
    output: Path | None = None,
    name: str = WRITING,
) -> dict[str, Any]:
    """Pelican's settings with the folders a command was given; those not given stay as set.

    The file is the one given, else that of the ``name`` in the folder the command runs in, else
    that of the checkout this code lies in. A content folder that brings no registers is read with
    those of the settings. Raises :class:`Misuse` where a file or folder is not there, or the file
    is not of this bulletin.
    """
    if settings is None:
        here = Path(name)
        settings = here if here.is_file() else _CHECKOUT / here
    existing_file(settings)
    for folder in filter(None, (content, registry)):
        existing_folder(folder)
    folders = {"PATH": content, "REGISTRY": registry, "OUTPUT_PATH": output}
    given = {name: os.path.realpath(path) for name, path in folders.items() if path}
    beside = str(settings.resolve().parent)
    if beside not in sys.path:  # publishconf.py imports its neighbour pelicanconf.py
        sys.path.insert(0, beside)
    try:
        read: dict[str, Any] = read_settings(str(settings.resolve()), override=given)
    except SyntaxError as error:
        what = f"tệp thiết lập viết sai cú pháp Python: {error.msg}"
        fix = "sửa dòng này, thường là thiếu dấu nháy, dấu phẩy hoặc dấu ngoặc"
        raise Refused(
            [Problem(error.filename or str(settings), error.lineno or 0, what, fix)]
        ) from None
    except Exception as error:  # Pelican raises nothing narrower for a folder that is not there
        if isinstance(error, AttributeError) and not _has_address(settings):
            what, fix = (
                "SITEURL không phải một dòng chữ",
                'viết SITEURL = "https://bantin.example.vn"',
            )
            raise Refused([Problem(str(settings), 0, what, fix)]) from error
        raise Misuse(
            f"không dùng được tệp thiết lập {settings}: {_in_vietnamese(error)}"
        ) from error
    if not hasattr(read["PELICAN_CLASS"], "publish"):
        raise Misuse(
            f"{settings} không phải thiết lập của bản tin này: thiếu PELICAN_CLASS = Press"
        )
    if content and not registry and not read.get("REGISTRY") and not registry_of(read).is_dir():
        read["REGISTRY"] = str(_own_registry(settings))
    return read | {"SETTINGS_FILE": str(settings.resolve())}


def _own_registry(settings: Path) -> Path:
    """The registers the settings themselves name; those of the checkout where there are none."""
    named = get_settings_from_file(str(settings))
    beside = settings.resolve().parent / named.get("PATH", "") / "registry"
    return beside if beside.is_dir() else _CHECKOUT / "content" / "registry"


def _has_address(settings: Path) -> bool:
    return isinstance(get_settings_from_file(str(settings)).get("SITEURL", ""), str)


def _in_vietnamese(error: Exception) -> str:
    """What Pelican says of settings it cannot use."""
    if isinstance(error, OSError) and error.errno is not None:
        return reason_of(error)
    said = str(error)
    if theme := said.partition("Could not find the theme ")[2]:
        return f"không có thư mục giao diện “{theme}” (THEME)"
    if "specify a path containing the content" in said:
        return "không có thư mục bài viết (PATH)"
    return f"{type(error).__name__}: {said}"


def registry_of(settings: dict[str, Any]) -> Path:
    """The folder of the registers, whole path."""
    return Path(settings.get("REGISTRY") or Path(settings["PATH"]) / "registry").resolve()


def existing_file(path: Path) -> Path:
    """The path, if a file is there; raises :class:`Misuse`."""
    if path.is_dir():
        raise Misuse(f"{path} là một thư mục, không phải một tệp")
    if not path.is_file():
        raise Misuse(f"không có tệp {path}")
    return path


def existing_folder(path: Path) -> Path:
    """The path, if a folder is there; raises :class:`Misuse`."""
    if path.is_file():
        raise Misuse(f"{path} là một tệp, không phải một thư mục")
    if not path.is_dir():
        raise Misuse(f"không có thư mục {path}")
    return path
