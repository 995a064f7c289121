import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.characters import APOSTROPHE, BREAK, DIGIT, FIRM, HYPHEN, LETTER, SEEN, SPACE, UPPER, VOWEL, WORD, codes_of, flags_of, fold

CLASSES = LETTER | DIGIT | SPACE | APOSTROPHE | HYPHEN


def flag(character: str) -> int:
    return int(flags_of(codes_of(character))[0])


@pytest.mark.parametrize(
    ("characters", "expected"),
    [
        ("aéжλ字א", LETTER),
        ("\u0301\u0336", LETTER),  # combining marks stay with their letter
        ("7٣½", DIGIT),
        (" \t\u00a0\u3000\u200b\u00ad\ufeff", SPACE),
        ("\n\r\u2028\u2029\x85", SPACE | BREAK),
        ("'’ʼ", APOSTROPHE),
        ("-‐‑", HYPHEN),
        (",;:()—–“”«»…", FIRM),
        ("AÉЖ", LETTER | UPPER),
        ("aeiouyéü", LETTER | VOWEL),
    ],
)
def test_each_character_has_its_class(characters, expected):
    assert all(flag(c) & expected == expected for c in characters)


@pytest.mark.parametrize("character", [*"bcd'-.,! \n😀", "\u0000"])
def test_other_characters_are_not_vowels(character):
    assert not flag(character) & VOWEL


@pytest.mark.parametrize("character", ["😀", "/", "%", "\x00", "\ue000"])
def test_symbols_are_neither_words_nor_spaces(character):
    assert not flag(character) & (WORD | SPACE | FIRM)


def test_fold_lowers_letters_and_straightens_apostrophes():
    codes = codes_of("L’ÉTAT, C’EST ОЛА")
    flags_of(codes)
    assert "".join(map(chr, fold(codes))) == "l'état, c'est ола"


def test_fold_keeps_the_length_where_lower_case_is_longer():
    codes = codes_of("İstanbul")
    flags_of(codes)
    assert len(fold(codes)) == len("İstanbul")


def test_empty_text_has_no_codes():
    assert len(codes_of("")) == len(flags_of(codes_of(""))) == 0


@settings(deadline=None, max_examples=50, derandomize=True)
@given(st.text())
def test_every_code_point_gets_at_most_one_class_and_is_seen(text):
    flags = flags_of(codes_of(text))
    assert len(flags) == len(text)
    assert all(f & SEEN for f in flags)
    assert all((int(f) & CLASSES).bit_count() <= 1 for f in flags)


def test_lone_surrogates_are_no_error():
    assert len(flags_of(codes_of("a\ud800b"))) == 3
