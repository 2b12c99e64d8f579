"""A command that is run again on every save, until Ctrl-C."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from watchfiles import watch

from plugins.bulletin.problem import Refused
from plugins.desk.preview import watched
from plugins.desk.speech import Misuse
from plugins.press.telling import tell

_STEP, _DEBOUNCE = 20, 200  # milliseconds; editors save a file by two or three changes
_TURN = 100  # milliseconds after which the watch lets us look, whether something was saved or not


def on_each_save(settings: dict[str, Any], look: Callable[[bool], object]) -> None:
    """Calls ``look``, and again on each save; what it refuses is told, and the watch goes on.

    ``look`` hears whether the file of the settings was among those saved.
    """
    set_up = str(Path(settings["SETTINGS_FILE"]).resolve())
    click.echo("Theo dõi bài viết và danh mục; lưu tệp là soát lại. Nhấn Ctrl-C để kết thúc.")
    begun = False
    paths = watched(settings)
    saves = watch(*paths, step=_STEP, debounce=_DEBOUNCE, rust_timeout=_TURN, yield_on_timeout=True)
    try:
        for changes in saves:
            if not begun:  # only now: what is saved during the first look must not be missed
                begun = True
                _once(look, False)
            elif changes:
                click.echo()
                _once(look, any(path == set_up for _, path in changes))
    except KeyboardInterrupt:
        click.echo("\nĐã kết thúc theo dõi.")


def _once(look: Callable[[bool], object], anew: bool) -> None:
    try:
        look(anew)
    except Refused as refused:
        tell(refused.problems, err=True)
    except Misuse as misuse:
        misuse.show()
