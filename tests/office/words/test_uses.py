"""Every sentence of the catalogue is said somewhere, and every one that is said is there."""

from office.words.catalogue import OWN, entries
from tests.office.words.uses import called, used


def test_every_sentence_is_said_somewhere() -> None:
    names = set(entries(OWN))

    assert names - used(names) == set()


def test_every_sentence_that_is_said_is_there() -> None:
    assert called() - entries(OWN).keys() == set()
    assert len(called()) > 50
