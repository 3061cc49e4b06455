"""A scale as text, so that an answer given in an older version is still understood."""

import json
from dataclasses import asdict

from office.ratings.scale import Cause, Level, Mood, Scale


def written(scale: Scale) -> str:
    """Return a scale's answers and reasons as JSON; its version stands beside it."""
    values = {
        "levels": [asdict(one) for one in scale.levels],
        "causes": [asdict(one) for one in scale.causes],
    }
    return json.dumps(values, ensure_ascii=False)


def read(version: int, text: str) -> Scale:
    """Return the scale of that version, as it was written."""
    values = json.loads(text)
    levels = (Level(one["code"], Mood(one["mood"]), one["name"], one["name_en"]) for one in values["levels"])
    causes = (Cause(one["code"], one["is_conduct"], one["name"], one["name_en"]) for one in values["causes"])
    return Scale(version, tuple(levels), tuple(causes))
