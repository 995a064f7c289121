"""Interviews and transcripts: each turn is its speaker's."""

import pytest

from framing.article import Article
from framing.quotation import quotations_of
from framing.quotation.turns import find_turns

INTERVIEW = "Ilka Brenn keeps the light.\n\nHeron: Why now?\n\nBrenn: It was a shameful time.\n\nHeron: And then?\n\nBrenn: It rained."


def turns(text):
    article = Article(text)
    return [(article.content[slice(*turn.source)], article.content[slice(*turn.content[0])]) for turn in find_turns(article)]


def test_each_turn_has_its_speaker():
    assert turns(INTERVIEW) == [("Heron", "Why now?"), ("Brenn", "It was a shameful time."), ("Heron", "And then?"), ("Brenn", "It rained.")]


def test_a_turn_is_a_block_of_somebody_elses_words():
    assert {q.kind for q in quotations_of(Article(INTERVIEW))} == {"block"}


@pytest.mark.parametrize(
    "text",
    [
        "The plan: build a pier.\nIt rained.\nIt snowed.",
        "Monday: rain.\nTuesday: snow.\nWednesday: fog.",
        "Note: It rained.\nNote: It snowed.\nNote: It froze.",
        "Verdict: the pier is old.",
    ],
)
def test_lists_and_labels_are_no_turns(text):
    assert turns(text) == []
