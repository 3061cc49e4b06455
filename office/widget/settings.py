"""The table [widget] of config.toml: whose pages may show the hall."""

from typing import Annotated

from office.settings.allowed import Each, Pattern
from office.settings.table import Table

_LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
HOST = Pattern(
    rf"(?=.{{1,253}}(:|$)){_LABEL}(\.{_LABEL})*(:[1-9][0-9]{{0,4}})?",
    'a host name in small letters such as "haiphong.gov.vn", without https:// and without a path',
)


class WidgetTable(Table):
    """Whose pages on the Internet may show how many wait here. Without a host: nobody's."""

    hosts: Annotated[tuple[str, ...], Each(HOST, "host names, at least one")] = ()
    """The hosts of those pages, each as its address has it, with its port where that has one"""
