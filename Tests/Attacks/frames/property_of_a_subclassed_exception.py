"""An exception class of one's own finds the frame when its traceback is set on the way up."""


class Curious(Exception):
    def __getattribute__(self, name):
        found = super().__getattribute__(name)
        return found.tb_frame.f_back if name == "__traceback__" else found


def fails():
    raise Curious


try:
    try:
        fails()
    except Curious as error:
        raise LookupError from error
except LookupError as error:
    frame = error.__cause__.__traceback__
    try:
        error.__traceback__.tb_frame.f_globals["escaped_by"] = "frame"
    finally:
        if "escaped_by" in globals():
            print("escaped")
