"""What the machine says of mistakes, in the words of Python 2.7."""

import builtins
import sys

import _library

#: How Python 2.7 counts the arguments of functions that are written in Python here: "unpack" and
#: "parse" are the two ways of its functions, with the least and the largest number of arguments.
_COUNTED = {
    "__import__": ("required", 1, 5, "name"), "apply": ("unpack", 1, 3),
    "buffer": ("parse", 1, 3), "chr": ("parse", 1, 1), "cmp": ("unpack", 2, 2),
    "coerce": ("unpack", 2, 2), "compile": ("required", 3, 5, "source"), "eval": ("unpack", 1, 3),
    "execfile": ("parse", 1, 3), "file": ("required", 1, 3, "name"), "filter": ("unpack", 2, 2),
    "getattr": ("unpack", 2, 3), "hasattr": ("unpack", 2, 2), "hex": ("one", 1, 1),
    "input": ("unpack", 0, 1), "intern": ("parse", 1, 1), "isinstance": ("unpack", 2, 2),
    "issubclass": ("unpack", 2, 2), "oct": ("one", 1, 1), "open": ("required", 1, 3, "name"),
    "map": ("map", 2, 2), "long": ("parse", 0, 2), "setattr": ("unpack", 3, 3),
    "raw_input": ("input", 0, 1), "reduce": ("unpack", 2, 3), "reload": ("one", 1, 1),
    "repr": ("one", 1, 1), "round": ("required", 1, 2, "number"),
    "sorted": ("required", 1, 4, "iterable"), "sum": ("unpack", 1, 2), "unichr": ("parse", 1, 1),
    "decode": ("parse", 0, 2), "encode": ("parse", 0, 2), "has_key": ("one", 1, 1),
    "keys": ("none", 0, 0), "values": ("none", 0, 0), "items": ("none", 0, 0),
    "iterkeys": ("none", 0, 0), "itervalues": ("none", 0, 0), "iteritems": ("none", 0, 0),
    "viewkeys": ("none", 0, 0), "viewvalues": ("none", 0, 0), "viewitems": ("none", 0, 0),
    "format": ("parse", 1, 2), "bin": ("one", 1, 1), "ord": ("one", 1, 1),
    "sort": ("parse", 0, 3), "partition": ("one", 1, 1), "rpartition": ("one", 1, 1),
    "join": ("one", 1, 1), "callable": ("one", 1, 1), "int": ("parse", 0, 2),
    "float": ("parse", 0, 1), "complex": ("parse", 0, 2), "pow": ("unpack", 2, 3),
    "memoryview": ("required", 1, 1, "object"), "unicode": ("parse", 0, 3),
    "divmod": ("unpack", 2, 2), "bytearray": ("parse", 0, 3),
    "vars": ("unpack", 0, 1), "delattr": ("unpack", 2, 2), "dir": ("unpack", 0, 1),
    "re.match": ("parse", 2, 3), "re.search": ("parse", 2, 3), "re.sub": ("parse", 3, 5),
    "re.subn": ("parse", 3, 5), "re.split": ("parse", 2, 4), "re.findall": ("parse", 2, 3),
    "re.finditer": ("parse", 2, 3), "re.compile": ("parse", 1, 2), "new_module": ("parse", 1, 1),
    "listdir": ("parse", 1, 1), "fdopen": ("parse", 1, 3), "popen": ("parse", 1, 3),
    "indices": ("one", 1, 1), "enumerate": ("required", 1, 2, "sequence"),
}
_ARGUMENTS = {"round": ("number", "ndigits"), "sorted": ("iterable", "cmp", "key", "reverse"),
              "sort": ("cmp", "key", "reverse")}

#: Those of whose arguments one is the class or the instance.
_OF_INSTANCES = ("memoryview", "unicode", "buffer", "long", "compile", "sort", "fdopen", "popen")

#: Native functions whose arguments are counted in calls, not in what is unpacked.
_CALLED = frozenset((
    "list", "tuple", "index", "insert", "bool", "expandtabs", "splitlines", "int", "float",
    "unicode", "super"))


def named(function, name=None):
    """The function under a name by which what the machine says of its arguments is known."""
    function.__name__ = name = name or function.__name__.strip("_")
    function.__qualname__ = f"<.{name}>"
    return function


def counted(module):
    """Have what is said of the arguments of a module's functions be told in other words."""
    if _library.is_restricted():
        # Restricted code does not see what a function takes.
        return
    for name, function in list(module.__dict__.items()):
        if type(function) is not _FUNCTION or function.__qualname__[:2] == "<.":
            continue
        home = function.__module__
        if home != module.__name__ and not home.startswith("_classic"):
            continue
        code = function.__code__
        if code.co_flags & _TAKES_OTHERS:
            continue
        most = code.co_argcount
        least = most - len(function.__defaults__ or ())
        whole = f"{module.__name__}.{name}"
        _COUNTED[whole] = ("parse", least, most)
        function.__qualname__ = f"<.{whole}>"


_FUNCTION = type(named)
_TAKES_OTHERS = 0xC


def plural(number, word):
    """The number, and the word as it goes with it."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def of_count(name, given):
    """What is said of a wrong number of arguments."""
    style, least, most = _COUNTED.get(name, ("parse", 0, 0))[:3]
    name = name.rpartition(".")[2]
    bound = least if given < least else most
    kind = "at least" if given < least else "at most"
    if style in ("unpack", "input"):
        kind = "" if least == most else kind + " "
        shown = "[raw_]input" if style == "input" else name
        return f"{shown} expected {kind}{bound} arguments, got {given}"
    if style == "map":
        return "map() requires at least two args"
    if style == "one":
        return f"{name}() takes exactly one argument ({given} given)"
    if style == "none":
        return f"{name}() takes no arguments ({given} given)"
    if style == "required" and given < least:
        required = _COUNTED[name][3]
        if name == "compile":
            required = ("source", "filename", "mode")[given]
        place = given + 1 if name == "compile" else 1
        return f"Required argument '{required}' (pos {place}) not found"
    kind = "exactly" if least == most else kind
    return f"{name}() takes {kind} {plural(bound, 'argument')} ({given} given)"


def _of_own(text):
    """What is said of a call of a function that is written in Python here."""
    name, _, rest = text[2:].partition(">() ")
    words = rest.split(" ")
    more = 1 if name in _OF_INSTANCES else 0
    if words[0] == "missing":
        return of_count(name, _COUNTED.get(name, ("", int(words[1])))[1] - int(words[1]))
    if words[0] == "takes":
        given = rest.partition(" but ")[2].split(" ")[0]
        return of_count(name, int(given) - more) if given.isdigit() else rest
    if words[0] == "got":
        if name in _ARGUMENTS:
            return f"'{rest.split(chr(39))[1]}' is an invalid keyword argument for this function"
        return f"{name.rpartition('.')[2]}() takes no keyword arguments"
    return f"{name.rpartition('.')[2]}() {rest}"


def _unpacked(name, bound, number, given):
    if name in _CALLED or name == "pop" and bound == "at most" and number == "1":
        return f"{name}() takes {bound} {plural(int(number), 'argument')} ({given} given)"
    return f"{name} expected {bound} {number} arguments, got {given}"


def _index(kind, name):
    return (
        f"sequence index must be integer, not '{name}'" if kind == "range"
        else f"{kind} indices must be integers, not {name}")


def _subscript(name):
    is_sequence = name in _SEQUENCES or name not in _BUILT_IN
    rest = "does not support indexing" if is_sequence else "has no attribute '__getitem__'"
    return f"'{name}' object {rest}"


#: Types that have some operations of sequences, as those of a program are taken for.
_SEQUENCES = ("set", "frozenset", "dict_keys", "dict_values", "dict_items")
_BUILT_IN = frozenset((
    *[name for name in dir(builtins) if isinstance(getattr(builtins, name), type)], "NoneType",
    "NotImplementedType", "builtin_function_or_method", "classobj", "classtype", "code", "ellipsis",
    "frame", "function", "generator", "getset_descriptor", "instance", "long", "mappingproxy",
    "member_descriptor", "method", "method-wrapper", "method_descriptor", "module", "traceback",
    "wrapper_descriptor", "_io.TextIOWrapper"))


def _no_keywords(name):
    if name in EXCEPTIONS:
        return f"exceptions.{name} does not take keyword arguments"
    return f"{name}() takes no keyword arguments"


def _number(name):
    return f"integer argument expected, got {name}" if name == "float" else "an integer is required"


#: Functions of the module operator, which Python 2.7 names otherwise.
_OPERATORS = frozenset((
    "add", "sub", "mul", "div", "floordiv", "truediv", "mod", "lshift", "rshift", "and_", "xor",
    "or_", "iadd", "isub", "imul", "idiv", "ifloordiv", "itruediv", "imod", "ilshift", "irshift",
    "iand", "ixor", "ior", "is_", "is_not", "concat", "contains", "countOf", "indexOf", "getitem",
    "lt", "le", "eq", "ne", "ge", "gt"))


def _of_operator(name, given):
    return f"{'op_' if name in _OPERATORS else ''}{name} expected 2 arguments, got {given}"


#: What the machine says, with a star for each part that is taken over.
_RULES = (
    ("* indices must be integers or slices, not *", _index),
    ("string indices must be integers, not '*'", "string indices must be integers, not {0}"),
    ("cannot unpack non-iterable * object", "'{0}' object is not iterable"),
    ("'*' object cannot be interpreted as an integer", _number),
    ("* expected at least * argument, got *",
     lambda name, number, given: _unpacked(name, "at least", number, given)),
    ("* expected at most * argument, got *",
     lambda name, number, given: _unpacked(name, "at most", number, given)),
    ("* expected at most * arguments, got *",
     lambda name, number, given: _unpacked(name, "at most", number, given)),
    ("insert expected 2 arguments, got *", "insert() takes exactly 2 arguments ({0} given)"),
    ("* expected * argument, got *", "{0} expected {1} arguments, got {2}"),
    ("expected * argument, got *", "expected {0} arguments, got {1}"),
    ("*.__next__() takes 1 positional argument but * were given",
     lambda name, given: f"expected 0 arguments, got {int(given) - 1}"),
    ("* expected 2 arguments, got *", _of_operator),
    ("enumerate() missing required argument 'iterable'",
     "Required argument 'sequence' (pos 1) not found"),
    ("*.*() takes exactly one argument (* given)", "{1}() takes exactly one argument ({2} given)"),
    ("*.*() takes no arguments (* given)", "{1}() takes no arguments ({2} given)"),
    ("*.*() takes no keyword arguments", "{1}() takes no keyword arguments"),
    ("*() takes no keyword arguments", _no_keywords),
    ("*() takes at least * positional argument* (* given)",
     lambda name, number, _, given: _unpacked(name, "at least", number, given)),
    ("*() missing required argument '*' (pos *)", "Required argument '{1}' (pos {2}) not found"),
    ("'*' object has no attribute '*' and no __dict__ for setting new attributes",
     "'{0}' object has no attribute '{1}'"),
    ("cannot set '*' attribute of immutable type '*'",
     "can't set attributes of built-in/extension type '{1}'"),
    ("'*' object is not subscriptable", _subscript),
    ("'instance' object is not an iterator", "instance has no next() method"),
    ("'*' object is not an iterator", "{0} object is not an iterator"),
    ("*() takes no arguments", "object() takes no parameters"),
    ("super() argument 1 must be a type, not *", "super() argument 1 must be type, not {0}"),
    ("super(type, obj): obj (*) is not an instance or subtype of type (*).",
     "super(type, obj): obj must be an instance or subtype of type"),
    ("'*' object is not reversible", "argument to reversed() must be a sequence"),
    ("sequence item *: expected str instance, * found",
     "sequence item {0}: expected string, {1} found"),
    ("not enough values to unpack (expected *, got *)",
     lambda _, number: f"need more than {plural(int(number), 'value')} to unpack"),
    ("too many values to unpack (expected *)", "too many values to unpack"),
    ("must be real number, not *", "a float is required"),
    ("int() argument must be a string, a bytes-like object or a real number, not '*'",
     "int() argument must be a string or a number, not '{0}'"),
    ("float() argument must be a string or a real number, not '*'",
     "float() argument must be a string or a number"),
    ("complex() first argument must be a string or a number, not '*'",
     "complex() argument must be a string or a number"),
    ("complex() second argument must be a number, not '*'",
     "complex() argument must be a string or a number"),
    ("complex() argument '*' must be a real number, not *",
     "complex() argument must be a string or a number"),
    ("cannot access local variable '*' where it is not associated with a value",
     "local variable '{0}' referenced before assignment"),
    ("cannot access free variable '*' where it is not associated with a value in enclosing scope",
     "free variable '{0}' referenced before assignment in enclosing scope"),
    ("cannot import name '*' from *", "cannot import name {0}"),
    ("Python int too large to convert to C ssize_t",
     "Python int too large to convert to C long"),
    ("cannot fit 'int' into an index-sized integer",
     "cannot fit 'long' into an index-sized integer"),
    ("int too large to convert to float", "long int too large to convert to float"),
    ("too many digits in integer", "long int too large to convert to int"),
    ("cannot convert Infinity to integer ratio",
     "Cannot pass infinity to float.as_integer_ratio."),
    ("cannot convert NaN to integer ratio", "Cannot pass NaN to float.as_integer_ratio."),
    ("* must be None or an integer: 0 <= x <= sys.maxsize.",
     "{0} must be None or an integer: 0 <= x <= maxint."),
    ("xrange.__init__() got an unexpected keyword argument '*'",
     "xrange() does not take keyword arguments"),
    ("*.__float__ returned non-float (type *)", "__float__ returned non-float (type {1})"),
    ("zip_longest() got an unexpected keyword argument",
     "izip_longest() got an unexpected keyword argument"),
    ("* is not in deque", "deque.remove(x): x not in deque"),
    ("subsequence not found in bytearray", "subsection not found"),
    ("float modulo by zero", "float modulo"),
    ("float floor division by zero", "float divmod()"),
    ("__index__ returned non-int (type *)", "__index__ returned non-(int,long) (type {0})"),
    ("__hash__ method should return an integer", "an integer is required"),
    ("descriptor '*' for '*' objects doesn't apply to a '*' object",
     "descriptor '{0}' requires a '{1}' object but received a '{2}'"),
    ("unbound method *.*() needs an argument",
     "descriptor '{1}' of '{0}' object needs an argument"),
    ("exceptions must be classes or instances deriving from BaseException, not *",
     "exceptions must be classes, or instances, not {0}"),
    ("argument must be a module", "argument must be module"),
    ("*: path should be string, bytes, os.PathLike*, not *",
     "coercing to Unicode: need string or buffer, {2} found"),
    ("__class__ assignment only supported for mutable types or ModuleType subclasses",
     "__class__ assignment: only for heap types"),
    ("*: path should be string, bytes or os.PathLike, not *",
     "coercing to Unicode: need string or buffer, {1} found"),
    ("argument must be an int, or have a fileno() method.", "an integer is required"),
    ("category must be a Warning subclass, not '*'",
     lambda name: "issubclass() arg 1 must be a class" if name != "type"
     else "category must be a Warning subclass"),
    ("recursion limit must be greater or equal than 1", "recursion limit must be positive"),
    ("function() argument 'code' must be code, not *",
     "function() argument 1 must be code, not {0}"),
    ("module() argument 'name' must be str, not *",
     "module.__init__() argument 1 must be string, not {0}"),
    ("module() missing required argument 'name' (pos 1)",
     "Required argument 'name' (pos 1) not found"),
    ("code() takes at least * positional arguments (* given)",
     "code() takes at least 12 arguments ({1} given)"),
    ("*() takes no arguments", "object() takes no parameters"),
    ("object.__new__() takes exactly one argument (the type to instantiate)",
     "object() takes no parameters"),
    ("* iterable argument is empty", "{0} arg is an empty sequence"),
    ("globals must be a dict, not *", "globals must be a dict"),
    ("eval() arg 1 must be a string, bytes or code object",
     "eval() arg 1 must be a string or code object"),
    ("exec() arg 1 must be a string, bytes or code object",
     "exec: arg 1 must be a string, file, or code object"),
    ("locals must be a mapping or None, not *", "exec: arg 3 must be a mapping or None"),
    ("compile() mode must be 'exec', 'eval' or 'single'",
     "compile() arg 3 must be 'exec', 'eval' or 'single'"),
    ("compile() arg 1 must be a string, bytes or AST object",
     "expected a readable buffer object"),
)
_PREPARED = tuple(
    (max(text.split("*"), key=len), text.split("*"), words) for text, words in _RULES)

#: Types whose names are others, where a message has them in quotes.
TYPES = {
    "range": "xrange", "list_iterator": "listiterator", "tuple_iterator": "tupleiterator",
    "str_iterator": "iterator", "set_iterator": "setiterator", "range_iterator": "rangeiterator",
    "dict_keyiterator": "dictionary-keyiterator", "dict_valueiterator": "dictionary-valueiterator",
    "dict_itemiterator": "dictionary-itemiterator", "list_reverseiterator": "listreverseiterator",
    "callable_iterator": "callable-iterator", "method": "instancemethod",
    "_io.TextIOWrapper": "file", "TextIOWrapper": "file", "mappingproxy": "dictproxy",
    "longrange_iterator": "rangeiterator", "classtype": "type",
}


#: The names of exceptions that are built in.
EXCEPTIONS = {"StandardError", "IOError", "EnvironmentError"} | {
    name for name in dir(builtins)
    if isinstance(getattr(builtins, name), type) and issubclass(
        getattr(builtins, name), BaseException)}


def _match(pieces, text):
    """The parts of a text that stand between the pieces, or None."""
    if not text.startswith(pieces[0]) or not text.endswith(pieces[-1]):
        return None
    found = []
    place = len(pieces[0])
    for piece in pieces[1:-1]:
        at = text.find(piece, place)
        if at < 0:
            return None
        found.append(text[place:at])
        place = at + len(piece)
    if len(pieces) > 1:
        end = len(text) - len(pieces[-1])
        if end < place:
            return None
        found.append(text[place:end])
    elif len(text) != place:
        return None
    return found


#: The machine's own messages are shorter; what a program says is not gone through.
LONGEST = 10_000


def spelled(text):
    """A message of the machine in the words of Python 2.7."""
    if len(text) > LONGEST:
        return text
    if text[:2] == "<." and ">() " in text:
        return _of_own(text)
    for longest, pieces, words in _PREPARED:
        if longest in text:
            found = _match(pieces, text)
            if found is not None:
                text = words.format(*found) if type(words) is str else words(*found)
                break
    return _with_types(text) if text.startswith(_OF_TYPES) else text


_OF_TYPES = (
    "'", "unsupported operand type(s) for ", "object of type '", "bad operand type for ",
    "argument of type '", "type object '")


def _with_types(text):
    """The same, with the names that types have."""
    parts = text.split("'")
    if not parts[0] and parts[2:] and not parts[2].startswith(" object"):
        return text
    for i in range(1, len(parts) - 1 if parts[0] else 2, 2):
        name = parts[i]
        if name in TYPES:
            parts[i] = TYPES[name]
        elif name in EXCEPTIONS:
            parts[i] = "exceptions." + name
    return "'".join(parts)
