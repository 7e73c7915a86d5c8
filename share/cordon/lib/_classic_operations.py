"""What operators do in the classic dialect: division, ordering, attributes by old names."""

import builtins
import sys

import _library
from _classic_native import plain
import _classic_codecs as _codecs
import _classic_numbers as _numbers
import _classic_strings as _strings
from _classic_classes import (
    adapt, ask_instances, bases, classobj, classtype, defined, defines, instance,
    instancemethod, is_old, machine, missing, mixedtype, mro, order, shown_class, special,
)
from _classic_dictionaries import ClassDict, dictproxy
from _classic_format import format_method, formatted
from _classic_members import table
from _classic_types import (
    FUNCTION, METHOD, MAXINT, is_foreign, is_long, long, made, own_text, unicode, unsupported,
)
from _classic_text import repr_, str_
from _classic_words import named

MODULE = type(sys)
GENERATOR = type((lambda: (yield))())
_NUMBERS = (int, float, complex)


def div(left, right):
    """The operator /, which is that of whole numbers where both are."""
    if isinstance(left, int) and isinstance(right, int):
        if right == 0:
            raise ZeroDivisionError(by_zero(left, right))
        result = left // right
        return result if type(result) is long or not is_long(left) else long(result)
    if type(left) not in _NUMBERS or type(right) not in _NUMBERS:
        found = _divided(left, right)
        if found is not NotImplemented:
            return found
    try:
        return left / right
    except TypeError as error:
        raise _operand_error(error, "/", left, right) from None


def _has_both(kind, name, machine_name):
    """Whether a class has methods of its own for both kinds of division."""
    if is_old(kind):
        return defines(kind, name) and defines(kind, machine_name)
    return type(kind) in (classtype, mixedtype) and hasattr(kind, name) and hasattr(
        kind, machine_name)


def _divided(left, right):
    """The quotient, where the machine would take the other method of a class."""
    kind, other = type(left), type(right)
    if not _has_both(kind, "__div__", "__truediv__") and not _has_both(
            other, "__rdiv__", "__rtruediv__"):
        return NotImplemented
    asked = [(kind, "__div__", left, right), (other, "__rdiv__", right, left)]
    if other is not kind and issubclass(other, kind):
        asked.reverse()
    for cls, name, one, two in asked:
        function = getattr(cls, name, None) if type(cls) in CLASSES else None
        if function is not None:
            result = function(one, two)
            if result is not NotImplemented:
                return result
    return NotImplemented


def by_zero(left, right):
    """What is said of a division of whole numbers by zero."""
    kind = "long" if is_long(left) or is_long(right) else "integer"
    return kind + " division or modulo by zero"


def _operand_error(error, sign, left, right):
    if str(error).startswith("unsupported operand"):
        return TypeError(
            f"unsupported operand type(s) for {sign}: '{type_name(left)}' and "
            f"'{type_name(right)}'")
    return error


def type_name(value):
    """The name of a value's type, as messages give it."""
    if is_long(value):
        return "long"
    kind = type(value)
    if is_old(kind):
        return "instance"
    return _library.names_of_class(kind)[2]


def mod(left, right):
    """The operator %."""
    if isinstance(left, str) and not _has_own(left, "__mod__") and not (
            isinstance(right, str) and _has_own(right, "__rmod__")):
        return formatted(left, right)
    try:
        result = left % right
        if type(result) is int and (is_long(left) or is_long(right)):
            return long(result)
        return result
    except ZeroDivisionError as error:
        if isinstance(left, int) and isinstance(right, int):
            error.args = (by_zero(left, right),)
        raise
    except TypeError as error:
        if isinstance(left, complex) or isinstance(right, complex):
            if isinstance(left, _NUMBERS) and isinstance(right, _NUMBERS):
                return _numbers.complex_remainder(left, right)
        raise _operand_error(error, "%", left, right) from None


def _has_own(text, name):
    """Whether the class of a text has a special method of its own."""
    kind = type(text)
    found = None if kind is str or kind is unicode else getattr(kind, name, None)
    return found is not None and found != getattr(str, name)


def inplace_div(left, right):
    """left /= right"""
    if isinstance(left, int) and isinstance(right, int):
        return div(left, right)
    kind = type(left)
    if kind not in _NUMBERS:
        if _has_both(kind, "__idiv__", "__itruediv__"):
            result = getattr(kind, "__idiv__")(left, right)
            if result is not NotImplemented:
                return result
        if _has_both(kind, "__div__", "__truediv__"):
            return div(left, right)
    try:
        left /= right
    except TypeError as error:
        raise _operand_error(error, "/=", left, right)
    return left


def inplace_mod(left, right):
    """left %= right"""
    if isinstance(left, str):
        return mod(left, right)
    try:
        if isinstance(left, int):
            return mod(left, right)
        left %= right
    except TypeError as error:
        raise _operand_error(error, "%=", left, right) from None
    return left


# MARK: Ordering


#: Types that count as numbers, in the order of Python 2.7.
_IN_ORDER = {bool: 0, instance: 1, float: 2, int: 3, long: 4}


def _kind(value):
    return instance if is_old(type(value)) else type(value)


def _rank(value):
    if value is None:
        return (0, "")
    if isinstance(value, (int, float)) or is_old(type(value)):
        return (1, "")
    return (2, type_name(value))


def _unlike(left, right):
    """Below 0, 0 or above 0 for values that know no order between them."""
    if isinstance(left, (int, float, complex)) and isinstance(right, (int, float, complex)) and (
            isinstance(left, complex) or isinstance(right, complex)):
        raise TypeError("no ordering relation is defined for complex numbers")
    kind, other = _kind(left), _kind(right)
    if kind is not other:
        first, second = _rank(left), _rank(right)
        if first != second:
            return -1 if first < second else 1
        first, second = _IN_ORDER.get(kind, id(kind)), _IN_ORDER.get(other, id(other))
        if first != second:
            return -1 if first < second else 1
    first, second = id(left), id(right)
    return -1 if first < second else first > second


def _sequences(left, right):
    for one, other in zip(left, right):
        if not (one is other or one == other):
            return compare(one, other)
    return (len(left) > len(right)) - (len(left) < len(right))


def _dicts(left, right):
    if len(left) != len(right):
        return -1 if len(left) < len(right) else 1

    def smallest(one, other):
        keys = [key for key in one if key not in other or compare(one[key], other[key])]
        for key in keys:
            if all(compare(key, rest) <= 0 for rest in keys):
                return key

    key = smallest(left, right)
    if key is None:
        return 0
    rest = smallest(right, left)
    return compare(key, rest) or compare(left[key], right[rest])


def compare(left, right):
    """cmp()."""
    left, right = plain(left), plain(right)
    if left is right or left == right:
        return 0
    if isinstance(left, (set, frozenset)) and isinstance(right, (set, frozenset)):
        raise TypeError("cannot compare sets using cmp()")
    return -1 if _ordered("__lt__", "__gt__", left, right, lambda n: n < 0) else 1


_PLAIN = (int, float, str, bool)


def _ordered(name, mirrored, left, right, test):
    left, right = plain(left), plain(right)
    kind, other = type(left), type(right)
    if kind is other:
        if kind in (list, tuple):
            return test(_sequences(left, right))
        if kind is dict:
            return test(_dicts(left, right))
    if issubclass(other, kind) and other is not kind:
        first = ((other, mirrored, right, left), (kind, name, left, right))
    else:
        first = ((kind, name, left, right), (other, mirrored, right, left))
    for cls, method, one, two in first:
        function = machine(cls, method) if is_old(cls) else getattr(cls, method, None)
        if function is None or function is getattr(object, method):
            continue
        if type(function) is instancemethod:
            function = function.im_func
        result = function(one, two)
        if result is not NotImplemented:
            return result
    for value, rest, sign in ((left, right, 1), (right, left, -1)):
        if is_old(type(value)):
            function = defined(value, "__cmp__")
        else:
            function = getattr(type(value), "__cmp__", None) and value.__cmp__
        result = NotImplemented if function is None else function(rest)
        if result is not NotImplemented:
            return test(sign * order(result))
    return test(_unlike(left, right))


def less(left, right):
    if type(left) is type(right) and type(left) in _PLAIN:
        return left < right
    return _ordered("__lt__", "__gt__", left, right, lambda n: n < 0)


def less_equal(left, right):
    if type(left) is type(right) and type(left) in _PLAIN:
        return left <= right
    return _ordered("__le__", "__ge__", left, right, lambda n: n <= 0)


def greater(left, right):
    if type(left) is type(right) and type(left) in _PLAIN:
        return left > right
    return _ordered("__gt__", "__lt__", left, right, lambda n: n > 0)


def greater_equal(left, right):
    if type(left) is type(right) and type(left) in _PLAIN:
        return left >= right
    return _ordered("__ge__", "__le__", left, right, lambda n: n >= 0)


class ordered:
    """An operand in a chain of comparisons, or a value among those to be sorted."""

    __slots__ = ("value",)
    __hash__ = None

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return less(self.value, other.value)

    def __le__(self, other):
        return less_equal(self.value, other.value)

    def __gt__(self, other):
        return greater(self.value, other.value)

    def __ge__(self, other):
        return greater_equal(self.value, other.value)

    def __eq__(self, other):
        return self.value == other.value

    def __ne__(self, other):
        return self.value != other.value


class _Judged:
    """A value that is sorted by a function."""

    __slots__ = ("value", "function")

    def __init__(self, value, function):
        self.value = value
        self.function = function

    def __lt__(self, other):
        result = self.function(self.value, other.value)
        if not isinstance(result, int) or is_long(result):
            raise TypeError(
                f"comparison function must return int, not {type_name(result)}")
        return result < 0


def called(function):
    """What a function is to those that call it for a program: `str` shows values as the dialect."""
    return _str if function is str else function


def _str(*values):
    if len(values) != 1:
        raise TypeError(f"str() takes at most 1 argument ({len(values)} given)")
    return str_(values[0])


def sort_key(cmp, key):
    """The key by which the machine sorts as cmp and key say."""
    key = called(key)
    if cmp is not None:
        if key is None:
            return lambda value: _Judged(value, cmp)
        return lambda value: _Judged(key(value), cmp)
    return ordered if key is None else lambda value: ordered(key(value))


def sort(values, cmp=None, key=None, reverse=False):
    """list.sort of the classic dialect."""
    values.sort(key=sort_key(cmp, key), reverse=as_flag(reverse))


sort.__qualname__ = "<.sort>"


def as_flag(value):
    """The truth of what C takes as a number."""
    if isinstance(value, int):
        return value != 0
    raise TypeError(
        "integer argument expected, got float" if isinstance(value, float)
        else "an integer is required")


# MARK: Slices


def slice_(value, lower, upper):
    """value[lower:upper]"""
    kind = type(value)
    if kind is dict:
        raise TypeError("unhashable type")
    if kind in (str, list, tuple):
        return value[lower:upper]
    value = plain(value)
    kind = type(value)
    if isinstance(value, BaseException):
        value = items(value)
        kind = type(value)
    if hasattr(kind, "__getslice__"):
        return value.__getslice__(*places(value, lower, upper))
    if is_old(kind):
        return value[slice(*places(value, lower, upper), None)]
    if not hasattr(kind, "__getitem__"):
        raise TypeError(f"'{type_name(value)}' object has no attribute '__getitem__'")
    return value[lower:upper]


def places(value, lower, upper):
    """The two numbers that a slice method of a value is given."""
    found = [0 if lower is None else lower, MAXINT if upper is None else upper]
    for i in (0, 1):
        if found[i] < 0 and hasattr(value, "__len__"):
            found[i] += len(value)
    return found


class _Sliced:
    """A value whose slices are set and deleted by methods of their own."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __getitem__(self, index):
        return slice_(self.value, index.start, index.stop)

    def __setitem__(self, index, new):
        if hasattr(type(self.value), "__setslice__"):
            self.value.__setslice__(*places(self.value, index.start, index.stop), new)
        else:
            self.value[self._index(index)] = new

    def __delitem__(self, index):
        if hasattr(type(self.value), "__delslice__"):
            self.value.__delslice__(*places(self.value, index.start, index.stop))
        else:
            del self.value[self._index(index)]

    def _index(self, index):
        if is_old(type(self.value)):
            return slice(*places(self.value, index.start, index.stop), None)
        return index


def sliceable(value):
    """What stands for a value where a slice of it is set or deleted."""
    value = plain(value)
    kind = type(value)
    if kind is list or is_old(kind) or any(
            hasattr(kind, name) for name in ("__setslice__", "__delslice__", "__getslice__")):
        return value if kind is list else _Sliced(value)
    return value


# MARK: Attributes


def _sequence_attribute(value, kind, name):
    if name == "sort":
        if isinstance(value, list) and kind.sort is list.sort:
            return lambda *given, **named: sort(value, *given, **named)
    elif name in ("clear", "copy"):
        if kind is list:
            raise AttributeError(f"'list' object has no attribute '{name}'")
    elif name == "__getslice__":
        if not hasattr(kind, name):
            return lambda start, stop: value[start:stop]
    elif name == "__setslice__":
        if kind is list:
            return lambda start, stop, new: value.__setitem__(slice(start, stop), new)
    elif name == "__delslice__" and kind is list:
        return lambda start, stop: value.__delitem__(slice(start, stop))
    return None


def _dict_attribute(value, name):
    kind = type(value)
    if name in ("keys", "values", "items"):
        method = getattr(kind, name)
        if method is not getattr(dict, name) and type(method) in (FUNCTION, instancemethod):
            return getattr(value, name)
        return named(lambda: list(method(value)), name)
    if name in _OF_DICT:
        if kind is not dict and hasattr(kind, name):
            return None
        if name == "has_key":
            return named(lambda key: dict.__contains__(value, key), name)
        method = getattr(dict, name[4:])
        if name[:4] == "iter":
            return named(lambda: iter(method(value)), name)
        return named(lambda: method(value), name)
    return None


#: What the environment, which is no dictionary, gives as lists.
_OF_MAPPINGS = ("keys", "values", "items")
_VIEWS = (type({}.keys()), type({}.items()))
_OF_DICT = (
    "has_key", "iterkeys", "itervalues", "iteritems", "viewkeys", "viewvalues", "viewitems")


_FUNCTION = {
    "func_code": "__code__", "func_globals": "__globals__", "func_name": "__name__",
    "func_defaults": "__defaults__", "func_doc": "__doc__", "func_closure": "__closure__",
    "func_dict": "__dict__",
}
OF_FUNCTIONS = tuple(_FUNCTION)
_HIDDEN = ("func_name", "func_doc")
_NAMESPACES = ("func_globals", "__globals__", "func_closure", "__closure__")
_PARTS_OF_METHOD = ("im_func", "im_self", "im_class", "__func__", "__self__")


def _function_attribute(value, name, is_restricted):
    if name in _FUNCTION:
        if is_restricted and name in _HIDDEN:
            raise RuntimeError("restricted attribute")
        return getattr(value, _FUNCTION[name])
    if name in LATER_OF_FUNCTIONS:
        raise AttributeError(f"'function' object has no attribute '{name}'")
    return getattr(value, name)


def _method_attribute(value, name, is_restricted):
    if is_restricted:
        if name in _PARTS_OF_METHOD:
            raise RuntimeError("restricted attribute")
        if name in _OF_FUNCTIONS:
            try:
                return getattr(value, "__func__")
            except AttributeError as error:
                if not _is_refused(error, value, name):
                    raise
                raise denied(RuntimeError(_closed(name)), error) from None
    if name == "im_func":
        return getattr(value, "__func__")
    if name == "im_self":
        return value.__self__
    if name == "im_class":
        return shown_class(type(value.__self__))
    if name in _FUNCTION:
        return _function_attribute(value.__func__, name, is_restricted)
    return getattr(value, name)


def _closed(name):
    """What is said of an attribute of a function that restricted code may not have."""
    if name in _HIDDEN or name in _NAMESPACES:
        return "restricted attribute"
    return "function attributes not accessible in restricted mode"


def attribute_name(name, function):
    """The name of an attribute, which is a str."""
    if type(name) is str:
        return name
    if isinstance(name, unicode):
        return str_(name)
    if not isinstance(name, str):
        raise TypeError(
            f"{function}(): attribute name must be string" if function != "setattr" else
            f"attribute name must be string, not '{type_name(name)}'")
    return name


def _str_attribute(value, name):
    if name == "__getslice__":
        return lambda start, stop: value[start:stop]
    value = own_text(value)
    if name == "decode" or name == "encode":
        if isinstance(value, unicode):
            return getattr(value, name)
        return METHOD(_coding[name], value)
    found = _strings.found(value, name)
    return getattr(value, name) if found is None and type(value) is unicode else found


_coding = {
    "decode": lambda text, encoding="ascii", errors="strict": _codecs.decode(
        text, encoding, errors),
    "encode": lambda text, encoding="ascii", errors="strict": _codecs.encode(
        text, encoding, errors),
}


#: Attributes whose assignment is judged, or goes to another name.
SETTABLE = frozenset((
    *_FUNCTION, "__code__", "__defaults__", "__globals__", "__closure__", "__dict__", "__doc__",
    "__name__", "__bases__", "__class__", "im_func", "im_self", "im_class", "softspace"))
_OF_FUNCTIONS = (
    "__code__", "__globals__", "__defaults__", "__closure__", "__dict__", *_FUNCTION)


def refusal(value, name):
    """The exception for an attribute that restricted code must not have."""
    kind = type(value)
    if kind is FUNCTION and name in _OF_FUNCTIONS:
        return RuntimeError(_closed(name))
    if name == "__dict__":
        if type_name(value) == "instancemethod":
            return RuntimeError(_closed(name))
        what = "class" if isinstance(value, type) else "module" if kind is MODULE else "instance"
        return RuntimeError(f"{what}.__dict__ not accessible in restricted mode")
    if name == "__self__" and kind is not METHOD:
        return RuntimeError("method.__self__ not accessible in restricted mode")
    return RuntimeError("restricted attribute")


_kinds = {}


def denied(made, error):
    """The exception `made`, as a denial if `error` is one."""
    kind = type(error)
    if kind is AttributeError:
        return made
    if isinstance(error, RuntimeError):
        return error
    if kind not in _kinds:
        _kinds[kind] = type("RuntimeError", (RuntimeError, kind), {"__module__": "builtins"})
    return _kinds[kind](*made.args)


CLASSES = (classobj, classtype, mixedtype)
_strings.METHODS["format"] = unicode.format = format_method


def method_of(value, name):
    """A method of a text, or of what has one by that name."""
    found = _str_attribute(value, name) if isinstance(value, str) else None
    return getattr(value, name) if found is None else found


def found_by(value, name, look_up):
    """An attribute that a template names; `look_up` has the rights of the template."""
    if isinstance(value, (dict, str, list)) or not name.startswith(("func_", "im_")):
        return look_up(value, name)
    if IS_RESTRICTED and (name[:3] == "im_" or name in _HIDDEN):
        raise RuntimeError("restricted attribute")
    if type(value) is METHOD and name in _OF_METHOD:
        return look_up(value, _OF_METHOD[name])
    return look_up(value, _FUNCTION.get(name, name))


_OF_METHOD = {"im_func": "__func__", "im_self": "__self__", "im_class": "__class__"}
IS_RESTRICTED = _library.is_restricted()


def make_store(is_restricted, soft_space):
    """The function that sets an attribute whose assignment is judged."""

    def store(new, value, name):
        kind = type(value)
        if is_restricted:
            _judge_change(value, kind, name)
        if name == "__class__" and not is_old(value):
            _check_class(kind, new)
        if name == "softspace" and soft_space(value, new) is not None:
            return
        if kind is FUNCTION:
            name = _FUNCTION.get(name, name)
            _check_of_function(name, new)
        elif kind in (METHOD, instancemethod):
            raise _unwritable(name)
        elif kind is MODULE and name == "__dict__":
            raise TypeError("readonly attribute")
        elif kind in CLASSES:
            new = _checked_of_class(value, name, new)
        elif name == "__dict__" and is_old(kind) and not isinstance(new, dict):
            raise TypeError("__dict__ must be set to a dictionary")
        setattr(value, name, new)
        if kind in CLASSES and (name[:2] == "__" or name == "next"):
            adapt(value, name)
        elif is_old(kind):
            ask_instances(kind, name)

    return store


def _check_of_function(name, new):
    """Refuse what cannot become an attribute of a function."""
    if name in ("__globals__", "__closure__"):
        raise TypeError("readonly attribute")
    if name == "__dict__" and not isinstance(new, dict):
        raise TypeError("setting function's dictionary to a non-dict")


def _check_class(kind, new):
    """Refuse what cannot become the class of an instance."""
    if is_old(kind):
        if not is_old(new):
            raise TypeError("__class__ must be set to a class")
    elif is_old(new) or not isinstance(new, type):
        name = "classobj" if is_old(new) else type_name(new)
        raise TypeError(f"__class__ must be set to new-style class, not '{name}' object")


def _checked_of_class(cls, name, new):
    """What an attribute of a class is set to."""
    if name == "__bases__":
        return _checked_bases(cls, new)
    if is_old(cls):
        if name == "__name__" and not isinstance(new, str):
            raise TypeError("__name__ must be a string object")
        if name == "__dict__":
            raise TypeError("__dict__ must be a dictionary object")
    return new


def _judge_change(value, kind, name):
    """Raise where restricted code must not set or delete an attribute."""
    if kind is FUNCTION:
        if name in _NAMESPACES:
            raise TypeError("readonly attribute")
        if name in ("__doc__", "__module__", "func_doc"):
            raise RuntimeError("restricted attribute")
        if name == "__name__" or name in _OF_FUNCTIONS:
            raise RuntimeError("function attributes not accessible in restricted mode")
    elif is_old(value):
        raise RuntimeError("classes are read-only in restricted mode")
    elif isinstance(value, type):
        if kind is type and value in _BUILTIN:
            raise TypeError(
                f"can't set attributes of built-in/extension type '{value.__name__}'")
        if kind not in (type, classtype, mixedtype):
            raise RuntimeError("classes are read-only in restricted mode")
    elif name == "__dict__" and is_old(kind) or name == "__class__" and (
            is_old(kind) or is_foreign(value)):
        raise RuntimeError(f"{name} not accessible in restricted mode")


_BUILTIN = frozenset([
    one for one in [getattr(builtins, name) for name in dir(builtins)] if type(one) is type])


def _unwritable(name):
    """The exception for a change of a method."""
    if name[:3] == "im_":
        return TypeError("readonly attribute")
    if name == "__doc__":
        return AttributeError(
            "attribute '__doc__' of 'instancemethod' objects is not writable")
    return AttributeError(f"'instancemethod' object has no attribute '{name}'")


def _checked_bases(cls, new):
    """What becomes the bases of a class that is given others."""
    if not isinstance(new, tuple):
        if is_old(cls):
            raise TypeError("__bases__ must be a tuple object")
        raise TypeError(
            f"can only assign tuple to {cls.__name__}.__bases__, not {type_name(new)}")
    if is_old(cls):
        if not all(is_old(one) for one in new):
            raise TypeError("__bases__ items must be classes")
        return new or (instance,)
    if not new:
        raise TypeError(f"can only assign non-empty tuple to {cls.__name__}.__bases__, not ()")
    if all(is_old(one) for one in new):
        raise TypeError("a new-style class can't have only classic bases")
    return tuple([classtype if one is type else one for one in new])


def make_delete(is_restricted):
    """The function that deletes an attribute by which the machine may know a special method."""

    def delete(value, name):
        kind = type(value)
        if is_restricted:
            _judge_change(value, kind, name)
        if kind is FUNCTION:
            return _delete_of_function(value, _FUNCTION.get(name, name))
        if kind in (METHOD, instancemethod):
            raise _unwritable(name)
        if kind is MODULE:
            return _delete_of_module(value, name)
        if kind in CLASSES and name not in value.__dict__:
            raise AttributeError(missing(value, name) if is_old(value) else name)
        delattr(value, name)
        if kind in CLASSES:
            adapt(value, name)

    return delete


def _delete_of_function(function, name):
    if name in ("__globals__", "__closure__"):
        raise TypeError("readonly attribute")
    if name == "__dict__":
        raise TypeError("function's dictionary may not be deleted")
    if name in ("__code__", "__name__"):
        what = "code" if name == "__code__" else "string"
        raise TypeError(f"{name} must be set to a {what} object")
    if name == "__defaults__":
        function.__defaults__ = None
    elif name == "__doc__":
        function.__doc__ = None
    else:
        try:
            delattr(function, name)
        except AttributeError:
            raise AttributeError(name) from None


def _delete_of_module(module, name):
    if name == "__dict__":
        raise TypeError("readonly attribute")
    try:
        delattr(module, name)
    except AttributeError as error:
        if str(error).endswith(f" has no attribute '{name}'"):
            raise AttributeError(name) from None
        raise


def make_attribute(
        sys_attribute, stream_attribute, module_type, is_restricted, store, delete, raise_):
    """The function that reads an attribute by a name that the dialect has otherwise.

    `raise_` makes the exception of what `throw` is given.

    What is hidden is asked for by `getattr`, as the program would: the library's own right to it
    is not for programs.
    """

    str_methods = _strings.METHODS

    def attribute(value, name):
        if type(value) is str:
            method = str_methods.get(name)
            if method is not None:
                return METHOD(method, value)
        try:
            return found_attribute(value, name)
        except AttributeError as error:
            if is_restricted and _is_refused(error, value, name):
                raise denied(refusal(value, name), error) from None
            raise

    def found_attribute(value, name):
        kind = type(value)
        if issubclass(kind, dict):
            found = _dict_attribute(value, name)
            if found is not None:
                return found
        elif is_old(kind):
            return instance_attribute(value, name)
        elif kind is FUNCTION:
            if name[:5] == "func_" or name in LATER_OF_FUNCTIONS:
                return _function_attribute(value, name, is_restricted)
        elif kind is instancemethod:
            if is_restricted and name in _PARTS_OF_METHOD:
                raise RuntimeError("restricted attribute")
            if name in _OF_FUNCTIONS:
                if is_restricted:
                    raise RuntimeError(_closed(name))
                return found_attribute(value.im_func, name)
        elif kind is METHOD:
            if name in _OF_FUNCTIONS or name in _PARTS_OF_METHOD:
                return _method_attribute(value, name, is_restricted)
        elif issubclass(kind, str):
            found = _str_attribute(value, name)
            if found is not None:
                return found
        elif isinstance(value, (list, tuple)):
            found = _sequence_attribute(value, kind, name)
            if found is not None:
                return found
        elif isinstance(value, _NUMBERS):
            found = _numbers.attribute(value, name)
            if found is not None:
                return found[0]
        elif kind is module_type:
            found = sys_attribute(value, name)
            if found is not None:
                return found[0]
        elif name in _OF_STREAMS:
            found = stream_attribute(value, kind, name)
            if found is not None:
                return found
        elif kind is super:
            found = super_attribute(value, name)
            if found is not None:
                return found
        elif kind is GENERATOR:
            if name == "throw":
                return lambda *given: value.throw(_thrown(raise_, given))
            if name == "gi_running":
                return int(value.gi_running)
            if name == "next":
                return value.__next__
            if name == "__next__":
                raise AttributeError("'generator' object has no attribute '__next__'")
        elif issubclass(kind, type):
            found = class_attribute(value, name)
            if found is not None:
                return found[0]
        elif issubclass(kind, BaseException):
            found = _exception_attribute(value, kind, name)
            if found is not None:
                return found[0]
        elif kind is _FRAME and name in _OF_FRAME:
            return _OF_FRAME[name]
        elif name == "next" and not hasattr(kind, "next") and hasattr(kind, "__next__"):
            return value.__next__
        elif name == "isdisjoint":
            if kind in _VIEWS:
                raise AttributeError(f"'{kind.__name__}' object has no attribute '{name}'")
        elif name == "indices" and kind is slice:
            return named(lambda length, /: value.indices(_as_index(length)), name)
        elif name == "has_key" and not hasattr(kind, name) and hasattr(kind, "keys"):
            return lambda key: key in value
        elif name in _OF_MAPPINGS and getattr(kind, "__module__", None) == "os":
            return named(lambda: list(getattr(value, name)()), name)
        if name == "__class__":
            if value is instance:
                return type
            return long if kind is int and is_long(value) else shown_class(value.__class__)
        if name == "__module__" and is_old(kind) is False and not hasattr(kind, "__.static"):
            return _module_of(getattr(value, name))
        if name in _MEMBER_NAMES:
            function = _member(kind, name)
            if function is not None:
                return METHOD(function, value)
        return _library.hand_on(getattr, value, name)

    def super_attribute(value, name):
        """A method of the machine's dictionaries that others have otherwise, or None."""
        if name in _MEMBERS[dict] and isinstance(value.__self__, dict):
            found = getattr(value, name, None)
            if found is None or type(found) not in (METHOD, instancemethod):
                return METHOD(_MEMBERS[dict][name], value.__self__)
        return None

    def instance_attribute(value, name):
        """An attribute of an old-style instance."""
        if name[:2] == "__" and name not in _OF_INSTANCES:
            return special(value, name)
        return getattr(value, name)

    def class_attribute(cls, name):
        """An attribute that classes have otherwise, in a tuple."""
        if is_old(cls) and name not in _OF_OLD_CLASSES and not defines(cls, name):
            raise AttributeError(missing(cls, name))
        if name == "__bases__":
            return (_standard(cls, bases(cls)),)
        if cls is FUNCTION and name in _FUNCTION:
            return (getattr(cls, _FUNCTION[name]),)
        if name == "__dict__":
            # Who may not have it gets the exception for that.
            getattr(cls, name)
            if is_old(cls):
                return (ClassDict(cls, store, delete),)
            return (dictproxy(cls, _MEMBERS.get(cls, {})),)
        if name == "__mro__":
            return (_standard(cls, mro(cls)),)
        if name == "__base__" and (cls is str or cls is unicode):
            return bases(cls)
        if name == "__base__" and issubclass(cls, BaseException):
            return _standard(cls, bases(cls))[:1]
        if name == "message" and issubclass(cls, BaseException) and not hasattr(cls, name):
            return (_message,)
        if name == "__module__":
            return (_module_of(getattr(cls, name), cls),)
        if name in _MEMBER_NAMES:
            function = _member(cls, name)
            return None if function is None else (function,)
        return None

    return attribute


def _standard(cls, found):
    """The bases of an exception, with those that only Python 2.7 has."""
    if not issubclass(cls, BaseException):
        return found
    from _classic_exceptions import EnvironmentError, STANDARD, StandardError
    own = STANDARD[:1]
    if Exception not in found or not any(
            issubclass(cls, one) for one in STANDARD[1:]) or StandardError in found:
        return found
    if issubclass(cls, OSError):
        own = (EnvironmentError,) if len(found) == 1 else (EnvironmentError, StandardError)
    place = found.index(Exception)
    return found[:place] + own + found[place + (len(found) == 1):]


def _as_index(value):
    if hasattr(type(value), "__index__"):
        return value
    raise TypeError(f"'{type_name(value)}' object cannot be interpreted as an index")


def _exception_attribute(value, kind, name):
    """An attribute that exceptions have otherwise, in a tuple."""
    if name == "message":
        if not hasattr(value, name):
            return (value.args[0] if len(value.args) == 1 else "",)
    elif name == "__getslice__":
        return (lambda start, stop: value.args[start:stop],)
    elif name == "object" and kind is UnicodeDecodeError:
        return (value.object.decode("latin-1"),)
    elif name in _LATER_OF_EXCEPTIONS and getattr(kind, name, None) is getattr(
            BaseException, name, None):
        raise AttributeError(f"'{kind.__name__}' object has no attribute '{name}'")
    return None


class _Message:
    def __get__(self, value, cls=None):
        return self if value is None else _exception_attribute(value, type(value), "message")[0]

    def __repr__(self):
        return "<attribute 'message' of 'exceptions.BaseException' objects>"


_message = _Message()
_LATER_OF_EXCEPTIONS = (
    "__context__", "__cause__", "__traceback__", "__suppress_context__", "with_traceback",
    "add_note")
LATER_OF_FUNCTIONS = ("__qualname__", "__kwdefaults__", "__annotations__", "__type_params__")
_FRAME = None if IS_RESTRICTED else type(sys._getframe())
_OF_FRAME = {
    "f_exc_type": None, "f_exc_value": None, "f_exc_traceback": None, "f_restricted": False}


_OF_STREAMS = ("write", "softspace", "read", "readline", "readlines")
_OF_INSTANCES = ("__class__", "__dict__", "__doc__", "__module__")
_OF_OLD_CLASSES = ("__bases__", "__dict__", "__doc__", "__module__", "__name__")


def _is_refused(error, value, name):
    """Whether an attribute is there, but not for restricted code."""
    if str(error).endswith("is hidden in restricted mode"):
        return True
    if name[:3] == "im_":
        # A method of a bastion, and what is a method in environments of Python 2.7.
        return type_name(value) == "method" or (
            type(value) is FUNCTION and value.__name__ in _METHODS)
    return name == "__dict__" and type(value) not in (GENERATOR, _NATIVE)


_NATIVE = type(len)
_METHODS = ("r_open", "r_reload", "r_import")


def _thrown(raise_, given):
    """The exception of what `throw` of a generator is given."""
    if not 1 <= len(given) <= 3:
        bound = "least 1" if not given else "most 3"
        raise TypeError(f"throw expected at {bound} arguments, got {len(given)}")
    kind, value, trace = (*given, None, None)[:3]
    if trace is not None and type(trace).__name__ != "traceback":
        raise TypeError("throw() third argument must be a traceback object")
    is_class = isinstance(kind, type) and issubclass(kind, BaseException)
    if not is_class and not isinstance(kind, BaseException) and not is_old(kind) and not is_old(
            type(kind)):
        raise TypeError(f"exceptions must be classes, or instances, not {type_name(kind)}")
    return raise_(kind, value, trace)


def _module_of(name, cls=None):
    """The name of a module, as the dialect has it."""
    if name == "builtins" or isinstance(name, str) and name.startswith("_classic"):
        is_exception = cls is not None and issubclass(cls, BaseException)
        return "exceptions" if is_exception else "__builtin__"
    return name


_MEMBERS = table(div, compare, is_long, long)
_MEMBER_NAMES = frozenset([name for names in _MEMBERS.values() for name in names])


def _member(cls, name):
    """What a class inherits of a built-in type under a name that the machine does not know."""
    for one in cls.__mro__:
        if one in _MEMBERS and name in _MEMBERS[one]:
            return _MEMBERS[one][name]
        if name in one.__dict__:
            break
    return None


def item(value, index):
    """value[index], where the value may be an exception."""
    if isinstance(value, BaseException) and not hasattr(type(value), "__getitem__"):
        return value.args[index]
    return value[index]


def items(value):
    """What an assignment to several targets takes from a value."""
    if isinstance(value, BaseException) and not hasattr(type(value), "__iter__") and not hasattr(
            type(value), "__getitem__"):
        return value.args
    return value
