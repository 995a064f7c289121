import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.characters import codes_of, flags_of
from framing.tokens import find, keys_of, pair, tokenize


def tokens(text):
    codes = codes_of(text)
    return tokenize(codes, flags_of(codes))


def words(text):
    found = tokens(text)
    return [text[s:e] for s, e in zip(found.starts, found.ends)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank.", ["The", "ferry", "sank"]),
        ("She didn't, they’ve", ["She", "didn't", "they’ve"]),
        ("'tis the crews' bus", ["tis", "the", "crews", "bus"]),
        ("U.S. and U.K. forces", ["U.S", "and", "U.K", "forces"]),
        ("17,161 dead, 3.5 percent, 22:07", ["17,161", "dead", "3.5", "percent", "22:07"]),
        ("self-styled heir", ["self", "styled", "heir"]),
        ("end.Start", ["end", "Start"]),
        ("oranges,apples", ["oranges", "apples"]),
        ("naïve café 市長", ["naïve", "café", "市長"]),
        ("😡 mayor😡", ["mayor"]),
        ("", []),
        ("... -- !?", []),
    ],
)
def test_words_and_numbers_are_found(text, expected):
    assert words(text) == expected


def test_a_token_knows_its_shape():
    found = tokens("NATO said 12 Ghosts left I.")
    assert [bool(x) for x in found.is_upper] == [True, False, False, False, False, False]
    assert [bool(x) for x in found.is_title] == [True, False, False, True, False, True]
    assert [bool(x) for x in found.is_number] == [False, False, True, False, False, False]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("armed group", True),
        ("armed-group", True),
        ("armed  group", True),
        ("armed, group", False),
        ("armed\n\ngroup", False),
        ("armed. group", False),
    ],
)
def test_only_white_space_or_a_hyphen_joins_words(text, joined):
    assert bool(tokens(text).joined[1]) is joined


@pytest.mark.parametrize(
    ("text", "parted"),
    [("a, b", True), ("a — b", True), ("a (b", True), ("a - b", True), ("a-b", False), ("a b", False), ("a. b", False), ("a “b", True)],
)
def test_clause_punctuation_parts_words(text, parted):
    assert bool(tokens(text).parted[1]) is parted


def test_the_first_token_is_neither_joined_nor_parted():
    found = tokens("- So it goes")
    assert not found.joined[0]
    assert not found.parted[0]


@pytest.mark.parametrize(("one", "other"), [("CULT", "cult"), ("don’t", "don't"), ("Ärger", "ärger")])
def test_spellings_of_one_word_share_a_key(one, other):
    assert keys_of([one])[0] == keys_of([other])[0]


def test_different_words_have_different_keys():
    some = sorted({f"{a}{b}{c}" for a in "abcdefghij" for b in "klmnopqrst" for c in ("", "x", "yz", "zy")})
    assert len(np.unique(keys_of(some))) == len(some)


def test_a_pair_is_not_its_reverse_nor_a_word():
    a, b = keys_of(["a"]), keys_of(["b"])
    assert len({int(pair(a, b)[0]), int(pair(b, a)[0]), int(pair(a, a)[0]), int(a[0]), int(b[0])}) == 5


def test_find_gives_minus_one_for_absent_keys():
    keys = np.sort(keys_of(["ferry", "harbour"]))
    assert find(keys_of(["harbour", "whale", "ferry"]), keys).tolist().count(-1) == 1
    assert find(keys, keys[:0]).tolist() == [-1, -1]


WORDS = st.text(alphabet="abcdefghijkXYZé", min_size=1, max_size=12)


@settings(deadline=None, max_examples=50, derandomize=True)
@given(st.text())
def test_tokens_lie_in_the_text_in_order_and_never_overlap(text):
    found = tokens(text)
    assert (found.starts < found.ends).all()
    assert (found.ends[:-1] <= found.starts[1:]).all()
    assert not len(found) or (found.starts[0] >= 0 and found.ends[-1] <= len(text))
    assert all(any(c.isalnum() or not c.isascii() for c in word) for word in words(text))


@settings(deadline=None, max_examples=50, derandomize=True)
@given(st.lists(WORDS, min_size=1, max_size=30), st.text(alphabet=' .,\n-"', min_size=1, max_size=5))
def test_equal_words_have_equal_keys_wherever_they_stand(some, gap):
    text = gap + f" {gap} ".join(some)
    found = tokens(text)
    assert words(text) == some
    assert (found.keys == keys_of(some)).all()
    first = {}
    for word, key in zip(some, found.keys.tolist()):
        assert first.setdefault(word.lower(), key) == key
    assert len(set(first.values())) == len(first)


@settings(deadline=None, max_examples=30, derandomize=True)
@given(st.text())
def test_keys_do_not_depend_on_what_stands_around(text):
    alone, moved = tokens(text), tokens("Padding here.\n\n" + text)
    assert (moved.keys[2:] == alone.keys).all()
