import re
from pathlib import Path

import pytest

from framing.resources import data_path
from framing.wordlists import word_list

ROWS = [row for row in data_path("wordlists.tsv").read_text(encoding="utf-8").splitlines() if not row.startswith("#")][1:]
KINDS = [row.split("\t")[0] for row in ROWS]
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in sorted((Path(__file__).resolve().parents[1] / "framing").rglob("*.py")))


def test_no_kind_is_listed_twice():
    assert len(set(KINDS)) == len(KINDS)


@pytest.mark.parametrize("row", ROWS, ids=KINDS)
def test_the_words_of_a_kind_are_single_lower_case_and_unique(row):
    kind, words = row.split("\t")
    listed = words.split(" ")
    assert len(set(listed)) == len(listed)
    assert all(re.fullmatch(r"[a-z]+(?:'[a-z]+)?", word) for word in listed)
    assert word_list(kind) == frozenset(listed)


def test_every_kind_that_the_package_asks_for_exists():
    asked = set(re.findall(r'word_list\("(\w+)"\)', SOURCES))
    assert asked <= set(KINDS)
    assert len(asked) > 5


def test_no_kind_lies_idle():
    assert all(f'"{kind}"' in SOURCES for kind in KINDS)


def test_an_unknown_kind_is_an_error():
    with pytest.raises(KeyError):
        word_list("gerundive")


@pytest.mark.parametrize(("kind", "word"), [("pronoun", "they"), ("be", "were"), ("definite", "this"), ("determiner", "a")])
def test_a_kind_holds_what_its_name_says(kind, word):
    assert word in word_list(kind)
    assert "ferry" not in word_list(kind)
