"""A template that cannot be used is told like any other problem: file, line, what is wrong."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from plugins.bulletin.problem import Problem, Refused, shown
from plugins.press.jinja import Missing

_THEME = "theme"  # where nobody says which file
_FIX = "sửa mẫu trang ấy, hoặc báo người phụ trách kỹ thuật"


@contextmanager
def theme_faults() -> Iterator[None]:
    """Raise :class:`Refused` in place of what Jinja raises of a template."""
    try:
        yield
    except Missing as error:
        what = f"mẫu trang “{error.asking}” dùng mẫu “{error.name}”, mà không có mẫu ấy"
        raise Refused([Problem(_THEME, 0, what, _FIX)]) from error
    except TemplateNotFound as error:
        what = f"không có mẫu trang “{error.name}” mà trang tin cần"
        raise Refused([Problem(_THEME, 0, what, _FIX)]) from error
    except TemplateSyntaxError as error:
        file = shown(Path(error.filename)) if error.filename else error.name or _THEME
        what = f"mẫu trang viết sai cú pháp: {error.message}"
        raise Refused([Problem(file, error.lineno, what, _FIX)]) from error
    except TemplateError as error:
        path, line = _place(error)
        what = f"mẫu trang dùng một giá trị không có: {error.message}"
        raise Refused([Problem(path, line, what, _FIX)]) from error


def _place(error: TemplateError) -> tuple[str, int]:
    """The line of a template on which it came to a fault; Jinja puts templates into tracebacks."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if not frame.filename.endswith(".py"):
            return shown(Path(frame.filename)), frame.lineno or 0
    return _THEME, 0
