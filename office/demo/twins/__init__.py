"""Virtual twins of an office's devices, for the demo and for tests: no real office runs them.

Start at ``cable.py`` (what is plugged in and pulled out), then ``printer.py`` and ``line.py``.
"""
