"""The API's contract: requests checked against pydantic models, the OpenAPI document made from them.

spectree collects the models and writes the document. Its own checks are replaced by stricter ones: it
takes a broken JSON body for an empty one, and it checks every answer anew, which only tests need.
"""

import threading
from collections.abc import Callable
from copy import copy, deepcopy
from functools import cache
from typing import Any, TypeVar, get_type_hints

import orjson
from flask import Flask, Request, Response, current_app, request
from pydantic import BaseModel, ValidationError
from spectree import SecurityScheme, SpecTree
from spectree.models import InType, SecureType, SecuritySchemeData
from spectree.plugins.flask_plugin import FlaskPlugin

from office.tickets.refusals import InvalidRequest
from office.web.api_document import complete
from office.web.lean_flask import JsonResponse, this_request
from office.web.shapes import Problem

_MOST_FAULTS_TOLD = 5
View = TypeVar("View", bound=Callable[..., Any])


class _Checks(FlaskPlugin):
    """Checks what a view's ``json`` and ``query`` parameters ask for, and nothing else."""

    def register_route(self, app: Any) -> None:
        """Register nothing: the document has its address in ``public.py``."""

    def validate(self, func: Any, *_: Any, **kwargs: Any) -> Any:
        # The models spectree passes are those of the last view its decorator was put on: where views
        # share one, only the view itself says which are its own.
        json, query = _models(func)
        if json is not None:
            asking = this_request()
            if (most_bytes := getattr(func, "most_bytes", None)) is not None:
                asking.max_content_length = most_bytes
            kwargs["json"] = _checked(json.model_validate_json, _json_body(asking))
        if query is not None:
            kwargs["query"] = _checked(query.model_validate, request.args.to_dict())
        return func(**kwargs)


class _LateSchemas(SpecTree):
    """Makes the models' schemas for the first document only: they would be a fifth of the server's start.

    Views are decorated once for the whole process, and so are their models kept; a document is one app's.
    """

    def __init__(self, **options: Any) -> None:
        self._wanted: dict[str, tuple[type[BaseModel], Any]] = {}
        self._making = threading.Lock()
        super().__init__(**options)

    def document_of(self, app: Flask) -> dict[str, Any]:
        """Return the document of one app; nothing of it stays for the next app's."""
        self._make_schemas()
        own = copy(self)
        # spectree takes nested models out of its own store as it writes them.
        own.backend, own.models = _Checks(own), deepcopy(self.models)
        own.register(app)
        return own._generate_spec()

    def _make_schemas(self) -> None:
        with self._making:
            for model, mode in self._wanted.values():
                super()._add_model(model, mode)
            self._wanted.clear()

    def _add_model(self, model: Any, mode: Any = "validation") -> str:
        name = self.naming_strategy(model)
        self._wanted[name] = model, mode
        return name


_COOKIE = SecuritySchemeData(type=SecureType.API_KEY, name="mot_cua", field_in=InType.COOKIE)

api = _LateSchemas(
    backend_name="flask",
    backend=_Checks,
    annotations=True,
    mode="strict",
    title="Một Cửa",
    version="1",
    openapi_version="3.1.0",
    path="api-document",
    validation_error_status=400,
    validation_error_model=Problem,
    naming_strategy=lambda model: str(model.__name__),
    security_schemes=[
        SecurityScheme(name="token", data=SecuritySchemeData(type=SecureType.HTTP, scheme="bearer")),
        SecurityScheme(name="session", data=_COOKIE),
    ],
)


def answer(model: BaseModel, status: int = 200) -> Response:
    """Return ``model`` as a JSON response."""
    return JsonResponse(model.model_dump_json().encode(), status)


def answer_values(values: dict[str, object], status: int = 200) -> Response:
    """Return ``values`` as a JSON response: for the hottest routes, whose models only the document needs."""
    return JsonResponse(orjson.dumps(values, option=orjson.OPT_UTC_Z), status)


def document() -> dict[str, Any]:
    """Return the OpenAPI 3.1 document of the app that serves this request."""
    return complete(api.document_of(current_app), current_app)


@cache
def _models(view: Callable[..., Any]) -> tuple[type[BaseModel] | None, type[BaseModel] | None]:
    hints = get_type_hints(view)
    return hints.get("json"), hints.get("query")


def _json_body(asking: Request) -> bytes:
    body: bytes = asking.get_data(cache=True)
    if not body:
        return b"{}"
    # The words that the office's own pages and kiosks send; werkzeug takes any other apart.
    if asking.environ.get("CONTENT_TYPE") != "application/json" and not asking.is_json:
        raise InvalidRequest("the body must be JSON, with Content-Type: application/json")
    return body


def _checked(check: Callable[[Any], BaseModel], values: bytes | dict[str, str]) -> BaseModel:
    try:
        return check(values)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False, include_context=False)
        told = "; ".join(
            f"{'.'.join(str(step) for step in fault['loc']) or 'body'}: {fault['msg']}"
            for fault in faults[:_MOST_FAULTS_TOLD]
        )
        raise InvalidRequest(told) from error
