"""Routes whose addresses are made into functions when the first page asks for one."""

from collections.abc import Callable
from typing import Any

from werkzeug.routing import Rule

Builder = Callable[..., tuple[str, str]]


class LateRule(Rule):
    """A route that writes its address as any other, but has nothing compiled for that before it is asked.

    werkzeug compiles two functions for every route of an application, of which pages ask for a few: that took
    half of the time in which an application is made. Where werkzeug calls this otherwise, it is as it was.
    """

    def _compile_builder(self, append_unknown: bool = True) -> Builder:
        compile_now, compiled = super()._compile_builder, list[Builder]()

        def build(rule: Rule, /, **values: Any) -> tuple[str, str]:
            if not compiled:
                compiled.append(compile_now(append_unknown))
            return compiled[0](rule, **values)

        return build
