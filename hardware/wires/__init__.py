"""Keypads and signs on serial lines; knows nothing of the office, it is handed functions.

Start at ``../serial_port.py`` (one port, opened for ever), then ``sign.py`` (what a sign is sent),
``keypad.py`` (what a keypad sends) and ``wire.py`` (a line and what hangs on it).
"""
