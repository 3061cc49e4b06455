"""What the program says to whoever keeps its log: one line of JSON each, on stderr."""

import logging
import sys

import structlog


def log_to_stderr() -> None:
    """Have every log line written to stderr, as it is now; libraries' from a warning up."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
