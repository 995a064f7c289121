"""Spans found against spans marked, counted by tokens."""

import pytest

from framing.agreement import Coverage, Overlap, agreement, attribution_overlap, coverage
from framing.article import Article
from framing.datasets import Corpus, Meta

META = Meta("ours", "ours", "span", "gold", "ours", "https://quay.example", "Quay 2031.")
TEXT = "The mayor said the vile market closed. Snow fell."


def corpus(**marked):
    return Corpus(META, [Article(TEXT)], [], spans=[marked])


def test_what_is_found_and_marked_alike_agrees_fully():
    found = attribution_overlap(corpus(source=[(0, 9)], cue=[(10, 14)], content=[(15, 37)]))
    assert {part: overlap.f1 for part, overlap in found.items()} == {"source": 1.0, "cue": 1.0, "content": 1.0}


def test_tokens_are_counted_with_punctuation():
    overlap = attribution_overlap(corpus(source=[(0, 3)], cue=[], content=[(15, 38)]))
    assert overlap["source"] == Overlap(both=1, found=2, marked=1)
    assert (overlap["source"].precision, overlap["source"].recall) == (0.5, 1.0)
    assert overlap["content"] == Overlap(both=4, found=4, marked=5)


def test_nothing_found_and_nothing_marked_is_zero_and_no_error():
    empty = Overlap(0, 0, 0)
    assert (empty.precision, empty.recall, empty.f1) == (0.0, 0.0, 0.0)


def test_coverage_is_the_share_of_marked_stretches_with_a_term_and_its_lift():
    found = coverage(corpus(Loaded=[(19, 23)], Plain=[(39, 43)]), ["Loaded", "Plain"])
    assert found == Coverage(0.5, float("inf"))
    assert coverage(corpus(Loaded=[(39, 43)]), ["Loaded"]) == Coverage(0.0, 0.0)


@pytest.mark.parametrize(
    ("marked", "names"),
    [({"source": [(0, 9)], "cue": [(10, 14)], "content": [(15, 37)]}, {"precision", "recall", "f1"}), ({"Doubt": [(0, 9)]}, {"share", "lift"})],
)
def test_the_figures_fit_what_is_marked(marked, names):
    found = agreement(corpus(**marked))
    assert set(found) == set(marked)
    assert all(set(values) == names for values in found.values())
