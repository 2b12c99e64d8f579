"""The tags of an archive are the same bytes, whoever maps the function over it."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.desk.archive import Where, tag_files

ROOT = Path(__file__).parent.parent.parent
FILES = sorted(path.as_posix() for path in (ROOT / "content" / "articles").rglob("*.md"))


def test_pieces_mapped_and_joined_are_the_whole() -> None:
    whole = tag_files(FILES, Where())
    pieces = [FILES[start : start + 6] for start in range(0, len(FILES), 6)]
    assert [line for lines in (tag_files(p, Where()) for p in pieces) for line in lines] == whole
    assert [json.loads(line)["path"] for line in whole] == FILES


def test_a_line_says_what_the_article_names_and_what_it_is_about() -> None:
    [line] = tag_files([path for path in FILES if path.endswith("giam-sat-lang-son.md")], Where())
    found = json.loads(line)
    assert found["date"] == "2023-11-10"
    main = [tag["slug"] for tag in found["campaigns"] if tag["main"]]
    assert main == ["vi-nguoi-ngheo-khong-de-ai-bi-bo-lai-phia-sau"]
    assert {"tinh-lang-son", "so-noi-vu-lang-son"} <= {tag["slug"] for tag in found["units"]}


def test_what_cannot_be_read_is_a_line_of_its_own(tmp_path: Path) -> None:
    bad = tmp_path / "hong.md"
    bad.write_bytes(b"Title: \xff\xfe\x00\n")
    lines = tag_files([bad.as_posix(), (tmp_path / "mat.md").as_posix()], Where())
    assert all(json.loads(line)["problems"] for line in lines)


@pytest.mark.skipif(importlib.util.find_spec("dask") is None, reason="dask is not installed")
def test_dask_gives_the_bytes_of_one_process(tmp_path: Path) -> None:
    for number, path in enumerate(FILES[:4]):
        (tmp_path / f"{number}.md").write_bytes(Path(path).read_bytes())
    outputs = []
    for workers in (0, 2):
        output = tmp_path / f"{workers}.ndjson"
        command = [sys.executable, ROOT / "examples" / "dask_tagging.py", tmp_path]
        command += ["-w", str(workers), "-o", output, "--piece", "2"]
        done = subprocess.run(
            command, capture_output=True, text=True, env={"PYTHONPATH": str(ROOT), "PATH": ""}
        )
        assert done.returncode == 0, done.stderr
        outputs.append(output.read_bytes())
    assert outputs[0] == outputs[1]
    assert outputs[0].count(b"\n") == 4
