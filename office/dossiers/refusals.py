"""What a lookup refuses, each named by its reason."""

from office.tickets.refusals import Refusal


class NoSuchDossier(Refusal):
    """Nothing is known under what was given: no such dossier, or digits that are not its own.

    Nobody is told which. This program does not know it either: see ``lookup.py``.
    """

    code = "no_such_dossier"


class WholeCodeNeeded(Refusal):
    """Several dossiers fit what was given; they are never listed."""

    code = "whole_code_needed"


class AtCounterOnly(Refusal):
    """Too many wrong tries at this dossier today, whoever made them: only a counter tells its state."""

    code = "at_counter_only"


class NoDossierSource(Refusal):
    """This office shows no dossiers: config.toml names no source, or the key of its proofs cannot be read."""

    code = "no_dossier_source"
