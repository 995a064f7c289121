"""Build the wheel, install it in an empty environment, and run it in an empty folder.

python scripts/check_wheel.py
"""

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROBE = """
import json, sys, framing
from framing.resources import data_path
assert data_path().parent.name == "framing", data_path()
score = framing.score("The shameless regime lashed out at its critics. The vote is on Friday.")
assert "framing-notebook" in score._repr_html_()
assert "sklearn" not in sys.modules
print(json.dumps({"probability": score.probability, "mentions": [m.term for m in score.mentions]}))
"""


def main() -> None:
    """Fail with the output of the step that fails."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        run(sys.executable, "-m", "build", "--wheel", "--outdir", str(base / "dist"), str(ROOT), cwd=base)
        (wheel,) = (base / "dist").glob("*.whl")
        venv.create(base / "env", with_pip=True)
        python = base / "env" / "bin" / "python"
        run(str(python), "-m", "pip", "install", "--quiet", str(wheel), cwd=base)
        empty = base / "empty"
        empty.mkdir()
        found = json.loads(run(str(python), "-c", PROBE, cwd=empty))
        assert found["mentions"], found
        line = run(str(base / "env" / "bin" / "framing"), "score", "--format", "jsonl", "-", cwd=empty, text="A vile, corrupt regime fell on Monday.")
        assert json.loads(line)["error"] is None, line
        print(f"{wheel.name}: installs and scores ({wheel.stat().st_size / 1e6:.1f} MB)")


def run(*command: str, cwd: Path, text: str | None = None) -> str:
    """Run a command and return what it prints; stop with all it said if it fails."""
    done = subprocess.run(command, cwd=cwd, input=text, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
