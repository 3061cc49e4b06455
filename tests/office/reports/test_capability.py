"""Reports are a capability: what programs ask for is there with it, and not without it."""

from contextlib import closing
from pathlib import Path

import pytest

from office.capabilities import Capability
from office.reports.capability import REPORTS
from tests.applications import NEEDED, application
from tests.conftest import FakeClock


@pytest.mark.parametrize(("capabilities", "status"), [((*NEEDED, REPORTS), 401), (NEEDED, 404)])
def test_programs_find_reports_where_the_list_has_them(
    tmp_path: Path, capabilities: tuple[Capability, ...], status: int
) -> None:
    with closing(application(tmp_path, FakeClock(), capabilities)) as office:
        answer = office.app.test_client().get("/api/v1/reports?from=2026-11-23&to=2026-11-23")

    assert answer.status_code == status
