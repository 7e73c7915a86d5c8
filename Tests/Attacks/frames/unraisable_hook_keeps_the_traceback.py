"""What a finalizer raised is told to a hook together with its frame."""
import sys


def hook(told):
    if told.exc_traceback.tb_frame.f_globals is globals():
        print("escaped")


sys.unraisablehook = hook


class Bomb:
    def __del__(self):
        raise RuntimeError


Bomb()
