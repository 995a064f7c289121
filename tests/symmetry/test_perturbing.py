"""Perturbations: the same text and seed give the same, and what is changed is what is meant."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Article
from framing.resources import data_path
from framing.symmetry import perturbations, perturbed
from framing.symmetry.learner import as_learner
from framing.symmetry.noise import misread, with_typos
from framing.symmetry.spelling import to_american, to_british
from framing.tables import read_table

LONG = "The committee said that the harbour of the town will close in March because of the storms in the northern counties. " * 20


@pytest.mark.parametrize("name", ["second_language", "typos", "ocr"])
def test_noise_depends_on_the_seed_alone(name):
    once, again, other = (perturbed(Article(LONG), name, seed=seed).text for seed in (3, 3, 4))
    assert once == again
    assert len({once, other, LONG}) == 3


@given(st.text(max_size=80), st.sampled_from(["british", "american", "second_language", "typos", "ocr"]))
def test_any_text_can_be_perturbed(text, name):
    assert perturbed(Article(text), name).text == perturbed(Article(text), name).text


def test_spellings_go_there_and_back():
    rows = read_table(data_path("spellings.tsv"), ("american", "british"))
    american = " ".join(form for row in rows for form in row[0].split("|"))
    british = " ".join(form for row in rows for form in row[1].split("|"))
    assert to_british(american) == british
    assert to_american(british) == american
    assert to_british("The COLOR of Labor Day; colorblind") == "The COLOUR of Labour Day; colorblind"


def test_a_learner_leaves_articles_out_and_takes_other_prepositions():
    text = as_learner(LONG, np.random.default_rng(0))
    assert text.count("the ") < LONG.count("the ")
    assert text.count("The ") == LONG.count("The ")
    assert text.count(" in ") < LONG.count(" in ")
    assert as_learner("On-the-record talks", np.random.default_rng(0)) == "On-the-record talks"


def test_typos_and_misreadings_touch_few_words_and_no_short_ones():
    for spoil in (with_typos, misread):
        before, after = LONG.split(), spoil(LONG, np.random.default_rng(1)).split()
        changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
        assert 0 < len(changed) < 0.06 * len(before)
        assert all(len(a) >= 4 for a, _ in changed)


def test_an_unknown_perturbation_is_refused_and_the_known_are_named():
    with pytest.raises(ValueError, match="unknown perturbation 'rain'; there are british, american"):
        perturbed(Article("Rain."), "rain")
    assert len(perturbations()) == 5
