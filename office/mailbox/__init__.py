"""The suggestion mailbox (hòm thư góp ý): what people write, who may read it, and until when it is answered.

Start reading at ``moves.py`` (what may follow what), ``clocks.py`` (until when) and ``mailbox.py`` (who does
what). What is sealed, and what stands on the disk: ``key_pair.py`` and ``sealing.py``.
"""
