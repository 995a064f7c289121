"""Where the source and the content of reported speech begin and end."""

import pytest

from framing.article import Article
from framing.quotation import quotations_of


def reported(text):
    article = Article(text)
    found = quotations_of(article)
    assert len(found) == 1, f"expected one quotation, found {len(found)}"
    source = article.content[slice(*found[0].source)] if found[0].source else None
    return source, [article.content[s:e].rstrip(".") for s, e in found[0].content]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ilka Brenn said it had rained.", "Ilka Brenn"),
        ("On Monday the harbour board finally said it had rained.", "the harbour board"),
        ("She never said it had rained.", "She"),
        ("Ilka Brenn, a keeper of lights, said it had rained.", "Ilka Brenn, a keeper of lights"),
        ("When they met, the old keeper said it had rained.", "the old keeper"),
        ("According to Ilka Brenn, it had rained.", "Ilka Brenn"),
        ("According to two keepers of lights, it had rained.", "two keepers of lights"),
        ("Ilka Brenn was quoted by a local paper as saying it had rained.", "Ilka Brenn"),
    ],
)
def test_the_source_is_the_whole_noun_phrase_and_no_more(text, source):
    assert reported(text) == (source, ["it had rained"])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“It had rained,” said Ilka Brenn on Monday.", "Ilka Brenn"),
        ("“It had rained,” said Ilka Brenn, a keeper of lights.", "Ilka Brenn, a keeper of lights"),
        ("“It had rained,” said she.", "she"),
        ("“It had rained,” the keeper quietly said.", "the keeper"),
        ("“It had rained,” according to the board.", "the board"),
    ],
)
def test_the_source_after_speech_is_found_too(text, source):
    assert reported(text) == (source, ["It had rained,"])


@pytest.mark.parametrize(
    "before", ["said", "said that", "said on Monday that", "told reporters that", "told them", "told the Heron Post that", "said in a statement that"]
)
def test_content_begins_after_whom_and_when_it_was_told(before):
    assert reported(f"The keeper {before} it had rained.")[1] == ["it had rained"]


@pytest.mark.parametrize("source", ["police", "fishermen", "women", "officials", "local media", "the board", "Brenn", "two of them"])
def test_a_source_in_mid_sentence_needs_no_capital(source):
    assert reported(f"Late on Monday, {source} said it had rained.") == (source, ["it had rained"])
    assert reported(f"It had rained, {source} said.") == (source, ["It had rained"])


def test_content_ends_before_another_speaker():
    article = Article("Police said nine boats sank, but fishermen said it was twelve.")
    first, second = quotations_of(article)
    assert article.content[slice(*first.content[0])] == "nine boats sank"
    assert article.content[slice(*second.source)] == "fishermen"


@pytest.mark.parametrize("text", ["She said goodbye.", "They claimed the title.", "The cook added salt.", "He told a joke.", "The said pier is old."])
def test_verbs_without_a_clause_report_nothing(text):
    assert quotations_of(Article(text)) == ()
