"""What sources want, support, are asked or expected to do."""

import pytest

from framing.article import Article
from framing.quotation import attributions_of, quotations_of
from framing.voice import voice_at


def read(text):
    article = Article(text)
    return [
        (
            article.content[slice(*q.source)] if q.source else None,
            article.content[slice(*q.cue)],
            [article.content[s:e].rstrip(".") for s, e in q.content],
        )
        for q in attributions_of(article)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The growers refused to sign the lease.", ("The growers", "refused", ["to sign the lease"])),
        ("Ewa Tolk is eager to sell the ferry.", ("Ewa Tolk", "is eager", ["to sell the ferry"])),
        ("The bill is expected to pass in May.", (None, "is expected", ["The bill", "to pass in May"])),
        ("Ewa Tolk declined to comment on the sale.", ("Ewa Tolk", "declined to comment on", ["the sale"])),
        ("The growers talked about the frost.", ("The growers", "talked about", ["the frost"])),
        ("Ewa Tolk voted for the lease.", ("Ewa Tolk", "voted for", ["the lease"])),
    ],
)
def test_an_attitude_has_its_holder_and_its_matter(text, found):
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text", ["The ferry sailed to the island.", "Snow fell on the growers.", "The lease ran for nine years.", "I refused to sign."]
)
def test_deeds_and_events_are_no_attitudes(text):
    assert read(text) == []


def test_an_attitude_is_no_quotation_and_its_words_stay_the_authors():
    article = Article("The growers refused to pay the crooks.")
    assert quotations_of(article) == ()
    assert voice_at(article, article.content.index("crooks")).voice == "author"


def test_words_in_marks_and_cues_of_quotations_are_left_out():
    assert read('Ewa Tolk said: "We refused to sign the lease."') == [("Ewa Tolk", "said", ["We refused to sign the lease."[:-1]])]
