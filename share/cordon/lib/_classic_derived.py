"""How do modules that are much as they were in Python 2.7 look to classic code?

Each is a module of its own, with what the machine's has that Python 2.7 had, and with some of it
otherwise. What it calls is the machine's module, with the rights of whoever imports it.
"""

import builtins
import sys

import _library
from _classic_types import long
from _classic_words import counted, plural

ModuleType = type(sys)


def machine(name, fromlist=()):
    """The machine's module by a name, as far as the realm's way to import gives it."""
    return builtins.__import__(name, None, None, fromlist)


def _copy(native, without=()):
    """A module with the public names of another one."""
    module = ModuleType(native.__name__, native.__doc__)
    for name in dir(native):
        if name[:1] != "_" and name not in without:
            setattr(module, name, getattr(native, name))
    return module


def _check_count(name, least, most, count):
    """Refuse a wrong number of arguments, as functions of C do."""
    if least <= count <= most:
        return
    kind = "exactly" if least == most else "at least" if count < least else "at most"
    wanted = plural(least if count < least else most, "argument")
    raise TypeError(f"{name}() takes {kind} {wanted} ({count} given)")


_LATER_FUNCTOOLS = (
    "cache", "cached_property", "lru_cache", "partialmethod", "singledispatch",
    "singledispatchmethod", "RLock", "GenericAlias", "get_cache_token", "namedtuple",
    "recursive_repr",
)


def _functools(native):
    from _classic_builtins import reduce
    module = _copy(native, _LATER_FUNCTOOLS)
    assignments, updates = ("__module__", "__name__", "__doc__"), ("__dict__",)

    def update_wrapper(wrapper, wrapped, assigned=assignments, updated=updates):
        """Have a function look like the one that it wraps."""
        for name in assigned:
            setattr(wrapper, name, getattr(wrapped, name))
        for name in updated:
            if name == "__dict__":
                _library.add_attributes(wrapper, wrapped)
            else:
                getattr(wrapper, name).update(getattr(wrapped, name, {}))
        return wrapper

    def wraps(wrapped, assigned=assignments, updated=updates):
        """A decorator that has a function look like the one that it wraps."""
        return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)

    module.WRAPPER_ASSIGNMENTS, module.WRAPPER_UPDATES = assignments, updates
    module.update_wrapper, module.wraps, module.reduce = update_wrapper, wraps, reduce
    return module


_KEYWORDS = [
    "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "exec", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "not", "or",
    "pass", "print", "raise", "return", "try", "while", "with", "yield",
]


def _keyword(native):
    module = ModuleType(native.__name__, native.__doc__)
    module.kwlist = list(_KEYWORDS)
    module.iskeyword = frozenset(_KEYWORDS).__contains__
    return module


def _random(native):
    module = _copy(native, ("binomialvariate", "choices", "randbytes"))

    def choice(seq):
        """Choose a random element from a non-empty sequence."""
        return native.choice(seq) if len(seq) else seq[0]

    module.choice = choice
    return module


#: The least and the largest number of arguments.
_OF_STROP = {
    "capitalize": (1, 1), "count": (2, 4), "expandtabs": (1, 2), "find": (2, 4), "lower": (1, 1),
    "lstrip": (1, 1), "replace": (3, 4), "rfind": (2, 4), "rstrip": (1, 1), "split": (1, 3),
    "strip": (1, 1), "swapcase": (1, 1), "translate": (2, 3), "upper": (1, 1),
}


def _strop(native):
    module = _copy(native, ("re",))

    def shown(function, name, least, most):
        def own(*given):
            _check_count(name, least, most, len(given))
            text, *arguments = given
            if not isinstance(text, str):
                kind = type(text).__name__
                raise TypeError(
                    f"{name}() argument 1 must be string or read-only character buffer, not {kind}"
                    if name == "split" else f"expected string or Unicode object, {kind} found")
            return function(text, *arguments)

        own.__name__ = name
        own.__doc__ = function.__doc__
        return own

    for name, bounds in _OF_STROP.items():
        setattr(module, name, shown(getattr(native, name), name, *bounds))

    def join(words, sep=" "):
        """Return the words with a separator between them."""
        len(words)
        return native.join(words, sep)

    def atol(*arguments):
        """Return the long that a text spells."""
        return long(native.atol(*arguments))

    module.splitfields, module.join, module.joinfields = module.split, join, join
    module.atol = atol
    return module


_OF_TIME = (
    "accept2dyear", "altzone", "daylight", "struct_time", "time", "timezone", "tzname",
    "tzset")


def _time(native):
    module = ModuleType(native.__name__, native.__doc__)
    for name in _OF_TIME:
        if hasattr(native, name):
            setattr(module, name, getattr(native, name))
    if hasattr(native, "process_time"):
        module.clock = native.process_time

    def add(name, least, most, check):
        if not hasattr(native, name):
            return
        function = getattr(native, name)

        def own(*arguments):
            _check_count(name, least, most, len(arguments))
            check(*arguments)
            try:
                return function(*arguments)
            except OverflowError as error:
                raise ValueError(*error.args) from None

        own.__name__, own.__doc__ = name, function.__doc__
        setattr(module, name, own)

    def seconds(value=None):
        if isinstance(value, str) or value is not None and not (
                hasattr(type(value), "__float__") or hasattr(type(value), "__index__")):
            raise TypeError("a float is required")

    def moment(value=None):
        if value is None:
            return
        if not isinstance(value, tuple):
            kind = type(value).__name__
            raise TypeError(f"argument must be 9-item sequence, not {kind}")
        if len(value) != 9:
            raise TypeError(f"argument must be sequence of length 9, not {len(value)}")

    def pause(value):
        seconds(value)
        if value < 0:
            from _classic_exceptions import IOError
            raise IOError(22, "Invalid argument")

    def spelled(format, value=None):
        if not isinstance(format, str):
            kind = type(format).__name__
            raise TypeError(f"strftime() argument 1 must be string, not {kind}")
        moment(value)

    def parsed(string, format=None):
        if not isinstance(string, str) or not isinstance(format, (str, type(None))):
            raise TypeError("expected string or buffer")

    add("sleep", 1, 1, pause)
    for name in ("gmtime", "localtime", "ctime"):
        add(name, 0, 1, seconds)
    add("asctime", 0, 1, moment)
    add("mktime", 1, 1, moment)
    add("strftime", 1, 2, spelled)
    add("strptime", 1, 2, parsed)
    return module


#: The tokens of Python 2.7, by number.
_TOKENS = """
ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT LPAR RPAR LSQB RSQB COLON COMMA SEMI PLUS MINUS
STAR SLASH VBAR AMPER LESS GREATER EQUAL DOT PERCENT BACKQUOTE LBRACE RBRACE EQEQUAL NOTEQUAL
LESSEQUAL GREATEREQUAL TILDE CIRCUMFLEX LEFTSHIFT RIGHTSHIFT DOUBLESTAR PLUSEQUAL MINEQUAL
STAREQUAL SLASHEQUAL PERCENTEQUAL AMPEREQUAL VBAREQUAL CIRCUMFLEXEQUAL LEFTSHIFTEQUAL
RIGHTSHIFTEQUAL DOUBLESTAREQUAL DOUBLESLASH DOUBLESLASHEQUAL AT OP ERRORTOKEN N_TOKENS
""".split()


def _token(native):
    module = ModuleType(native.__name__, "Token constants (from \"token.h\").")
    for number, name in enumerate(_TOKENS):
        setattr(module, name, number)
    module.NT_OFFSET = 256
    module.tok_name = {number: name for number, name in enumerate(_TOKENS)}
    module.tok_name[256] = "NT_OFFSET"
    module.ISTERMINAL = lambda x: x < 256
    module.ISNONTERMINAL = lambda x: x >= 256
    module.ISEOF = lambda x: x == 0
    return module


_MAKERS = {
    "functools": _functools, "keyword": _keyword, "random": _random, "strop": _strop,
    "time": _time, "token": _token,
}
_made = {}


def module(name):
    """The module by that name for classic code, or None where the machine's is the same. The policy
    is asked at each import."""
    if name not in _MAKERS:
        return None
    native = builtins.__import__(name)
    if name not in _made:
        _made[name] = made = _MAKERS[name](native)
        counted(made)
    return _made[name]
