"""Variables whose values belong to a context."""

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_missing = object()


class Context:
    """A mapping of context variables to values."""

    __slots__ = ("_values", "_entered", "__weakref__")

    def __init__(self):
        self._values = {}
        self._entered = False

    def __init_subclass__(cls):
        raise TypeError("type 'Context' is not an acceptable base type")

    def run(self, callable, /, *args, **kwargs):
        """Call a function with this as the present context."""
        global _present
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self} is already entered")
        previous, _present = _present, self
        self._entered = True
        try:
            return callable(*args, **kwargs)
        finally:
            self._entered = False
            _present = previous

    def copy(self):
        """A context with the same values."""
        context = Context()
        context._values = self._values.copy()
        return context

    def __getitem__(self, var):
        _check(var)
        return self._values[var]

    def get(self, var, default=None, /):
        """The variable's value, or a default."""
        _check(var)
        return self._values.get(var, default)

    def __contains__(self, var):
        _check(var)
        return var in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        """The variables."""
        return iter(list(self._values))

    def values(self):
        """Their values."""
        return iter(list(self._values.values()))

    def items(self):
        """Pairs of variables and values."""
        return iter(list(self._values.items()))

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values

    __hash__ = None


def _check(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {var!r}")


class ContextVar:
    """A variable whose value depends on the context."""

    __slots__ = ("_name", "_default", "__weakref__")

    def __init__(self, name, /, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    def __init_subclass__(cls):
        raise TypeError("type 'ContextVar' is not an acceptable base type")

    @property
    def name(self):
        """The name it was made with."""
        return self._name

    def get(self, default=_missing, /):
        """The value in the present context, or a default."""
        value = _present._values.get(self, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Set the value; the token that is returned can undo it."""
        token = Token._make(_present, self, _present._values.get(self, _missing))
        _present._values = {**_present._values, self: value}
        return token

    def reset(self, token, /):
        """Undo what gave the token."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _present:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        values = _present._values.copy()
        values.pop(self, None)
        if token._old is not _missing:
            values[self] = token._old
        _present._values = values

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    def __repr__(self):
        default = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"


class Token:
    """What a variable was before it was set."""

    __slots__ = ("_context", "_var", "_old", "_used", "__weakref__")

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @classmethod
    def _make(cls, context, var, old):
        token = object.__new__(cls)
        token._context, token._var, token._old, token._used = context, var, old, False
        return token

    @property
    def var(self):
        """The variable."""
        return self._var

    @property
    def old_value(self):
        """The value before, or Token.MISSING."""
        return Token.MISSING if self._old is _missing else self._old

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    __hash__ = None

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self._var!r} at {id(self):#x}>"


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


Token.MISSING = _Missing()
_present = Context()


def copy_context():
    """A copy of the present context."""
    return _present.copy()
