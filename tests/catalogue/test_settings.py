"""Settings that are wrong are named in words, before anything is built."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.catalogue.run import BASE, BUILD, ROOT, lay, typed

OURS = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
# What is written behind the good settings, and what must be told of it.
WRONG = {
    "address that is none": ('SITEURL = "khong-phai-dia-chi"', "SITEURL"),
    "address of another protocol": ('SITEURL = "ftp://example.vn"', "SITEURL"),
    "address with a script": ('SITEURL = "javascript:alert(1)"', "SITEURL"),
    "address that is a number": ("SITEURL = 7", "SITEURL"),
    "no name": ('del BULLETIN["name"]', "name"),
    "no identity": ('del BULLETIN["identity"]', "identity"),
    "no settings of the bulletin": ("del BULLETIN", "BULLETIN"),
    "settings that are a list": ("BULLETIN = []", "BULLETIN"),
    "pages of no size": ('BULLETIN["page_size"] = 0', "page_size"),
    "pages of a size in words": ('BULLETIN["page_size"] = "hai mươi"', "page_size"),
    "key nobody knows": ('BULLETIN["page_sise"] = 20', "page_sise"),
    "navigation that is no list": ('BULLETIN["navigation"] = "tin/"', "navigation"),
    "plugin that is not there": ('PLUGINS.append("plugins.topic.plugin")', "plugins.topic"),
    "theme that is not there": ('THEME = "khong-co"', "khong-co|THEME"),
    "line that is no Python": ("SITEURL = = 1", "pelicanconf|bad.py"),
    "settings that fail": ("1 / 0", "pelicanconf|bad.py"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_setting_is_named(name: str, tmp_path: Path) -> None:
    wrong, words = WRONG[name]
    lay(tmp_path / "content", BASE.items())
    theme = f'\nTHEME = "{ROOT / "theme"}"\n'
    (tmp_path / "bad.py").write_text(OURS + theme + wrong + "\n", encoding="utf-8")
    run = typed(tmp_path, *BUILD, "--settings", "bad.py")
    assert run.code in (1, 2), run
    assert "Traceback" not in run.complained
    assert re.search(words, run.complained), run.complained
    assert not (tmp_path / "output").exists()
