"""Quoted words checked against each other."""

import pytest

import framing
from framing.article import Article
from framing.sources import wording_notes

BODY = "\n\nThe council met on Monday in the old hall by the river, and the mayor of Vessin spoke first. “{}” said the mayor. Then it rained.\n"


def test_a_headline_quotation_in_other_words_is_told():
    (note,) = wording_notes(Article("Mayor: “We will never ever close it”" + BODY.format("We will not close it this year,")))
    assert "in other words" in note


def test_a_headline_quotation_that_the_body_lacks_is_told():
    (note,) = wording_notes(Article("Mayor: “Over my dead body today”" + BODY.format("We will look at the budget,")))
    assert "not found in the body" in note


@pytest.mark.parametrize("said", ["We will never ever close it,", "I tell you we will never ever close it,"])
def test_a_headline_quotation_that_the_body_holds_is_not(said):
    assert wording_notes(Article("Mayor: “We will never ever close it”" + BODY.format(said))) == ()


def test_short_quotations_are_not_compared():
    assert wording_notes(Article("Mayor slams ‘farce’" + BODY.format("We will look at the budget,"))) == ()


def test_a_speaker_quoted_twice_in_different_words_is_told():
    text = (
        "“You stood up for freedom in the hills and you will win in the end,” said Ana Rell. It rained for an hour.\n\n"
        "Later on Rell said: “You stood up for freedom in the hills and one day you will surely win.”\n"
    )
    (note,) = wording_notes(Article(text))
    assert "quoted twice" in note
    assert note in framing.score(text).notes
