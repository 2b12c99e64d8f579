"""Files in the output that no build of ours put there: nobody may lose them."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.bulletin.problem import Problem, shown
from plugins.press.folder import Found
from plugins.press.place import Place
from plugins.press.record import Record


def foreign_files(
    place: Place, published: Mapping[str, Found], record: Record | None
) -> Problem | None:
    """That there are such files, the first of them by name.

    A build killed between its record and its switch leaves the output as it was before, so what
    that build took away is ours as well.
    """
    if record is not None and record.unread:
        return None  # a record that cannot be read still says that the folder is ours
    ours = {} if record is None else record.files
    gone = frozenset() if record is None else record.gone
    foreign = sorted(a for a in published if a not in ours and a not in gone)
    if not foreign:
        return None
    some = ", ".join(foreign[:3]) + (f" và {len(foreign) - 3} tệp khác" if foreign[3:] else "")
    return Problem(
        shown(place.output),
        0,
        what=f"thư mục ra có tệp không do bản tin làm ra: {some}",
        fix="dời các tệp ấy đi nơi khác (hoặc xóa, nếu không cần) rồi dựng lại",
    )
