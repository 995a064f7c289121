"""A model restated for another prior."""

from dataclasses import replace

import numpy as np
import pytest

from framing.errors import ModelError
from framing.features import whole
from framing.inference import decisions, measure, probabilities
from framing.model import dense_columns


def probability(model, article):
    return probabilities(model, decisions(model, measure(model, article, whole(article))))[0, 1]


def odds(p):
    return p / (1 - p)


@pytest.mark.parametrize("prior", [0.001, 0.1, 0.5, 0.9])
def test_a_prior_multiplies_the_odds(model, story, prior):
    before, after = probability(model, story), probability(model.with_prior(prior), story)
    assert odds(after) == pytest.approx(odds(before) * odds(prior))


def test_restating_twice_is_restating_once(model):
    twice, once = model.with_prior(0.9).with_prior(0.1), model.with_prior(0.1)
    np.testing.assert_allclose(twice.intercept, once.intercept)
    assert twice.prior == once.prior == 0.1


def test_the_model_itself_stays_as_it_is(model):
    before = model.intercept.copy()
    model.with_prior(0.1)
    assert model.prior == 0.5
    assert np.array_equal(model.intercept, before)


@pytest.mark.parametrize("prior", [0, 1, -0.1, 1.5, float("nan"), float("inf")])
def test_a_prior_lies_between_zero_and_one(model, prior):
    with pytest.raises(ValueError, match="between 0 and 1, found"):
        model.with_prior(prior)


def test_a_prior_needs_two_classes(three):
    with pytest.raises(ValueError, match="3 classes"):
        three.model_.with_prior(0.1)


def test_columns_are_found_by_name_whatever_the_model_leaves_out(model, story):
    some = np.arange(len(model.columns))[::-3]
    part = replace(model, columns=tuple(model.columns[i] for i in some), centre=model.centre[some], dense=model.dense[:, some])
    full = measure(model, story, whole(story)).dense
    assert np.array_equal(measure(part, story, whole(story)).dense, full[:, some])


def test_an_unknown_block_is_named():
    with pytest.raises(ModelError, match=r"no feature block 'astrology'; there are .*style"):
        dense_columns(("style", "astrology"))
