"""The lookup screens' blueprint, to which their pages attach."""

from flask import Blueprint

bp = Blueprint(
    "lookup", __name__, template_folder="templates", static_folder="static", static_url_path="/static/lookup"
)
