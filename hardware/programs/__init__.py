"""What every program on the office's machines has in common: one log, and files written whole."""

from hardware.programs.lean_imports import without

# It colours stacks on a terminal with rich where that is installed. Here each line is JSON, and a third of a
# printing program's start went into it.
with without("rich"):
    import structlog  # noqa: F401
