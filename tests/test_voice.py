import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.lexicon import Match, Term, matches_of
from framing.mentions import mentions_of
from framing.voice import VOICES, stretches_of, voice_at, voice_of

CASES = json.loads((Path(__file__).parent / "cases" / "voices.json").read_text(encoding="utf-8"))
FLOOR = 0.9
ARTICLES = ("the ", "a ", "an ")


def mention(article, phrase):
    """The phrase as a term found in the article; of a shipped term, its part of speech, else a noun."""
    start = article.content.index(phrase)
    word = phrase[next((len(a) for a in ARTICLES if phrase.lower().startswith(a)), 0) :]
    begin, end = start + len(phrase) - len(word), start + len(phrase)
    pos = next((m.term.pos for m in matches_of(article) if (m.start, m.end) == (begin, end)), "noun")
    first, last = article.tokens.starts.searchsorted([begin, end]).tolist()
    return Match(begin, end, "cases", Term(word, pos, "cases", -1.0, None, None, None, ()), first, last)


def judge(case):
    article = Article(case["text"])
    stretch = voice_of(article, mention(article, case["phrase"]))
    return stretch.voice, article.content[slice(*stretch.source)] if stretch.source else None


def is_right(case):
    voice, source = judge(case)
    return voice == case["voice"] and (source is None if case["source"] is None else case["source"] in (source or ""))


def test_the_voice_and_source_of_the_cases_are_right():
    wrong = [case["id"] for case in CASES if not is_right(case)]
    assert len(wrong) <= (1 - FLOOR) * len(CASES), f"{len(wrong)} of {len(CASES)} wrong: {', '.join(wrong)}"


@pytest.mark.parametrize("voice", VOICES)
def test_no_voice_is_mostly_wrong(voice):
    cases = [case for case in CASES if case["voice"] == voice]
    wrong = [case["id"] for case in cases if judge(case)[0] != voice]
    assert len(wrong) <= 0.2 * len(cases), ", ".join(wrong)


def voice_in(text, term):
    (found,) = (m for m in mentions_of(Article(text)) if m.term == term)
    return found.voice, found.source, found.endorsement


def test_the_same_word_is_the_outlets_or_a_sources():
    assert voice_in("The regime fled to the hills.", "regime") == ("author", None, None)
    assert voice_in("“The regime fled,” said Ilka Brenn.", "regime")[:2] == ("direct", "Ilka Brenn")


@pytest.mark.parametrize(("cue", "stance"), [("revealed", "endorsed"), ("said", "neutral"), ("claimed", "distanced")])
def test_the_cue_says_how_far_the_author_stands_behind_a_word(cue, stance):
    assert voice_in(f"Ilka Brenn {cue} that the plan was shameful.", "shameful") == ("indirect", "Ilka Brenn", stance)


def test_a_name_inside_indirect_speech_may_be_the_outlets():
    assert voice_in("The board said the regime had fled.", "regime")[0] == "ambiguous"


def test_scare_quotes_keep_a_distance_from_nobody():
    assert voice_in("The “regime” fled to the hills.", "regime") == ("scare", None, "distanced")


def test_a_text_without_quotations_is_the_authors_throughout():
    article = Article("Snow fell. The harbour froze.")
    assert stretches_of(article) == ()
    assert {voice_at(article, at).voice for at in range(len(article.content))} == {"author"}


def test_where_quotations_nest_the_inner_one_speaks():
    article = Article("According to the Heron Post, Ilka Brenn said the pier was “rotten” and old.")
    voices = [(article.content[s.start : s.end].strip(), s.voice, article.content[slice(*s.source)]) for s in stretches_of(article)]
    assert ("rotten", "direct", "Ilka Brenn") in voices
    assert voice_at(article, article.content.index("old")).source == voice_at(article, article.content.index("rotten")).source


PARTS = st.sampled_from([*",.:\"“”'‘’\n", "> ", "said", "told", "According to", "that", "was", "the regime", "Ann Lee", "he", "and", "but"])


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.lists(PARTS, max_size=40).map(" ".join) | st.text())
def test_stretches_lie_in_the_text_in_order_and_never_overlap(text):
    article = Article(text)
    found = stretches_of(article)
    assert all(0 <= s.start < s.end <= len(article.content) and s.voice in VOICES for s in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(voice_at(article, s.start) == voice_at(article, s.end - 1) == s for s in found)
    assert all(voice_of(article, match).voice in VOICES for match in matches_of(article))
