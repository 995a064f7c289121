"""Write the published figures and real output into README.md.

    python scripts/build_readme.py [--check]

`--check` writes nothing and fails where the table of figures is out of date.
"""

import argparse
import re
import subprocess
import sys

from framing.published import ROOT, table

README = ROOT / "README.md"
FIGURES = re.compile(r"<!-- figures -->.*?<!-- /figures -->", re.DOTALL)
SHELL = re.compile(r"<!-- shell -->.*?(?=```\nframing score folder/)", re.DOTALL)
SHOWN = "seeds/articles/003_wire_rewrite.txt"


def main() -> int:
    """Write or check; return the exit code."""
    parser = argparse.ArgumentParser(description="Write the published figures and real output into README.md.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where the table of figures is out of date")
    options = parser.parse_args()
    old = README.read_text(encoding="utf-8")
    new = FIGURES.sub(lambda match: f"<!-- figures -->\n{table()}\n<!-- /figures -->", old)
    if options.check:
        print("README.md: the figures are out of date; run scripts/build_readme.py" if new != old else "README.md: up to date")
        return int(new != old)
    output = subprocess.run([sys.executable, "-m", "framing.cli", "score", SHOWN], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    shown = "\n".join(line.rstrip() for line in output.strip("\n").splitlines())
    README.write_text(SHELL.sub(lambda match: f"<!-- shell -->\n```\n$ framing score {SHOWN}\n{shown}\n```\n\n", new), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
