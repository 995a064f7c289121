"""What a single contribution means."""

from dataclasses import replace

import numpy as np
import pytest

from framing import Article
from framing.explanation import contributions_of
from framing.inference import measure, sentence_spans, units
from framing.scoring import score_article


def parts(model, article):
    return {c.feature: c for c in score_article(article, model).contributions}


def test_a_contribution_is_coefficient_times_distance_from_the_centre(model, story):
    spans = units(model, story)
    mean = measure(model, story, spans).dense.mean(axis=0)
    for name, found in parts(model, story).items():
        if name in model.columns:
            i = model.columns.index(name)
            assert found.value == pytest.approx(mean[i])
            assert found.contribution == pytest.approx(model.dense[0, i] * (mean[i] - model.centre[i]))


def test_an_ngram_contributes_its_coefficient_times_its_mean_value(model):
    article = Article("The mayor lied yet again. It rained on the quay.")
    found = parts(model, article)["wording:yet again"]
    alone = parts(model, Article("The mayor lied yet again."))["wording:yet again"]
    assert found.value == pytest.approx(alone.value / 2)
    assert found.contribution == pytest.approx(found.value * model.sparse[0, model.space.names.index("yet again")])


def test_a_term_points_at_every_place_it_counts(outspoken):
    article = Article("The vile regime fell. Nobody misses that regime.")
    found = parts(outspoken, article)["vocabulary:naming.state"]
    assert {article.content[start:end].split()[-1] for start, end in found.spans} == {"regime"}
    assert len(found.spans) == 2


def test_a_feature_that_is_absent_points_nowhere_and_still_counts(model):
    found = parts(model, Article("The ferry crew met on Tuesday."))
    absent = [c for name, c in found.items() if name.startswith("vocabulary:") and c.value == 0]
    assert absent
    assert all(c.spans == () and c.contribution != 0 for c in absent)


def test_without_units_nothing_contributes(model):
    article = Article("")
    none = sentence_spans(article)
    assert contributions_of(model, article, none, measure(model, article, none)) == []


def test_coefficients_of_zero_are_not_listed(model, story):
    mute = replace(model, dense=np.zeros_like(model.dense), sparse=np.zeros_like(model.sparse))
    result = score_article(story, mute)
    assert result.contributions == ()
    assert result.decision == result.intercept


def test_only_the_chosen_class_is_explained(three, story):
    model = three.model_
    evidence = measure(model, story, units(model, story))
    each = [{c.feature: c.contribution for c in contributions_of(model, story, units(model, story), evidence, decision=k)} for k in range(3)]
    chosen = model.labels.index(score_article(story, model).label)
    assert {name: c.contribution for name, c in parts(model, story).items()} == each[chosen]
    assert each[0] != each[1]
