"""What the hall says beside each index: figures of a day that really was, or that there is none."""

from dataclasses import replace
from datetime import date

from office.dossiers.visits import VISITS_CHANGED
from office.people import Role
from office.procedures.catalogue import Catalogue, Document, Procedure
from office.procedures.revisions import Revisions
from office.tickets.rights import anyones
from office.tickets.ticket import Outcome
from tests.conftest import FakeClock
from tests.manager.index_forms import form, index, text_of
from tests.office.dossiers.dossier_office import numbered
from tests.office.dossiers.web_dossiers import keep, with_dossiers
from tests.office.ratings.visits_over_http import rate, tablet_of, visited
from tests.office.tickets.acts import OFFICER, call, called, issue
from tests.office.web.web_office import Caller, WebOffice, receipt_of

OWN = 3
"""Procedures of the office's config.toml, always there: with documents, and taken for verified."""


def take(context: WebOffice, *procedures: Procedure) -> None:
    """Take those procedures into use."""
    revisions = Revisions(context.store)
    current = revisions.current()
    staged = revisions.stage(Catalogue(procedures), "mai", "new.csv", context.clock())
    revisions.take(staged.id, None if current is None else current.id, context.clock())


def finished(context: WebOffice, dossier: str, outcome: Outcome | None) -> None:
    """Somebody came for that dossier, and left with that."""
    context.open_counters()
    ticket = called(context.queue)
    context.queue.finish(ticket.id, OFFICER, outcome, right=anyones)
    day = context.settings.office.day(context.clock())
    context.store.transact(lambda tx: VISITS_CHANGED.on(tx).link(ticket.id, day, dossier, f"link-{dossier}"))


def test_an_office_in_which_nothing_was_measured_has_no_figure_and_no_class(manager: Caller) -> None:
    found = form(manager)

    reasons = {one["index"]: one["why_none"] for one in found["indices"]}
    assert reasons == {
        1: "no_source",
        2: "not_measured",
        3: "no_source",
        4: "not_measured",
        5: "nothing",
        6: None,
        7: "nothing",
        8: "nothing",
        9: "not_measured",
    }
    assert [one["points"] for one in found["indices"]] == [None] * 9
    assert found["standing"] == {"given": 0, "total": None, "grade": None}
    page = text_of(manager.page("/manager/indices").text)
    assert "Chưa có tổng điểm và chưa xếp loại: mới chấm 0/9 chỉ số." in page
    assert "Không có số liệu: bộ phận không đo chỉ số này." in page


def test_what_a_day_of_tickets_and_ratings_shows(
    context: WebOffice, manager: Caller, clock: FakeClock
) -> None:
    tablet = tablet_of(context)
    for answered in ["satisfied"] * 4 + ["unhappy"]:
        ticket = visited(context)
        shown = clock.now
        clock.forward(seconds=6)
        reasons = ["conduct"] if answered == "unhappy" else []
        assert rate(tablet, ticket.id, shown, answer=answered, reasons=reasons).status_code == 201
    visited(context, 3)

    work, attitude = index(manager, 5), index(manager, 7)

    assert work["facts"] == {
        "waited_over_15": (0, 6),
        "waited_over_30": (0, 6),
        "counters_served": (2, 4),
    }
    assert attitude["facts"] == {"answered": (5, 6), "about_conduct": (1, 5)}
    assert (attitude["satisfaction"]["satisfied"], attitude["satisfaction"]["answers"]) == (4, 5)
    assert work["proposal"] is attitude["proposal"] is None
    slips = form(manager)["slips"]
    assert (slips["given_out"], slips["returned"]) == (6, 5)
    assert (slips["counts"]["satisfied"], slips["counts"]["unhappy"]) == (4, 1)
    page = text_of(manager.page("/manager/indices?month=2026-11").text)
    assert "Hài lòng trở lên 80 % (từ 38 % đến 96 %), 5 phiếu" in page
    assert "Chờ quá 15 phút: 0/6 lượt (0,0 %)" in page
    assert "Mức cho 2, 1, 0 điểm: cần xác minh." in page


def test_below_five_answers_there_is_no_satisfaction(
    context: WebOffice, manager: Caller, clock: FakeClock
) -> None:
    ticket = visited(context)
    shown = clock.now
    clock.forward(seconds=6)
    assert rate(tablet_of(context), ticket.id, shown).status_code == 201

    assert index(manager, 7)["satisfaction"] is None
    assert index(manager, 7)["facts"]["answered"] == (1, 1)


def test_dossiers_propose_points_that_are_marked_as_unverified(context: WebOffice, manager: Caller) -> None:
    with_dossiers(context)
    due = date(2026, 11, 20)
    for number, day in enumerate([19, 19, 20, 21], 1):
        keep(context.store, replace(numbered(number), due=due, finished=due.replace(day=day)))
    for dossier, outcome in [("A", Outcome.SUPPLEMENT), ("A", Outcome.RESULT_GIVEN), ("B", Outcome.ACCEPTED)]:
        finished(context, dossier, outcome)
    finished(context, "C", None)
    visited(context)

    time, coming = index(manager, 1), index(manager, 3)

    assert time["facts"] == {"early": (2, 4), "on_its_day": (1, 4), "late": (1, 4)}
    assert time["proposal"] == {"points": 1, "mean": "1.25", "dossiers": 4, "is_sure": False}
    assert coming["facts"] == {
        "linked": (4, 5),
        "came_once": (2, 3),
        "came_twice": (1, 3),
        "came_more": (0, 3),
        "asked_never": (1, 2),
        "asked_once": (1, 2),
        "asked_more": (0, 2),
    }
    assert coming["proposal"] == {"points": 1, "mean": "1.50", "dossiers": 2, "is_sure": False}
    assert form(manager)["standing"]["given"] == 0
    page = text_of(manager.page("/manager/indices").text)
    assert "Đề xuất (cần xác minh): 1 điểm. Trung bình của 4 hồ sơ là 1,25." in page


def test_messages_that_were_due_are_counted_and_others_are_not(
    context: WebOffice, manager: Caller, clock: FakeClock
) -> None:
    receipt_of(context)
    before = index(manager, 8)
    clock.forward(days=40)
    late = context.signed_in("quan", Role.MANAGER)

    after = index(late, 8)

    assert (before["facts"], before["why_none"]) == ({}, "nothing")
    assert after["facts"] == {"in_time": (0, 1), "overdue": (1, 1)}


WHOLE = Procedure(
    "ks",
    "HT",
    "Khai sinh",
    documents=(Document("Tờ khai"),),
    time_limit_text="trong ngày",
    fee_text="không thu",
    legal_basis="Luật Hộ tịch",
    is_sure=True,
    source="Cổng dịch vụ công",
    checked_at=date(2026, 11, 1),
)


def test_procedures_are_published_as_far_as_the_catalogue_says(context: WebOffice, manager: Caller) -> None:
    lacking = [
        replace(WHOLE, code="a", documents=()),
        replace(WHOLE, code="b", time_limit_text=""),
        replace(WHOLE, code="c", time_limit_text="", time_limit_days=5, fee_text=""),
        replace(WHOLE, code="d", legal_basis=""),
        replace(WHOLE, code="e", is_sure=False),
        replace(WHOLE, code="elsewhere", field=""),
    ]
    take(context, WHOLE, *lacking)

    assert index(manager, 6)["facts"] == {
        "published_whole": (1, 6 + OWN),
        "with_documents": (5 + OWN, 6 + OWN),
        "with_time": (5, 6 + OWN),
        "with_fee": (5, 6 + OWN),
        "with_basis": (5, 6 + OWN),
        "verified": (5 + OWN, 6 + OWN),
    }


def test_a_period_has_the_procedures_of_its_last_day_and_no_later_one_than_today(
    context: WebOffice, manager: Caller
) -> None:
    october = replace(WHOLE, fee_text="", valid_to=date(2026, 10, 31))
    november = replace(WHOLE, valid_from=date(2026, 11, 1), valid_to=date(2026, 11, 23))
    later = replace(october, valid_from=date(2026, 11, 24), valid_to=None)
    take(context, october, november, later)

    fees = {
        period: index(manager, 6, period)["facts"]["with_fee"] for period in ("2026-10", "2026-11", "2026")
    }

    assert fees == {"2026-10": (0, 1 + OWN), "2026-11": (1, 1 + OWN), "2026": (1, 1 + OWN)}


def test_a_visit_of_seconds_was_given_no_slip(context: WebOffice, manager: Caller) -> None:
    visited(context)
    visited(context, seconds=5)

    assert form(manager)["slips"] == {
        "given_out": 1,
        "returned": 0,
        "counts": {"unhappy": 0, "satisfied": 0, "very_satisfied": 0},
    }


def test_who_waited_long_is_counted(context: WebOffice, manager: Caller, clock: FakeClock) -> None:
    context.open_counters()
    for minutes in (1, 16, 31):
        issue(context.queue)
        clock.forward(minutes=minutes)
        ticket = call(context.queue)
        context.queue.finish(ticket.id, OFFICER, right=anyones)

    facts = index(manager, 5)["facts"]

    assert (facts["waited_over_15"], facts["waited_over_30"]) == ((2, 3), (1, 3))
