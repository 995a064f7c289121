"""The precision of terms, judged in real news, stands beside them; checked where the articles are at hand."""

from collections import Counter

import pytest

from framing.article import Article
from framing.datasets.base import table_rows
from framing.lexicon import matches_of, shipped
from framing.mentions import mentions_of
from framing.published import ROOT
from framing.quotation import quotations_of

ARTICLES = ROOT.parent / "shared" / "datasets" / "articles" / "articles.parquet"
OFTEN, LEAST = 20, 0.75
TERMS = {(lexicon.name, term.term): term for lexicon in shipped().lexicons for term in lexicon.terms}


def test_no_term_that_was_judged_is_mostly_wrong():
    wrong = [key for key, term in TERMS.items() if term.precision and term.precision[0] < LEAST * term.precision[1]]
    assert not wrong


@pytest.mark.skipif(not ARTICLES.exists(), reason="the articles are not ours to ship")
def test_every_frequent_term_was_judged():
    counts: Counter[tuple[str, str]] = Counter()
    for row in table_rows(ARTICLES):
        article = Article(str(row["text"]))
        counts.update((m.lexicon, m.term.term) for m in matches_of(article) if article.sentence_of[m.first_token] >= 0)
        if len(quotations_of(article)):
            counts.update((m.lexicon, m.term) for m in mentions_of(article) if m.lexicon == "reporting")
    missing = [f"{key} ({n})" for key, n in counts.items() if n >= OFTEN and TERMS[key].precision is None]
    assert not missing, f"{len(missing)}: {missing}"
