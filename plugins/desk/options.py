"""The options several commands share, each said once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

DRAFT = "draft"  # what ``Status:`` says of an article that is not ready

_Command = Callable[..., Any]
_PATH = click.Path(path_type=Path)


def content(command: _Command) -> _Command:
    """``--content DIR``."""
    return click.option(
        "--content", type=_PATH, metavar="THƯ_MỤC", help="Thư mục bài viết thay cho content/."
    )(command)


def registry(command: _Command) -> _Command:
    """``--registry DIR``."""
    return click.option(
        "--registry",
        type=_PATH,
        metavar="THƯ_MỤC",
        help="Thư mục danh mục (phong trào, đơn vị, nơi) thay cho registry/ trong thư mục bài; "
        "không có cả hai thì dùng danh mục của bản tin này.",
    )(command)


def output(command: _Command) -> _Command:
    """``--output DIR``."""
    return click.option(
        "--output", type=_PATH, metavar="THƯ_MỤC", help="Nơi ghi trang web thay cho output/."
    )(command)


def settings(command: _Command) -> _Command:
    """``--settings FILE``."""
    return click.option(
        "--settings",
        type=_PATH,
        metavar="TỆP",
        help="Tệp thiết lập thay cho pelicanconf.py (lệnh publish: publishconf.py).",
    )(command)


def allow_fewer(command: _Command) -> _Command:
    """``--allow-fewer``."""
    return click.option(
        "--allow-fewer",
        is_flag=True,
        help="Đăng cả khi số bài chỉ còn chưa tới một nửa lần trước.",
    )(command)


def draft(command: _Command) -> _Command:
    """``--draft/--no-draft``; None where neither is typed, see :func:`begins_as_draft`."""
    return click.option(
        "--draft/--no-draft",
        default=None,
        help="Bài bắt đầu là bản nháp (Status: draft), hoặc không; nếu không ghi: "
        "theo BEGIN_AS_DRAFT trong tệp thiết lập.",
    )(command)


def begins_as_draft(settings: Mapping[str, Any]) -> bool:
    """Whether new and imported articles begin as drafts (setting ``BEGIN_AS_DRAFT``).

    Not unless it is set: an office without a procedure would publish an issue and miss the article.
    """
    return bool(settings.get("BEGIN_AS_DRAFT"))
