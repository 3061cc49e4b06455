"""On which screens a kiosk's fields take more than one page, for ``server.py check``. The page measures."""

from office.settings import Kiosk, Settings

PAGE_HOLDS = {
    (1024, 600): (8, 12),
    (800, 1280): (8, 12),
    (1280, 1024): (8, 16),
    (1366, 768): (12, 16),
    (1080, 1920): (12, 16),
    (1920, 1080): (12, 16),
}
"""How many fields one page holds, by its width and height in px: with long names, and with short ones.

Measured in a browser with real names in three languages: ``tests/e2e/test_kiosk_any_office.py``.
"""
_LONG = 28
"""Letters of a name, on average over a kiosk's fields, from which names are long ones."""


def turning_hints(settings: Settings) -> list[str]:
    """Return a sentence for each kiosk whose list of fields has to be turned on some screen; [] for none."""
    hints = []
    for kiosk in settings.kiosks:
        screens = [f"{width}x{height}" for width, height in turned_on(settings, kiosk)]
        if screens:
            hints.append(
                f"{kiosk.name} has {len(kiosk.fields)} fields, which take more than one page on a screen of "
                f"{', '.join(screens)}: visitors turn it by two arrows. Put first what most of them want"
            )
    return hints


def turned_on(settings: Settings, kiosk: Kiosk) -> list[tuple[int, int]]:
    """Return the screens, of those in ``PAGE_HOLDS``, on which that kiosk's list takes more than one page."""
    fields = [settings.office.field(code) for code in kiosk.fields]
    letters = max(
        sum(len(field.name) for field in fields),
        sum(len(field.name_en) for field in fields),
    )
    is_long = letters >= _LONG * len(fields)
    return [size for size, (long, short) in PAGE_HOLDS.items() if len(fields) > (long if is_long else short)]
