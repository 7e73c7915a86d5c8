"""How does a program put its own functions at the disposal of restricted code?"""

from _rexec import expose as _expose, grants as _grants, hide as _hide


class Grants:
    """Safe-Tcl's `expose`, `hide` and `alias`, for the realm `self._realm`.

    What the realm gets runs with the rights of the code that wrote it, on arguments that are data, and
    only as long as its grant stands.
    """

    _realm = None

    def expose(self, name, function=None):
        """Let restricted code call a function under a name; also a decorator.

        `mod.name` puts it into a module of the realm, a bare name among the realm's built-ins.
        """
        if function is not None:
            _expose(self._realm, name, function)
            return function
        if callable(name):
            return self.expose(name.__name__, name)
        return lambda function: self.expose(name, function)

    def hide(self, name):
        """Take away what was exposed under a name, or a built-in; held references fail as well."""
        _hide(self._realm, name)

    def alias(self, name, target, *args):
        """Let restricted code call a function whose first arguments are fixed."""
        if not callable(target):
            raise TypeError(f"'{type(target).__name__}' object is not callable")
        _expose(self._realm, name, target, args)

    def grants(self):
        """The names of what restricted code may call."""
        return _grants(self._realm)


# For the restricted realm of the session, which has no environment of its own.
_session = Grants()
expose = _session.expose
hide = _session.hide
alias = _session.alias
