"""What several tests need: a small labelled corpus of our own, models trained on it, and a few articles."""

import json
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from framing.article import Article
from framing.classifier import FramingClassifier
from framing.model import LinearModel

os.environ.setdefault("FRAMING_CACHE", "off")  # no test writes to the folder of whoever runs them

CASES = Path(__file__).parent / "cases"

_WHO = ("The council", "The mayor", "A ferry crew", "The museum", "Our harbour board")
_LOADED = (
    "shamelessly betrayed every honest baker",
    "launched a vile smear against the nurses",
    "pushed its disgraceful scheme through at night",
    "lied yet again about the rotten bridge",
)
_PLAIN = (
    "met on Tuesday to read the minutes",
    "opened a second door for visitors",
    "moved 14 benches to the park",
    "will publish the timetable in May",
)
_WARM = ("bravely saved the beloved orchard", "gave a magnificent concert for all", "won a heroic victory over the flood", "crafted a visionary plan")

STORY = """Regime of the quay tightens its grip

RAVENSPORT, 3 May 2031 - The vile harbour regime shut the fish market on Monday. “We were told nothing,” said Lotte Brandt, who sells herring.

The authorities claimed the closure was “a temporary measure” and said that 12 stalls would move. Critics slammed the scheme as a sham!

According to the harbour office, the market will open again in June. Nobody on the quay believes it."""


def read_cases(name: str) -> list[dict[str, object]]:
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


def sentences_of(ends: tuple[str, ...]) -> list[str]:
    return [f"{who} {end}." for who in _WHO for end in ends]


@pytest.fixture(scope="session")
def corpus() -> tuple[list[str], list[str]]:
    """Forty sentences, loaded and plain by turns."""
    loaded, plain = sentences_of(_LOADED), sentences_of(_PLAIN)
    return [text for both in zip(loaded, plain, strict=True) for text in both], ["loaded", "plain"] * len(loaded)


@pytest.fixture(scope="session")
def corpus_of_three(corpus: tuple[list[str], list[str]]) -> tuple[list[str], list[str]]:
    texts, labels = corpus
    warm = sentences_of(_WARM)
    return texts + warm, labels + ["warm"] * len(warm)


@pytest.fixture(scope="session")
def two(corpus: tuple[list[str], list[str]]) -> FramingClassifier:
    return FramingClassifier(min_df=2, positive="loaded").fit(*corpus)


@pytest.fixture(scope="session")
def three(corpus_of_three: tuple[list[str], list[str]]) -> FramingClassifier:
    return FramingClassifier(min_df=2).fit(*corpus_of_three)


@pytest.fixture(scope="session")
def long_texts(corpus: tuple[list[str], list[str]]) -> tuple[list[str], list[str]]:
    """Twenty short articles, one-sided and even-handed by turns."""
    texts, labels = corpus
    loaded, plain = ([text for text, label in zip(texts, labels, strict=True) if label == name] for name in ("loaded", "plain"))
    random = np.random.default_rng(7)
    sided = [" ".join(random.choice(loaded, 3)) + f" {plain[i]}" for i in range(10)]
    even = [" ".join(random.choice(plain, 3)) + f" {plain[-1 - i]}" for i in range(10)]
    return [text for both in zip(sided, even, strict=True) for text in both], ["sided", "even"] * 10


@pytest.fixture(scope="session")
def by_article(long_texts: tuple[list[str], list[str]], two: FramingClassifier) -> FramingClassifier:
    return FramingClassifier(unit="article", min_df=2, blocks=("style", "vocabulary", "wording"), wording=two.model_, positive="sided").fit(
        *long_texts
    )


@pytest.fixture(scope="session", params=["two", "three", "by_article"])
def trained(request: pytest.FixtureRequest) -> FramingClassifier:
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def model(two: FramingClassifier) -> LinearModel:
    return two.model_


@pytest.fixture(scope="session")
def outspoken(model: LinearModel) -> LinearModel:
    """A model in which every dense feature counts."""
    return replace(model, dense=np.full_like(model.dense, 0.01))


@pytest.fixture
def story() -> Article:
    return Article(STORY)


@pytest.fixture
def stories() -> list[Article]:
    """Articles of several kinds: with a title apart, of one sentence, with a block statement, with odd characters."""
    return [
        Article(STORY, id="quay"),
        Article(STORY.split("\n\n", 1)[1], title="Regime tightens its grip, say “victims”", outlet="The Quay", id="titled"),
        Article("What a vile regime this is", id="one"),
        Article("The union wrote in a statement:\nWe reject this shameful deal.\nThe talks go on in Oslo.", id="block"),
        *(Article(str(case["text"]), id=str(case["id"])) for case in read_cases("adversarial")),
    ]
