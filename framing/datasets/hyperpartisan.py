"""SemEval-2019 task 4: news articles labelled as hyperpartisan or not, by article."""

import html
import re
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from framing.article import Article
from framing.datasets.base import Corpus, Meta
from framing.errors import DatasetError

META = Meta(
    name="hyperpartisan",
    title="SemEval-2019 task 4, by-article",
    unit="article",
    quality="gold",
    licence="by request from the organisers",
    source="https://zenodo.org/record/1489920",
    citation="Kiesel et al. 2019. SemEval-2019 Task 4: Hyperpartisan News Detection. SemEval.",
    positive="hyperpartisan",
)
LABELS = {"false": "balanced", "true": "hyperpartisan"}
_TAG = re.compile(r"<[^<>]{0,4000}>")
_PARAGRAPH = re.compile(r"</?(?:p|br|div|h\d|li|ul|ol|blockquote|tr|table)\b[^<>]{0,4000}>", re.IGNORECASE)


def load(path: Path) -> Corpus:
    """Load the articles of `articles*.xml` with the labels of `ground-truth*.xml`; grouped by the host they came from."""
    folder = path if path.is_dir() else path.parent
    truth = {file.get("id"): file for xml in sorted(folder.glob("ground-truth*.xml")) for file in _root(xml)}
    files = sorted(folder.glob("articles*.xml"))
    if not truth or not files:
        raise DatasetError(f"{folder}: needs articles*.xml and ground-truth*.xml")
    articles, labels, hosts = [], [], []
    for xml in files:
        for element in _root(xml):
            known = truth.get(element.get("id"))
            if known is None:
                continue
            number = str(element.get("id"))
            articles.append(Article(plain_text(element), title=element.get("title"), date=element.get("published-at"), id=number))
            label = LABELS.get(str(known.get("hyperpartisan")))
            if label is None:
                raise DatasetError(f"{folder}: article {number}: unknown label {known.get('hyperpartisan')!r}; allowed: {', '.join(LABELS)}")
            labels.append(label)
            hosts.append(_host(str(known.get("url"))))
    return Corpus(META, articles, labels, {"outlet": hosts})


def plain_text(element: ElementTree.Element) -> str:
    """Return the text of an article, a line for each paragraph."""
    raw = ElementTree.tostring(element, encoding="unicode", method="xml")
    inner = raw[raw.index(">") + 1 : raw.rindex("</")] if "</" in raw else ""
    text = html.unescape(_TAG.sub("", _PARAGRAPH.sub("\n", inner)))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n\n".join(line for line in lines if line)


def _root(path: Path) -> ElementTree.Element:
    try:
        return ElementTree.parse(path).getroot()  # noqa: S314  # a corpus the user chose; no entity is resolved from outside
    except (OSError, ElementTree.ParseError) as error:
        raise DatasetError(f"{path}: not the XML of the shared task: {error}") from None


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
