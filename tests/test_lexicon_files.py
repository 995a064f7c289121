"""The contract of every lexicon file that ships, found by scanning the folder."""

import os
import re
import subprocess
import sys
from bisect import bisect_right
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from framing.article import Article
from framing.lexicon import HEADER_KEYS, read_lexicon, shipped
from framing.resources import data_path

ROOT = Path(__file__).resolve().parents[1]
PATHS = sorted(data_path("lexicons").glob("*.tsv"))
NAMES = [path.stem for path in PATHS]
LEXICONS = [read_lexicon(path) for path in PATHS]
LOADED = ("naming", "euphemism", "action", "evaluation", "intensity", "sourcing")
FRAME = "Yesterday zorbe {} zorbe again."

each_lexicon = pytest.mark.parametrize("lexicon", LEXICONS, ids=NAMES)


def mentions_of_lines(phrases):
    """The mentions in a sentence around each phrase, all sentences read as one article."""
    lines = [FRAME.format(phrase) for phrase in phrases]
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    article = Article("\n".join(lines))
    found = [[] for _ in lines]
    for match in shipped().matches(article):
        line = bisect_right(starts, match.start) - 1
        found[line].append((match.lexicon, match.term.term, article.content[match.start : match.end]))
    return found


@each_lexicon
def test_provenance_is_complete(lexicon):
    assert all(lexicon.header[key].strip() for key in HEADER_KEYS)
    assert len(lexicon.header["method"]) > 30
    assert re.fullmatch(r"\d+(\.\d+)*", lexicon.header["version"])


@each_lexicon
def test_every_category_declared_is_used(lexicon):
    assert {term.category for term in lexicon.terms} == set(lexicon.categories)


@each_lexicon
def test_weights_lie_between_minus_one_and_one(lexicon):
    assert all(-1 <= term.weight <= 1 for term in lexicon.terms)


@each_lexicon
def test_no_two_terms_differ_in_case_or_hyphens_alone(lexicon):
    spelled = Counter(term.term.lower().replace("-", " ").replace("’", "'") for term in lexicon.terms)
    assert not [term for term, n in spelled.items() if n > 1]


def test_the_loaded_lexicons_ship():
    assert set(LOADED) <= set(NAMES)


def test_there_are_at_least_800_terms():
    assert sum(len(lexicon) for lexicon in LEXICONS) >= 800


def test_all_shipped_lexicons_are_loaded():
    assert [lexicon.name for lexicon in shipped().lexicons] == NAMES


@each_lexicon
def test_every_term_and_form_matches_itself_in_a_sentence(lexicon):
    forms = [(form, lexicon.terms[index].term) for form, index in lexicon.forms if index >= 0]
    found = mentions_of_lines([form for form, _ in forms])
    lost = [f"{form} ({term})" for (form, term), mentions in zip(forms, found) if (lexicon.name, term, form) not in mentions]
    assert not lost, f"{len(lost)} of {len(forms)} forms not found: {', '.join(lost[:30])}"


@each_lexicon
def test_an_innocent_phrase_is_no_mention_of_its_term(lexicon):
    phrases = [(phrase, term.term) for term in lexicon.terms for phrase in term.unless]
    found = mentions_of_lines([phrase for phrase, _ in phrases])
    loud = [f"{phrase} ({term})" for (phrase, term), mentions in zip(phrases, found) if (lexicon.name, term) in {m[:2] for m in mentions}]
    assert not loud, f"{len(loud)} of {len(phrases)} innocent phrases matched: {', '.join(loud[:30])}"


@each_lexicon
def test_innocent_phrases_hold_their_term_or_a_form_of_it(lexicon):
    forms = defaultdict(set)
    for form, index in lexicon.forms:
        forms[index].add(re.sub(r"[-\s]", "", form.lower())[:4])
    idle = [
        f"{phrase} ({term.term})"
        for index, term in enumerate(lexicon.terms)
        for phrase in term.unless
        if not any(stem in re.sub(r"[-\s]", "", phrase.lower()) for stem in forms[index])
    ]
    assert not idle, f"{len(idle)}: {', '.join(idle[:30])}"


@each_lexicon
def test_no_term_is_inside_a_longer_word(lexicon):
    single = [term.term for term in lexicon.terms if term.term.isalpha()]
    found = mentions_of_lines([f"x{term} {term}x" for term in single])
    assert not [mention for mentions in found for mention in mentions if mention[2].lower() in {term.lower() for term in single}]


def test_no_term_is_in_two_of_the_loaded_lexicons():
    owners = defaultdict(list)
    for lexicon in LEXICONS:
        if lexicon.name in LOADED:
            for term in lexicon.terms:
                owners[term.term.lower()].append(lexicon.name)
    assert not {term: names for term, names in owners.items() if len(names) > 1}


def test_left_and_right_are_disparaged_by_about_as_many_terms():
    about = Counter(term.about for lexicon in LEXICONS for term in lexicon.terms if term.weight < 0)
    assert about["left"] > 50
    assert max(about["left"], about["right"]) <= 1.5 * min(about["left"], about["right"])


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("The permanent anent of permanence.", []),
        ("He slammed the regime.", ["slam", "regime"]),
        ("The slammer and the regimen.", []),
        ("THE REGIMES!", ["regime"]),
        ("A terrorist, group of hikers.", ["terrorist"]),
    ],
)
def test_hits_and_near_misses(sentence, terms):
    assert [m.term.term for m in shipped().matches(Article(sentence)) if m.lexicon in LOADED] == terms


def test_forms_are_up_to_date():
    known = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    command = [sys.executable, str(ROOT / "scripts" / "build_forms.py"), "--check"]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": known}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_there_are_forms_for_shipped_lexicons_alone():
    assert {path.stem for path in data_path("forms").glob("*.tsv")} <= set(NAMES)
