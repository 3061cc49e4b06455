"""What every table of config.toml has in common."""

from pydantic import BaseModel, ConfigDict


class Table(BaseModel):
    """One table of config.toml. An unknown key in it is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ReadAs:
    """The metadata of an attribute that is written as one of these ``tables`` and read as something else."""

    tables: tuple[type[Table], ...]
