"""Whether every page is well-formed HTML, by the two checkers there are."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
BROKEN = '<!DOCTYPE html><html lang="vi"><head><title>a</title></head><body><p><div></p></body>'


def test_html_validate_finds_nothing(site, tool):
    checker = tool(".bin/html-validate")
    config = ["--config", str(ROOT / ".htmlvalidate.json"), "--ext", "html"]
    done = subprocess.run([checker, *config, site.output], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]


@pytest.fixture(scope="module")
def vnu(tool):
    if shutil.which("java") is None:
        pytest.skip("vnu needs Java: apt-get install default-jre-headless")
    jar = tool("vnu-jar/build/dist/vnu.jar")

    def faults(folder: Path) -> list[str]:
        command = ["java", "-Xss4m", "-jar", jar, "--skip-non-html", "--format", "json"]
        done = subprocess.run(
            [*command, "--errors-only", "--exit-zero-always", folder],
            capture_output=True,
            text=True,
            check=True,
        )
        messages = json.loads(done.stderr)["messages"]
        return [f"{m['url']}:{m.get('lastLine')}: {m['message']}" for m in messages]

    return faults


def test_vnu_finds_nothing(site, vnu):
    assert vnu(site.output) == []


def test_vnu_would_find_a_fault(tmp_path, vnu):
    (tmp_path / "a.html").write_text(BROKEN, encoding="utf-8")
    assert vnu(tmp_path) != []
