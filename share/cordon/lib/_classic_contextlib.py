"""The module contextlib of the classic dialect."""

__name__ = "contextlib"

from contextlib import closing, contextmanager

__all__ = ["contextmanager", "nested", "closing"]


@contextmanager
def nested(*managers):
    """Combine multiple context managers into a single nested context manager."""
    exits = []
    failure = None
    try:
        values = []
        for manager in managers:
            leave = type(manager).__exit__
            values.append(type(manager).__enter__(manager))
            exits.append((leave, manager))
        yield values
    except BaseException as error:
        failure = error
    while exits:
        leave, manager = exits.pop()
        kind = None if failure is None else type(failure)
        try:
            if leave(manager, kind, failure, _trace_of(failure)):
                failure = None
        except BaseException as error:
            failure = error
    if failure is not None:
        raise failure


def _trace_of(error):
    return None if error is None else error.__traceback__
