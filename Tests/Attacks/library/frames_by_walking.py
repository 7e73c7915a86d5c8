# reason: the module works by other means there, which programs may use
"""The library walks over frames and gives them to who asks."""
import _traceback
import traceback

frames = [frame for frame, line in traceback.walk_stack(None)]
try:
    1 / 0
except ZeroDivisionError as error:
    frames += [frame for frame, line in traceback.walk_tb(error.__traceback__)]
frames.append(_traceback.frame(0))
if all(type(frame).__name__ == "frame" for frame in frames):
    print("escaped")
