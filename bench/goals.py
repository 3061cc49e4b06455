"""What the figures are held to. A goal is a ratio within one run wherever it can be one."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import ge, le, lt

from bench.figures import Figure

_RELATIONS: Mapping[str, Callable[[float, float], bool]] = {">=": ge, "<=": le, "<": lt}


@dataclass(frozen=True)
class Goal:
    """``figure`` must stand in this ``relation`` (``>=``, ``<=`` or ``<``) to ``bound``."""

    figure: str
    relation: str
    bound: float
    unit: str
    meaning: str

    @property
    def wanted(self) -> str:
        """The relation and the bound, for people."""
        return f"{self.relation} {self.bound:g} {self.unit}".rstrip()

    def is_reached_by(self, value: float) -> bool:
        """Whether the goal is reached."""
        return _RELATIONS[self.relation](value, self.bound)


@dataclass(frozen=True)
class Verdict:
    """A goal and what was measured; None: nothing yet."""

    goal: Goal
    figure: Figure | None

    @property
    def word(self) -> str:
        """``reached``, ``missed`` or ``not measured``."""
        if self.figure is None:
            return "not measured"
        return "reached" if self.goal.is_reached_by(self.figure.value) else "missed"

    @property
    def measured(self) -> str:
        """The value and its spread, '' when there is none."""
        figure = self.figure
        return "" if figure is None else f"{figure.value:.3g} ({figure.low:.3g} to {figure.high:.3g})"


GOALS = (
    Goal(
        "tickets_cpu_vs_noop_16", "<=", 1.8, "x", "processor time of a ticket : of a POST that does nothing"
    ),
    Goal(
        "calls_cpu_vs_noop_13",
        "<=",
        1.8,
        "x",
        "processor time of a call or finish : of a POST that does nothing",
    ),
    Goal(
        "visit_cpu_vs_nothing",
        "<=",
        7.2,
        "x",
        "processor time of a whole visit : of a POST that does nothing",
    ),
    Goal("tickets_vs_raw_2ms_16", ">=", 4, "x", "tickets at 16 clients : single commits, flush of 2 ms"),
    Goal("ticket_p50_vs_raw_1", "<", 3, "x", "one client's median : the median of a single commit"),
    Goal("last_of_200_vs_socketio", "<=", 0.8, "x", "the last of 200 screens : the same by npm socket.io"),
    Goal("last_of_200_vs_bare", "<=", 1.3, "x", "the last of 200 screens : the same by a bare server"),
    Goal("client_kb_2000", "<", 40, "kB", "the server's memory for each of 2,000 clients"),
    Goal("rest_own_mb", "<=", 50, "MB", "the server's memory at rest"),
    Goal("idle_share", "<=", 0.06, "%", "what waiting takes of a core"),
    Goal("idle_share_220", "<=", 1.5, "%", "what waiting takes of a core while 220 follow"),
    Goal("start_cpu_s", "<=", 0.7, "s", "processor time from the start to the first ticket"),
    Goal("stop_s", "<=", 0.5, "s", "from the signal to stop until the server has ended"),
    Goal("restart_seen_s", "<=", 2, "s", "for how long a restart leaves a screen without its server"),
    Goal("slow_half_start_s", "<=", 4, "s", "half a core: start-up"),
    Goal("slow_half_ticket_p99", "<=", 60, "ms", "half a core: from the tap to its answer"),
    Goal(
        "slow_half_last_of_50_p99",
        "<=",
        80,
        "ms",
        "half a core: from an officer's press to the last of 50 screens",
    ),
    Goal("slow_fifth_start_s", "<=", 15, "s", "a fifth of a core: start-up"),
    Goal("slow_fifth_ticket_p99", "<=", 300, "ms", "a fifth of a core: from the tap to its answer"),
    Goal("slow_fifth_last_of_50_p99", "<=", 200, "ms", "a fifth of a core: to the last of 50 screens"),
    Goal("slow_fifth_paper_p99", "<=", 1000, "ms", "a fifth of a core: from the tap until the paper is cut"),
    Goal("start_10y_s", "<=", 2, "s", "start-up on 10 years of history"),
    Goal(
        "call_to_20_painted_p99",
        "<",
        100,
        "ms",
        "from an officer's press until 20 screens have painted the call",
    ),
    Goal("announced_spread_lu", "<", 1.5, "LU", "the loudest announcement : the quietest"),
    Goal("announced_step", "<", 0.2, "", "the largest step between two samples of an announcement"),
    Goal("announced_true_peak", "<", -1, "dBFS", "the highest peak of an announcement"),
    Goal("announced_longest_s", "<", 6, "s", "the longest sentence, without its chime"),
    Goal("day_page_heap_growth", "<", 10, "%", "the heap of a hall page after 1,500 tickets : at first"),
    Goal("search_top3_spoken_41", ">=", 95, "%", "the right procedure among the first three of 41"),
    Goal("search_top3_spoken_6000", ">=", 95, "%", "the right procedure among the first three of 6,000"),
    Goal("search_vs_tokens", "<=", 1, "x", "a search among 6,000 : names compared word by word"),
    *(
        Goal(f"{figure}_{kind}", relation, bound, unit, f"{meaning}: {day}")
        for figure, relation, bound, unit, meaning in (
            ("wait_error_vs_best", "<=", 0.70, "x", "the forecast's error : the best usual estimate's"),
            ("wait_error_vs_aware", "<=", 0.80, "x", "the same : an estimate that knows noon"),
            (
                "wait_error_vs_true_means",
                "<=",
                1.25,
                "x",
                "the same : the forecast that knows the true means",
            ),
            ("wait_range_holds", ">=", 75, "%", "waits inside the range that was shown first"),
            ("wait_range_worst_day", ">=", 60, "%", "the same on the worst single day"),
            ("wait_closing_brier_noon", "<=", 0.35, "x", "who is called before noon : the constant share"),
            (
                "wait_closing_brier_evening",
                "<=",
                0.35,
                "x",
                "who is called before closing : the constant share",
            ),
        )
        for kind, day in (("calm", "a calm day"), ("monday", "a Monday"), ("away", "a counter away"))
    ),
    Goal("wait_range_changes_monday", "<=", 2, "", "changes of a ticket's range on a Monday"),
    Goal("wait_group_of_300_by_arrival", "<=", 5, "ms", "a forecast of the group that moved, 300 waiting"),
    Goal("wait_group_of_300_accumulating", "<=", 5, "ms", "the same with classes at 3 : 1"),
    Goal("day_report_ms", "<=", 50, "ms", "the report of one day of 10 years"),
)


def verdicts(figures: Iterable[Figure]) -> list[Verdict]:
    """Return how every goal stands, in the order of GOALS."""
    by_name = {figure.name: figure for figure in figures}
    return [Verdict(goal, by_name.get(goal.figure)) for goal in GOALS]


def closing_table(figures: Iterable[Figure]) -> list[str]:
    """Return the verdicts as lines that begin with ``#``, which a reader of figures may pass over."""
    rows = [(one.goal.figure, one.goal.wanted, one.measured, one.word) for one in verdicts(figures)]
    header = ("goal", "wanted", "measured (lowest to highest round)", "")
    widths = [max(len(row[column]) for row in (header, *rows)) for column in range(len(header))]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in (header, *rows)
    )
    return [f"# {line}".rstrip() for line in lines]
