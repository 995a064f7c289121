"""Sources, cues and contents of single reports."""

import pytest

from framing.article import Article
from framing.quotation import quotations_of


def read(text):
    article = Article(text)
    return [
        (article.content[slice(*q.source)] if q.source else None, [article.content[s:e].rstrip(".") for s, e in q.content])
        for q in quotations_of(article)
        if q.kind != "scare"
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Kelly said she sold the ferry.", "Kelly", "she sold the ferry"),
        ("Ewa Tolk and Jan Rask said the ferry leaked.", "Ewa Tolk and Jan Rask", "the ferry leaked"),
        ("The sale is a sham, engineers Ewa and Jan Rask say.", "engineers Ewa and Jan Rask", "The sale is a sham"),
        ("Ewa Tolk — a pilot from Sund — says the ferry leaked.", "Ewa Tolk — a pilot from Sund", "the ferry leaked"),
        ("About four in 10 said the ferry leaked.", "four in 10", "the ferry leaked"),
        ("Pilots whose ships were sold say the ferry leaked.", "Pilots whose ships were sold", "the ferry leaked"),
        ("Ewa Tolk walked back her remarks and said pilots are heroes.", "Ewa Tolk", "pilots are heroes"),
        ("Ewa Tolk opened the hatch, then said the ferry leaked.", "Ewa Tolk", "the ferry leaked"),
        ("The sale is a sham, said a handful of pilots who sailed with her.", "a handful of pilots", "The sale is a sham"),
        ('Otto "Big Bo" Rask said the ferry leaked.', 'Otto "Big Bo" Rask', "the ferry leaked"),
        ("CLOSE Ewa Tolk said the ferry leaked.", "Ewa Tolk", "the ferry leaked"),
        ("Additionally Ewa Tolk said the ferry leaked.", "Ewa Tolk", "the ferry leaked"),
        ("Opening the session, the pilot of the ferry, Ewa Tolk, said it leaked.", "the pilot of the ferry, Ewa Tolk", "it leaked"),
        ("The court heard that the ferry leaked.", "The court", "the ferry leaked"),
    ],
)
def test_the_speaker_is_whole_and_alone(text, source, content):
    assert read(text) == [(source, [content])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferry has been described as a coffin.", [(None, ["a coffin"])]),
        ("The owner was branded a crook.", [(None, ["a crook"])]),
        ("The owner was accused of being a crook.", [(None, ["being a crook"])]),
        ("The ferry is described by its pilot, Ewa Tolk, as a coffin.", [("its pilot, Ewa Tolk", ["a coffin"])]),
        ("What the pilots call the “floating coffin” sails on.", [("the pilots", ["the “floating coffin”"])]),
    ],
)
def test_passives_and_relatives_that_name(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The owner agreed to the pilots' harsh terms.",
        "The ferry was described in a book.",
        "The meeting was called off.",
        "A new ferry was announced.",
        "It was announced that the ferry would sail.",
        "The bend, a spot feared by pilots, is closed.",
        "Mine blasts and fire sank the ferry.",
    ],
)
def test_what_nobody_says_is_no_report(text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text", ["“He told me: ‘It leaks,’” Ewa Tolk said.", "“He told me: 'It leaks,'” Ewa Tolk said.", "''He told me: 'It leaks,''' Ewa Tolk said."]
)
def test_a_run_of_marks_ends_the_inner_and_the_outer_quotation(text):
    ((source, _),) = read(text)
    assert source == "Ewa Tolk"


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The board that owns the land said the ferry leaked.", "The board that owns the land", "the ferry leaked"),
        ("The sale could anger pilots who fear the ferry would sink.", "pilots", "the ferry would sink"),
        ("Pilots who condemned the sale of the ferry were heard in May.", "Pilots", "the sale of the ferry"),
        ("Pilots United, another group in Sund, called the sale a sham.", "Pilots United, another group in Sund", "the sale a sham"),
    ],
)
def test_relatives_and_modals_are_no_sources(text, source, content):
    assert read(text) == [(source, [content])]


def test_an_agreement_before_a_second_verb_reports_nothing():
    assert read("Ewa Tolk agreed but left in May.") == []
