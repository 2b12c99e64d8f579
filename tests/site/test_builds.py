"""Ways to build, faults and edits: what is published afterwards."""

from __future__ import annotations

import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from pelican import signals
from pelican.settings import read_settings

from plugins.bulletin.problem import Refused
from plugins.press.folder import found_below

ROOT = Path(__file__).parent.parent.parent
FIRST = "articles/2021/11/nong-dan-thi-dua.md"
# A plugin that stays in the middle of a build: all is written, nothing is switched.
WAITING = """\
import time
from pathlib import Path
from pelican import signals

def register():
    signals.finalized.connect(wait)

def wait(press):
    (Path(press.output_path) / "waiting").touch()
    time.sleep(60)
"""
PICTURE = """\
![Hai nông dân đứng cạnh vườn hồng](images/vuon-hong.png)
Vườn hồng ở huyện Cao Lộc. Ảnh minh họa
"""
ADDED = "articles/2021/11/ngu-dan-thi-dua.md"
THIRD = "articles/2023/12/hu-gao-tiet-kiem.md"
SECOND = "articles/2023/11/giam-sat-lang-son.md"


def published(folder: Path) -> dict[str, bytes]:
    return {address: (folder / address).read_bytes() for address in sorted(found_below(folder))}


def test_pelican_and_bulletin_from_anywhere_give_the_same_bytes(workshop, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    one = workshop.pelican(SITEURL="")
    two = workshop.bulletin(tmp_path / "two", cwd=tmp_path / "elsewhere")
    assert one.code == 0, one.complained
    assert two.code == 0, two.complained
    assert published(workshop.output) == published(tmp_path / "two")
    record = workshop.folder / ".bulletin/output/published.sqlite"
    done = record.stat().st_mtime_ns
    assert workshop.bulletin(workshop.output).code == 0
    assert record.stat().st_mtime_ns == done  # what one has done the other need not do again


def test_edits_give_what_a_clean_build_gives(workshop, tmp_path):
    """An article edited, one added, one moved and one deleted; a register and a page edited."""
    workshop.publish()
    edits = [
        lambda: workshop.edit(FIRST, "làm giàu", "vươn lên"),
        lambda: workshop.edit(SECOND, "Section: Phong trào thi đua", "Section: Nhân đạo"),
        lambda: workshop.edit("registry/campaigns.toml", '"Tết Sum vầy"', '"Tết sum họp"'),
        lambda: workshop.edit("registry/units.toml", "Sở Nội vụ tỉnh", "Sở Nội vụ, tỉnh"),
        lambda: workshop.edit("pages/lien-he.md", "Viết thư", "Gọi điện"),
        lambda: shutil.copy(workshop.content / FIRST, workshop.content / ADDED),
        lambda: (workshop.content / THIRD).unlink(),
    ]
    for number, edit in enumerate(edits):
        edit()
        assert workshop.publish().kept > 0
        if number % 3 == 0:  # what one edit left behind would still be there after the next
            assert workshop.publish(tmp_path / str(number)).kept == 0
            assert published(workshop.output) == published(tmp_path / str(number))
    assert "2023/12/hu-gao-tiet-kiem/index.html" not in workshop.files()
    assert "2021/11/ngu-dan-thi-dua/index.html" in workshop.files()


def test_an_edited_sentence_leaves_most_pages_as_they_are(workshop):
    workshop.publish()
    workshop.edit(FIRST, "năm nay đến với", "năm ngoái đến với")
    report = workshop.publish()
    assert report.written < report.kept / 4


def test_nothing_changed_keeps_every_file_and_its_time(workshop):
    workshop.publish()
    before = {a: (workshop.output / a).stat().st_mtime_ns for a in workshop.files()}
    assert workshop.publish().written == 0
    assert {a: (workshop.output / a).stat().st_mtime_ns for a in workshop.files()} == before


def test_every_fault_is_told_in_one_run_and_nothing_changes(workshop):
    workshop.publish()
    before = published(workshop.output)
    workshop.edit(FIRST, "Date: 2021-11-09", "Date: 31/02/2022")
    workshop.edit(SECOND, "Title: ", "Titel: ")
    workshop.edit("registry/campaigns.toml", "launched_by", "launched_from")
    built = workshop.pelican()
    assert built.code == 1
    assert f"{FIRST}:2: " in built.complained
    assert f"{SECOND}:1: " in built.complained
    assert "registry/campaigns.toml:" in built.complained
    assert "launched_from" in built.complained
    assert "Traceback" not in built.said + built.complained
    assert published(workshop.output) == before


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("(/gioi-thieu/)", "(/gioi-thieu-cu/)", "gioi-thieu-cu"),
        ("(images/vuon-hong.png)", "(images/mat.png)", "images/mat.png"),
        (PICTURE, "![](images/vuon-hong.png)\n", "mô tả"),
    ],
)
def test_a_fault_in_an_article_names_its_file(workshop, old, new, told):
    workshop.edit(FIRST, old, new)
    with pytest.raises(Refused) as refused:
        workshop.publish()
    assert FIRST in str(refused.value)
    assert told in str(refused.value)
    assert not workshop.output.exists()


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (FIRST, "(/gioi-thieu/)", "(/khong/)", 9),
        (FIRST, "sơ kết", "[sơ kết](/khong/)", 5),
        ("pages/lien-he.md", "Viết thư", "[Viết](/khong/) thư", None),
    ],
)
def test_a_link_that_leads_nowhere_is_told_as_it_was_typed(workshop, file, old, new, line):
    workshop.edit(file, old, new)
    text = (workshop.content / file).read_text(encoding="utf-8")
    line = line or text[: text.index("(/khong/)")].count("\n") + 1
    with pytest.raises(Refused) as refused:
        workshop.publish()
    (problem,) = refused.value.problems
    assert (problem.path.endswith(file), problem.line) == (True, line)
    assert "liên kết “/khong/” không dẫn tới đâu: không có “khong/index.html”" in problem.what


def test_an_article_nested_as_deep_as_may_be_is_published(workshop):
    workshop.edit(FIRST, "năm nay", "<i>" * 90 + "năm nay" + "</i>" * 90)
    assert workshop.publish().written


def test_two_articles_with_one_address_are_both_named(workshop):
    shutil.copy(workshop.content / FIRST, workshop.content / "articles/2021/ban-sao.md")
    workshop.edit("articles/2021/ban-sao.md", "Date:", "Slug: nong-dan-thi-dua\nDate:")
    with pytest.raises(Refused) as refused:
        workshop.publish()
    named = [problem.path for problem in refused.value.problems]
    assert [name.endswith(FIRST) for name in named].count(True) == 1
    assert [name.endswith("articles/2021/ban-sao.md") for name in named].count(True) == 1


def test_no_article_is_no_bulletin(workshop):
    workshop.publish()
    before = published(workshop.output)
    shutil.rmtree(workshop.content / "articles")
    with pytest.raises(Refused, match="không có bài nào"):
        workshop.publish()
    assert published(workshop.output) == before


def test_articles_that_all_wait_are_no_bulletin(workshop, monkeypatch):
    workshop.publish()
    before = published(workshop.output)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    with pytest.raises(Refused, match="bài chờ đến ngày đăng"):
        workshop.publish()
    assert published(workshop.output) == before


def test_a_plugin_that_cannot_be_loaded_stops_the_build(workshop):
    built = workshop.pelican(PLUGINS=["plugins.manuscript.plugin", "plugins.no_such.plugin"])
    assert built.code == 1
    assert "plugins.no_such.plugin" in built.complained
    assert not workshop.output.exists()


@pytest.mark.parametrize(
    "room", ["awards", "campaigns", "units", "mention_links", "topics", "feeds", "open_data"]
)
def test_a_plugin_taken_out_takes_its_own_along_and_nothing_breaks(workshop, room):
    switched_on = [str(name) for name in read_settings(str(ROOT / "pelicanconf.py"))["PLUGINS"]]
    kept = [name for name in switched_on if name != f"plugins.{room}.plugin"]
    assert kept != switched_on
    report = workshop.publish(PLUGINS=kept)
    if room == "open_data":
        data = [each for each in workshop.files() if each.startswith("du-lieu/")]
        assert data  # the figures' own tables
        assert all(each.startswith("du-lieu/thong-ke/") for each in data)
    if room in {"campaigns", "units"}:
        assert getattr(report, room) == 0
    if room == "topics":
        assert workshop.links("2023/11/giam-sat-lang-son/", ".text a, .rail a") == []
        assert "/phong-trao/" not in workshop.text("atom.xml") + workshop.text("index.html")
    if room == "feeds":
        assert not [page for page in workshop.files(".html") if "atom" in workshop.text(page)]


def test_the_foot_leads_to_sections_with_articles_to_authors_and_to_the_feeds(workshop):
    workshop.publish()
    foot = [url for _, url in workshop.links("", ".foot a")]
    assert {"chuyen-muc/nhan-dao/", "tac-gia/", "rss/"} <= set(foot)
    workshop.edit(THIRD, "Section: Nhân đạo", "Section: Phong trào thi đua")
    workshop.publish()
    foot = [url for _, url in workshop.links("", ".foot a")]
    assert "chuyen-muc/nhan-dao/" not in foot
    assert "chuyen-muc/nhan-dao/index.html" in workshop.files()


def test_an_output_with_files_of_others_is_left_alone(workshop):
    workshop.output.mkdir()
    (workshop.output / "luận văn.docx").write_text("ba năm", encoding="utf-8")
    with pytest.raises(Refused, match=r"luận văn\.docx"):
        workshop.publish()
    assert [path.name for path in workshop.output.iterdir()] == ["luận văn.docx"]


@pytest.mark.parametrize("output", ["content", ".", "content/articles", "content/moi"])
def test_the_content_folder_is_never_an_output(workshop, output):
    before = published(workshop.content)
    with pytest.raises(Refused, match="thư mục ra"):
        workshop.publish(workshop.folder / output)
    assert published(workshop.content) == before


def test_a_template_that_fails_is_our_fault_and_changes_nothing(workshop, tmp_path):
    workshop.publish()
    before = published(workshop.output)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "home.html").write_text("{{ page.no_such }}", encoding="utf-8")
    built = workshop.pelican(THEME_TEMPLATES_OVERRIDES=[str(tmp_path / "templates")])
    assert built.code == 1
    assert "no_such" in built.said + built.complained
    assert published(workshop.output) == before


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_a_build_that_is_stopped_changes_nothing_and_is_taken_up(workshop, end):
    workshop.publish()
    before = published(workshop.output)
    workshop.edit(FIRST, "làm giàu", "vươn lên")
    (workshop.folder / "waiting.py").write_text(WAITING, encoding="utf-8")
    plugins = [*workshop.press().settings["PLUGINS"], "waiting"]
    paths = [str(workshop.folder)]
    running = subprocess.Popen(
        workshop.pelican_command(PLUGINS=plugins, PLUGIN_PATHS=paths),
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    staging = workshop.folder / ".bulletin/output/staging"
    latest = time.monotonic() + 60
    while not (staging / "waiting").exists() and time.monotonic() < latest:
        time.sleep(0.01)
    running.send_signal(end)
    assert running.wait() == (-end if end is signal.SIGKILL else 128 + end)
    assert published(workshop.output) == before
    workshop.publish()
    assert not (workshop.output / "waiting").exists()
    assert "vươn lên" in workshop.text("2021/11/nong-dan-thi-dua/index.html")


def test_under_autoreload_problems_are_raised_from_the_second_run_on(workshop, capsys):
    press = workshop.press()
    press.run()
    workshop.edit(FIRST, "Date: 2021-11-09", "Date: 31/02/2022")
    with pytest.raises(Refused, match="31/02/2022"):
        press.run()
    workshop.edit(FIRST, "Date: 31/02/2022", "Date: 2021-11-09")
    press.run()
    assert capsys.readouterr().out.count("Đã dựng 3 bài") == 2


def test_a_first_run_ends_with_code_1_and_the_words_of_the_problem(workshop, capsys):
    workshop.edit(FIRST, "Date: 2021-11-09", "Date: 31/02/2022")
    with pytest.raises(SystemExit) as ended:
        workshop.press().run()
    assert ended.value.code == 1
    assert "1 lỗi phải sửa" in capsys.readouterr().err


def test_plugins_that_listen_to_the_end_work_on_the_folder_before_it_is_published(workshop):
    seen = []

    def add(press):
        seen.append(press.settings["OUTPUT_PATH"])
        (Path(press.output_path) / "index.html.gz").write_bytes(b"gz")

    press = workshop.press()
    with signals.finalized.connected_to(add):
        press.publish()
    assert seen == [str(workshop.folder / ".bulletin/output/staging")]
    assert press.output_path == press.settings["OUTPUT_PATH"] == str(workshop.output)
    assert "index.html.gz" in workshop.files()
    workshop.publish()
    assert "index.html.gz" not in workshop.files()


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"")])
@pytest.mark.parametrize("address", ["index.html", "gioi-thieu/index.html"])
def test_what_a_listener_takes_away_or_empties_is_not_published(workshop, spoil, address):
    def harm(press):
        spoil(Path(press.output_path) / address)

    with signals.finalized.connected_to(harm), pytest.raises(Refused, match=f"“{address}” trống"):
        workshop.publish()
    assert not workshop.output.exists()


def test_an_article_without_a_section_or_with_an_unregistered_one_is_published(workshop):
    workshop.edit(FIRST, "Section: Phong trào thi đua\n", "")
    workshop.edit(SECOND, "Section: Phong trào thi đua", "Section: Tin của xã")
    workshop.publish()
    for url, title in (
        ("chuyen-muc/tin-khac/", "Tin khác"),
        ("chuyen-muc/tin-cua-xa/", "Tin của xã"),
    ):
        assert workshop.page(url).h1.get_text() == title
        assert (workshop.output / url / "atom.xml").is_file()
        assert (title, url) in workshop.links("", ".foot a")
        assert (title, url) in workshop.links("chuyen-muc/", "main a")


def test_a_registry_without_sections_is_enough(workshop):
    (workshop.content / "registry" / "sections.toml").unlink()
    workshop.publish()
    assert ("Nhân đạo", "chuyen-muc/nhan-dao/") in workshop.links("", ".foot a")
