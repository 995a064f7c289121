"""How far the author stands behind a report, by the words beside its cue."""

import pytest

from framing.article import Article
from framing.quotation import quotations_of
from framing.quotation.cues import endorsement


def stance_in(text):
    (found,) = quotations_of(Article(text))
    return endorsement(found.endorsement)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The vet rightly said that the stable was filthy.", "endorsed"),
        ("The vet correctly noted the stable was filthy.", "endorsed"),
        ("The vet said that the stable was filthy.", "neutral"),
        ("The vet wrongly said that the stable was filthy.", "distanced"),
        ("The vet said, without citing any evidence, that the stable was filthy.", "distanced"),
        ("The vet said without proof that the stable was filthy.", "distanced"),
        ("The vet said that horses without evidence of fever were sold.", "neutral"),
        ("“The stable is filthy,” the vet said, without offering evidence.", "distanced"),
        ("“The stable is filthy,” the vet said without raising his voice.", "neutral"),
        ("“The stable is filthy,” the vet noted.", "neutral"),
        ("The stable was filthy, the vet noted.", "neutral"),
        ("The vet noted that the stable was filthy.", "endorsed"),
        ("“The stable is filthy,” the vet admitted.", "endorsed"),
        ("The vet established that the stable was filthy.", "endorsed"),
        ("The vet discovered that the stable was filthy.", "endorsed"),
        ("The vet alleges the stable lied about its horses.", "distanced"),
    ],
)
def test_words_beside_a_cue_vouch_or_doubt(text, stance):
    assert stance_in(text) == stance


@pytest.mark.parametrize("text", ["The vet established the clinic in 1990.", "The vet discovered a foal in the barn."])
def test_what_is_founded_or_found_is_not_reported(text):
    assert quotations_of(Article(text)) == ()
