import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.matching import compile_phrases

PHRASES = ["armed group", "armed", "group of thugs", "thug", "a b c", "self-styled", "don't know"]


def found(text, phrases=PHRASES):
    first, last, phrase = compile_phrases(phrases).search(Article(text).tokens)
    return sorted(zip(first.tolist(), last.tolist(), [phrases[i] for i in phrase.tolist()]))


def test_overlapping_phrases_are_all_found():
    assert found("An armed group of thugs") == [(1, 2, "armed"), (1, 3, "armed group"), (2, 5, "group of thugs")]


@pytest.mark.parametrize("text", ["Armed group", "ARMED GROUP", "armed-group", "armed\n  group", "armed\u00a0group"])
def test_case_hyphens_and_white_space_do_not_matter(text):
    assert "armed group" in [phrase for *_, phrase in found(text.replace("\n", " "))]


@pytest.mark.parametrize(
    "text", ["armed, group", "armed. Group", "armed\n\ngroup", "armed “group”", "armed (group)", "armed ... group", "armed / group"]
)
def test_punctuation_and_lines_part_a_phrase(text):
    assert "armed group" not in [phrase for *_, phrase in found(text)]


@pytest.mark.parametrize("text", ["disarmed groups", "the alarmed grouping", "armedgroup", "group armed", "armed the group"])
def test_near_misses_do_not_match(text):
    assert "armed group" not in [phrase for *_, phrase in found(text)]


def test_curly_apostrophes_match_straight_ones():
    assert found("They don’t know.") == [(1, 3, "don't know")]


def test_a_phrase_broken_off_at_the_end_is_no_match():
    assert found("a b") == []
    assert found("a b c") == [(0, 3, "a b c")]


@pytest.mark.parametrize("phrases", [[], [""], ["", " - "]])
def test_no_phrases_match_nothing(phrases):
    assert found("An armed group", phrases) == []


def test_no_tokens_match_nothing():
    assert found("") == []


def test_empty_phrases_do_not_shift_the_numbers():
    assert found("armed thug", ["", "thug", "...", "armed"]) == [(0, 1, "armed"), (1, 2, "thug")]


TEXTS = st.lists(st.sampled_from(["a", "b", "c", "d"]), min_size=1, max_size=20)


@settings(deadline=None, max_examples=50, derandomize=True)
@given(TEXTS, st.lists(st.lists(st.sampled_from(["a", "b", "c", "d"]), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=12, unique=True))
def test_search_finds_exactly_what_comparing_words_finds(words, phrases):
    expected = sorted(
        (i, i + len(phrase.split()), phrase) for phrase in phrases for i in range(len(words)) if words[i : i + len(phrase.split())] == phrase.split()
    )
    assert found(" ".join(words), phrases) == expected
