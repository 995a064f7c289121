"""The zones of the five originals, which lie outside the repository and may be absent; their labels are line numbers."""

import json
from pathlib import Path

import pytest

from framing.article import Article

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "seeds"
LABELS = json.loads((Path(__file__).parent / "cases" / "originals_zones.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(
    not all((FOLDER / name).exists() for name in LABELS), reason="the five originals are not ours to redistribute; they lie in ../shared/seeds"
)


def judged(name):
    """For each line that is not empty: its number, the zones it should hold in order, and those it holds."""
    text, at = (FOLDER / name).read_text(encoding="utf-8"), 0
    expected = {number: kinds for lines, kinds in LABELS[name].items() for number in numbers(lines)}
    zones = Article(text).zones
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, expected[number], [zone.kind for zone in zones if zone.start < at + len(line) and at < zone.end]
        at += len(line) + 1


def numbers(lines):
    first, _, last = lines.partition("-")
    return range(int(first), int(last or first) + 1)


def test_lines_of_the_originals_get_their_zone():
    lines = [(name, *line) for name in LABELS for line in judged(name)]
    wrong = [line for line in lines if line[2] != line[3]]
    assert len(wrong) <= 0.05 * len(lines), wrong


@pytest.mark.parametrize("kind", sorted({kind for lines in LABELS.values() for kinds in lines.values() for kind in kinds}))
def test_each_kind_is_found_in_the_originals(kind):
    lines = [line for name in LABELS for line in judged(name) if kind in line[1]]
    assert sum(kind in found for _, _, found in lines) >= 0.95 * len(lines)


def test_the_originals_own_prose_is_never_thrown_out():
    assert not [(name, *line) for name in LABELS for line in judged(name) if {"headline", "body"} & set(line[1]) and "furniture" in line[2]]


def test_a_loaded_breadcrumb_is_in_no_sentence():
    article = Article((FOLDER / next(name for name in LABELS if name.startswith("002"))).read_text(encoding="utf-8"))
    assert article.zones[0].kind == "furniture"
    assert all(start >= article.zones[0].end for start, _ in article.sentences)
