"""Where what a source said ends, and who of two sources owns the words."""

import pytest

from framing.article import Article
from framing.quotation import quotations_of
from framing.voice import voice_at


def contents(text):
    article = Article(text)
    return [article.content[s:e].rstrip(".") for q in quotations_of(article) for s, e in q.content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Police said the lorry left the B12, a road feared by drivers.", "the lorry left the B12"),
        ("Police said the lorry left the B12, which winds through the hills.", "the lorry left the B12"),
        ("Tolk said the ferry was sold, and he sued the buyer.", "the ferry was sold"),
        ("Tolk said the ferry was sold, adding that it leaked.", "the ferry was sold"),
        ("Tolk said the ferry was sold – a claim the buyer rejects.", "the ferry was sold"),
        ("The ferry, which Tolk said was rotten, sank in May.", "was rotten"),
    ],
)
def test_what_the_author_adds_is_not_reported(text, content):
    assert contents(text)[0] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Tolk said the ferry was old, leaky and slow.", "the ferry was old, leaky and slow"),
        ("Tolk said the ferry was sold, and the sailors were paid.", "the ferry was sold, and the sailors were paid"),
        ("Tolk said the ferry sank after a fire broke out.", "the ferry sank after a fire broke out"),
        ("Tolk said the buyer, a firm in Sund, had paid.", "the buyer"),
    ],
)
def test_what_goes_on_is_reported(text, content):
    assert contents(text)[0].startswith(content)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Mayor Ewa Tolk said the sale was a swindle, the Tern news agency reported.", "Mayor Ewa Tolk"),
        ("Mayor Ewa Tolk said the sale was a swindle, according to an aide.", "Mayor Ewa Tolk"),
        ("The Tern news agency reported that the mayor had called the sale a swindle.", "the mayor"),
        ("According to an aide, Ewa Tolk said the sale was a swindle.", "Ewa Tolk"),
        ("The sale was a swindle, according to an aide.", "an aide"),
    ],
)
def test_the_innermost_named_speaker_owns_the_words(text, source):
    article = Article(text)
    stretch = voice_at(article, article.content.index("swindle"))
    assert stretch.source is not None
    assert article.content[slice(*stretch.source)] == source
