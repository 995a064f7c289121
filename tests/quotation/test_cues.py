import pytest

from framing.article import Article
from framing.quotation.candidates import cues_of
from framing.quotation.cues import cue_forms, endorsement


def cues(text):
    return [cue_forms().words[form] for form in cues_of(Article(text))[1].tolist()]


@pytest.mark.parametrize("word", ["said", "says", "told", "claimed", "insisted", "warned", "admitted", "revealed", "according", "wrote", "denied"])
def test_verbs_of_reporting_are_cues(word):
    assert word in cue_forms().words


@pytest.mark.parametrize("word", ["strolled", "pier", "the", "sayings", "unsaid"])
def test_other_words_are_no_cues(word):
    assert word not in cue_forms().words


def test_cues_are_found_in_any_case_and_in_order():
    assert cues("SAID the board: nobody Claimed it; unsaid piers.") == ["said", "claimed"]


def test_said_is_a_surer_cue_than_called():
    forms = cue_forms()
    assert forms.share[forms.words.index("said")] > forms.share[forms.words.index("called")]


def test_every_cue_has_a_share_and_an_endorsement():
    forms = cue_forms()
    assert len(forms.words) == len(forms.share) == len(forms.endorsement)
    assert all(0 <= share <= 1 for share in forms.share)
    assert all(-1 <= weight <= 1 for weight in forms.endorsement)


@pytest.mark.parametrize(
    ("weight", "name"), [(1, "endorsed"), (0.5, "endorsed"), (0.2, "neutral"), (0, "neutral"), (-0.3, "distanced"), (-1, "distanced")]
)
def test_weights_have_names(weight, name):
    assert endorsement(weight) == name
