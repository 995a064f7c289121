"""Scores: they add up, point at the text, and say what they rest on."""

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing import Article
from framing.errors import InputError
from framing.inference import decisions, measure, own_sentences, units
from framing.mentions import mentions_of
from framing.scoring import score_article, wilson


def scored(articles, model):
    return [score_article(article, model) for article in articles if len(article.tokens)]


def test_intercept_and_contributions_are_the_decision(trained, stories):
    model = trained.model_
    for result in scored(stories, model):
        total = result.intercept + sum(c.contribution for c in result.contributions)
        assert abs(total - result.decision) < 1e-9
        which = 0 if model.is_binary else model.labels.index(result.label)
        direct = decisions(model, measure(model, result.article, units(model, result.article)))[:, which].mean()
        assert abs(direct - result.decision) < 1e-9


def test_the_shipped_model_adds_up_too(stories):
    for result in scored(stories, framing.load()):
        assert abs(result.intercept + sum(c.contribution for c in result.contributions) - result.decision) < 1e-9


def test_contributions_are_the_largest_first_and_none_is_zero(trained, stories):
    for result in scored(stories, trained.model_):
        sizes = [abs(c.contribution) for c in result.contributions]
        assert sizes == sorted(sizes, reverse=True)
        assert 0 not in sizes
        assert len({c.feature for c in result.contributions}) == len(sizes)
        assert result.explain(3) == result.contributions[:3]


def test_places_lie_in_the_text_and_say_what_an_ngram_says(trained, stories):
    for result in scored(stories, trained.model_):
        content = result.article.content
        for contribution in result.contributions:
            assert all(0 <= start < end <= len(content) for start, end in contribution.spans)
            block, _, name = contribution.feature.partition(":")
            if block == "wording":
                assert contribution.spans
                for start, end in contribution.spans:
                    if "‹" not in name:
                        assert " ".join(content[start:end].lower().replace("’", "'").replace("-", " ").split()) == name


def test_a_score_of_sentences_is_their_mean(model, story):
    result = score_article(story, model)
    own = own_sentences(story)
    assert result.probability == pytest.approx(sum(result.sentences[i].probability for i in own) / len(own))
    assert [(s.start, s.end) for s in result.sentences] == list(story.sentences)


def test_a_block_statement_is_scored_apart(model):
    head, statement, tail = "The union wrote in a statement:", "We reject this rotten and shameful deal.", "The talks go on in Oslo."
    with_block = score_article(Article(f"{head}\n{statement}\n{tail}"), model)
    assert with_block.n_sentences == 3
    first, _, last = (sentence.probability for sentence in with_block.sentences)
    assert with_block.probability == pytest.approx((first + last) / 2)
    assert any("block statement" in note for note in with_block.notes)


def test_loaded_words_raise_the_probability(model):
    plain, loaded = (score_article(Article(f"The mayor {verb}."), model) for verb in ("met on Tuesday to read the minutes", "lied yet again"))
    assert plain.probability < loaded.probability
    assert (plain.label, loaded.label) == ("plain", "loaded")


def test_a_prior_moves_all_probabilities(model, story):
    before, after = framing.score(story, model=model), framing.score(story, model=model, prior=0.1)
    assert after.probability < before.probability
    assert all(b.probability > a.probability for b, a in zip(before.sentences, after.sentences, strict=True))
    assert after.interval[0] < before.interval[0]
    assert (after.model.prior, before.model.prior) == (0.1, 0.5)


def test_many_classes_have_a_probability_each(three, story):
    result = score_article(story, three.model_)
    assert set(result.probabilities) == {"loaded", "plain", "warm"}
    assert sum(result.probabilities.values()) == pytest.approx(1)
    assert result.probability == max(result.probabilities.values()) == result.probabilities[result.label]


def test_an_article_model_scores_the_sentences_with_the_wording_it_carries(by_article, model, story):
    result = score_article(story, by_article.model_)
    alone = score_article(Article(story.text), model)
    assert [s.probability for s in result.sentences] == [s.probability for s in alone.sentences]


def test_the_sentences_are_counted_whatever_the_model(long_texts, story):
    fitted = framing.FramingClassifier(unit="article", blocks=("style",), wording=None).fit(*long_texts)
    assert score_article(story, fitted.model_).n_sentences == len(story.sentences)


@pytest.mark.parametrize("n", [0, 1, 2, 10, 1000])
@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 1.0])
def test_the_interval_holds_the_share_and_narrows(n, share):
    low, high = wilson(share, n)
    assert 0 <= low <= share + 1e-12
    assert share - 1e-12 <= high <= 1
    more = wilson(share, 4 * n)
    assert more[1] - more[0] <= high - low
    assert wilson(1 - share, n) == pytest.approx((1 - high, 1 - low))


def test_the_interval_is_the_score_interval_of_wilson():
    z, p, n = 1.6448536269514722, 0.3, 20
    for bound in wilson(p, n):
        assert (bound - p) ** 2 == pytest.approx(z * z * bound * (1 - bound) / n)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("The ferry left. The nurse waved.", "only 2 sentences"),
        ("Der Bäcker hat heute das letzte Brot an die Schwester verkauft, weil niemand sonst mehr kam und es bald regnete.", "English"),
        ("The union wrote in a statement:\nWe reject this deal.\nThe talks go on in Oslo.", "block statement"),
    ],
)
def test_what_is_doubtful_carries_a_note(model, text, note):
    assert any(note in found for found in score_article(Article(text), model).notes)


def test_plain_english_carries_no_note_but_those_of_reading(model, story):
    assert score_article(story, model).notes == ()
    assert score_article(Article(story.text, notes=("read with care",)), model).notes == ("read with care",)


@pytest.mark.parametrize("text", ["", "   ", "?!", "—", "😡"])
def test_a_text_without_a_word_is_refused(model, text):
    with pytest.raises(InputError, match="no word"):
        framing.score(text, model=model)


@pytest.mark.parametrize("item", [None, 3, b"bytes", ["a list"]])
def test_anything_but_a_text_path_or_article_is_refused(item):
    with pytest.raises(InputError, match=f"found {type(item).__name__}"):
        framing.score(item)


def test_a_text_is_a_text_and_a_path_is_read(tmp_path, model):
    path = tmp_path / "quay.txt"
    path.write_text("The vile regime fell.", encoding="utf-8")
    assert framing.score(path, model=model).article.text == "The vile regime fell."
    assert framing.score(str(path), model=model).article.text == str(path)


def test_a_model_may_be_a_folder(two, tmp_path, story):
    two.save(tmp_path)
    expected = score_article(story, two.model_).probability
    assert framing.score(story, model=tmp_path).probability == framing.score(story, model=str(tmp_path)).probability == expected


def test_scoring_twice_gives_the_same_digits(model, stories):
    for first, second in zip(scored(stories, model), scored(stories, model), strict=True):
        assert (first.decision, first.probability, first.contributions) == (second.decision, second.probability, second.contributions)


def test_mentions_do_not_overlap_and_say_what_stands_there(stories):
    for article in stories:
        found = mentions_of(article)
        assert all(a.end <= b.start for a, b in itertools.pairwise(found))
        assert all(0 <= m.start < m.end <= len(article.content) for m in found)


def test_a_score_shows_itself_in_short(model):
    found = repr(score_article(Article("The vile regime fell.", id="a.txt"), model))
    assert re.fullmatch(r"Score\('a.txt', 'loaded', probability=[01]\.\d{3}, n_sentences=1\)", found)


@settings(deadline=None, max_examples=50, derandomize=True)
@given(text=st.text(max_size=120).map(lambda text: "The mayor lied: " + text), title=st.none() | st.text(max_size=20))
def test_any_text_scores_to_a_probability_that_adds_up(model, text, title):
    result = framing.score(Article(text, title=title), model=model)
    assert 0 <= result.interval[0] <= result.probability <= result.interval[1] <= 1
    assert abs(result.intercept + sum(c.contribution for c in result.contributions) - result.decision) < 1e-9
