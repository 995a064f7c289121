"""The card as Markdown: the model, the published figures and the evidence, filled into `data/templates/model_card.md.j2`."""

from collections.abc import Mapping
from math import exp, log
from typing import Any

from framing import __version__
from framing.errors import ModelError
from framing.features import dense_blocks
from framing.lexicon import shipped
from framing.model import LinearModel
from framing.modelcard.coefficients import WORDS, columns_of_blocks, strongest_features, strongest_ngrams
from framing.modelcard.evidence import EVEN, failures_of, measured_tables, moves_of
from framing.published import figures
from framing.resources import data_path
from framing.storage import load_model

STRAIGHT_NEWS = 0.1
_RESTATED = (0.1, 0.3, 0.5, 0.7, 0.9, 0.97)
_FIGURES = "shipped_"


def model_card(citation: Mapping[str, Any], model: LinearModel | None = None) -> str:
    """Return the card of a stored model.

    Parameters
    ----------
    citation : mapping
        What `CITATION.cff` says.
    model : LinearModel, optional
        Of two classes; default: the wording model that ships with the package.

    Returns
    -------
    str
        Markdown. The same model, figures and sentences give the same text.

    Raises
    ------
    ModelError
        If the model has more than two classes, or does not say what it was trained on.
    LexiconError
        If a table of `data/model_card` breaks its format.

    Examples
    --------
    >>> cited = {"authors": [{"name": "Us"}], "title": "framing", "version": "1", "license": "BSD-3-Clause"}
    >>> model_card(cited).splitlines()[0]
    '# Model card: `wording`'
    """
    model = model or load_model()
    if not model.is_binary:
        raise ModelError(f"model '{model.name}': a card is written for two classes, this model has {len(model.labels)}; write it by hand")
    if "corpora" not in model.training:
        raise ModelError(f"model '{model.name}': it does not say what it was trained on; train it with `framing train`")
    priors = sorted({model.prior, EVEN, STRAIGHT_NEWS})
    failures = failures_of(model, priors)
    text = _template().render(
        _contents(model),
        model=model,
        version=__version__,
        citation=citation,
        measured=measured_tables(),
        priors=priors,
        restated=[[restated(p, to=prior) for prior in priors] for p in _RESTATED],
        moves=moves_of(model),
        failures=failures,
        n_wrong=sum(failure.is_wrong for failure in failures),
    )
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def figure_words(entry: Mapping[str, Any]) -> str:
    """Return a published figure, with its interval where there is one.

    >>> figure_words({"value": 0.8469}), figure_words({"value": 0.8469, "interval": [0.8, 0.9]}), figure_words({"value": None})
    ('0.847', '0.847 [0.800, 0.900]', 'not yet measured')
    """
    if entry["value"] is None:
        return "not yet measured"
    interval = entry.get("interval")
    return f"{entry['value']:.3f}" + (f" [{interval[0]:.3f}, {interval[1]:.3f}]" if interval else "")


def restated(probability: float, *, to: float, prior: float = EVEN) -> float:
    """Return a probability that holds at a prior for material of another one.

    >>> round(restated(0.5, to=0.1), 3), round(restated(0.9, to=0.1), 3)
    (0.1, 0.5)
    """
    odds = log(probability / (1 - probability)) + log(to / (1 - to)) - log(prior / (1 - prior))
    return 1 / (1 + exp(-odds))


def _contents(model: LinearModel) -> dict[str, Any]:
    """What the model holds, counted and sorted, and the figures published for it."""
    names = model.space.names if model.space is not None else ()
    n_pairs = sum(" " in name for name in names)
    lexicons = [lexicon for lexicon in shipped().lexicons if lexicon.name in model.lexicons]
    columns = columns_of_blocks(model)
    published = [entry for name, entry in figures().items() if name.startswith(_FIGURES)]
    return {
        "training": model.training,
        "has_gold": any(corpus["quality"] == "gold" for corpus in model.training["corpora"]),
        "blocks": [(block, len(numbers)) for block, numbers in columns.items()],
        "left_out": [block for block in dense_blocks() if block not in columns],
        "n_words": len(names) - n_pairs,
        "n_pairs": n_pairs,
        "n_names": len(model.space.known_names) if model.space is not None else 0,
        "lexicons": lexicons,
        "n_terms": sum(len(lexicon.terms) for lexicon in lexicons),
        "figures": [(entry["what"], figure_words(entry)) for entry in published],
        "has_intervals": any(entry.get("interval") for entry in published),
        "strongest": [(block, strongest_features(model, block)) for block in columns],
        "n_words_of_example": WORDS,
        "ngrams": strongest_ngrams(model),
    }


def _template() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

    found = Environment(loader=FileSystemLoader(data_path("templates")), undefined=StrictUndefined, autoescape=select_autoescape(), trim_blocks=True)
    found.filters["cell"] = lambda text: str(text).replace("|", "\\|")
    found.filters["setting"] = lambda value: ", ".join(map(str, value)) if isinstance(value, list) else "default" if value is None else str(value)
    return found.get_template("model_card.md.j2")
