"""Where the press may write: the output, and what it keeps beside it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.bulletin.problem import Problem, shown
from plugins.bulletin.system import PRESS_FOLDER


@dataclass(frozen=True, slots=True)
class Place:
    """The output and the press's own folder beside it, on the same file system.

    Nothing of the press lies in the output itself, for all that lies there is published.
    """

    output: Path  # whole and real

    @property
    def state(self) -> Path:
        """``.bulletin/output/`` beside ``output/``: everything below is the press's own."""
        return self.output.parent / PRESS_FOLDER / self.output.name

    @property
    def staging(self) -> Path:
        """The folder a build is written to. Between builds it is what was published before:
        readers who were just opening a page still find it there."""
        return self.state / "staging"

    @property
    def aside(self) -> Path:
        """The published folder, in the moment of a switch that needs two renames."""
        return self.state / "aside"

    @property
    def lock(self) -> Path:
        """Held by the one build that may write."""
        return self.state / "lock"

    @property
    def record(self) -> Path:
        """What is published. That it exists says that the output is ours."""
        return self.state / "published.sqlite"


def place_of(output: Path, sources: Iterable[Path], home: Path) -> Place | Problem:
    """The place of an output folder, or why nothing may be written there.

    ``sources`` are folders that a build reads or that hold it: content, registers, theme, code.
    """
    output = Path(os.path.realpath(output))
    if output.is_symlink():  # which is never so of a real path but in a circle
        return Problem(shown(output), 0, "liên kết đi vòng tròn", "xóa liên kết ấy")
    fix = "chọn một thư mục riêng, ví dụ  output  bên cạnh  content"
    for source in sources:
        source = source.resolve()
        if output == source or output in source.parents:
            return Problem(
                shown(output), 0, f"thư mục ra chứa {shown(source)}; ghi vào đây sẽ mất nó", fix
            )
        if source in output.parents and source.is_dir():
            return Problem(shown(output), 0, f"thư mục ra nằm trong {shown(source)}", fix)
    home = home.resolve()
    if output == home or output in home.parents:
        return Problem(shown(output), 0, "thư mục ra là thư mục gốc hoặc thư mục cá nhân", fix)
    if output.exists() and not output.is_dir():
        return Problem(shown(output), 0, "thư mục ra là một tệp", fix)
    return Place(output)
