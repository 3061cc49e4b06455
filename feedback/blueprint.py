"""The feedback face's blueprint, to which its pages and its API attach."""

from flask import Blueprint

bp = Blueprint(
    "feedback",
    __name__,
    template_folder="templates",
    static_folder="static",
    static_url_path="/static/feedback",
)
