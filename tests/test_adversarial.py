"""Whatever comes in, a score or a `FramingError` comes out."""

import json
import math
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing import Article, FramingError

CASES = json.loads((Path(__file__).parent / "cases" / "adversarial.json").read_text(encoding="utf-8"))


def check(score):
    """Probabilities are probabilities, and every offset lies in the content, in order."""
    n = len(score.article.content)
    assert 0 <= score.interval[0] <= score.probability <= score.interval[1] <= 1
    assert math.isclose(score.decision, score.intercept + sum(c.contribution for c in score.contributions), abs_tol=1e-9)
    assert all(math.isfinite(value) for value in score.features.values())
    for spans in (score.zones, score.sentences, score.mentions):
        assert all(0 <= item.start < item.end <= n for item in spans)
        assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(0 <= sentence.probability <= 1 for sentence in score.sentences)
    for quotation in score.quotations:
        spans = [*quotation.content, *quotation.quoted, *filter(None, (quotation.source, quotation.cue))]
        assert all(0 <= start < end <= n for start, end in spans)
    for contribution in score.contributions:
        assert all(0 <= start < end <= n for start, end in contribution.spans)


def score_or_error(text, **known):
    with suppress(FramingError):
        check(framing.score(Article(text, **known)))


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_an_adversarial_text_scores_or_says_what_is_wrong(case):
    score_or_error(case["text"])


@pytest.mark.parametrize("case", CASES[::3], ids=[case["id"] for case in CASES[::3]])
def test_an_adversarial_title_scores_or_says_what_is_wrong(case):
    score_or_error("The board met on Monday. It rained.", title=case["text"])


@pytest.mark.parametrize("text", ["", " \n\t ", "?!...", "“”"])
def test_a_text_without_words_is_an_error_that_says_what_to_do(text):
    with pytest.raises(FramingError, match="at least one word") as error:
        framing.score(text)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("item", [None, 7, b"bytes", ["a list"]])
def test_what_is_no_text_is_an_error_that_names_its_type(item):
    with pytest.raises(FramingError, match=type(item).__name__):
        framing.score(item)


@settings(deadline=None, max_examples=50, derandomize=True)
@given(st.text())
def test_any_text_scores_or_says_what_is_wrong(text):
    score_or_error(text)


PARTS = st.sampled_from([*"“”\"',.\n»\ud800é😀", "\n\n", "said", "the regime", "Ann Lee", "According to", "shameful", "Statement:"])


@settings(deadline=None, max_examples=50, derandomize=True)
@given(st.lists(PARTS, max_size=40).map(" ".join))
def test_any_mixture_of_speech_scores_or_says_what_is_wrong(text):
    score_or_error(text)
