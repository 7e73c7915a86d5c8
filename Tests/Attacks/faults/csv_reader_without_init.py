# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Deep, in itself, or half made: csv reader without init."""
import _csv


class S(_csv.Reader):
    def __init__(self):
        pass


next(S())
