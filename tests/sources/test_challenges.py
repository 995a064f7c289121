"""Which sources are challenged, by a voice of another side or by the author."""

import pytest

from framing.article import Article
from framing.sources import sources_of


def challenged(text):
    return {source.name for source in sources_of(Article(text)) if source.challenged}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The union said the pay was cut. The company denied that it had cut any pay.", {"union"}),
        ("The union said the pay was cut. But the company said that wages had risen.", {"union"}),
        ("The union falsely claimed that the pay was cut.", {"union"}),
        ("The mayor said the vote was bought. He offered no evidence.", {"mayor"}),
        ("The mayor said, without evidence, that the vote was bought.", {"mayor"}),
        ("The union said the pay was cut. The company dismissed the claims as nonsense.", {"union"}),
    ],
)
def test_what_is_denied_answered_or_doubted_is_challenged(text, names):
    assert challenged(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The union said the pay was cut. The drivers said that the strike would go on.",
        "The union said the pay was cut. But the drivers agreed that it was late.",
        "The union said the pay was cut.",
        "Rain fell.",
    ],
)
def test_voices_that_do_not_clash_challenge_nobody(text):
    assert challenged(text) == set()


def test_those_of_one_side_do_not_challenge_each_other():
    assert challenged("Tehran said the ship was empty. But the Iranian foreign ministry said that it had been full.") == set()


def test_what_another_source_calls_unproven_is_not_the_author_s_doubt():
    assert challenged("The mayor said the vote was bought. The judge said that the charge was baseless.") <= {"mayor"}


def test_time_grows_with_the_text():
    text = "The mayor said the vote was bought. The company denied that it had paid. " * 400
    assert challenged(text) == {"mayor"}
