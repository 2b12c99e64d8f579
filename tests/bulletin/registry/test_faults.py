"""Every fault an editor can make: its file, its line, what it is and how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.bulletin.problem import Gravity, Refused
from plugins.bulletin.registry import load_registers, read_registers

HERE = Path(__file__).parent
FILES = (
    "campaigns.toml",
    "units.toml",
    "awards.toml",
    "sections.toml",
    "refused.toml",
    "places.txt",
)


def cases():
    """Each ``##`` of cases.md: its files, and what must be said of them."""
    text = (HERE / "cases.md").read_text("utf-8")
    for block in text.split("\n## ")[1:]:
        claim, *lines = block.split("\n")
        files: dict[str, str] = {}
        expected = []
        name = ""
        for line in lines:
            if line.startswith("=>"):
                expected += [line[2:].strip()] if line[2:].strip() else []
            elif line.startswith("    ") or not line:
                files[name] = files.get(name, "") + line[4:] + "\n" if name else ""
            else:
                name = line
        yield pytest.param(files, expected, id=claim)


def write(folder: Path, files: dict[str, str]) -> Path:
    for name in FILES:
        text = files.get(name, "").rstrip("\n") + "\n"
        (folder / name).write_text(text.lstrip("\n"), encoding="utf-8", newline="\n")
    return folder


def told(problems) -> list[str]:
    return [f"{Path(p.path).name}:{p.line}: {p.what} | {p.fix}" for p in problems]


@pytest.mark.parametrize(("files", "expected"), list(cases()))
def test_a_register_is_told_what_is_wrong_with_it(files, expected, tmp_path):
    _, problems = read_registers(write(tmp_path, files))
    assert told(problems) == expected


def test_all_faults_of_all_files_are_told_at_once(tmp_path):
    folder = write(
        tmp_path,
        {
            "campaigns.toml": '[[field]]\nslug = "mot"\n',
            "units.toml": "[[unit]\n",
            "awards.toml": "mau = 1\n",
            "sections.toml": '[[section]]\nname = "Y tế"\n',
        },
    )
    with pytest.raises(Refused) as refused:
        load_registers(folder)
    assert [(Path(p.path).name, p.line) for p in refused.value.problems] == [
        ("awards.toml", 1),
        ("campaigns.toml", 1),
        ("sections.toml", 1),
        ("units.toml", 1),
    ]


def test_campaigns_and_units_must_be_there_and_the_rest_need_not(tmp_path):
    with pytest.raises(Refused) as refused:
        load_registers(tmp_path)
    assert told(refused.value.problems) == [
        f"{name}:0: không có tệp này | "
        "tạo tệp này (có thể để trống), hoặc chỉ đúng thư mục danh mục"
        for name in ("campaigns.toml", "units.toml")
    ]


def test_a_folder_without_places_knows_none_and_says_so(tmp_path):
    for name in ("campaigns.toml", "units.toml"):
        (tmp_path / name).touch()
    registers, problems = read_registers(tmp_path)
    assert len(registers.places) == 0
    (notice,) = problems
    assert notice.gravity is Gravity.NOTICE
    assert notice.what == "không có tệp này, nên Bản tin không biết tỉnh, huyện, xã nào"
    assert load_registers(tmp_path).campaigns == {}


def test_a_file_in_another_encoding_is_told_by_its_line(tmp_path):
    folder = write(tmp_path, {})
    (folder / "units.toml").write_bytes(b"# mot\n# h\xe0nh ch\xednh\n")
    _, problems = read_registers(folder)
    assert told(problems) == [
        "units.toml:2: chữ ở dòng này không phải UTF-8 | "
        "mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8"
    ]


def test_a_folder_in_place_of_a_file_is_told(tmp_path):
    folder = write(tmp_path, {})
    (folder / "awards.toml").unlink()
    (folder / "awards.toml").mkdir()
    _, problems = read_registers(folder)
    assert [(Path(p.path).name, p.what) for p in problems] == [
        ("awards.toml", "không đọc được tệp (đây là thư mục, không phải tệp)")
    ]


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(tmp_path):
    folder = write(tmp_path, {})
    text = '\ufeff[[section]]\r\nslug = "y-te"\r\nname = "Y tế"\r\n'
    (folder / "sections.toml").write_bytes(text.encode())
    assert load_registers(folder).sections["y-te"].name == "Y tế"


def test_names_come_out_composed_and_on_one_line(tmp_path):
    text = '[[section]]\nslug = "y-te"\nname = """Y\n te\u0302\u0301 """\n'
    assert load_registers(write(tmp_path, {"sections.toml": text})).sections["y-te"].name == "Y tế"


def test_a_path_below_the_working_folder_is_shown_from_there(tmp_path, monkeypatch):
    write(tmp_path, {"awards.toml": "mau = 1"})
    monkeypatch.chdir(tmp_path.parent)
    _, problems = read_registers(tmp_path)
    assert problems[0].path == f"{tmp_path.name}/awards.toml"


def test_a_path_elsewhere_is_shown_whole(tmp_path, monkeypatch):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    write(tmp_path / "a", {"awards.toml": "mau = 1"})
    monkeypatch.chdir(tmp_path / "b")
    _, problems = read_registers(tmp_path / "a")
    assert problems[0].path == (tmp_path / "a" / "awards.toml").as_posix()


def test_the_digest_changes_with_every_byte_and_with_nothing_else(tmp_path):
    folder = write(tmp_path, {})
    before = load_registers(folder).digest
    assert load_registers(folder).digest == before
    (folder / "awards.toml").write_text("# mới\n", encoding="utf-8")
    assert load_registers(folder).digest != before
