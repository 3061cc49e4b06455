"""Notices that officers or devices were changed, by this process or by a command beside it."""

from collections.abc import Callable


class RightsWatch:
    """Calls ``tell`` whenever a look finds another ``version``, as ``Records.records_version`` gives it."""

    def __init__(self, version: Callable[[], object | None], tell: Callable[[], None]) -> None:
        self._version, self._tell = version, tell
        self._last = version()

    def tell_changes(self) -> None:
        """Look, and tell if something changed. A version that is not known now is for the next look."""
        version = self._version()
        if version is None or version == self._last:
            return
        self._last = version
        self._tell()
