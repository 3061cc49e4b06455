"""What a durable ticket costs over HTTP, against a request that does nothing, in the same server process."""

import json
import statistics
import uuid
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from bench.figures import Report, report_rates, report_times
from bench.load import Run, post, run
from bench.measured_office import NOTHING, MeasuredOffice, measured_office
from bench.screens import listening_screens

ROUNDS = 5
SCREENS = (0, 50)
REQUESTS = {1: 200, 16: 800}
"""How many requests a run has, by its number of clients."""
PRINTED_REQUESTS = {1: 50, 16: 160}
"""With printers: a crowd at the kiosks, not more papers than the machine can draw."""


def measure(report: Report, folder: Path) -> None:
    """Report rates, times and ratios: without and with printers and screens, at one client and sixteen."""
    for with_printers in (False, True):
        with measured_office(folder / f"printers-{with_printers}", with_printers=with_printers) as office:
            for screens in SCREENS:
                with listening_screens(office.port, screens):
                    paper = "printed" if with_printers else "unprinted"
                    _measure_ways(report, office, f"{paper}_{screens}_screens")


def _measure_ways(report: Report, office: MeasuredOffice, circumstances: str) -> None:
    ways = {"nothing": _requests(office, NOTHING), "ticket": _requests(office, "/api/v1/tickets")}
    for clients, requests in (PRINTED_REQUESTS if office.staffed.has_printers else REQUESTS).items():
        runs: dict[str, list[Run]] = {f"{way}_{circumstances}_{clients}_clients": [] for way in ways}
        for turn in range(1 + ROUNDS):
            for name, request in zip(runs, ways.values(), strict=True):
                done = run(office.port, request, clients=clients, requests=requests, cpu_s=office.cpu_s)
                office.wait_until_printed()
                # The first round warms both ways up.
                if turn:
                    runs[name].append(done)
        _report(report, runs)


def _report(report: Report, runs: dict[str, list[Run]]) -> None:
    reference = next(iter(runs))
    rates = {name: [one.rate for one in measured] for name, measured in runs.items()}
    report_rates(report, "requests/s", dict(rates), reference=reference)
    costs = {name: [one.cpu_s for one in measured] for name, measured in runs.items()}
    for name, measured in runs.items():
        report(f"{name}_cpu", statistics.median(costs[name]) * 1e3, "ms/request")
        report_times(report, name, [seconds for one in measured for seconds in one.times_s])
        if name != reference:
            dearer = [cost / base for cost, base in zip(costs[name], costs[reference], strict=True)]
            report(f"{name}_cpu_over_{reference}", statistics.median(dearer), "x")


def _requests(office: MeasuredOffice, path: str) -> Callable[[], bytes]:
    """Return what gives the next request: every kiosk and every field in turn, each under a new key."""
    tokens, fields = cycle(office.staffed.kiosk_tokens.values()), cycle(office.staffed.fields)

    def request() -> bytes:
        headers = {"Authorization": f"Bearer {next(tokens)}", "Idempotency-Key": str(uuid.uuid4())}
        return post(path, json.dumps({"field": next(fields)}).encode(), headers)

    return request
