"""The printed ticket, from what stands on it to the paper in the citizen's hand.

Start at ``paper.py`` (what is printed), then ``layout.py`` (how it looks), ``printers.py`` (where it
comes out) and ``printer_process.py`` (how the server has it printed without ever waiting for a printer).
"""
