"""What must hold between entries: one owner of a slug and of a name, references, no circles."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from typing import Any

from plugins.bulletin.registry.entry import Entry, T
from plugins.bulletin.registry.table import nearest
from plugins.bulletin.text.vietnamese import fold, slug_of


def check_slugs(entries: Sequence[Entry[Any]], elsewhere: Container[str] = ()) -> None:
    """No slug twice, none of ``elsewhere`` (the gazetteer), no old slug still in use."""
    owners: dict[str, Entry[Any]] = {}
    for entry in entries:
        slug = entry.record.slug
        if slug in owners:
            what = f"slug “{slug}” đã dùng ở dòng {owners[slug].line}"
            entry.table.fault(what, "đặt slug khác, hoặc gộp hai mục làm một", "slug")
        elif slug in elsewhere:
            what = f"slug “{slug}” đã là của một nơi trong places.txt"
            entry.table.fault(
                what, "đặt slug khác; ghi thêm cho một nơi thì dùng [[place]]", "slug"
            )
        elif slug:
            owners[slug] = entry
    former: dict[str, Entry[Any]] = {}
    for entry in entries:
        for place, old in enumerate(getattr(entry.record, "was", ())):
            other = owners.get(old) or former.get(old)
            if other or old in elsewhere:
                where = f"ở dòng {other.line}" if other else "trong places.txt"
                fix = "mỗi địa chỉ chỉ dẫn tới một trang: bỏ slug này ở một trong hai chỗ"
                entry.table.fault(f"slug cũ “{old}” đã có {where}", fix, "was", place)
            former[old] = entry


def check_names(
    entries: Sequence[Entry[T]],
    names_of: Callable[[T], Iterable[tuple[str, tuple[str | int, ...]]]],
    together: Callable[[T, T], bool],
    parting: str,
) -> None:
    """No strong name with two owners that were there at one time.

    ``names_of`` gives each name with where it stands, ``together`` tells whether two records have
    a time in common, ``parting`` names the keys that could part them (“periods”), or is “”.
    """
    owners: dict[str, list[Entry[T]]] = {}
    for entry in entries:
        for name, at in names_of(entry.record):
            if not name:
                continue
            for other in owners.setdefault(fold(name), []):
                if other is not entry and together(entry.record, other.record):
                    owner = f"“{other.record.slug}”" if other.record.slug else "mục khác"
                    what = f"tên “{name}” đã là của {owner} (dòng {other.line})"
                    fix = "bỏ tên này ở một trong hai mục"
                    fix += (
                        f", hoặc ghi {parting} để hai mục không cùng thời gian" if parting else ""
                    )
                    entry.table.fault(what, fix, *at)
                    break
            owners[fold(name)].append(entry)


def check_references(
    entries: Iterable[Entry[Any]], key: str, known: Collection[str] | None, noun: str
) -> None:
    """Every slug under a key, one or a list, belongs to something; ``noun`` says to what.

    ``known`` is None where that register could not be read: then nothing can be said.
    """
    if known is None:
        return
    for entry in entries:
        value = entry.table.values.get(key)
        several = isinstance(value, list)
        slugs: list[Any] = value if isinstance(value, list) else [value]
        for place, slug in enumerate(slugs):
            if isinstance(slug, str) and slug.strip() and slug.strip() not in known:
                fix = _meant(slug_of(slug), known)
                at = (key, place) if several else (key,)
                what = f"không có {noun} nào mang slug “{slug}”"
                entry.table.fault(what, fix or f"sửa “{key}”, hoặc thêm mục ấy", *at)


def _meant(slug: str, known: Collection[str]) -> str:
    """The nearest slug, or the only one that goes on where this one ends; “” for none."""
    # Of fourteen thousand only those are compared that begin alike.
    alike = known if len(known) < 2000 else [each for each in known if each[:4] == slug[:4]]
    longer = [each for each in alike if each.startswith(f"{slug}-")]
    return nearest(slug, alike) or (f"có phải là “{longer[0]}”?" if len(longer) == 1 else "")


def check_circles(
    entries: Iterable[Entry[T]], key: str, next_of: Callable[[T], Iterable[str]]
) -> None:
    """No entry leads back to itself; each circle is told once, at its first entry in the file.

    An entry without a slug is in no circle.
    """
    by_slug = {entry.record.slug: entry for entry in entries if entry.record.slug}
    order = {slug: place for place, slug in enumerate(by_slug)}
    for circle in _circles({slug: tuple(next_of(entry.record)) for slug, entry in by_slug.items()}):
        first = min(range(len(circle)), key=lambda place: order[circle[place]])
        path = [*circle[first:], *circle[:first], circle[first]]
        what = f"“{key}” đi vòng: {' → '.join(path)}"
        by_slug[path[0]].table.fault(what, f"bỏ “{key}” ở một trong các mục này", key)


def _circles(graph: Mapping[str, tuple[str, ...]]) -> Iterator[list[str]]:
    """Every circle a walk from each node runs into; each edge is gone once, without recursion."""
    finished: dict[str, bool] = {}
    for start in graph:
        path, ways = ([], []) if start in finished else ([start], [iter(graph[start])])
        finished.setdefault(start, False)
        while ways:
            for target in ways[-1]:
                if target in graph and target not in finished:
                    finished[target] = False
                    path.append(target)
                    ways.append(iter(graph[target]))
                    break
                if target in graph and not finished[target]:
                    yield path[path.index(target) :]
            else:
                finished[path.pop()] = True
                ways.pop()
