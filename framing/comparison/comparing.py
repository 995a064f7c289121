"""Articles on one event, side by side."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from framing.article import Article
from framing.comparison.aligning import aligned
from framing.comparison.passages import passages
from framing.comparison.types import Comparison, DesignationRow, Only, TargetRow, VoiceRow
from framing.errors import InputError
from framing.model import LinearModel
from framing.naming import targets_of
from framing.naming.sets import shipped_sets
from framing.scoring import Score, score_article
from framing.storage import load_model

_MOST = 50  # articles side by side
_FEW_WORDS = 8  # of a source, to be worth telling that one article alone hears it
_DETERMINERS = ("the ", "a ", "an ", "this ", "these ", "that ", "those ", "its ", "their ", "his ", "her ")


def compare(
    articles: Sequence[str | Path | Article],
    *,
    targets: Mapping[str, Sequence[str]] | None = None,
    model: LinearModel | str | Path | None = None,
    prior: float | None = None,
) -> Comparison:
    """Compare articles on one event: what each calls each target, whom it hears, how it words it, what it alone says.

    Parameters
    ----------
    articles : sequence of str, Path or Article
        At least two; a str is always a text.
    targets : mapping of str to sequence of str, optional
        Names and aliases of those to be compared; without it those found in the articles, put together across them.
    model : LinearModel, str or Path, optional
        A model or its folder; default: the wording model that ships with the package.
    prior : float, optional
        Restate probabilities for material in which this share is positive.

    Raises
    ------
    InputError
        If there are fewer than two articles or more than fifty, or one has no word in it.

    Examples
    --------
    >>> sides = compare(["The Vessin Guard, a murderous gang, marched on Orlo.", "The Vessin Guard, a peaceful movement, marched on Orlo."])
    >>> [round(told.stance, 2) for told in sides.targets[0].told]
    [-0.17, 0.12]
    """
    if isinstance(articles, str | Path | Article) or len(articles) < 2:
        raise InputError("compare takes at least two articles; give a list of texts, paths or articles")
    if not isinstance(model, LinearModel):
        model = load_model(model)
    if prior is not None:
        model = model.with_prior(prior)
    return compare_articles([_article(item) for item in articles], model, targets=targets)


def compare_articles(articles: Sequence[Article], model: LinearModel, *, targets: Mapping[str, Sequence[str]] | None = None) -> Comparison:
    """Compare articles that are read, with a model that is at hand."""
    if len(articles) < 2:
        raise InputError(f"compare takes at least two articles, found {len(articles)}; name more inputs")
    if len(articles) > _MOST:
        raise InputError(f"side by side compares {_MOST} articles at most, found {len(articles)}; compare many by their outlets (--by outlet)")
    given = (
        {name: list(aliases) for name, aliases in targets.items()}
        if targets is not None
        else aligned([targets_of(article).targets for article in articles])
    )
    scores = [score_article(article, model, targets=given or None) for article in articles]
    rows = _targets(scores, list(given), keep_all=targets is not None)
    designations = _designations(rows)
    voices = _voices(scores)
    return Comparison(
        scores=tuple(scores),
        names=short_names(articles),
        targets=rows,
        designations=designations,
        voices=voices,
        only=(*_own_namings(rows), *_own_sources(scores, voices), *_own_designations(designations), *_own_passages(scores)),
    )


def short_names(articles: Sequence[Article]) -> tuple[str, ...]:
    """Return a short name for each article: its outlet where all have different ones, else file names or ids.

    >>> short_names([Article("a", outlet="Herald"), Article("b", outlet="Bugle")])
    ('Herald', 'Bugle')
    """
    outlets = [article.outlet for article in articles]
    if all(outlets) and len(set(outlets)) == len(outlets):
        return tuple(str(outlet) for outlet in outlets)
    files = [Path(article.id).stem if "://" not in article.id and article.id != "-" else article.id for article in articles]
    if len(set(files)) == len(files):
        return tuple(files)
    ids = [article.id for article in articles]
    return tuple(ids) if len(set(ids)) == len(ids) else tuple(f"{name} {n}" for n, name in enumerate(ids, 1))


def plain(naming: str) -> str:
    """Return a naming as it is counted: small letters, no determiner.

    >>> plain("This  terrorist cult")
    'terrorist cult'
    """
    text = " ".join(naming.casefold().split())
    return next((text.removeprefix(word) for word in _DETERMINERS if text.startswith(word)), text)


def _article(item: str | Path | Article) -> Article:
    if isinstance(item, Path):
        from framing.reading import read

        return read(item)
    return item if isinstance(item, Article) else Article(item)


def _targets(scores: Sequence[Score], names: list[str], *, keep_all: bool) -> tuple[TargetRow, ...]:
    rows = []
    for name in names:
        told = tuple(target if (target := score.targets[name]).n_mentions or target.namings else None for score in scores)
        kind = next((target.kind for target in told if target is not None and target.kind), "")
        judged = any(naming.weight or naming.category == "designation" for target in told if target for naming in target.namings)
        if keep_all or judged or sum(target is not None for target in told) > 1:
            rows.append(TargetRow(name, kind, told))
    return tuple(rows)


def _designations(rows: Sequence[TargetRow]) -> tuple[DesignationRow, ...]:
    found = []
    for row in rows:
        told: dict[tuple[str, str | None, bool], dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        for number, target in enumerate(row.told):
            for one in target.designations if target else ():
                if one.issuer or one.date:
                    told[one.what, _issuer(one.issuer), one.lifted][number] += [one.date] if one.date else []
        mentioned = {number for number, target in enumerate(row.told) if target is not None}
        for (what, issuer, lifted), dates in told.items():
            every = tuple(dict.fromkeys(date for each in dates.values() for date in each))
            left_out = tuple(sorted(mentioned - set(dates)))
            found.append(DesignationRow(row.name, what, issuer, lifted, every, tuple(sorted(dates)), left_out))
    return tuple(found)


@cache
def _known() -> dict[str, str]:
    forms = ((form, row.name) for row in reversed(shipped_sets()) for form in (*row.metonyms, *row.adjectives, *row.aliases, row.name))
    return {form.casefold().replace(".", ""): name for form, name in forms}


def _issuer(name: str | None) -> str | None:
    """The issuer by the name the package knows it by: "the US", "Washington" and "the United States" are one."""
    if name is None:
        return None
    bare = name.casefold().removeprefix("the ").replace(".", "")
    return _known().get(bare) or _known().get(bare.split()[0]) or name


def _voices(scores: Sequence[Score]) -> tuple[VoiceRow, ...]:
    words: dict[str, Counter[int]] = defaultdict(Counter)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    types: dict[str, Counter[str]] = defaultdict(Counter)
    disputed: dict[str, set[int]] = defaultdict(set)
    for number, score in enumerate(scores):
        for source in score.sources:
            if not source.n_words:
                continue
            side = source.affiliation or _same_source(source.name, names)
            words[side][number] += source.n_words
            names[side][source.name] += source.n_words
            if source.type:
                types[side][source.type] += source.n_words
            if source.challenged:
                disputed[side].add(number)
    lengths = [max(1, len(score.article.tokens)) for score in scores]
    rows = [
        VoiceRow(
            side,
            next((kind for kind, _ in types[side].most_common(1)), None),
            tuple(name for name, _ in names[side].most_common()),
            tuple(counts[n] for n in range(len(scores))),
            tuple(min(1.0, counts[n] / lengths[n]) for n in range(len(scores))),
            tuple(n in disputed[side] for n in range(len(scores))),
        )
        for side, counts in words.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-sum(row.n_words), row.side)))


def _same_source(name: str, sides: Mapping[str, Counter[str]]) -> str:
    """The source of another article that is this one: the same name, or the same first and last word of one."""
    words = name.split()
    for side in sides:
        others = side.split()
        if side.casefold() == name.casefold():
            return side
        if words[-1][0].isupper() and others[-1] == words[-1] and (len(words) == 1 or len(others) == 1 or others[0] == words[0]):
            return side
    return name


def _own_namings(rows: Sequence[TargetRow]) -> list[Only]:
    """Judging names that a single article's author gives a target that others mention too."""
    found = []
    for row in rows:
        if sum(target is not None for target in row.told) < 2:
            continue
        users: dict[str, set[int]] = defaultdict(set)
        for number, target in enumerate(row.told):
            for naming in target.namings if target else ():
                users[plain(naming.text)].add(number)
        seen: set[tuple[int, str]] = set()
        for number, target in enumerate(row.told):
            for naming in target.namings if target else ():
                key = (number, plain(naming.text))
                if naming.weight and naming.voice == "author" and len(users[key[1]]) == 1 and key not in seen:
                    seen.add(key)
                    found.append(Only(number, "naming", naming.text, (naming.start, naming.end), row.name))
    return found


def _own_sources(scores: Sequence[Score], voices: Sequence[VoiceRow]) -> list[Only]:
    alone = [(row, row.n_words.index(max(row.n_words))) for row in voices if sum(map(bool, row.n_words)) == 1 and max(row.n_words) >= _FEW_WORDS]
    sides = [Only(number, "source", row.names[0], None, row.side if row.side != row.names[0] else None) for row, number in alone]
    return sorted(sides, key=lambda only: only.article)


def _own_designations(rows: Sequence[DesignationRow]) -> list[Only]:
    alone = [row for row in rows if len(row.told_in) == 1 and row.left_out_in]
    return [Only(row.told_in[0], "designation", designation_words(row), None, row.target) for row in alone]


def designation_words(row: DesignationRow) -> str:
    """Say what a designation is, in a few words.

    >>> designation_words(DesignationRow("MEK", "list", "United States", True, ("2012",), (0,), ()))
    'taken off a list by United States (2012)'
    """
    listed = {"list": "put on a list", "ban": "banned", "sanctions": "sanctioned", "conviction": "convicted"}
    lifted = {"list": "taken off a list", "ban": "ban lifted", "sanctions": "sanctions lifted", "conviction": "conviction quashed"}
    words = (lifted if row.lifted else listed).get(row.what, row.what)
    return words + (f" by {row.issuer}" if row.issuer else "") + (f" ({', '.join(row.dates)})" if row.dates else "")


def _own_passages(scores: Sequence[Score]) -> list[Only]:
    return [Only(number, "passage", " ".join(scores[number].article.content[slice(*span)].split()), span) for number, span in passages(scores)]
