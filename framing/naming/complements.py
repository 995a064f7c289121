"""What a verb says of a target: noun phrases and adjectives after "is" and "called", joined by "and" and commas."""

from framing.naming.aliases import Place
from framing.naming.attributes import fits, polarity_of
from framing.naming.found import ASSERTED, NEGATED, OPEN, Found
from framing.naming.judging import Part
from framing.naming.phrases import loose_phrase, phrase_at, stops, with_complement
from framing.naming.words import Words, listed
from framing.wordlists import word_list

DETERMINERS = ("a", "an", "the", "another", "no", "nothing", "one", "this")


def said_of(
    words: Words, parts: dict[int, Part], place: Place, i: int, kind: str, construction: str, polarity: str, *, bare: bool = True
) -> list[Found]:
    """Return the noun phrases or adjectives at a token, one for each that "and" joins.

    Parameters
    ----------
    words : Words
    parts : dict of int to Part
    place : Place
        Of whom they are said.
    i : int
        Where they begin.
    kind : str
        Of the target.
    construction : str
        `copula` or `called`.
    polarity : str
        What the verb says of their truth.
    bare : bool
        Whether a plural phrase without a determiner may be meant: "are dishonest people", unlike "feels hostile stares".
    """
    found: list[Found] = []
    n = len(words.stems)
    sentence = words.sentence[place.last - 1]
    while i < n and words.sentence[i] == sentence and len(found) < 8:
        start = i
        if i not in parts and (words.stems[i].endswith("ing") or (words.stems[i] in word_list("preposition") and words.stems[i] != "among")):
            break  # "is fighting terrorists", "looks at corrupt men"
        if words.stems[i] == "among":
            i += 1
        if i < n and words.stems[i] in DETERMINERS:
            if words.stems[i] == "no" and words.stems[i + 1 : i + 2] == ["longer"]:
                break
            if words.stems[i] == "no":
                polarity = NEGATED
            i += 3 if words.stems[i : i + 3] == ["one", "of", "the"] else 1
            if words.stems[i : i + 2] == ["but", "a"] or words.stems[i : i + 2] == ["but", "an"]:
                i += 2
        opened = start != i
        while not opened and i < n and i not in parts and words.sentence[i] == sentence and words.stems[i] in listed("degree"):
            i += 1
        phrase = phrase_at(words, parts, i, quoted=True) if i < n else None
        if phrase is not None and (opened or phrase.head.plural or construction == "called"):
            if not fits(phrase.head, kind) and not (kind != "state" and phrase.head.weight):
                break
            if words.owns[phrase.last - 1]:
                break  # "a thug's widow"
            phrase = with_complement(words, parts, phrase)
            found.append(_made(words, start, phrase.last, phrase.parts, place, construction, polarity))
            i = phrase.last
        elif i in parts and not parts[i].noun and parts[i].weight and not _modifies(words, parts, parts[i].last):
            if construction == "copula" and (_happened(words, parts[i]) or _goes_on(words, parts[i])):
                break
            found.append(_made(words, i, parts[i].last, [parts[i]], place, construction, polarity))
            i = parts[i].last
        elif (opened or (construction == "called" and not found) or (bare and _many(words, parts, i))) and (
            (loose := loose_phrase(words, parts, i)) is not None
        ):
            found.append(_made(words, start, loose.last, loose.parts, place, construction, polarity))
            i = loose.last
        elif found and i not in parts and _one_of_many(words, i):
            i += 1
        elif opened and not found and (i := _over_phrase(words, i)) < n:
            pass  # "is a Beijing critic and a respected editor"
        else:
            break
        if i < n and words.sentence[i] == sentence and words.stems[i] in ("and", "or", "but", "nor"):
            polarity = ASSERTED if words.stems[i] == "but" and polarity == NEGATED else polarity  # "not a liar but a hero"
            i += 1
        elif not (i < n and words.gap(i).strip(" “”‘’\"'") == "," and words.sentence[i] == sentence):
            break
        elif words.stems[i] in ("and", "or", "but", "nor"):
            i += 1
        if i < n and words.stems[i] == "not":
            break
    return [one for one in found if one.polarity != OPEN]


def _made(words: Words, first: int, last: int, parts: list[Part], place: Place, construction: str, polarity: str) -> Found:
    distance = polarity_of(words, first, parts)
    return Found(first, last, parts, place.owner, construction, predicate=True, polarity=distance if polarity == ASSERTED else polarity)


def _many(words: Words, parts: dict[int, Part], i: int) -> bool:
    """Whether an adjective opens a plural phrase: "are dishonest people"."""
    if i not in parts or parts[i].noun:
        return False
    last = _over_phrase(words, parts[i].last) - 1
    return last >= parts[i].last and (words.stems[last].endswith("s") or words.stems[last] in listed("people_word") | {"people"})


def _over_phrase(words: Words, i: int) -> int:
    """The token after the noun phrase that goes on at token i."""
    while i < len(words.stems) and words.tied(i) and not stops(words, i):
        i += 1
    return i


def _goes_on(words: Words, part: Part) -> bool:
    """Whether a form in -ing is a verb: "is threatening to leave"."""
    end = part.last
    return words.stems[end - 1].endswith("ing") and end < len(words.stems) and words.tied(end) and words.stems[end] in ("to", "the", "a", "an", "its")


def _happened(words: Words, part: Part) -> bool:
    """Whether a participle tells what happened, and describes nobody: "was wounded", "were defeated in May"."""
    end = part.last
    if not words.stems[end - 1].endswith(("ed", "en")):
        return False
    before = next((k for k in range(part.first - 1, -1, -1) if words.stems[k] not in listed("negator") and not words.stems[k].endswith("ly")), 0)
    over = words.stems[before] in ("was", "were", "been", "being")
    event = end < len(words.stems) and words.tied(end) and words.stems[end] in listed("event_preposition")
    return part.category == "victim" or (over and event)


def _one_of_many(words: Words, i: int) -> bool:
    """Whether an adjective that no list knows stands among others: "smart, idealistic, funny"."""
    n = len(words.stems)
    closed = i + 1 >= n or words.sentence[i + 1] != words.sentence[i] or words.parted[i + 1] or words.stems[i + 1] in ("and", "but", "or")
    return closed and not stops(words, i)


def _modifies(words: Words, parts: dict[int, Part], i: int) -> bool:
    """Whether a noun follows an adjective: "is democratic reform" is no naming."""
    return (
        i < len(words.stems)
        and words.tied(i)
        and not stops(words, i)
        and words.stems[i] not in ("and", "or", "but", "enough", "here", "there", "today", "again", "yesterday")
        and not words.stems[i].endswith("ly")
        and not (i in parts and not parts[i].noun)
    )
