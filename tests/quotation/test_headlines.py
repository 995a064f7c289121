"""Who speaks in a headline."""

import pytest

from framing.article import Article
from framing.quotation import quotations_of

BODY = "\n\nThe council of Sund meets on Thursday to vote on the ferry.\n\nIt carries 900 people a day, Ewa Tolk said."


def read(headline):
    article = Article(headline + BODY)
    return [
        (q.kind, article.content[slice(*q.source)] if q.source else None, article.content[slice(*q.content[0])])
        for q in quotations_of(article)
        if q.content[0][0] < len(headline)
    ]


@pytest.mark.parametrize(
    ("headline", "kind", "source", "content"),
    [
        ("Ferry union chief: Owners are vultures", "indirect", "Ferry union chief", "Owners are vultures"),
        ("Tolk: Owners are vultures", "indirect", "Tolk", "Owners are vultures"),
        ("Owners are vultures, ferry union claims", "indirect", "ferry union", "Owners are vultures"),
        ("Owners are vultures, minister warns", "indirect", "minister", "Owners are vultures"),
        ("Sale of ferry is 'plain robbery', says Sund bishop", "mixed", "Sund bishop", "Sale of ferry is 'plain robbery'"),
    ],
)
def test_the_speaker_of_a_headline_is_found(headline, kind, source, content):
    assert read(headline) == [(kind, source, content)]


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry sale: what happens next",
        "Ferry sale: Owners are back in court",
        "Analysis: Owners are in trouble",
        "Ferry union chief: Who is Ewa Tolk?",
        "Court rejects fraud, bribery claims",
        "Owners face new claims",
    ],
)
def test_a_topic_or_a_list_speaks_not(headline):
    assert read(headline) == []
