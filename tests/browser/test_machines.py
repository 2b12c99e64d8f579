"""What programs read of the site, held against what others have published of each form.

JSON-LD and JSON Feed are compiled against the types of schema.org (schema-dts) and of JSON Feed
1.1; Atom and the lists of pages are held against schemas by Jing, which vnu brings, and libxml2.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests.browser.conftest import TOOLS, Site

etree = pytest.importorskip("lxml.etree", reason="pip install 'bulletin[browser]'")

SCHEMAS = Path(__file__).parent / "schemas"
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
JING = "nu.validator.vendor.thaiopensource.relaxng.util.Driver"
# Types look at these very words; of all other text they only know that it is text.
WORDS = {"@type", "@context", "version"}
TYPES = """import type { Graph } from "schema-dts"; import type Feed from "@json-feed-types/1_1";"""


def shape(value: Any, key: str = "") -> Any:
    """A value with its text and numbers blotted out, each shape of a list once."""
    if isinstance(value, dict):
        return {name: shape(each, name) for name, each in sorted(value.items())}
    if isinstance(value, list):
        shapes = [shape(each, key) for each in value]
        return list({json.dumps(each): each for each in shapes}.values())
    if key in WORDS or isinstance(value, bool):
        return value
    return "…" if isinstance(value, str) else 1


def facts(site: Site) -> Iterator[tuple[str, Any]]:
    """The block of data of every page that has one, by its file."""
    for file in site.html():
        for block in BLOCK.findall(file.read_text("utf-8")):
            yield file.relative_to(site.output).as_posix(), json.loads(block)


@pytest.fixture(scope="module")
def compiled(
    tool: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str, list[tuple[str, Any]]], list[str]]:
    """What TypeScript says of values that must be of a type, each shape once."""
    folder = tmp_path_factory.mktemp("types")
    for name in ("schema-dts", "@json-feed-types/1_1"):
        tool(f"{name}/package.json")

    def faults(kind: str, values: list[tuple[str, Any]]) -> list[str]:
        shapes = {json.dumps(shape(value)): name for name, value in values}
        lines = [TYPES, *(f"({each}) satisfies {kind};" for each in shapes)]
        (folder / "a.ts").write_text("\n".join(lines), "utf-8")
        options = {"strict": True, "noEmit": True, "skipLibCheck": True, "types": []}
        modules = {"module": "esnext", "moduleResolution": "bundler"}
        told = {"compilerOptions": {**options, **modules, "paths": {"*": [f"{TOOLS}/*"]}}}
        (folder / "tsconfig.json").write_text(json.dumps({**told, "files": ["a.ts"]}))
        command = [tool(".bin/tsc"), "-p", folder, "--pretty", "false"]
        done = subprocess.run(command, capture_output=True, text=True)
        names = list(shapes.values())
        return [
            f"{names[int(line) - 2]}: {what}"
            for line, what in re.findall(r"^a\.ts\((\d+),\d+\): (.*)", done.stdout, re.M)
        ] or done.stdout.splitlines()

    return faults


@pytest.fixture(scope="module")
def jing(tool: Callable[[str], Path]) -> Callable[[str, list[Path]], list[str]]:
    """What Jing says of files that must follow a schema."""
    if shutil.which("java") is None:
        pytest.skip("Jing needs Java: apt-get install default-jre-headless")
    command = ["java", "-cp", str(tool("vnu-jar/build/dist/vnu.jar")), JING, "-c"]

    def faults(schema: str, files: list[Path]) -> list[str]:
        done = subprocess.run(
            [*command, SCHEMAS / schema, *files], capture_output=True, text=True, check=False
        )
        assert done.returncode in (0, 1), done.stderr
        return (done.stdout + done.stderr).splitlines()

    return faults


def test_facts_are_in_the_words_of_schema_org(site, compiled):
    told = list(facts(site))
    assert {node["@type"] for _, block in told for node in block["@graph"]} >= {
        "NewsArticle", "BreadcrumbList", "Organization", "WebSite", "CollectionPage",
    }  # fmt: skip
    assert compiled("Graph", told) == []


def test_words_that_schema_org_does_not_know_would_be_found(compiled):
    person = {"@type": "Person", "nickname": "An"}
    wrong = {"@context": "https://schema.org", "@graph": [person]}
    [fault] = compiled("Graph", [("a.html", wrong)])
    assert "nickname" in fault


def test_facts_name_each_other_by_ids_that_are_there(site):
    for name, block in facts(site):
        nodes = block["@graph"]
        ids = {node["@id"] for node in nodes if "@id" in node}
        asked = {node[key]["@id"] for node in nodes for key in ("publisher",) if key in node}
        assert asked <= ids, name


def test_json_feeds_are_of_version_1_1(site, compiled):
    feeds = [(str(file), json.loads(file.read_text("utf-8"))) for file in site.named("feed.json")]
    assert len(feeds) > 20
    assert compiled("Feed", feeds) == []
    for name, feed in feeds:
        ids = [item["id"] for item in feed["items"]]
        assert len(ids) == len(set(ids)), name
        assert site.at(Path(name).relative_to(site.output).as_posix()) == feed["feed_url"]


def test_atom_feeds_keep_to_rfc_4287(site, jing):
    files = site.named("atom.xml")
    assert len(files) > 20
    assert jing("atom.rnc", files) == []
    for file in files:
        feed = etree.parse(file).getroot()
        ids = feed.xpath("//*[local-name() = 'id']/text()")
        assert len(ids) == len(set(ids)), file
        [itself] = feed.xpath("*[local-name() = 'link' and @rel = 'self']/@href")
        assert itself == site.at(file.relative_to(site.output).as_posix())


@pytest.mark.parametrize(("right", "wrong"), [("updated>", "changed>"), ("+07:00", "")])
def test_a_fault_of_a_feed_would_be_found(right, wrong, site, jing, tmp_path):
    text = (site.output / "atom.xml").read_text("utf-8")
    (tmp_path / "a.xml").write_text(text.replace(right, wrong), "utf-8")
    assert any("error" in line for line in jing("atom.rnc", [tmp_path / "a.xml"]))


def test_the_list_of_pages_keeps_to_sitemaps_org(site, tool):
    schema = etree.XMLSchema(file=str(tool("sitemap/schema/sitemap.xsd")))
    tree = etree.parse(site.output / "sitemap.xml")
    assert schema.validate(tree), schema.error_log
    urls = tree.xpath("//*[local-name() = 'loc']/text()")
    assert len(urls) == len(set(urls)) > 100
    for url in urls:
        assert (site.output / unquote(url.removeprefix(site.address)) / "index.html").is_file(), url


def test_the_list_of_news_keeps_to_its_form(site, jing):
    assert jing("maps.rnc", [site.output / "sitemap-news.xml"]) == []


def test_robots_are_led_to_lists_that_are_there(site):
    lines = (site.output / "robots.txt").read_text("utf-8").splitlines()
    maps = [line.removeprefix("Sitemap: ") for line in lines if line.startswith("Sitemap: ")]
    assert len(maps) == 2
    assert all((site.output / url.removeprefix(site.address)).is_file() for url in maps)


def test_the_page_of_feeds_leads_to_every_feed_there_is(site, browse):
    page = browse("rss/")
    shown = page.eval_on_selector_all("main a", "links => links.map(link => link.href)")
    there = {site.at(f.relative_to(site.output).as_posix()) for f in site.named("atom.xml")}
    assert there <= set(shown)
    assert all(file.with_name("feed.json").is_file() for file in site.named("atom.xml"))
