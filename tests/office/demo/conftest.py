"""A whole office that is a demo."""

from typing import Any

import pytest

from tests.office.web.whole_office import context

__all__ = ["context"]


@pytest.fixture
def otherwise() -> dict[str, Any]:
    return {"is_demo": True}
