"""What `server.py check` says of fields that cannot be told apart by what they look like."""

from collections import defaultdict

from office.settings import Settings


def look_hints(settings: Settings) -> list[str]:
    """Return a sentence for all fields that share both pictogram and colour with another; [] for none."""
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for field in settings.office.fields:
        alike[field.pictogram, field.colour].append(field.code)
    groups = [", ".join(codes) for codes in alike.values() if len(codes) > 1]
    if not groups:
        return []
    return [
        f"fields look the same, by pictogram and colour: {'; '.join(groups)}. Who reads little tells them by "
        "these: give each a pictogram of its own (docs/operate.md)"
    ]
