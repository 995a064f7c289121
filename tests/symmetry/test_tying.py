"""Tying: n-grams of the two sides weigh alike, and nothing else changes."""

from dataclasses import replace

import numpy as np

from framing.article import Article
from framing.classifier import FramingClassifier
from framing.symmetry import Swap, measure_swaps, swaps, tied

PAIR = Swap("he / she", "gender", "any", ("he",), ("she",))


def test_what_depends_on_the_side_alone_is_gone_and_other_words_keep_their_weight():
    texts = ["Then he lied badly.", "Then she sang well.", "Today he lied again.", "Today she sang again."] * 4
    model = FramingClassifier(min_df=1, blocks=("wording",), positive="a").fit(texts, ["a", "b"] * 8).model_
    article = Article("Then he waited.")
    (before,), (after,) = (list(measure_swaps(m, [article], [PAIR])) for m in (model, tied(model, [PAIR])))
    assert before.size > 0.05
    assert after.size < before.size / 4
    kept = [number for number, name in enumerate(model.space.names) if not {"he", "she"} & set(name.split())]
    assert np.array_equal(tied(model, [PAIR]).sparse[:, kept], model.sparse[:, kept])


def test_a_model_without_ngrams_or_without_their_words_stays(two):
    assert tied(replace(two.model_, space=None)).space is None
    unheard = Swap("gulls / terns", "outlet", "any", ("gull",), ("tern",))
    assert np.array_equal(tied(two.model_, [unheard]).sparse, two.model_.sparse)


def test_forms_that_their_place_tells_apart_are_tied_all_together():
    texts = ["I saw his.", "I saw her.", "I met him.", "I met hers."] * 4
    model = FramingClassifier(min_df=1, blocks=("wording",), positive="a").fit(texts, ["a", "b", "a", "b"] * 4).model_
    (pair,) = (swap for swap in swaps() if swap.name == "he / she")
    numbers = [model.space.names.index(word) for word in ("his", "her", "him", "hers")]
    assert len(set(model.sparse[0, numbers].round(9))) > 1
    assert len(set(tied(model, [pair]).sparse[0, numbers].round(9))) == 1
