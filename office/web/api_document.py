"""Completes the OpenAPI document with what spectree cannot know: who may, the headers, refusals' form."""

import re
from collections.abc import Callable
from copy import deepcopy
from typing import Any, TypeVar

from flask import Flask

from office.web.access import SAFE_METHODS, Access
from office.web.errors import STATUS_OF_CODE

View = TypeVar("View", bound=Callable[..., Any])

_SCHEMAS = "#/components/schemas/"
_PROBLEM = {"$ref": f"{_SCHEMAS}Problem"}
_REFUSALS = {
    "401": "Nobody proved who is asking",
    "403": "The asker has no right to this, or has yet to replace a one-time password",
}
_UNKNOWN = {"404": "The address, or the request, names what the office does not have"}
_TOO_LARGE = {"413": "The body is larger than any request needs"}
_NOT_NOW = {"503": "The office's data cannot be read or written now; nothing was changed"}
_CODES_OF_OTHERS = {"413": ["invalid_request"], "503": ["store_failed"]}
_VARIABLE = re.compile(r"<(?:[^:<>]+:)?([^<>]+)>")

_CSRF = {
    "name": "X-CSRF-Token",
    "in": "header",
    "required": False,
    "schema": {"type": "string"},
    "description": "Needed with a session, not with a token: `csrf_token` as the sign-in answered it.",
}
_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": 128, "pattern": "^[ -~]+$"},
    "description": "The same key again within a day gets the first answer and changes nothing.",
}

_FILE = {
    "required": True,
    "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
}


def complete(document: dict[str, Any], app: Flask) -> dict[str, Any]:
    """Complete the document of the app's routes in place and return it."""
    for rule in app.url_map.iter_rules():
        operations = document["paths"].get(_VARIABLE.sub(r"{\1}", rule.rule), {})
        view: Any = app.view_functions[rule.endpoint]
        for method in rule.methods or ():
            if method.lower() in operations:
                operation = operations[method.lower()]
                operation["operationId"] = rule.endpoint.replace(".", "_")
                if getattr(view, "takes_file", False):
                    operation["requestBody"] = deepcopy(_FILE)
                _complete(operation, method, view.access)
    document["components"]["schemas"] = _used(document["paths"], document["components"]["schemas"])
    return document


def _used(paths: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """Return the schemas that the paths name, also by way of others: the process may know other apps' too."""
    used: set[str] = set()
    new = _named(paths)
    while new:
        used |= new
        new = {name for known in new for name in _named(schemas[known])} - used
    return {name: schema for name, schema in schemas.items() if name in used}


def _named(part: Any) -> set[str]:
    """Return the names of all schemas that a part of the document refers to."""
    if isinstance(part, dict):
        own = {part["$ref"].removeprefix(_SCHEMAS)} if isinstance(part.get("$ref"), str) else set()
        return own.union(*map(_named, part.values()))
    return set().union(*map(_named, part)) if isinstance(part, list) else set()


def _complete(operation: dict[str, Any], method: str, access: Access) -> None:
    responses = operation["responses"]
    for parameter in operation.get("parameters", []):
        if parameter["schema"].get("format") == "int32":
            parameter["schema"]["format"] = "int64"
    if not access.anyone:
        operation["security"] = [{"session": []}, *([{"token": []}] if access.devices else [])]
        responses.update(_told(_REFUSALS))
        if method not in SAFE_METHODS:
            own = [_CSRF, _KEY] if method == "POST" else [_CSRF]
            operation["parameters"] = [*operation.get("parameters", []), *own]
    if any(parameter["in"] == "path" for parameter in operation.get("parameters", [])):
        responses.update({**_told(_UNKNOWN), **responses})
    if "requestBody" in operation:
        responses.update(_told(_TOO_LARGE))
    responses.update(_told(_NOT_NOW))
    for status, response in responses.items():
        if status >= "400":
            response["content"] = {"application/problem+json": {"schema": _problem(status)}}


def takes_file(view: View) -> View:
    """Say that the body of a view is a file of any kind, which the view reads itself."""
    view.takes_file = True  # type: ignore[attr-defined]
    return view


def takes_up_to(most_bytes: int) -> Callable[[View], View]:
    """Let the JSON body of a view have so many bytes, where what it takes is longer than other requests.

    Only for views that not anyone may use: the body is read once the rule was checked.
    """

    def bounded(view: View) -> View:
        view.most_bytes = most_bytes  # type: ignore[attr-defined]
        return view

    return bounded


def _told(descriptions: dict[str, str]) -> dict[str, dict[str, Any]]:
    return {status: {"description": text} for status, text in descriptions.items()}


def _problem(status: str) -> dict[str, Any]:
    """Return the schema of a problem of that status: its ``code`` is one of these."""
    codes = sorted(code for code, its_status in STATUS_OF_CODE.items() if str(int(its_status)) == status)
    return {"allOf": [_PROBLEM, {"properties": {"code": {"enum": codes or _CODES_OF_OTHERS[status]}}}]}
