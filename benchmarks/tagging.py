#!/usr/bin/env python3
"""How many articles a second are tagged on one core, and how much memory that takes.

    tagging.py [-n 300] [-r 5] [--underthesea PYTHON]

invented   articles of make_corpus.py, plain dialect, about 990 words each
annotated  the annotated articles of tests/gold, each repeated to at least 990 words

tagged           awards, campaigns and units of a text that was read
read and tagged  the text made from the article's HTML, then tagged

Processor seconds, the median of rounds. The peer recognises names in the same texts; it runs under
its own Python, which must have underthesea installed.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import resource
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from corpus import article, gazetteer
from dialects import written
from pelican.settings import read_settings

from plugins.awards.plugin import tag_awards
from plugins.bulletin.registry.load import load_registers
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.story import Step, Story
from plugins.bulletin.system import seldom_collected
from plugins.campaigns.plugin import tag_campaigns
from plugins.manuscript.reader import ArticleReader
from plugins.manuscript.reading import read_html
from plugins.units.plugin import tag_units

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent
WORDS = 990
PEER = HERE / "peers" / "underthesea" / "ner.py"
PEER_ARTICLES = 20  # it takes seconds for each dozen


def invented(number: int, seed: int = 7) -> list[str]:
    """Files of invented articles."""
    names = gazetteer(random.Random(seed))
    return [written(article(one, number, seed, names), "plain") for one in range(number)]


def annotated() -> list[str]:
    """The annotated articles as files, their paragraphs repeated until there are enough words."""
    paths = sorted((CHECKOUT / "tests" / "gold").glob("**/*_[0-9]*.md"))
    return [repeated(path.read_text("utf-8")) for path in paths]


def repeated(text: str) -> str:
    """The file with its body written as often as it takes to reach ``WORDS``."""
    head, body = text.split("\n\n", 1)
    turns = -(-WORDS // len(body.split()))
    return "\n\n".join([head, *[body.strip()] * turns])


def stories_of(files: Sequence[str], registers: Registers) -> list[Story]:
    """The articles as the steps get them; pictures that are not there do not matter here."""
    reader = ArticleReader(registers, (), CHECKOUT / "content")
    readings = [
        reader.read(f"{number}.md", text.encode("utf-8")) for number, text in enumerate(files)
    ]
    return [reading.story for reading in readings if reading.story]


def taggers(registers: Registers) -> tuple[Step, ...]:
    settings = read_settings(str(CHECKOUT / "pelicanconf.py"))
    return tuple(make(registers, settings) for make in (tag_awards, tag_campaigns, tag_units))


def read_again(story: Story) -> Story:
    """The story with its text made from its HTML."""
    title = story.text.blocks[0].text
    return replace(story, text=read_html(title, story.lead_html, story.body_html))


def rate(stories: Sequence[Story], steps: Sequence[Step]) -> float:
    """Articles a processor second that go through all steps."""
    started = time.process_time()
    for story in stories:
        for step in steps:
            story = step(story)
    return len(stories) / (time.process_time() - started)


def rates(stories: Sequence[Story], steps: Sequence[Step], rounds: int) -> tuple[float, float]:
    """Medians of tagging alone and of reading and tagging, in turn, as the machine may drift."""
    with seldom_collected():  # as in a build
        pairs = [(rate(stories, steps), rate(stories, (read_again, *steps))) for _ in range(rounds)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(
        pair[1] for pair in pairs
    )


def peak() -> float:
    """The most memory this process has held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def paragraphs_of(story: Story) -> list[str]:
    return [block.text for block in story.text.blocks]


def peer_line(python: str, stories: Sequence[Story]) -> str:
    """What underthesea takes for the same texts."""
    texts = json.dumps([paragraphs_of(story) for story in stories[:PEER_ARTICLES]])
    done = subprocess.run(
        [python, PEER], input=texts, capture_output=True, encoding="utf-8", check=True
    )
    took = json.loads(done.stdout.splitlines()[-1])
    return f"{took['articles'] / took['seconds']:.1f} (at most {took['mebibytes']:.0f} MiB)"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-n", type=int, default=300, help="invented articles")
    parser.add_argument("-r", type=int, default=5, help="rounds")
    parser.add_argument("--underthesea", metavar="PYTHON", help="a Python that has underthesea")
    given = parser.parse_args()
    started = time.process_time()
    registers = load_registers(CHECKOUT / "content" / "registry")
    steps = taggers(registers)
    gc.collect()
    gc.freeze()  # as a build does before it reads: collections need not go through the registers
    print(
        f"registers and taggers: {time.process_time() - started:.2f} s, {peak():.0f} MiB so far\n"
    )
    print("| articles | words each | tagged / s | read and tagged / s | underthesea NER / s |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, files in (("invented", invented(given.n)), ("annotated", annotated())):
        stories = stories_of(files, registers)
        words = sum(len(" ".join(paragraphs_of(story)).split()) for story in stories) / len(stories)
        tagged, both = rates(stories, steps, given.r)
        peer = peer_line(given.underthesea, stories) if given.underthesea else "not measured"
        row = f"{name} ({len(stories)}) | {words:.0f} | {tagged:.0f} | {both:.0f} | {peer}"
        print(f"| {row} |", flush=True)
    print(f"\nat most {peak():.0f} MiB, with the articles")


if __name__ == "__main__":
    main()
