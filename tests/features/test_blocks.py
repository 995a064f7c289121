"""What holds of every dense block of features, found by a scan of the folder."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.features import dense_blocks, descriptions, measure_blocks, whole
from framing.features.joined import Joined
from framing.inference import sentence_spans

CASES = json.loads((Path(__file__).parents[1] / "cases" / "adversarial.json").read_text(encoding="utf-8"))
TEXTS = [case["text"] for case in CASES]
ONE_SENTENCE = [
    "The vile regime shut 12 markets on Monday!",
    "“We were told nothing,” said Lotte Brandt, who sells herring.",
    "Is this the brutal crackdown (the third in May) that nobody wanted?",
    "According to the harbour office, the well-known pier will open in June.",
]
PROSE = "Mayor opens bridge\nThe mayor opened a long bridge on Monday. “It is a triumph,” she said!"

each_block = pytest.mark.parametrize("block", dense_blocks().values(), ids=dense_blocks())


@each_block
def test_names_are_unique_lower_case_and_carry_the_block(block):
    assert len(set(block.features)) == len(block.features) > 0
    assert block.columns == [f"{block.name}:{feature}" for feature in block.features]
    assert all(name == name.lower() and not any(sign in name for sign in " :\t\n") for name in block.features)


@each_block
def test_each_column_is_described_in_a_line(block):
    lines = block.describe()
    assert tuple(lines) == block.features
    assert {f"{block.name}:{name}": line for name, line in lines.items()}.items() <= descriptions().items()
    assert all(line == line.strip() and line[-1] != "." and "\n" not in line and 10 < len(line) < 150 for line in lines.values())


@each_block
def test_columns_that_are_rates_and_shares_say_so_and_keep_to_it(block, stories):
    lines = list(block.describe().values())
    rows = np.vstack([block.measure(article, spans) for article in stories for spans in (whole(article), sentence_spans(article))])
    shares = np.array(["0 to 1" in line and "100" not in line for line in lines])
    rates = np.array(["per 1,000" in line for line in lines])
    assert not (shares & rates).any()
    assert ((rows[:, shares] >= 0) & (rows[:, shares] <= 1)).all()
    assert (rows[:, rates] >= 0).all()


@each_block
@pytest.mark.parametrize("text", TEXTS, ids=[case["id"] for case in CASES])
def test_odd_texts_give_one_finite_row_as_wide_as_the_names(block, text):
    article = Article(text)
    row = block.measure(article, whole(article))
    assert row.shape == (1, len(block.features))
    assert np.isfinite(row).all()
    spans = sentence_spans(article)
    rows = block.measure(article, spans)
    assert rows.shape == (len(spans), len(block.features))
    assert np.isfinite(rows).all()


@each_block
@settings(deadline=None, max_examples=50, derandomize=True)
@given(text=st.text(st.characters(codec="utf-8") | st.sampled_from(" \n.“”\"'!?Aa1-"), max_size=200))
def test_any_text_gives_finite_numbers(block, text):
    article = Article(text)
    assert np.isfinite(block.measure(article, whole(article))).all()
    assert np.isfinite(block.measure(article, sentence_spans(article))).all()


@each_block
def test_measuring_twice_gives_the_same(block, story):
    first = block.measure(story, whole(story))
    assert np.array_equal(first, block.measure(story, whole(story)))
    assert np.array_equal(first, block.measure(Article(story.text), whole(story)))


@each_block
def test_measuring_leaves_the_stretches_alone(block, story):
    stretches = sentence_spans(story)
    before = stretches.copy()
    block.measure(story, stretches)
    assert np.array_equal(stretches, before)


@each_block
def test_an_article_is_measured_alike_whatever_was_measured_before_it(block, stories):
    def rows(articles):
        return {article.id: block.measure(article, whole(article)) for article in articles}

    forward = rows([Article(a.text, title=a.title, id=a.id) for a in stories])
    backward = rows([Article(a.text, title=a.title, id=a.id) for a in reversed(stories)])
    assert all(np.array_equal(forward[name], backward[name]) for name in forward)


@each_block
@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_the_only_sentence_measures_like_the_whole(block, text):
    article = Article(text)
    assert len(article.sentences) == 1
    assert np.array_equal(block.measure(article, sentence_spans(article)), block.measure(article, whole(article)))


@each_block
def test_articles_measured_together_measure_as_alone(block, stories):
    articles = [*stories, *(Article(text) for text in TEXTS), Article(""), *stories]
    joined = Joined("", parts=tuple(articles))
    alone = np.vstack([block.measure(Article(a.text, title=a.title), whole(a)) for a in articles])
    assert np.array_equal(block.measure(joined, joined.spans), alone)


@each_block
def test_a_row_does_not_depend_on_the_other_rows(block, story):
    spans = sentence_spans(story)
    together = block.measure(story, spans)
    alone = [block.measure(Article(story.text), spans[i : i + 1])[0] for i in range(len(spans))]
    assert np.array_equal(together, alone)
    assert np.array_equal(block.measure(story, spans[1::2]), together[1::2])


@each_block
def test_no_stretches_give_no_rows(block, story):
    assert block.measure(story, np.zeros((0, 2), np.int64)).shape == (0, len(block.features))


@each_block
@pytest.mark.parametrize("furniture", ["Home » News », » Politics", "Share this article", "Follow us on Facebook"])
def test_page_furniture_does_not_count(block, furniture):
    bare, framed = Article(PROSE), Article(f"{furniture}\n{PROSE}")
    assert framed.zones[0].kind == "furniture"
    assert block.measure(framed, whole(framed)).tolist() == block.measure(bare, whole(bare)).tolist()


@each_block
def test_places_lie_in_the_text_and_belong_to_columns_that_are_not_zero(block, stories):
    for article in stories:
        row = block.measure(article, whole(article))[0]
        for number, spans in block.spans(article).items():
            assert 0 <= number < len(block.features)
            assert all(0 <= start < end <= len(article.content) for start, end in spans)
            assert not spans or row[number] != 0 or article.id != "quay", block.features[number]


def test_blocks_stand_side_by_side_in_the_order_asked_for(story):
    names = list(dense_blocks())
    table = measure_blocks(reversed(names), story, whole(story))
    parts = [dense_blocks()[name].measure(story, whole(story)) for name in reversed(names)]
    assert np.array_equal(table, np.hstack(parts))
    assert measure_blocks([], story, whole(story)).shape == (1, 0)


def row_of(name, text):
    article, block = Article(text), dense_blocks()[name]
    return dict(zip(block.features, block.measure(article, whole(article))[0].tolist(), strict=True))


def test_rates_are_per_thousand_tokens():
    row = row_of("style", "Stop this now! Go home! You cannot win this game, said nobody at the club.")
    assert row["exclamation_marks"] == pytest.approx(2 * 1000 / 15)
    assert row["second_person"] == pytest.approx(1000 / 15)
    assert row["negations"] == pytest.approx(2 * 1000 / 15)
    assert row["sentence_length"] == pytest.approx(15 / 3)


def test_rates_of_a_short_cry_are_those_of_twelve_tokens():
    assert row_of("style", "Stop this now!")["exclamation_marks"] == pytest.approx(1000 / 12)


def test_a_word_counts_apart_when_a_source_says_it():
    own = row_of("vocabulary", "The regime fell on Monday.")
    said = row_of("vocabulary", "“The regime fell on Monday,” said the baker.")
    assert own["naming.state"] > 0 == own["naming.state.sourced"]
    assert said["naming.state.sourced"] > 0 == said["naming.state"]


def test_reported_speech_has_a_share_of_the_tokens():
    row = row_of("attribution", "“We lost it all,” said the baker.")
    assert row["direct_share"] == pytest.approx(4 / 7)
    assert row["direct_quotations"] == pytest.approx(1000 / 12)
    assert row_of("attribution", "The baker lost it all.")["direct_share"] == 0


def test_longer_words_and_sentences_are_harder_to_read():
    easy = row_of("readability", "The cat sat. The dog ran. It was hot.")
    hard = row_of(
        "readability", "Notwithstanding considerable parliamentary deliberation, ministerial representatives postponed ratification indefinitely."
    )
    assert easy["flesch_reading_ease"] > hard["flesch_reading_ease"]
    assert all(easy[name] < hard[name] for name in easy if name != "flesch_reading_ease")
