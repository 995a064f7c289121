"""Who speaks in an article, how that is marked, and what the author claims without a source."""

import numpy as np
import pytest

from framing.article import Article
from framing.features import dense_blocks, whole
from framing.features.attribution.events import _source, numbers
from framing.features.attribution.spread import SPREAD
from framing.lexicon import cue_matches_of
from framing.sources import sources_of

BLOCK = dense_blocks()["attribution"]
STORY = (
    "Quay closes\n\n“We were told nothing,” said Lotte Brandt, who sells herring. “Nobody asked us,” she said. "
    "The council said that 12 stalls would move. Officials claimed it was safe. The vile scheme angered the quay."
)


def row(text):
    article = Article(text)
    return dict(zip(BLOCK.features, BLOCK.measure(article, whole(article))[0].tolist(), strict=True))


def found(text):
    article = Article(text)
    return {BLOCK.features[number]: [article.content[s:e] for s, e in spans] for number, spans in BLOCK.spans(article).items()}


@pytest.mark.parametrize("cue", ["said", "claimed", "confirmed", "slammed", "revealed"])
def test_cues_count_by_the_category_that_the_lexicon_gives_them(cue):
    text = f"The mayor {cue} that the pier was safe."
    (category,) = {match.term.category for match in cue_matches_of(Article(text)) if match.start == text.index(cue)}
    assert {name: spans for name, spans in found(text).items() if name.startswith("cues.")} == {f"cues.{category}": [cue]}


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Lotte Brandt", "named"),
        ("the harbour office", "described"),
        ("The harbour office", "described"),
        ("Officials", "described"),
        ("Police", "described"),
        ("the White House", "named"),
        ("She", "pronoun_sources"),
        ("they", "pronoun_sources"),
        ("", "without_source"),
    ],
)
def test_sources_are_named_described_or_pronouns(source, kind):
    assert _source(source) == numbers()[kind]


def test_shares_of_sources_add_up():
    measured = row(STORY)
    shares = [measured[name] for name in ("named_sources_share", "described_sources_share", "pronoun_sources_share", "without_source_share")]
    assert sum(shares) == pytest.approx(1)
    assert shares[0] == shares[2] == pytest.approx(1 / 4)
    assert set(row("Snow fell on the quay.").values()) == {0.0}


def test_the_spread_over_sources_follows_the_ledger():
    sources = sources_of(Article(STORY))
    n_words = np.array([source.n_words for source in sources])
    measured = row(STORY)
    assert measured["sources"] == len(sources)
    assert measured["source_concentration"] == pytest.approx(((n_words / n_words.sum()) ** 2).sum())
    assert measured["top_source_share"] == pytest.approx(n_words.max() / n_words.sum())


def test_a_single_sentence_has_no_spread():
    article = Article(STORY)
    rows = BLOCK.measure(article, article.sentence_spans)
    assert not rows[:, [BLOCK.features.index(name) for name in SPREAD]].any()


def test_loaded_words_count_as_unattributed_where_nobody_speaks():
    assert found("The vile scheme angered the quay.")["unattributed_loaded"] == ["vile"]
    assert "unattributed_loaded" not in found("The mayor said that the vile scheme was safe.")
    assert "unattributed_loaded" not in found("“The vile scheme angered us,” said the baker.")


def test_anonymous_sources_count_by_kind():
    kinds = {name for name in found("A source close to the talks said the pier was unsafe.") if name.startswith("anonymous.")}
    assert len(kinds) == 1
    assert not {name for name in found("Lotte Brandt said the pier was unsafe.") if name.startswith("anonymous.")}


def test_stances_exclude_each_other():
    measured = row(STORY)
    stances = measured["endorsed"] + measured["neutral"] + measured["distanced"]
    kinds = sum(measured[f"{kind}_quotations"] for kind in ("direct", "indirect", "mixed", "block"))
    assert stances == pytest.approx(kinds)
