"""NewsMTSC: sentences of news, with the sentiment towards a person or group named in each."""

import json
from pathlib import Path

from framing.article import Article
from framing.datasets.base import Corpus, JudgedTarget, Meta
from framing.errors import DatasetError

META = Meta(
    name="newsmtsc",
    title="NewsMTSC (Multi-Target Sentiment Classification in news)",
    unit="target",
    quality="gold",
    licence="MIT-style",
    source="https://github.com/fhamborg/NewsMTSC",
    citation="Hamborg and Donnay 2021. NewsMTSC: A Dataset for (Multi-)Target-dependent Sentiment Classification in Political News Articles. EACL.",
)
_NEUTRAL = 4.0  # of 2, 4 and 6


def load(path: Path) -> Corpus:
    """Load `*.jsonl`: sentences with their targets; a target named twice in a sentence counts twice."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    if not files:
        raise DatasetError(f"{path}: needs a .jsonl of sentences with their targets")
    articles, judged, origins = [], [], []
    for file in files:
        try:
            lines = file.read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise DatasetError(f"{file}: cannot be read: {error}") from None
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                targets = {}
                for one in row["targets"]:
                    span = (int(one["from"]), int(one["to"]))
                    mention = " ".join(str(one["mention"]).split())
                    name = f"{mention} {span[0]}"
                    value = (float(one["polarity"]) - _NEUTRAL) / 2
                    if not -1 <= value <= 1 or not 0 <= span[0] < span[1] <= len(row["sentence_normalized"]):
                        raise ValueError(f"polarity {one['polarity']} at {span}")
                    targets[name] = JudgedTarget((mention,), value, (span,))
                articles.append(Article(str(row["sentence_normalized"]), id=str(row["primary_gid"])))
            except (ValueError, KeyError, TypeError) as error:
                raise DatasetError(f"{file}:{number}: expected a sentence with targets, from, to, mention and polarity: {error!r}") from None
            judged.append(targets)
            origins.append(str(row["primary_gid"]).rsplit("_", 3)[0])
    return Corpus(META, articles, [], {"article": origins}, targets=judged)
