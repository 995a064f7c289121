"""Readings of articles that are not ours: the files fit each other, and the comparison counts what it says."""

import importlib.util
import json
from pathlib import Path

import pytest

from framing import Article

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("readings", ROOT / "scripts" / "readings.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("reader", ["a", "b"])
def test_every_mark_is_of_a_target_that_was_asked_for(reader):
    articles = json.loads((GOLD / "articles.json").read_text(encoding="utf-8"))
    read = json.loads((GOLD / f"reading_{reader}.json").read_text(encoding="utf-8"))
    assert set(read) == set(articles)
    for name, rows in read.items():
        for target, start, end, sign, voice in rows:
            assert target in articles[name]["targets"]
            assert 0 <= start < end
            assert sign in (-1, 0, 1)
            assert voice in ("author", "direct", "indirect", "ambiguous", "scare")


def test_a_naming_is_found_if_target_sign_and_place_are_right(script):
    mark = script.Mark
    marked = {"x": [mark("League", 10, 20, -1, "author"), mark("League", 30, 40, 1, "direct"), mark("League", 50, 55, 0, "author")]}
    found = {"x": [mark("League", 15, 18, -1, "direct"), mark("Brenn", 30, 40, 1, "direct"), mark("League", 31, 33, -1, "direct")]}
    assert script.compared(found, marked) == {"recall": 0.5, "precision": pytest.approx(1 / 3), "voice": 0.0}


def test_readers_who_say_the_same_agree(script):
    article = Article("The corrupt League met. The brave League met.")
    marks = {"x": [script.Mark("League", 4, 11, -1, "author"), script.Mark("League", 28, 33, 1, "direct")]}
    agreed = script.readers_agree({"x": article}, marks, marks, {"x": ["League"]})
    assert agreed == {"alpha_words": 1.0, "alpha_sign": 1.0, "alpha_voice": 1.0}
    other = {"x": [mark._replace(sign=-mark.sign) for mark in marks["x"]]}
    assert script.readers_agree({"x": article}, marks, other, {"x": ["League"]})["alpha_sign"] < 0
