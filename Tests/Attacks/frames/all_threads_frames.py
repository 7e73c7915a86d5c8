"""The table of all threads' frames holds that of the module."""
import sys

for frame in sys._current_frames().values():
    if frame.f_back is None and frame.f_globals is globals():
        print("escaped")
