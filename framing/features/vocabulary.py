"""Vocabulary: how often each category of each lexicon occurs, by who says it; the headline apart; loaded words to neutral.

- `naming.group` are terms of a category in the author's voice, `naming.group.sourced` those that a source says, directly
  or indirectly.
- `naming.unfavourable` and `naming.favourable` sum the negative and the positive weights, `.sourced` those of sources.
  Two voices are neither: `.scare` are terms that the author puts in quotation marks of distance, `.ambiguous` namings
  inside reported speech that may be the outlet's own word.
- A loaded term that is denied ("is no traitor", "no evidence that they are thugs") counts nowhere.
- `headline.naming.unfavourable` sums weights in the headline, per 1,000 of its tokens and whoever says them: an outlet
  chooses the words of its headlines.
- `loaded_to_neutral` is L / (L + N + 2): of the common nouns for people, groups, movements and states, those that are
  loaded. L are terms of the naming lexicon, N the neutral alternatives it lists, as far as they are phrases that a text
  may use ("armed group", "migrant"; not "the country's name"). The 2 draws scanty evidence to 0, as it does in stance.

A lexicon's columns depend on no other lexicon.
"""

from collections.abc import Iterator
from functools import cache

import numpy as np

from framing.article import Article
from framing.features.base import SHORTEST, Block, Floats, Spans, events, rows_of, tallies, thousands, token_counts
from framing.features.joined import gather
from framing.features.mentions import (
    AMBIGUOUS,
    AUTHOR,
    DIRECT,
    INDIRECT,
    SCARE,
    covered,
    kinds,
    loaded_kinds,
    matches_counted,
    mentions_of,
    token_voices,
)
from framing.lexicon import shipped
from framing.matching import Matcher, compile_phrases
from framing.tokens import Bools, Ints
from framing.wordlists import word_list

_SIDES = ("favourable", "unfavourable")
_SLOTS = {AUTHOR: 0, DIRECT: 1, INDIRECT: 1, SCARE: 2, AMBIGUOUS: 3}
_SUFFIXES = ("", ".sourced", ".scare", ".ambiguous")
_VOICES = ("in the author's voice", "said by sources", "in scare quotes", "that may be the author's inside reported speech")
_SLOT_OF = np.array([_SLOTS[voice] for voice in sorted(_SLOTS)])
_RATIOS = {
    "headline.loaded_share": "share of the tokens of the headline that belong to loaded terms, 0 to 1",
    "loaded_share": "share of tokens that belong to loaded terms in the author's voice, 0 to 1",
    "loaded_to_neutral": "loaded namings in the author's voice to these, neutral alternatives and 2 more, 0 to 1",
}
_SIGNS = {"favourable": "positive", "unfavourable": "negative"}
_DEEDS = ("act", "policy")  # all other categories of naming are people, groups, bodies and states
_LONGEST_NEUTRAL = 2
_N_PLACES = 5
_NO_NAMES = ("named", "quoted", "blamed", "place", "public", "state")  # "the party named" is an instruction, "state" half a name


def measure(article: Article, stretches: Spans) -> Floats:
    """Measure rates per 1,000 tokens of each lexicon's categories, sums of weights, and shares of what is loaded.

    >>> from framing.features.base import whole
    >>> article = Article("The regime fell.")
    >>> row = dict(zip(BLOCK.features, measure(article, whole(article))[0].tolist()))
    >>> row["naming.state"] > 80, row["naming.state.sourced"]
    (True, 0.0)
    """
    places, columns, amounts, _ = article.derived(_cells)
    n, width = len(stretches), len(_features()) - len(_RATIOS)
    cell = rows_of(places, stretches) * width + columns
    counted = cell >= 0
    sums = np.bincount(cell[counted], amounts[counted], minlength=n * width).reshape(n, width)
    found = np.empty((n, len(_features())))
    found[:, :width] = sums / thousands(article, stretches)
    headline, headline_loaded, loaded, loaded_nouns, neutral_nouns = tallies(*article.derived(_places), _N_PLACES, stretches).T
    of_headline = _headline_columns()
    found[:, of_headline] = sums[:, of_headline] * (1000 / np.maximum(headline, SHORTEST))[:, None]
    found[:, width] = headline_loaded / np.maximum(headline, 1.0)
    found[:, width + 1] = loaded / token_counts(article, stretches)
    found[:, width + 2] = loaded_nouns / (loaded_nouns + neutral_nouns + 2)
    return found


def spans(article: Article) -> dict[int, list[tuple[int, int]]]:
    """Return the places of the terms that each column counts."""
    _, columns, _, numbers = article.derived(_cells)
    places = [match[:2] for match in matches_counted(article)]
    found: dict[int, list[tuple[int, int]]] = {}
    for number, column in sorted(zip(numbers.tolist(), columns.tolist(), strict=True)):
        found.setdefault(column, []).append(places[number])
    return found


def _cells(article: Article) -> tuple[Ints, Ints, Floats, Ints]:
    """What is summed: where, in which column, how much, and the number of the mention; a mention has two cells or three."""
    mentions = mentions_of(article)
    categories, sides, headlines = _columns_of_kinds()[:, mentions.kinds]
    slots = _SLOT_OF[mentions.voices]
    starts = mentions.spans[:, 0]
    in_headline = _in_headline(article)[article.tokens.starts.searchsorted(starts)]
    stated = ~(mentions.denied & loaded_kinds()[mentions.kinds])  # what is denied is not called so
    told = (slots < 2) & stated  # a category has columns for author and sources only
    titled = in_headline & stated
    size = np.abs(mentions.weights)
    numbers = np.arange(len(starts))
    mentioned = np.concatenate((numbers[told], numbers[stated], numbers[titled]))
    return (
        starts[mentioned],
        np.concatenate(((categories + slots)[told], (sides + slots)[stated], headlines[titled])),
        np.concatenate((np.ones(np.count_nonzero(told)), size[stated], size[titled])),
        mentioned,
    )


def _places(article: Article) -> tuple[Ints, Ints]:
    """Offsets and kinds of five: tokens of the headline, those that are loaded, the author's loaded tokens, loaded nouns, neutral nouns."""
    mentions, tokens = mentions_of(article), article.tokens
    author = token_voices(article) == AUTHOR
    weighed = loaded_kinds()[mentions.kinds] & (mentions.weights != 0) & ~mentions.denied
    loaded = covered(article, mentions.spans[weighed])
    headline = _in_headline(article)
    loaded_nouns = mentions.spans[weighed & _noun_kinds()[mentions.kinds] & (mentions.voices == AUTHOR), 0]
    first, last, _ = _neutral().search(tokens)
    allowed = author & ~loaded & (article.sentence_of >= 0)
    neutral = first[allowed[first] & allowed[last - 1]]
    starts = tokens.starts
    return events(starts[headline], starts[headline & loaded], starts[loaded & author], loaded_nouns, starts[neutral])


def _in_headline(article: Article) -> Bools:
    return article.derived(_headline_tokens)


def _headline_tokens(article: Article) -> Bools:
    return covered(article, gather(article, _headlines)[0])


def _headlines(article: Article) -> tuple[Spans]:
    return (np.array([zone[:2] for zone in article.zones if zone.kind == "headline"], dtype=np.int64).reshape(-1, 2),)


@cache
def _columns_of_kinds() -> Ints:
    """The first columns of the category and of the side of each kind of mention, and the column of its side in headlines."""
    index = _columns()
    rows = [(index[name, category], index[name, side], index["headline", name, side]) for name, category, side in kinds()]
    return np.array(rows, dtype=np.int64).reshape(-1, 3).T


@cache
def _noun_kinds() -> Bools:
    return np.array([name == "naming" and category not in _DEEDS for name, category, _ in kinds()], dtype=bool)


@cache
def _columns() -> dict[tuple[str, ...], int]:
    """The first column of each category, which has two, and of each side, which has four, and the columns of headlines."""
    return {key: number for number, (key, _, _) in enumerate(_listed()) if key}


@cache
def _features() -> dict[str, str]:
    """All columns in order, each with what it counts."""
    return {name: line for _, name, line in _listed()} | _RATIOS


def _listed() -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Each column: what it is looked up by if it is the first of its kind, its name, what it counts."""
    lexicons = [lexicon for lexicon in shipped().lexicons if not lexicon.marks_cues]
    for lexicon in lexicons:
        for name in (*lexicon.categories, *_SIDES):
            counted = f"sum of {_SIGNS[name]} weights in {lexicon.name}" if name in _SIDES else f"terms of {name} in {lexicon.name}"
            for slot, (suffix, voice) in enumerate(zip(_SUFFIXES, _VOICES, strict=True)):
                if slot < 2 or name in _SIDES:
                    key = () if slot else (lexicon.name, name)
                    yield key, f"{lexicon.name}.{name}{suffix}", f"{counted} {voice}, per 1,000 tokens"
    for lexicon in lexicons:
        for side in _SIDES:
            name = f"headline.{lexicon.name}.{side}"
            yield ("headline", lexicon.name, side), name, f"sum of {_SIGNS[side]} weights in {lexicon.name}, per 1,000 tokens of the headline"


@cache
def _headline_columns() -> slice:
    of_headline = [number for key, number in _columns().items() if key[0] == "headline"]
    return slice(of_headline[0], of_headline[-1] + 1)


@cache
def _neutral() -> Matcher:
    """The neutral alternatives of nouns, singular and plural, that a text may use as they are and that are not loaded themselves."""
    naming = [lexicon for lexicon in shipped().lexicons if lexicon.name == "naming"]
    listed = {term.neutral for lexicon in naming for term in lexicon.terms if term.neutral is not None and term.category not in _DEEDS}
    phrases = {phrase for neutral in listed for phrase in _alternatives(neutral)}
    return compile_phrases(sorted(phrases.difference(form for lexicon in naming for form, index in lexicon.forms if index >= 0)))


def _alternatives(neutral: str) -> Iterator[str]:
    words = neutral.partition(",")[0].split()
    if words and (words[0] in word_list("definite") or words[0] in word_list("determiner")):
        words = words[1:]
    if 0 < len(words) <= _LONGEST_NEUTRAL and all(word.replace("-", "").isalpha() for word in words) and words[-1] not in _NO_NAMES:
        phrase = " ".join(words)
        yield phrase
        yield phrase[:-1] + "ies" if phrase.endswith("y") else phrase + ("es" if phrase.endswith(("s", "x", "ch", "sh")) else "s")


BLOCK = Block("vocabulary", _features, measure, spans)
