"""Whether the office's file is whole, still in its folder, and holds all that was given out.

Start reading in ``kept_files.py``, asked with every commit, and ``lost_entries.py``, asked at each start.
"""
