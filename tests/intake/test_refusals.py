"""Files that cannot be read, or should not be: one sentence each, whatever they hold."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.intake.document import Unreadable
from plugins.intake.reading import read_document
from tests.intake.word_files import Word, changed

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
GOOD = Word().title().lead().body().saved()


def _bomb() -> bytes:
    def grow(parts: dict[str, bytes]) -> None:
        parts["word/document.xml"] = b"<a>" + b" " * 50_000_000 + b"</a>"

    return changed(GOOD, grow)


def _entities() -> bytes:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(9))

    def declare(parts: dict[str, bytes]) -> None:
        text = parts["word/document.xml"].decode().partition("?>")[2]
        parts["word/document.xml"] = f"<!DOCTYPE w [{lol}]>{text}".encode()

    return changed(GOOD, declare)


def _external() -> bytes:
    def declare(parts: dict[str, bytes]) -> None:
        text = parts["word/document.xml"].decode("utf-8").partition("?>")[2]
        entity = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        head = f'<?xml version="1.0" encoding="UTF-16"?>{entity}'
        parts["word/document.xml"] = (head + text).encode("utf-16")

    return changed(GOOD, declare)


def _climbing() -> bytes:
    def add(parts: dict[str, bytes]) -> None:
        parts["../../outside.txt"] = b"x"

    return changed(GOOD, add)


def _climbing_relation() -> bytes:
    def point(parts: dict[str, bytes]) -> None:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
        name = "word/_rels/document.xml.rels"
        one = f'<Relationship Id="x" Type="{kind}" Target="../../../../etc/passwd"/>'
        end = b"</Relationships>"
        parts[name] = parts[name].replace(end, one.encode() + end)

    return changed(GOOD, point)


def _nested() -> bytes:
    def deepen(parts: dict[str, bytes]) -> None:
        parts["word/document.xml"] = b"<a>" * 100_000 + b"</a>" * 100_000

    return changed(GOOD, deepen)


def _long() -> bytes:
    def grow(parts: dict[str, bytes]) -> None:
        more = b"".join(b"<w:p><w:r><w:t>%d</w:t></w:r></w:p>" % n for n in range(60_000))
        name = "word/document.xml"
        parts[name] = parts[name].replace(b"<w:sectPr", more + b"<w:sectPr", 1)

    return changed(GOOD, grow)


def _other_archive() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("anh.jpg", b"x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "tệp trống"),
        (b"\0" * 5000, "tệp trống"),
        (b" \r\n", "tệp trống"),
        (Word().saved(), "không có chữ nào"),
        (Word().picture().saved(), "không có chữ nào"),
        (GOOD[: len(GOOD) // 2], "hỏng hoặc chép chưa hết"),
        (GOOD[:60], "hỏng hoặc chép chưa hết"),
        (b"PK\x03\x04" + b"\0" * 100, "hỏng hoặc chép chưa hết"),
        (OLE, "Word kiểu cũ (.doc)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "đặt mật khẩu"),
        (b"%PDF-1.7\n%\xe2\xe3", "tệp là PDF"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "tệp là ảnh"),
        (b"\x7fELF\x02\x01\x01" + bytes(range(40)), "không phải văn bản"),
        (_bomb(), "phình ra quá lớn"),
        (_entities(), "khai báo thực thể"),
        (_external(), "khai báo thực thể"),
        (_climbing(), "đi ra ngoài"),
        (_climbing_relation(), "đi ra ngoài"),
        (_nested(), "quá nhiều lớp"),
        (_other_archive(), "tệp nén ZIP"),
        (changed(GOOD, lambda parts: parts.pop("word/document.xml")), "hỏng"),
        (changed(GOOD, lambda parts: parts.update({"word/document.xml": b"<w:p"})), "hỏng"),
        (_long(), "quá dài"),
        (b"<html>" + b"<div>" * 50_000 + b"a", "quá nhiều lớp"),
        (b"<html>" + b"<p>a</p>" * 50_000, "quá dài"),
        (b"<html><body></body></html>", "không có bài viết"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",  # bytes hold the time
)
def test_what_cannot_be_read_is_told(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read_document(data, lambda name: None)
    assert said in fault.value.what
    assert fault.value.fix
    assert "\n" not in fault.value.what


def test_a_good_file_is_read() -> None:
    assert read_document(GOOD, lambda name: None).blocks


@pytest.mark.parametrize("make", [_bomb, _long, _entities, _nested])
def test_a_refusal_takes_little_time_and_memory(tmp_path: Path, make: Callable[[], bytes]) -> None:
    (tmp_path / "bai.docx").write_bytes(make())
    code = (
        "import sys\nfrom plugins.desk import main\n"
        "try: main(['import', 'bai.docx', '--to', 'ra'])\n"
        # Unlike getrusage, this does not count the process that forked.
        "finally: print(open('/proc/self/status').read().split('VmHWM:')[1].split()[0],"
        " file=sys.stderr)"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 1
    assert "bai.docx: " in done.stdout
    assert "Traceback" not in done.stderr
    assert int(done.stderr.split()[-1]) < 500_000  # kilobytes
    assert [path.name for path in tmp_path.iterdir()] == ["bai.docx"]
