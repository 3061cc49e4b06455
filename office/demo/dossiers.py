"""The demo's dossiers: made up, moving on by themselves, from a source that is away now and then."""

from dataclasses import replace

from office.dossiers.settings import DEMO_SOURCE
from office.settings import Settings
from office.words.catalogue import OWN

_TABLE = "dossiers"


def with_demo_dossiers(settings: Settings) -> Settings:
    """Return the settings with the demo's own source, whatever config.toml says.

    A demo that read the office's drop folder would take its files away. Where there is no such capability
    nothing changes.
    """
    table = settings.capabilities.get(_TABLE)
    if table is None:
        return settings
    name = settings.words.words(OWN)("demo-dossiers-source")
    own = table.model_copy(update={"source": DEMO_SOURCE, "name": name, "token_file": None, "statuses": {}})
    return replace(settings, capabilities={**settings.capabilities, _TABLE: own})
