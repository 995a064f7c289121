"""NewsWCL50: what outlets call the same actor, with the properties that coders read in it."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from framing.article import Article
from framing.datasets.base import Corpus, JudgedTarget, Meta
from framing.errors import DatasetError
from framing.wordlists import word_list

META = Meta(
    name="newswcl50",
    title="NewsWCL50 (Word Choice and Labeling), tokens and annotations",
    unit="target",
    quality="gold",
    licence="CC BY-SA 4.0",
    source="https://github.com/fhamborg/NewsWCL50",
    citation="Hamborg, Zhukova and Gipp 2019. Automated Identification of Media Bias by Word Choice and Labeling in News Articles. JCDL.",
)
FAVOUR = frozenset(
    ("Power", "Importance", "Affection", "Victim", "Confidence", "Good quality", "Reason", "Trustworthiness", "Honor", "Lawfulness", "Positive",
     "Economy positive", "Safety", "Fairness", "Easiness")
)  # fmt: skip
AGAINST = frozenset(
    ("Aggressor", "Weakness", "No trustworthiness", "Unreason", "Difficulty", "Poor quality", "Refusal", "Unsafety", "Unlawfulness", "Dishonor",
     "Negative", "Economy negative", "Unimportance")
)  # fmt: skip
_FEWEST = 3  # codes that a value rests on
_LONGEST_NAME = 4
_NO_SPACE_BEFORE = frozenset(", . ; : ? ! ) % '' ' ’ ”".split()) | {"'s", "’s", "n't", "n’t"}
_NO_SPACE_AFTER = ("(", "“", "``", "$")
_MARKS = {"``": "“", "''": "”"}


def load(path: Path) -> Corpus:
    """Load `tokens.csv` and `annotations.csv`: a target of an article counts if three properties or more were coded for it.

    Its value is the share of codes in favour less that of those against; its aliases are the phrases of up to four words, pronouns aside,
    that the coders marked as it.
    """
    folder = path if path.is_dir() else path.parent
    codes: dict[tuple[str, str], list[str]] = defaultdict(list)
    phrases: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in _rows(folder / "annotations.csv", ("code_type", "code_name", "code_mention", "target_concept", "event_id", "publisher_id")):
        article = f"{row['event_id']}_{row['publisher_id']}"
        if row["code_type"] == "PROPERTY":
            for target in row["target_concept"].split(";"):
                if target.strip():
                    codes[article, target.strip()].append(row["code_name"])
        else:
            phrases[article, row["code_name"].rsplit("\\", 1)[-1]][row["code_mention"].strip()] += 1
    texts = _texts(folder / "tokens.csv")
    judged: dict[str, dict[str, JudgedTarget]] = {name: {} for name in texts}
    for (article, target), listed in sorted(codes.items()):
        signs = [(code in FAVOUR) - (code in AGAINST) for code in listed if code in FAVOUR | AGAINST]
        if len(listed) >= _FEWEST and signs and article in judged:
            names = tuple(phrase for phrase in phrases[article, target] if _is_name(phrase))
            judged[article][target] = JudgedTarget(names, sum(signs) / len(signs), n=len(signs))
    articles = [Article(text, id=name) for name, text in texts.items()]
    return Corpus(META, articles, [], {"event": [name.split("_")[0] for name in texts]}, targets=[judged[name] for name in texts])


def _is_name(phrase: str) -> bool:
    words = phrase.split()
    return 0 < len(words) <= _LONGEST_NAME and phrase.lower() not in word_list("pronoun") | word_list("third_person")


def _texts(path: Path) -> dict[str, str]:
    sentences: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in _rows(path, ("doc_id", "sent_id", "token")):
        if not (row["sent_id"] or "").isdecimal():
            raise DatasetError(f"{path}: expected a number in the column sent_id, found '{row['sent_id']}'")
        sentences[row["doc_id"]][int(row["sent_id"])].append(row["token"])
    found = {}
    for name, by_number in sentences.items():
        lines = [_joined(by_number[number]) for number in sorted(by_number)]
        found[name] = lines[0] + "\n\n" + "\n".join(lines[1:])
    return found


def _joined(tokens: list[str]) -> str:
    text = ""
    for token in tokens:
        if text and token not in _NO_SPACE_BEFORE and not text.endswith(_NO_SPACE_AFTER):
            text += " "
        text += _MARKS.get(token, token)
    return text


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            lost = [column for column in columns if column not in (reader.fieldnames or ())]
            if lost:
                raise DatasetError(f"{path}: the column {lost[0]} is missing; it needs {', '.join(columns)}")
            for number, row in enumerate(reader, 2):
                if any(row[column] is None for column in columns):
                    raise DatasetError(f"{path}:{number}: has fewer cells than the header")
                yield row
    except FileNotFoundError:
        raise DatasetError(f"{path.parent}: needs tokens.csv and annotations.csv") from None
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DatasetError(f"{path}: cannot be read: {error}") from None
