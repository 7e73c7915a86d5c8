"""The hook for uncaught exceptions is given the frames of the program."""
import sys


def hook(kind, error, traceback):
    if traceback.tb_frame.f_globals["hook"] is hook:
        print("escaped")


sys.excepthook = hook
raise ValueError
