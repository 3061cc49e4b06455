"""The pictograms that a field may have, by name: one drawing for pages and for paper.

Each is an SVG file in ``drawn/``: 24 units square, one path of lines 2 units thick, nothing filled. A new
file is a new pictogram.
"""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "drawn"
PICTOGRAMS = tuple(sorted(file.stem for file in FOLDER.glob("*.svg")))

_PATH = re.compile(r'<path d="([^"]+)"/>')


@cache
def lines_of(pictogram: str) -> str:
    """Return the path of a pictogram's lines, as an SVG's ``d`` has it; "" for "", which is none.

    Raises ValueError for a name that no pictogram has.
    """
    if not pictogram:
        return ""
    if pictogram not in PICTOGRAMS:
        raise ValueError(f"there is no pictogram {pictogram!r}")
    found = _PATH.findall((FOLDER / f"{pictogram}.svg").read_text(encoding="utf-8"))
    return str(found[0])
