"""What style counts, and near misses of it."""

import numpy as np
import pytest

from framing.article import Article
from framing.features import dense_blocks, whole
from framing.features.style.grammar import nominalisations_of, passives_of
from framing.features.style.variety import WINDOW, moving_ratio

STYLE = dense_blocks()["style"]


def found(text):
    """The places each column counts, as they are written."""
    article = Article(text)
    return {STYLE.features[number]: [article.content[s:e] for s, e in spans] for number, spans in STYLE.spans(article).items()}


def row(text):
    article = Article(text)
    return dict(zip(STYLE.features, STYLE.measure(article, whole(article))[0].tolist(), strict=True))


@pytest.mark.parametrize(
    ("text", "with_agent", "without_agent"),
    [
        ("The pier was closed by the council.", ["closed"], []),
        ("The pier was quietly and quickly closed by vandals.", [], []),  # "and" parts adverbs
        ("The pier was very quickly closed by vandals.", ["closed"], []),
        ("The pier was closed by Monday.", [], ["closed"]),
        ("Rents were cut by 12 percent.", [], ["cut"]),
        ("The dispute was settled by paying both sides.", [], ["settled"]),
        ("The pier has not been seen since.", [], ["seen"]),
        ("Two men were shot dead by police.", ["shot"], []),
        ("She wasn't told, and nobody got hurt.", [], ["told", "hurt"]),
        ("The plan is being carried out in secret by the board.", [], ["carried"]),
        ("The crew is tired and the captain is worried.", [], []),
        ("He needed a red bed by the sea.", [], []),
        ("It is. Closed doors were everywhere.", [], []),
        ("The harbour, which is old, closed.", [], []),
        ("They have closed the pier by force.", [], []),
    ],
)
def test_passives_are_told_from_their_like(text, with_agent, without_agent):
    places = found(text)
    assert places.get("passives_with_agent", []) == with_agent
    assert places.get("passives_without_agent", []) == without_agent


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("The negotiation and the negotiations", ["negotiation", "negotiations"]),
        ("The council’s settlement; the settlement's terms", ["settlement", "settlement's"]),
        ("Their happiness, hostility and hostilities", ["happiness", "hostility", "hostilities"]),
        ("Government, apartments, questions and witnesses", []),
        ("A nation, a city, a moment", []),
        ("Herring, harbour and ferries", []),
    ],
)
def test_nominalisations_are_told_from_their_like(text, nouns):
    assert found(text).get("nominalisations", []) == nouns


def test_passives_and_nominalisations_take_any_text():
    for text in ("", "ed", "by", "is", "is by", "is ed", "s", "ss tions", "été by été"):
        article = Article(text)
        assert len(passives_of(article).found) == len(article.tokens)
        assert len(nominalisations_of(article, np.zeros(0, np.int64))) == 0


@pytest.mark.parametrize(
    ("text", "questions", "own"),
    [
        ("Who will pay? Nobody knows.", 1 / 2, 1 / 2),
        ("“Who will pay?” asked the baker, who was angry.", 0, 0),
        ("“Who will pay?” Nobody knows (do you?).", 1, 0.5),
        ("Nobody asked who would pay.", 0, 0),
    ],
)
def test_questions_count_where_they_end_a_sentence(text, questions, own):
    measured = row(text)
    assert measured["questions"] == pytest.approx(questions)
    assert measured["author_questions"] <= own


def test_what_sources_say_is_not_the_authors_first_person():
    said = row("“We lost our pier,” said the baker.")
    own = row("We lost our pier.")
    assert said["first_person"] > 0 == said["author_first_person"]
    assert own["first_person"] == own["author_first_person"] > 0


def test_a_country_is_no_pronoun():
    assert "first_person" not in found("The US left.")
    assert found("They left us.")["first_person"] == ["us"]


def test_a_word_on_two_lists_counts_for_both():
    places = found("It mustn't fail, yet it might.")
    assert places["negations"] == ["mustn't"]
    assert places["modals"] == places["obligations"] + places["possibilities"] == ["mustn't", "might"]
    assert places["contrasts"] == places["temporal_adverbs"] == ["yet"]


@pytest.mark.parametrize("feature", ["superlatives", "third_person", "contractions", "temporal_adverbs", "generalisers"])
def test_lists_find_their_words(feature):
    hits = {"superlatives": "vilest", "third_person": "theirs", "contractions": "they've", "temporal_adverbs": "yesterday", "generalisers": "every"}
    assert found(f"Herring {hits[feature]} herring.")[feature] == [hits[feature]]
    assert feature not in found("Herring swim in the cold sea.")


def test_the_moving_ratio_is_the_mean_over_all_windows():
    rng = np.random.default_rng(0)
    words = [chr(97 + letter) * 2 for letter in rng.integers(0, 20, 170)]
    article = Article(" ".join(words))
    windows = [len(set(words[i : i + WINDOW])) / WINDOW for i in range(len(words) - WINDOW + 1)]
    assert moving_ratio(article, whole(article))[0] == pytest.approx(np.mean(windows), abs=1e-12)


def test_the_moving_ratio_leaves_length_alone():
    words = [chr(97 + letter) * 3 for letter in np.random.default_rng(1).integers(0, 26, 4000)]
    short, long = (Article(" ".join(words[:n])) for n in (400, 4000))
    ratio = [moving_ratio(article, whole(article))[0] for article in (short, long)]
    assert ratio[0] == pytest.approx(ratio[1], abs=0.02)
    assert len(set(words[:400])) / 400 > 2 * len(set(words)) / 4000
