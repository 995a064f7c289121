"""Write docs/model_card.md: what the shipped model is, its figures, what moves it, and where it fails.

    python scripts/build_card.py [--check]

`--check` writes nothing and fails where the card is out of date.
"""

import argparse
import sys

import yaml

from framing.modelcard import model_card
from framing.published import ROOT

CARD = ROOT / "docs" / "model_card.md"
CITATION = ROOT / "CITATION.cff"


def main() -> int:
    """Write or check; return the exit code."""
    parser = argparse.ArgumentParser(description="Write docs/model_card.md from the shipped model and the published figures.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where the card is out of date")
    options = parser.parse_args()
    new = model_card(yaml.safe_load(CITATION.read_text(encoding="utf-8")))
    if not options.check:
        CARD.write_text(new, encoding="utf-8")
        return 0
    is_stale = not CARD.is_file() or CARD.read_text(encoding="utf-8") != new
    print("docs/model_card.md: out of date; run scripts/build_card.py" if is_stale else "docs/model_card.md: up to date")
    return int(is_stale)


if __name__ == "__main__":
    sys.exit(main())
