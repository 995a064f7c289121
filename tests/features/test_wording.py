"""Words and pairs of words: what is masked, where pairs stop, and what they weigh."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from framing.article import Article
from framing.features import whole
from framing.features.wording import NAME, NUMBER, learn, locate, masks, ngrams_of, vectorize
from framing.inference import sentence_spans
from framing.tokens import keys_of

NO_NAMES = np.zeros(0, np.uint64)
CASES = json.loads((Path(__file__).parents[1] / "cases" / "adversarial.json").read_text(encoding="utf-8"))
PLAIN = [
    "the baker sold the last bread to the nurse",
    "the nurse ate bread and bread and more bread",
    "a ferry left the harbour and a nurse waved",
    "the harbour was calm",
]


def spelled(*texts, min_df=1):
    return set(learn([Article(text) for text in texts], min_df=min_df, log_counts=False).names)


def masked_words(text, known=NO_NAMES):
    article = Article(text)
    return [word for word, hidden in zip(article.words, masks(article, known).tolist(), strict=True) if hidden]


def test_names_in_mid_sentence_are_masked_and_first_words_are_not():
    assert masked_words("Yesterday the mayor and three other guests met Lotte Brandt for dinner in Ravensport.") == ["Lotte", "Brandt", "Ravensport"]
    found = spelled("Yesterday the mayor and three other guests met Lotte Brandt.")
    assert {"yesterday", "the mayor", f"met {NAME}", f"{NAME} {NAME}"} <= found
    assert not any("lotte" in name or "brandt" in name for name in found)


def test_a_known_name_is_masked_at_the_start_of_a_sentence_too():
    known = np.sort(keys_of(["brandt"]))
    assert masked_words("Brandt sells herring.", known) == ["Brandt"]
    assert masked_words("Herring sells well.", known) == []


def test_a_known_name_in_lower_case_is_a_word():
    assert masked_words("They brandt it.", np.sort(keys_of(["brandt"]))) == []


def test_a_headline_in_title_case_is_not_all_names():
    assert masked_words("Harbour Board Quietly Shuts Herring Market\nThe board met on a boat.") == []


def test_the_pronoun_i_is_no_name():
    assert masked_words("Then I left.") == []


def test_numbers_are_one_word():
    found = spelled("They sold 12 boats and 3,500 nets in 2031.")
    assert {NUMBER, f"sold {NUMBER}", f"{NUMBER} boats"} <= found
    assert not any(character.isdigit() for name in found for character in name)


def test_capitalised_everywhere_becomes_a_known_name():
    space = learn([Article(f"We met {name} here. Then we saw {name} there.") for name in ("Oda", "Oda", "Oda", "Ulf")], min_df=1, log_counts=False)
    assert keys_of(["oda"])[0] in space.known_names
    assert not {"oda", "ulf"} & set(space.names)


@pytest.mark.parametrize("mark", [",", ";", ":", " —", "!", "?", ".", " (", "“", "/", "\n\n"])
def test_no_pair_reaches_across_punctuation(mark):
    assert "bread milk" not in spelled(f"they sold bread{mark} milk was out")
    assert {"bread", "milk", "they sold", "was out"} <= spelled(f"they sold bread{mark} milk was out")


def test_a_hyphen_does_not_part_a_pair():
    assert "self styled" in spelled("the self-styled baker")


def test_curly_and_straight_apostrophes_are_one_word():
    assert "don't" in spelled("we don’t know")
    curly, straight = (Article(f"we don{mark}t know") for mark in "’'")
    assert np.array_equal(ngrams_of(curly, NO_NAMES).keys, ngrams_of(straight, NO_NAMES).keys)


def test_rare_ngrams_are_left_out():
    assert spelled(*PLAIN, min_df=3) == {"the", "nurse"} | {name for name in spelled(*PLAIN) if sum(f" {name} " in f" {t} " for t in PLAIN) >= 3}


@pytest.mark.parametrize("log_counts", [False, True])
def test_values_are_those_of_scikit_learn_where_the_tokens_agree(log_counts):
    reference = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"\S+", binary=not log_counts, sublinear_tf=log_counts)
    expected = reference.fit_transform(PLAIN).toarray()
    articles = [Article(text) for text in PLAIN]
    space = learn(articles, min_df=1, log_counts=log_counts)
    assert set(space.names) == set(reference.get_feature_names_out())
    for row, article in enumerate(articles):
        _, column, value = vectorize(article, space, whole(article))
        found = np.zeros(len(space.names))
        found[column] = value
        order = [reference.vocabulary_[name] for name in space.names]
        np.testing.assert_allclose(found, expected[row, order], rtol=0, atol=1e-12)
    idf = dict(zip(reference.get_feature_names_out(), reference.idf_, strict=True))
    np.testing.assert_allclose(space.idf, [idf[name] for name in space.names], rtol=1e-12)


def test_each_stretch_has_length_one_or_nothing_known():
    space = learn([Article(text) for text in PLAIN], min_df=1, log_counts=True)
    article = Article("The baker waved. Zxqv qwzx. The harbour was calm.")
    row, _, value = vectorize(article, space, sentence_spans(article))
    lengths = np.bincount(row, value**2, minlength=3)
    np.testing.assert_allclose(lengths, [1, 0, 1])


def test_places_say_what_the_ngram_says():
    space = learn([Article(text) for text in PLAIN], min_df=1, log_counts=True)
    article = Article("THE  nurse\tate bread. The harbour-master left the harbour")
    column, start, end = locate(article, space)
    assert len(column)
    for c, s, e in zip(column.tolist(), start.tolist(), end.tolist(), strict=True):
        assert " ".join(article.content[s:e].replace("-", " ").lower().split()) == space.names[c]


def test_a_space_without_ngrams_finds_nothing():
    space = learn([Article("one two")], min_df=2, log_counts=False)
    assert space.names == ()
    assert [len(part) for part in vectorize(Article("one two"), space, np.array([[0, 7]]))] == [0, 0, 0]
    assert learn([], min_df=1, log_counts=False).names == ()


def test_taking_some_ngrams_keeps_names_and_weights_together():
    space = learn([Article(text) for text in PLAIN], min_df=1, log_counts=True)
    part = space.take(np.array([0, 3, 5]))
    assert part.names == (space.names[0], space.names[3], space.names[5])
    assert part.idf.tolist() == space.idf[[0, 3, 5]].tolist()
    assert (np.diff(part.keys.astype(object)) > 0).all()


@pytest.mark.parametrize("text", [case["text"] for case in CASES], ids=[case["id"] for case in CASES])
def test_odd_texts_are_learned_and_found_again(text):
    article = Article(text)
    space = learn([article, Article("the baker")], min_df=1, log_counts=True)
    assert all(name for name in space.names)
    _, column, value = vectorize(Article(text), space, whole(article))
    assert np.isfinite(value).all()
    assert set(column.tolist()) <= set(range(len(space.names)))


@settings(deadline=None, max_examples=50, derandomize=True)
@given(words=st.lists(st.sampled_from(["baker", "bread", "sold", "the", "12", "Oda", ",", ".", "“", "—"]), max_size=25))
def test_every_pair_stands_side_by_side_in_the_text(words):
    article = Article(" ".join(words))
    found = ngrams_of(article, NO_NAMES)
    assert int((found.size == 1).sum()) == len(article.tokens)
    for first in found.first[found.size == 2].tolist():
        between = article.content[article.tokens.ends[first] : article.tokens.starts[first + 1]]
        assert between.strip() == ""
