"""The hook for what nobody caught is a class whose making writes a file."""
import sys


class Hook(Exception):
    def __new__(cls, kind, value, traceback):
        frame = traceback.tb_frame
        if frame.f_globals["__builtins__"]:
            print("escaped")
        return super().__new__(cls)


sys.excepthook = Hook
raise ValueError
