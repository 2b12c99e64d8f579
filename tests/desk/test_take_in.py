"""``bulletin import``: articles are written whole, pass a check, and never over a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.desk import take_in_run as command
from tests.desk.conftest import Bulletin
from tests.intake.word_files import BODY, CAPTION, CENTER, LEAD, RIGHT, TITLE, Word, picture

SLUG = "lang-son-tong-ket-phong-trao-thi-dua-yeu-nuoc"
CONTENT = ("--content", "content")
LEGACY = "Héi nghÞ tæng kÕt phong trµo thi ®ua yªu n\u00adíc cña tØnh"


def word() -> Word:
    made = Word().title().lead(f"TĐKT - {LEAD}").body(BODY[0]).picture()
    made.line(CAPTION, align=CENTER, italic=True)
    made.body(*BODY[1:])
    made.line("Thu Thủy - Nguyệt Hà", align=RIGHT, bold=True)
    return made


def files() -> list[str]:
    return sorted(path.as_posix() for path in Path("content/articles").rglob("*") if path.is_file())


def test_a_word_file_becomes_an_article_that_passes(bulletin: Bulletin, article: Path) -> None:
    Path("bai.docx").write_bytes(word().saved())
    result = bulletin("import", "bai.docx", "--date", "2021-11-10", *CONTENT)
    assert result.exit_code == 0, result.output
    path = Path(f"content/articles/2021/11/{SLUG}.md")
    assert f"bai.docx → {path} (1 ảnh)\n" in result.output
    assert path.read_text("utf-8") == (
        f"Title: {TITLE}\nDate: 2021-11-10\nAuthors: Thu Thủy; Nguyệt Hà\nDateline: TĐKT\n"
        f"Summary: {LEAD}\n\n{BODY[0]}\n\n![]({SLUG}-1.png)\n{CAPTION}\n\n{BODY[1]}\n\n{BODY[2]}\n"
    )
    assert path.with_name(f"{SLUG}-1.png").read_bytes() == picture()
    assert bulletin("check", *CONTENT).exit_code == 0


def test_what_is_uncertain_is_told_with_the_line_it_stands_on(
    bulletin: Bulletin, article: Path
) -> None:
    made = Word().title().lead().body(BODY[0]).picture()
    made.line(CAPTION)
    Path("bai.docx").write_bytes(made.body(*BODY[1:]).saved())
    result = bulletin("import", "bai.docx", "--date", "2021-11-10", *CONTENT)
    found = re.search(r"(content/\S+\.md):(\d+): lưu ý: dòng dưới ảnh được hiểu", result.output)
    assert found
    assert Path(found[1]).read_text("utf-8").split("\n")[int(found[2]) - 1] == CAPTION


def test_nothing_is_written_over_and_a_second_run_says_so(
    bulletin: Bulletin, article: Path
) -> None:
    Path("bai.docx").write_bytes(word().saved())
    bulletin("import", "bai.docx", "--date", "2021-11-10", *CONTENT)
    path = Path(f"content/articles/2021/11/{SLUG}.md")
    path.write_text("của tôi", encoding="utf-8")
    before = files()
    result = bulletin("import", "bai.docx", "--date", "2021-11-10", *CONTENT)
    assert (result.exit_code, path.read_text("utf-8"), files()) == (1, "của tôi", before)
    assert f"bai.docx: đã có {path}, không ghi đè" in result.output


def test_one_file_taken_in_for_two_days_is_noticed(bulletin: Bulletin, article: Path) -> None:
    Path("bai.docx").write_bytes(word().saved())
    bulletin("import", "bai.docx", "--date", "2021-11-10", *CONTENT)
    result = bulletin("import", "bai.docx", "--date", "2022-11-10", *CONTENT)
    assert result.exit_code == 0
    twin = f"content/articles/2021/11/{SLUG}.md"
    assert f"lưu ý: đã có bài cùng tên ở ngày khác: {twin}\n" in result.output


def test_the_sections_there_are_are_told_where_none_was(bulletin: Bulletin, article: Path) -> None:
    Path("bai.docx").write_bytes(word().saved())
    where = ("bai.docx", *CONTENT, "--date")
    assert (
        "Bài chưa có chuyên mục: thêm dòng  Section: "
        in bulletin("import", *where, "2021-11-10").output
    )
    sorted_in = bulletin("import", *where, "2021-12-10", "--section", "Khen thưởng")
    assert "chưa có chuyên mục" not in sorted_in.output


def test_a_picture_of_somebody_else_keeps_its_name(bulletin: Bulletin, article: Path) -> None:
    Path("bai.docx").write_bytes(word().saved())
    other = Path(f"ra/{SLUG}-1.png")
    other.parent.mkdir()
    other.write_bytes(b"khac")
    bulletin("import", "bai.docx", "--to", "ra", *CONTENT)
    assert other.read_bytes() == b"khac"
    assert f"![]({SLUG}-2.png)" in Path(f"ra/{SLUG}.md").read_text("utf-8")


def test_one_bad_file_keeps_no_other_away(bulletin: Bulletin, article: Path) -> None:
    folder = Path("moi")
    folder.mkdir()
    (folder / "a.docx").write_bytes(word().saved())
    (folder / "b.docx").write_bytes(word().saved()[:3000])
    (folder / "~$a.docx").write_bytes(b"khoa")
    (folder / "cu.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (folder / "sau").mkdir()
    (folder / "sau" / "c.txt").write_text(f"{TITLE} lần hai\n\n{LEAD}\n\n{BODY[0]}\n", "utf-8")
    result = bulletin("import", "moi", "--date", "2021-11-10", *CONTENT)
    assert result.exit_code == 1
    assert "moi/b.docx: tệp Word hỏng hoặc chép chưa hết" in result.output
    assert "moi/cu.doc: không nhập được tệp .doc" in result.output
    assert "Đã nhập 2 bài, 1 ảnh; 2 tệp không nhập được" in result.output
    assert f"content/articles/2021/11/{SLUG}.md" in files()
    assert f"content/articles/2021/11/{SLUG}-lan-hai.md" in files()


def test_a_file_that_cannot_be_read_leaves_no_trace(bulletin: Bulletin, article: Path) -> None:
    Path("bai.docx").write_bytes(b"%PDF-1.7\n")
    before = sorted(Path().rglob("*"))
    result = bulletin("import", "bai.docx", *CONTENT)
    assert (result.exit_code, sorted(Path().rglob("*"))) == (1, before)
    assert "bai.docx: tệp là PDF\n    lấy bản Word" in result.output


@pytest.mark.parametrize("fails", ["link", "fsync"])
def test_a_disk_that_fails_leaves_nothing_half_done(
    bulletin: Bulletin, article: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    import os

    Path("bai.docx").write_bytes(word().saved())
    before = sorted(Path().rglob("*"))
    real, calls = getattr(os, fails), []

    def full(*args: object) -> object:
        calls.append(args)
        if len(calls) == 2:
            raise OSError(28, "No space left on device", str(args[-1]))
        return real(*args)

    monkeypatch.setattr(os, fails, full)
    monkeypatch.setattr(Path, "open", _no_copy(Path.open))
    result = bulletin("import", "bai.docx", "--date", "2021-10-01", *CONTENT)
    assert (result.exit_code, sorted(Path().rglob("*"))) == (1, before)
    assert "bai.docx: không đọc hoặc ghi được: đĩa đã đầy" in result.output


def _no_copy(real: object) -> object:
    def opened(path: Path, mode: str = "r", *args: object, **more: object) -> object:
        if mode == "xb" and ".nhap-" not in path.as_posix():
            raise OSError(28, "No space left on device", str(path))
        return real(path, mode, *args, **more)  # type: ignore[operator]

    return opened


def _legacy() -> Path:
    made = word()
    made.line(LEGACY, font=".VnTime")
    path = Path("cu.docx")
    path.write_bytes(made.saved())
    return path


def test_old_fonts_are_never_converted_silently(bulletin: Bulletin, article: Path) -> None:
    result = bulletin("import", _legacy(), "--to", "ra", *CONTENT)
    assert result.exit_code == 1
    assert "chữ gõ bằng TCVN3 (phông .VnTime), giữ nguyên" in result.output
    assert 'bulletin import "cu.docx" --legacy-text convert' in result.output
    assert "Héi nghÞ" in Path(f"ra/{SLUG}.md").read_text("utf-8")


def test_old_fonts_are_kept_when_asked_to_be(bulletin: Bulletin, article: Path) -> None:
    result = bulletin("import", _legacy(), "--legacy-text", "keep", "--to", "ra", *CONTENT)
    assert result.exit_code == 0
    assert "lưu ý: bài có chữ gõ bằng TCVN3 (phông .VnTime), giữ nguyên" in result.output
    assert "Héi nghÞ" in Path(f"ra/{SLUG}.md").read_text("utf-8")


def test_old_fonts_are_converted_when_asked_to_be(bulletin: Bulletin, article: Path) -> None:
    result = bulletin("import", _legacy(), "--legacy-text", "convert", "--to", "ra", *CONTENT)
    assert result.exit_code == 0, result.output
    assert "đã chuyển TCVN3 (phông .VnTime) sang Unicode" in result.output
    assert "Hội nghị tổng kết phong trào thi đua yêu nước của tỉnh" in (
        Path(f"ra/{SLUG}.md").read_text("utf-8")
    )


@pytest.mark.parametrize(("answer", "there"), [("có", True), ("không", False)])
def test_in_a_terminal_the_editor_is_asked(
    bulletin: Bulletin, article: Path, monkeypatch: pytest.MonkeyPatch, answer: str, there: bool
) -> None:
    monkeypatch.setattr(command, "_in_terminal", lambda: True)
    monkeypatch.setattr(command.click, "prompt", lambda *_, **__: answer)
    result = bulletin("import", _legacy(), "--to", "ra", *CONTENT)
    assert "Chuyển sang Unicode sẽ thành:\n    Hội nghị tổng kết" in result.output
    assert ("Hội nghị tổng kết" in Path(f"ra/{SLUG}.md").read_text("utf-8")) is there
    assert result.exit_code == (0 if there else 1)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("khong-co.docx",), "không có tệp khong-co.docx"),
        (("bai.docx", "--date", "hôm qua"), "--date: không đọc được ngày “hôm qua”"),
        (("bai.docx", "--section", "Thời tiết"), "không có chuyên mục “Thời tiết”"),
        (("bai.docx", "--to", "bai.docx"), "--to: bai.docx là một tệp"),
        (("bai.docx", "--legacy-text", "doi"), "tùy chọn --legacy-text"),
    ],
)
def test_what_is_typed_wrongly_ends_with_two(
    bulletin: Bulletin, article: Path, typed: tuple[str, ...], said: str
) -> None:
    Path("bai.docx").write_bytes(word().saved())
    result = bulletin("import", *typed, *CONTENT)
    assert result.exit_code == 2
    assert said in result.stderr
    assert files() == ["content/articles/2023/11/tet-sum-vay.md"]


def test_a_line_that_looks_like_a_header_stays_text(bulletin: Bulletin, article: Path) -> None:
    made = Word().title()
    made.body("Tác giả: nhóm phóng viên của bản tin, ở nhiều nơi", "Chuyên mục: bạn đọc viết")
    Path("bai.docx").write_bytes(made.body().saved())
    bulletin("import", "bai.docx", "--to", "content/articles/2021/11", *CONTENT)
    assert bulletin("check", *CONTENT).exit_code == 0


def test_a_missing_library_is_told_in_one_sentence(
    bulletin: Bulletin, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "mammoth", None)
    Path("bai.docx").write_bytes(word().saved())
    result = bulletin("import", "bai.docx", *CONTENT)
    assert result.exit_code == 1
    assert 'bai.docx: chưa cài phần đọc tệp Word\n    chạy  pip install "bulletin[word]"' in (
        result.output
    )
