"""Commands in sentences are said as they are typed at the office whose sentences they are."""

from office.tickets.typed import CommandLine, typed

HERE = CommandLine("python server.py", "--config a.toml --data 'b c'")


def test_a_sentence_says_its_commands_as_they_are_typed_here() -> None:
    told = f"restore a copy: {typed('restore FILE')}, or go on: {typed('accept-loss')}."

    assert HERE.said(told) == (
        "restore a copy: python server.py restore FILE --config a.toml --data 'b c',"
        " or go on: python server.py accept-loss --config a.toml --data 'b c'."
    )
    assert CommandLine().said(told) == "restore a copy: mot-cua restore FILE, or go on: mot-cua accept-loss."


def test_a_sentence_without_one_stays_as_it_is() -> None:
    for sentence in ("", "the database is damaged", "a `quoted` word and `mot-cua"):
        assert HERE.said(sentence) == sentence
