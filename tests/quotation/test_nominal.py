"""Nouns that report: whose claim, and what it is."""

import pytest

from framing.article import Article
from framing.quotation import quotations_of


def reported(text):
    article = Article(text)
    return [
        (article.content[slice(*q.source)] if q.source else None, article.content[slice(*q.cue)], article.content[slice(*q.content[0])], q.nominal)
        for q in quotations_of(article)
        if q.cue
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ostland's claim that the pier is safe was met with laughter.", ("Ostland's", "claim", False)),
        ("Her fear that the pier is unsafe has grown.", ("Her", "fear", False)),
        ("The claim that the pier is safe was met with laughter.", (None, "claim", False)),
        ("The mayor's angry remarks on the thugs at the pier went unheard.", ("The mayor's", "remarks", True)),
        ("Allegations by two keepers that the pier is unsafe were aired.", ("two keepers", "Allegations", False)),
    ],
)
def test_a_noun_of_saying_reports(text, expected):
    (found,) = reported(text)
    assert (found[0], found[1], found[3]) == expected


def test_a_phrase_ends_before_the_verb_and_not_at_brackets():
    (found,) = reported("Vale’s remarks on the Reed Front (RF) militants in Corvo, three senators met there.")
    assert found[2] == "the Reed Front (RF) militants in Corvo"


@pytest.mark.parametrize(
    "text", ["The remarks were brief.", "He gave a speech on Monday.", "A claim of 300 crowns was paid.", "The view from the pier is fine."]
)
def test_other_nouns_report_nothing(text):
    assert reported(text) == []
