"""The dossiers' blueprint: their calls, and what the pages of several faces draw of them."""

from flask import Blueprint

bp = Blueprint(
    "dossiers",
    __name__,
    template_folder="templates",
    static_folder="static",
    static_url_path="/static/dossiers",
)
