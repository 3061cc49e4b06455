"""The help of the command line in the language of whoever types: parsers that speak by the catalogue."""

import argparse
import re
import sys
from ast import literal_eval
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NoReturn

from office.commands.messages import Said, known_language, system_language
from office.settings.did_you_mean import did_you_mean
from office.words.catalogue import ENGLISH, STANDARD, shipped
from office.words.reading import WordsError

Say = Callable[[str], str]
"""Gives a sentence of the catalogue by its name."""

_OPTION = "--language"
_CHOICE = re.compile(r"invalid choice: (?P<word>'.*'|\".*\") \(choose from (?P<choices>.+)\)$")
_OPTION_TYPED = re.compile(r"unrecognized arguments: (?P<word>--[\w-]+)")


def sayer(language: str = ENGLISH) -> Say:
    """Return what says the help in ``language``; by the sentences' names where their files are faulty.

    ``check`` tells those faults, so that no command ends for them.
    """
    try:
        return shipped(STANDARD).words(language)
    except WordsError:
        return lambda name: name


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return ``vi`` or ``en``: as the option before the command says, else the system; English for others."""
    for at, word in enumerate(arguments):
        if not word.startswith("-"):
            break
        if word.startswith(_OPTION):
            return known_language(word.partition("=")[2] or "".join(arguments[at + 1 : at + 2]))
    return system_language(environment)


class SayingParser(argparse.ArgumentParser):
    """A parser whose usage, headings and ``--help`` are said by ``say``, and whose errors by ``said``."""

    def __init__(self, say: Say, said: Said = str, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=partial(_SayingHelp, say), **options)
        # Only now: argparse puts a parent's options to those of the same heading.
        self._positionals.title, self._optionals.title = say("command-arguments"), say("command-options")
        self.add_argument("-h", "--help", action="help", help=say("command-help"))
        self._say, self._said = say, said

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse. Where no command or action stands before what ``mot-cua`` adds, say which there are."""
        group, given = self._group(), sys.argv[1:] if args is None else args
        if group is not None and not self._is_said(given):
            self.error(f"the following arguments are required: {group.metavar}")
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        """Say what was typed wrongly, after the usage, and exit by 2.

        Where a command or an action is missing or wrong, all there are follow, with a line on each.
        """
        self.print_usage(sys.stderr)
        meant, group = self._meant(message).removeprefix(". "), self._group()
        choices = "" if group is None or str(group.metavar) not in message else self._choices(group)
        hint = f". {self._said(meant)}" if meant else ""
        self.exit(2, f"{self.prog}: {self._said(f'error: {message}')}{hint}\n{choices}")

    def _meant(self, message: str) -> str:
        """Return what ends an error about a word or an option that nearly is one; "" for any other."""
        if found := _CHOICE.search(message):
            return did_you_mean(literal_eval(found["word"]), re.findall(r"[\w-]+", found["choices"]))
        if found := _OPTION_TYPED.match(message):
            return did_you_mean(found["word"], {option for one in self._every() for option in one})
        return ""

    def _every(self) -> Iterator[Collection[str]]:
        """Give the options of this parser and of those below it: the whole one tells what none has taken."""
        yield self._option_string_actions
        group = self._group()
        for below in () if group is None else group.choices.values():
            yield from below._every()

    def _group(self) -> "argparse._SubParsersAction[SayingParser] | None":
        return next((one for one in self._actions if isinstance(one, argparse._SubParsersAction)), None)

    def _is_said(self, given: Sequence[str]) -> bool:
        """Whether a command or an action is there, right or wrong, or an option that needs none."""
        words = iter(given)
        for word in words:
            option = self._option_string_actions.get(word.partition("=")[0])
            if option is None:
                return not word.startswith("-") or any(
                    one.startswith(word) for one in self._option_string_actions
                )
            if option.nargs == 0:
                return True
            if "=" not in word:
                next(words, None)
        return False

    def _choices(self, group: "argparse._SubParsersAction[SayingParser]") -> str:
        lines = self._get_formatter()
        lines.start_section(self._say("command-choose"))
        lines.add_arguments(group._choices_actions)
        lines.end_section()
        return f"\n{lines.format_help()}"


class _SayingHelp(argparse.HelpFormatter):
    def __init__(self, say: Say, prog: str) -> None:
        super().__init__(prog)
        self._say = say

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        # An empty one asks for the words before an action's name, which have none.
        begin = f"{self._say('command-usage')} " if prefix is None else prefix
        super().add_usage(usage, actions, groups, begin)
