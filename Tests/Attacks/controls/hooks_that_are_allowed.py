"""Exit functions, warnings and codecs' errors are handled by functions of one's own."""
import atexit
import warnings

told = []


def last(word):
    print(word)


atexit.register(last, "fine")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old", DeprecationWarning)
assert caught[0].category is DeprecationWarning and str(caught[0].message) == "old"
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now")
    except UserWarning as error:
        told.append(str(error))
assert told == ["now"]
assert "ä".encode("ascii", "xmlcharrefreplace") == b"&#228;" and b"\xff".decode("ascii", "replace") == "\ufffd"
