"""Does extraction stay as good as it was? `python bench/floors.py DATA` scores it on the annotated articles in DATA.

DATA holds wikinews/dev and press, and beside it lies tools/score.py. Every figure has a floor a little below what was
measured last; a figure under its floor is named, and the exit status is 1. The annotated texts are not part of this
repository.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

# Measured last: dev .873 / .771 / .687, press .948 / .795 / .796 / .763.
FLOORS = {
    "wikinews/dev": {"detection": 0.865, "attribution": 0.76, "joint": 0.675},
    "press": {"detection": 0.94, "attribution": 0.785, "name": 0.785, "joint": 0.75},
}
FIGURE = re.compile(r"^(detection|attribution|name|joint)\b.*?(?:F1|accuracy) ([\d.]+)", re.M)


def score(data: Path, name: str) -> dict[str, float]:
    """The figures of one set: detection and joint F1, attribution and name accuracy, 0 to 1."""
    folder = data / name
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as found:
        texts = sorted(str(path) for path in folder.glob("*.txt"))
        subprocess.run([sys.executable, "-m", "quotes", "extract", *texts], stdout=found, check=True)
        command = [sys.executable, str(data.parent / "tools" / "score.py"), str(folder), found.name]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {figure: float(value) for figure, value in FIGURE.findall(printed)}


def main() -> int:
    """Print every figure beside its floor; 1 when one lies below."""
    data = Path(sys.argv[1]).resolve()
    below = 0
    for name, floors in FLOORS.items():
        figures = score(data, name)
        for figure, floor in floors.items():
            low = figures[figure] < floor
            below += low
            print(f"{name:14} {figure:12} {figures[figure]:.3f}  floor {floor:.3f}{'  BELOW' if low else ''}")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
