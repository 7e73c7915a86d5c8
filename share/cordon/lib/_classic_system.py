"""What does the module sys say of itself in the classic dialect?"""

import sys

import _library
from _classic_exceptions import exc_info
from _classic_native import exc_clear

IS_RESTRICTED = _library.is_restricted()
_MAXINT = 0x7FFF_FFFF_FFFF_FFFF
_VERSION = (2, 7, 18, "final", 0)


class _Record(tuple):
    """A tuple whose items have names."""

    __slots__ = ()

    def __repr__(self):
        items = ", ".join([f"{name}={item!r}" for name, item in zip(self._names, self)])
        return f"sys.{type(self).__name__}({items})"


def _record(name, names):
    members = {"__slots__": (), "_names": names, "__module__": "sys"}
    for place, one in enumerate(names):
        members[one] = property(lambda self, place=place: self[place])
    return type(name, (_Record,), members)


version_info = _record("version_info", ("major", "minor", "micro", "releaselevel", "serial"))
long_info = _record("long_info", ("bits_per_digit", "sizeof_digit"))


#: What the machine's sys says otherwise, or not.
_VALUES = {
    "maxint": _MAXINT, "py3kwarning": False, "version_info": version_info(_VERSION),
    "hexversion": 0x020712F0, "platform": "linux2", "api_version": 1013,
    "subversion": ("CPython", "", ""), "long_info": long_info((30, 4)),
}
_GONE = ("intern", "implementation")
_LISTED = (
    *_VALUES, "setcheckinterval", "getcheckinterval", "getdefaultencoding", "exc_clear",
    "exc_type", "exc_value", "exc_traceback")
_interval = [100]


def _setcheckinterval(interval):
    """setcheckinterval(n)"""
    if not isinstance(interval, int):
        raise TypeError("an integer is required")
    _interval[0] = interval


def attribute(name, builtin, made):
    """An attribute of `sys` that the machine's does not have, or has otherwise, in a tuple.

    `builtin` is the module of built-ins, `made` are modules that are in no table."""
    if IS_RESTRICTED and name in _LISTED and not _library.grants_sys(name):
        # What there is of it is said by the policy.
        return None
    if name in _VALUES or name in ("setcheckinterval", "getcheckinterval"):
        if name == "setcheckinterval":
            return (_setcheckinterval,)
        return (lambda: _interval[0],) if name == "getcheckinterval" else (_VALUES[name],)
    if name in _GONE and not IS_RESTRICTED:
        raise AttributeError(f"'module' object has no attribute '{name}'")
    if name == "version":
        return (f"2.7.18 ({getattr(sys, name)})",)
    if name == "getdefaultencoding":
        return (_getdefaultencoding,)
    if name == "exc_clear":
        return (exc_clear,)
    if name == "modules":
        from _classic_modules import modules
        return (modules(getattr(sys, name), builtin, made, not IS_RESTRICTED),)
    if name == "exc_info":
        getattr(sys, name)
        return (exc_info,)
    if name in ("exc_type", "exc_value", "exc_traceback"):
        return (exc_info()[("exc_type", "exc_value", "exc_traceback").index(name)],)
    return None


def _getdefaultencoding():
    """getdefaultencoding() -> string"""
    return "ascii"


for _function in (_setcheckinterval, _getdefaultencoding):
    _function.__name__ = _function.__name__.strip("_")
    _function.__qualname__ = f"<.{_function.__name__}>"
