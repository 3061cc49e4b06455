"""Refusals and faults as HTTP: ``application/problem+json`` (RFC 9457), or a page a person can read."""

from http import HTTPStatus
from urllib.parse import quote

import structlog
from flask import Flask, Response, current_app, g, make_response, redirect, request
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect
from werkzeug.wrappers import Response as AnyResponse

from office.tickets.refusals import NotAllowed, Refusal
from office.tickets.store import StoreClosedError, StoreError
from office.web.access import SAFE_METHODS, is_device_browser
from office.web.lean_flask import this_request
from office.web.reader import staff_page
from office.web.refusals import NotSignedIn, PasswordDue
from office.web.shapes import Problem

log = structlog.get_logger(__name__)

STATUS_OF_CODE = {
    "invalid_request": HTTPStatus.BAD_REQUEST,
    "not_signed_in": HTTPStatus.UNAUTHORIZED,
    "not_allowed": HTTPStatus.FORBIDDEN,
    "password_due": HTTPStatus.FORBIDDEN,
    "no_dossier_source": HTTPStatus.NOT_FOUND,
    "no_such_dossier": HTTPStatus.NOT_FOUND,
    "unknown_address": HTTPStatus.NOT_FOUND,
    "unknown_counter": HTTPStatus.NOT_FOUND,
    "unknown_device": HTTPStatus.NOT_FOUND,
    "unknown_field": HTTPStatus.NOT_FOUND,
    "unknown_job": HTTPStatus.NOT_FOUND,
    "unknown_procedure": HTTPStatus.NOT_FOUND,
    "unknown_screen": HTTPStatus.NOT_FOUND,
    "unknown_slip": HTTPStatus.NOT_FOUND,
    "unknown_ticket": HTTPStatus.NOT_FOUND,
    "nobody_waiting": HTTPStatus.CONFLICT,
    "port_taken": HTTPStatus.CONFLICT,
    "illegal_move": HTTPStatus.CONFLICT,
    "counter_busy": HTTPStatus.CONFLICT,
    "counter_closed": HTTPStatus.CONFLICT,
    "field_closed": HTTPStatus.CONFLICT,
    "no_printer": HTTPStatus.CONFLICT,
    "prints_no_slips": HTTPStatus.CONFLICT,
    "printer_in_trouble": HTTPStatus.CONFLICT,
    "slips_full": HTTPStatus.TOO_MANY_REQUESTS,
    "agent_replaced": HTTPStatus.CONFLICT,
    "unknown_agent": HTTPStatus.NOT_FOUND,
    "already_waiting": HTTPStatus.CONFLICT,
    "already_rated": HTTPStatus.CONFLICT,
    "not_rated": HTTPStatus.CONFLICT,
    "rating_over": HTTPStatus.CONFLICT,
    "at_counter_only": HTTPStatus.CONFLICT,
    "whole_code_needed": HTTPStatus.CONFLICT,
    "other_office": HTTPStatus.CONFLICT,
    "file_refused": HTTPStatus.UNPROCESSABLE_ENTITY,
    "import_under_way": HTTPStatus.CONFLICT,
    "no_words": HTTPStatus.UNPROCESSABLE_ENTITY,
    "not_online": HTTPStatus.CONFLICT,
    "revision_changed": HTTPStatus.CONFLICT,
    "revision_gone": HTTPStatus.CONFLICT,
    "unknown_import": HTTPStatus.NOT_FOUND,
    "version_refused": HTTPStatus.UNPROCESSABLE_ENTITY,
    "trial_refused": HTTPStatus.CONFLICT,
    "unknown_booking": HTTPStatus.NOT_FOUND,
    "unknown_slot": HTTPStatus.NOT_FOUND,
    "slot_taken": HTTPStatus.CONFLICT,
    "limit_reached": HTTPStatus.CONFLICT,
    "kiosk_only": HTTPStatus.CONFLICT,
    "not_yet": HTTPStatus.CONFLICT,
    "too_late": HTTPStatus.CONFLICT,
    "drawn_day": HTTPStatus.CONFLICT,
    "day_closed": HTTPStatus.CONFLICT,
    "no_contact": HTTPStatus.BAD_REQUEST,
    "wrong_code": HTTPStatus.CONFLICT,
    "too_many_codes": HTTPStatus.TOO_MANY_REQUESTS,
    "not_in_hall": HTTPStatus.CONFLICT,
    "not_drawn": HTTPStatus.CONFLICT,
    "wrong_person": HTTPStatus.CONFLICT,
    "marks_lost": HTTPStatus.CONFLICT,
    "illegal_booking_move": HTTPStatus.CONFLICT,
    "trial_runs": HTTPStatus.SERVICE_UNAVAILABLE,
    "not_kept": HTTPStatus.SERVICE_UNAVAILABLE,
    "slow_down": HTTPStatus.TOO_MANY_REQUESTS,
    "message_length": HTTPStatus.BAD_REQUEST,
    "too_many_messages": HTTPStatus.TOO_MANY_REQUESTS,
    "mailbox_full": HTTPStatus.CONFLICT,
    "for_the_superior": HTTPStatus.CONFLICT,
    "no_mailbox_key": HTTPStatus.CONFLICT,
    "ticket_too_old": HTTPStatus.CONFLICT,
    "unknown_receipt": HTTPStatus.NOT_FOUND,
    "not_the_first_writer": HTTPStatus.CONFLICT,
    "contest_over": HTTPStatus.CONFLICT,
    "unknown_message": HTTPStatus.NOT_FOUND,
    "still_time_to_reply": HTTPStatus.CONFLICT,
    "summary_copies": HTTPStatus.CONFLICT,
    "wrong_passphrase": HTTPStatus.CONFLICT,
    "weak_passphrase": HTTPStatus.CONFLICT,
    "mailbox_key_closed": HTTPStatus.CONFLICT,
    "mailbox_key_exists": HTTPStatus.CONFLICT,
}
"""Every refusal's code; the OpenAPI document lists them from here."""
_CODE_OF_STATUS = {
    400: "invalid_request",
    404: "unknown_address",
    405: "not_allowed",
    413: "invalid_request",
    415: "invalid_request",
}


def install(app: Flask) -> None:
    """Answer every refusal and fault of ``app`` in one form."""
    app.register_error_handler(Refusal, _refused)
    app.register_error_handler(StoreError, _store_failed)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(Exception, _fault)
    app.before_request(_corrected)


def _corrected() -> AnyResponse | None:
    """Lead to the address that was meant, ``/manager/`` for ``/manager``.

    werkzeug would write the request's own Host into it, and whoever sends a request can write that.
    """
    wrong = this_request().routing_exception
    if not isinstance(wrong, RequestRedirect):
        return None
    # Not by urlsplit: it refuses some hosts that a request may name.
    _, _, meant = wrong.new_url.partition("://")[2].partition("/")
    return redirect(f"/{meant.lstrip('/')}", HTTPStatus.PERMANENT_REDIRECT)


def _refused(refusal: Refusal) -> AnyResponse:
    if isinstance(refusal, NotSignedIn | PasswordDue) and _wants_page():
        asked_for = request.full_path if request.query_string else request.path
        page = "/sign-in" if isinstance(refusal, NotSignedIn) else "/password"
        return redirect(f"{page}?next={quote(asked_for, safe='/')}")
    if isinstance(refusal, NotAllowed):
        log.info("access_refused", rule=_rule(), asker=_kind(), address=request.remote_addr)
    status = STATUS_OF_CODE.get(refusal.code, HTTPStatus.CONFLICT)
    problem = Problem(
        title=status.phrase,
        status=status,
        code=refusal.code,
        detail=refusal.message,
        details=dict(refusal.details),
    )
    response = _answer(problem)
    if "retry_after_s" in refusal.details:
        response.headers["Retry-After"] = refusal.details["retry_after_s"]
    return response


def _store_failed(error: StoreError) -> Response:
    if isinstance(error, StoreClosedError):
        log.info("store_closed", rule=_rule())
    else:
        log.error("store_failed", rule=_rule(), reason=str(error))
    return _answer(
        Problem(title="Service Unavailable", status=503, code="store_failed", detail=error.told_to_all)
    )


def _http_error(error: HTTPException) -> Response:
    status = error.code or 500
    code = _CODE_OF_STATUS.get(status, "fault" if status >= 500 else "invalid_request")
    detail = error.description or error.name
    response = _answer(Problem(title=error.name, status=status, code=code, detail=detail))
    if status == 405 and request.routing_exception is not None:
        response.headers["Allow"] = ", ".join(getattr(error, "valid_methods", None) or ())
    return response


def _fault(error: Exception) -> Response:
    log.error("fault", rule=_rule(), exc_info=error)
    detail = "a fault of the server, not of the request; it is in the log"
    return _answer(Problem(title="Internal Server Error", status=500, code="fault", detail=detail))


def _answer(problem: Problem) -> Response:
    if _wants_page():
        page = staff_page(
            "problem.html",
            problem=problem,
            is_device=is_device_browser(),
            again=_asked_again(),
            comes_back=request.method in SAFE_METHODS,
        )
        return make_response(page, problem.status)
    text = problem.model_dump_json()
    return Response(text, problem.status, mimetype="application/problem+json")


def _asked_again() -> str:
    """Return the address to ask once more: this one, or of a form the nearest above it that is a page.

    Asked for as a page, ``/booking/KEY/confirmations`` would be none.
    """
    if request.method in SAFE_METHODS:
        return request.full_path if request.query_string else request.path
    pages = {rule.rule for rule in current_app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    rule, path = str(request.url_rule or ""), request.path
    while rule and rule not in pages:
        rule, path = rule.rpartition("/")[0], path.rpartition("/")[0]
    return path or "/"


def _wants_page() -> bool:
    wants = request.accept_mimetypes.best_match(("application/json", "text/html"))
    return not request.path.startswith("/api/") and wants == "text/html"


def _kind() -> str:
    """Return what kind of asker this is, such as ``officer`` or ``screen``: the log names nobody."""
    asker = g.get("actor")
    known = asker and (asker.device or asker.officer)
    return str(known.role) if known else "unknown"


def _rule() -> str:
    """Return the route's pattern: an address itself may hold a ticket's key."""
    return str(request.url_rule or "none")
