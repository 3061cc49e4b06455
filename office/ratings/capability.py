"""Ratings as a capability: they bring their table and their settings."""

from office.capabilities import Capability
from office.ratings.settings import RatingsTable
from office.ratings.tables import TABLES

RATINGS = Capability("ratings", tables=TABLES, settings=RatingsTable)
