"""Whose view it is without a verb of saying."""

import pytest

from framing.article import Article
from framing.quotation import quotations_of


def read(text):
    article = Article(text)
    return [
        (article.content[slice(*q.source)] if q.source else None, [article.content[s:e].rstrip(".") for s, e in q.content])
        for q in quotations_of(article)
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("In the view of the harbour union, the new roster is a disgrace.", "the harbour union", ["the new roster is a disgrace"]),
        ("In the eyes of Petra Lindqvist, the roster is a disgrace.", "Petra Lindqvist", ["the roster is a disgrace"]),
        ("In Lindqvist's opinion, the roster is a disgrace.", "Lindqvist's", ["the roster is a disgrace"]),
        ("The tariff is, in the judgement of the growers, a folly.", "the growers", ["The tariff is", "a folly"]),
        ("To the Union of Beekeepers, the spray is poison.", "the Union of Beekeepers", ["the spray is poison"]),
        ("To most growers, the spray is poison.", "most growers", ["the spray is poison"]),
        ("For Petra Lindqvist, a beekeeper from Sund, the spray is poison.", "Petra Lindqvist, a beekeeper from Sund", ["the spray is poison"]),
    ],
)
def test_a_view_belongs_to_whom_the_phrase_names(text, source, content):
    assert read(text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "In view of the frost, the harvest is a disgrace.",
        "Smoke got in the eyes of the growers.",
        "In my view, the roster is a disgrace.",
        "To the east, the river is poison.",
        "To the delight of the town, the spray is gone.",
        "For decades, the spray was poison.",
        "For the second time, the roster is a disgrace.",
        "For Ostland, the frost is a blow.",
        "For Petra Lindqvist, the growers built a shed.",
    ],
)
def test_places_times_and_gains_are_no_views(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The narrative runs like this: the growers are thieves.", "the growers are thieves"),
        ("The growers are thieves, or so the story goes.", "The growers are thieves"),
    ],
)
def test_a_tale_is_held_at_arms_length(text, content):
    (found,) = quotations_of(Article(text))
    assert read(text) == [(None, [content])]
    assert found.endorsement < 0


@pytest.mark.parametrize("text", ["The story goes back to the frost of May.", "Her argument ran to nine pages.", "The tale went around the town."])
def test_a_story_that_nobody_tells_is_none(text):
    assert read(text) == []
