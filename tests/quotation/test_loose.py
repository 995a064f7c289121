import pytest

from framing.article import Article
from framing.quotation.loose import unattributed
from framing.quotation.marks import quoted_stretches


def kind(text):
    article = Article(text)
    (stretch,) = quoted_stretches(article)
    found = unattributed(article, stretch)
    return found.kind if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The “cure” cost nine crowns.", "scare"),
        ("A so-called 'peace fleet' sailed at dawn.", "scare"),
        ("Her novel “The Long Pier” sold badly.", None),
        ('They sang "Rain on the Harbour" at dawn.', None),
        ("Otto “the Crab” Marr retired.", None),
        ("The word “levy” appears twice.", None),
        ("“We have waited nine years for a longer pier.”", "direct"),
        ("He spoke. “Never again.”", "direct"),
    ],
)
def test_words_in_marks_without_a_speaker_are_judged(text, expected):
    assert kind(text) == expected


def test_scare_quotes_keep_a_distance_and_have_no_source():
    article = Article("The “cure” cost nine crowns.")
    found = unattributed(article, quoted_stretches(article)[0])
    assert found.endorsement < 0
    assert found.source is found.cue is None
