"""All or nothing: what is published after a build, good or bad."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from plugins.bulletin.pages.index import InMemory
from plugins.bulletin.pages.plan import Leaf, Plan, Sheaf, sheaf
from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Refused
from plugins.bulletin.processes import Broken
from plugins.press.build import Done, Work, build
from plugins.press.due import nothing_due
from plugins.press.folder import clear, found_below
from plugins.press.jinja import strict
from plugins.press.keys import Keys
from plugins.press.origin import Origin
from plugins.press.place import Place
from plugins.press.precompress import NO_COPIES, Precompression
from plugins.press.printing import Printed
from plugins.press.record import read_record
from plugins.press.render import Printing
from plugins.press.switch import switch

SITE = Site("Bản tin", "Ban", "", "", "vi", "", (), 20, (), (), "bantin.example.vn,2026")
GOOD = {"index.html": '<a href="a/">a</a>', "a/index.html": "<p>a</p>"}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path / "output")
    place.state.mkdir(parents=True)
    return place


def built(
    place: Place,
    pages: dict[str, str],
    template: str = "{{ text|safe }}",
    known: str = "",
    precompression: Precompression = NO_COPIES,
    closing: Callable[[Sequence[Leaf]], Sequence[Plan]] = lambda leaves: (),
    url_of: Callable[[str], str] = str,
    **how: Any,
) -> Done:
    """Each page is a sheaf of its own, named by its address or what ``url_of`` makes of it."""
    environment = strict(Environment(loader=DictLoader({"t.html": template}), autoescape=True))
    sheaves = [
        sheaf_of(address, text)._replace(name=url_of(address)) for address, text in pages.items()
    ]
    work = Work(
        sheaves=sheaves,
        closing=closing,
        rows={},
        articles=InMemory({}),
        origin=Origin,
        printing=Printing(environment, {}, SITE),
        keys=Keys(f"code {precompression.version}", known + template),
        told=lambda files: {},
        precompression=precompression,
        **how,
    )
    return build(place, read_record(place.record), work)


def sheaf_of(address: str, text: str) -> Sheaf:
    return sheaf(address, lambda: [Plan(address, "t.html", {"text": text})], text)


def test_a_broken_link_of_the_home_page_is_refused(place: Place) -> None:
    with pytest.raises(Refused, match="không dẫn tới đâu"):
        built(place, {"index.html": '<a href="mat/">a</a>'}, url_of=lambda _: "")
    assert not place.output.exists()


def seen(place: Place) -> dict[str, tuple[bytes, int]]:
    """Every published file with its bytes and its time."""
    return {
        a: ((place.output / a).read_bytes(), (place.output / a).stat().st_mtime_ns)
        for a in sorted(found_below(place.output))
    }


def test_the_first_build_writes_everything(place: Place) -> None:
    assert built(place, GOOD) == Done(written=2, kept=0, removed=0, told={})
    assert {a: text.decode() for a, (text, _) in seen(place).items()} == GOOD


def test_a_build_without_changes_keeps_bytes_and_times(place: Place) -> None:
    built(place, GOOD)
    before = seen(place)
    assert built(place, GOOD) == Done(written=0, kept=2, removed=0, told={})
    assert seen(place) == before


def test_a_page_whose_key_stands_is_not_printed(place: Place, monkeypatch: Any) -> None:
    built(place, GOOD)
    monkeypatch.setattr(Printing, "page", None)
    assert built(place, GOOD, known="registers that say the same of these pages").kept == 2


def test_a_sheaf_whose_key_stands_is_not_planned(place: Place, monkeypatch: Any) -> None:
    built(place, GOOD)
    monkeypatch.setattr("plugins.press.printing.Compositor._print", None)
    monkeypatch.setattr("plugins.press.printing.Compositor.of_plans", lambda *_: Printed())
    assert built(place, GOOD).kept == 2


def test_an_edition_that_stands_with_all_its_files_needs_no_build(place: Place) -> None:
    built(place, GOOD, edition="k")
    record = read_record(place.record)
    assert record is not None
    assert nothing_due(place, record, "k")
    assert not nothing_due(place, record, "l")
    place.aside.mkdir()  # a build was killed before it could clear it away
    assert not nothing_due(place, record, "k")
    place.aside.rmdir()
    (place.output / "a" / "index.html").unlink()
    assert not nothing_due(place, record, "k")


def test_what_closes_the_edition_hears_of_every_page_when_there_is_another(place: Place) -> None:
    heard: list[list[str]] = []

    def closing(leaves: Sequence[Leaf]) -> list[Plan]:
        heard.append(sorted(leaf.address for leaf in leaves))
        return [Plan("sitemap.txt", "t.html", {"text": "x"})]

    more = GOOD | {"b/index.html": "<p>b</p>"}
    for pages in (GOOD, GOOD | {"a/index.html": "<p>khác</p>"}, more, GOOD):
        environment = strict(Environment(loader=DictLoader({"t.html": "x"}), autoescape=True))
        work = Work(
            sheaves=[sheaf_of(address, text) for address, text in pages.items()],
            closing=closing,
            rows={},
            articles=InMemory({}),
            origin=Origin,
            printing=Printing(environment, {}, SITE),
            keys=Keys("code"),
            told=lambda files: {},
        )
        build(place, read_record(place.record), work)
        assert "sitemap.txt" in seen(place)
    assert heard == [sorted(GOOD), sorted(more), sorted(GOOD)]


def test_what_closes_the_edition_is_made_again_where_its_file_was_changed(place: Place) -> None:
    def closing(leaves: Sequence[Leaf]) -> list[Plan]:
        return [Plan("sitemap.txt", "t.html", {"text": "x"})]

    built(place, GOOD, closing=closing)
    (place.output / "sitemap.txt").write_text("sai", encoding="utf-8")
    built(place, GOOD, closing=closing)
    assert seen(place)["sitemap.txt"][0] == b"x"


def test_many_sheaves_printed_by_two_processes_are_the_same_pages(
    tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr("plugins.press.crew._ENOUGH", 5)
    pages = {"index.html": "".join(f'<a href="{n}/">{n}</a>' for n in range(130))}
    pages |= {f"{number}/index.html": f'<a href="../">{number}</a>' for number in range(130)}
    places = [Place(tmp_path / name / "output") for name in ("one", "two")]
    heard: list[tuple[int, int]] = []
    for workers, place in enumerate(places, 1):
        place.state.mkdir(parents=True)
        watch = lambda what, done, of: heard.append((done, of))  # noqa: E731
        assert built(place, pages, workers=workers, watch=watch).written == 131
    one, two = ({a: text for a, (text, _) in seen(place).items()} for place in places)
    assert one == two
    assert heard[-1] == (131, 131)
    with pytest.raises(Refused, match=r"mat/index\.html"):
        built(places[1], pages | {"x/index.html": '<a href="../mat/">x</a>'}, known="2", workers=2)


def test_a_fault_in_another_process_is_told_in_full(place: Place, monkeypatch: Any) -> None:
    monkeypatch.setattr("plugins.press.crew._ENOUGH", 1)
    with pytest.raises(Broken, match=r"while printing .*index\.html with t\.html"):
        built(place, GOOD, "{{ 1 // 0 }}", workers=2)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_fault_of_the_theme_is_told_whoever_prints(
    place: Place, monkeypatch: Any, workers: int
) -> None:
    monkeypatch.setattr("plugins.press.crew._ENOUGH", 1)
    with pytest.raises(Refused, match="mẫu trang dùng một giá trị không có: 'titel'"):
        built(place, GOOD, "{{ titel }}", workers=workers)


def test_a_page_that_is_kept_may_not_lead_to_one_that_is_gone(place: Place) -> None:
    built(place, {**GOOD, "b/index.html": '<a href="../a/">a</a>'})
    before = seen(place)
    with pytest.raises(Refused, match=r"a/index\.html"):
        built(place, {"index.html": "x", "b/index.html": '<a href="../a/">a</a>'})
    assert seen(place) == before


def test_a_page_that_is_kept_may_not_lead_to_an_anchor_that_is_gone(place: Place) -> None:
    leading = {"index.html": '<a href="a/#b">a</a>'}
    built(place, {**leading, "a/index.html": '<h2 id="b">b</h2>'})
    with pytest.raises(Refused, match=r"a/index\.html#b"):
        built(place, {**leading, "a/index.html": '<h2 id="c">b</h2>'})


def test_a_change_writes_what_changed_and_removes_what_left(place: Place) -> None:
    built(place, GOOD)
    pages = {"index.html": '<a href="b/">b</a>', "b/index.html": "<p>b</p>"}
    assert built(place, pages) == Done(written=2, kept=0, removed=1, told={})
    assert set(seen(place)) == {"index.html", "b/index.html"}


def test_a_changed_template_that_prints_the_same_keeps_the_file(place: Place) -> None:
    built(place, GOOD)
    before = seen(place)
    assert built(place, GOOD, "{# mới #}{{ text|safe }}").kept == 2
    assert seen(place) == before


def test_a_page_changed_by_hand_is_printed_again(place: Place) -> None:
    built(place, GOOD)
    (place.output / "a/index.html").write_text("<p>sửa tay</p>", encoding="utf-8")
    assert built(place, GOOD).written == 1
    assert seen(place)["a/index.html"][0] == b"<p>a</p>"


def test_folders_whose_times_stand_are_not_walked(place: Place, monkeypatch: Any) -> None:
    built(place, GOOD)
    built(place, {**GOOD, "b/c/index.html": "b"})  # from here on there is one to begin with
    built(place, GOOD)
    walks: list[Path] = []
    for walk in ("build.found_below", "staging.numbers_below"):
        monkeypatch.setattr(f"plugins.press.{walk}", lambda folder, *_: walks.append(folder) or {})
    edited = {**GOOD, "a/index.html": "<p>khác</p>"}
    assert built(place, edited).written == 1
    assert built(place, edited | {"d/index.html": "d"}).written == 1
    assert walks == []
    assert set(seen(place)) == {*GOOD, "d/index.html"}


def test_a_lost_folder_of_the_build_before_is_made_again(place: Place) -> None:
    built(place, GOOD)
    clear(place.staging)  # which was not there either when the first build was published
    built(place, {**GOOD, "b/index.html": "b"})
    assert set(seen(place)) == {*GOOD, "b/index.html"}


def _removed(folder: Path) -> None:
    (folder / "a" / "index.html").unlink()


def _exchanged(folder: Path) -> None:
    other = folder / "a" / "other"
    other.write_bytes(b"<p>b</p>")
    other.replace(folder / "a" / "index.html")


def _foldered(folder: Path) -> None:
    _removed(folder)
    (folder / "a" / "index.html" / "x").mkdir(parents=True)


def _linked(folder: Path) -> None:
    (folder / "a").rename(folder.parent / "a elsewhere")
    (folder / "a").symlink_to(folder.parent / "a elsewhere", target_is_directory=True)


def _littered(folder: Path) -> None:
    (folder / "rỗng" / "hơn").mkdir(parents=True)


@pytest.mark.parametrize(
    ("where", "done"),
    [
        ("output", _removed),
        ("output", _exchanged),
        ("output", _littered),
        *(("staging", done) for done in (_removed, _exchanged, _foldered, _linked, _littered)),
    ],
)
def test_whatever_happened_between_two_builds_is_made_good(
    place: Place, where: str, done: Callable[[Path], None]
) -> None:
    for pages in (GOOD, {**GOOD, "b/index.html": "b"}, GOOD):
        built(place, pages)
    done(getattr(place, where))
    for b in ("b", "c", "d"):
        built(place, {**GOOD, "b/index.html": b})
        assert (place.output / "a" / "index.html").read_bytes() == b"<p>a</p>"
        assert set(seen(place)) == {*GOOD, "b/index.html"}
        assert not (place.output / "a").is_symlink()


@pytest.mark.parametrize("data", [b"\xff\xfe", b""])
def test_a_page_that_was_spoilt_by_hand_had_anchors_all_the_same(place: Place, data: bytes) -> None:
    built(place, {"index.html": '<a href="a/#b">a</a>', "a/index.html": '<p id="b">a</p>'})
    (place.output / "a" / "index.html").write_bytes(data)
    with pytest.raises(Refused, match="a/#b"):
        built(place, {"index.html": '<a href="a/#b">a</a>', "a/index.html": "<p>a</p>"})
    built(place, {"index.html": '<a href="a/">a</a>', "a/index.html": "<p>a</p>"})
    assert seen(place)["a/index.html"][0] == b"<p>a</p>"


def test_a_lost_record_of_keys_costs_time_and_no_page(place: Place) -> None:
    built(place, GOOD)
    before = seen(place)
    place.record.write_text("{", encoding="utf-8")
    assert built(place, GOOD).kept == 2
    assert seen(place) == before
    assert built(place, GOOD).kept == 2


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        ({"index.html": '<a href="mat/">x</a>'}, "không có “mat/index.html”"),
        ({"a/index.html": "<p>a</p>"}, "không có trang chủ"),
        ({"index.html": ""}, "trống"),
        ({**GOOD, "../x.html": "x"}, "không nằm trong trang"),
        ({**GOOD, "A/index.html": "x"}, "trùng địa chỉ"),
        ({}, "không có trang chủ"),
    ],
)
def test_a_refused_build_changes_nothing(place: Place, pages: dict[str, str], told: str) -> None:
    built(place, GOOD)
    before = seen(place)
    with pytest.raises(Refused, match=told):
        built(place, pages)
    assert seen(place) == before
    assert built(place, GOOD).kept == 2
    assert seen(place) == before


def test_a_fault_of_ours_changes_nothing_and_is_raised_plainly(place: Place) -> None:
    built(place, GOOD)
    before = seen(place)
    with pytest.raises(Exception, match="titel"):
        built(place, GOOD, "{{ titel }}")
    assert seen(place) == before


def test_a_full_disk_changes_nothing_and_is_told_in_words(place: Place, monkeypatch: Any) -> None:
    built(place, GOOD)
    before = seen(place)

    def full(*args: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("plugins.press.staging.Path.open", full)
        with pytest.raises(Refused, match="vào thư mục ra: đĩa đã đầy"):
            built(place, {**GOOD, "b/index.html": "b"})
    assert seen(place) == before


def test_files_of_others_are_never_taken_away(place: Place) -> None:
    place.output.mkdir()
    (place.output / "luận văn.docx").write_text("ba năm", encoding="utf-8")
    with pytest.raises(Refused, match=r"luận văn\.docx"):
        built(place, GOOD)
    assert (place.output / "luận văn.docx").read_text(encoding="utf-8") == "ba năm"


@pytest.mark.parametrize("switched", [False, True])
def test_a_build_killed_before_or_after_its_switch_is_taken_up_by_the_next(
    place: Place, monkeypatch: Any, switched: bool
) -> None:
    built(place, {**GOOD, "c/index.html": "c"})
    before = seen(place)
    with monkeypatch.context() as killed:
        killed.setattr(
            "plugins.press.build.switch", lambda place: (switched and switch(place), 1 / 0)
        )
        with pytest.raises(ZeroDivisionError):
            built(place, {**GOOD, "b/index.html": "b"})
    assert ("b/index.html" in seen(place)) == switched
    assert switched or seen(place) == before
    assert built(place, GOOD).kept == 2
    assert set(seen(place)) == set(GOOD)


def test_others_may_add_files_before_the_switch(place: Place) -> None:
    def add(folder: Path) -> None:
        (folder / "index.html.gz").write_bytes(b"gz")

    built(place, GOOD, finish=add)
    assert "index.html.gz" in seen(place)
    built(place, GOOD)
    assert "index.html.gz" not in seen(place)
