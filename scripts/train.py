"""Train a model: the same as `framing train`.

python scripts/train.py --dataset anno_lexical=PATH --symmetric --out data/models/wording
"""

import sys

from framing.cli import main

if __name__ == "__main__":
    sys.exit(main(["train", *sys.argv[1:]]))
