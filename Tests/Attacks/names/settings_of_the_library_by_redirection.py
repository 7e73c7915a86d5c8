"""contextlib's redirection reads and replaces any name of sys on behalf of a subclass."""
import contextlib


class Redirection(contextlib._RedirectStream):
    _stream = "_getframe"


r = Redirection(print)
with r:
    frame = r._old_targets[0](0)
if frame.f_globals is globals():
    print("escaped")
