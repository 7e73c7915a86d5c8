"""The classes of the classic dialect: old-style ones, unbound methods, the class statement.

An old-style class is a class of the machine whose metaclass is `classobj`, and `instance` is the
base of them all. The machine knows special methods by newer names and has no __coerce__: beside
what a program defines, a class holds methods that lead from the one to the other. Those are not
shown.
"""

import builtins

import _library
from _classic_native import module_name, namespace as _namespace, old_style
from _classic_types import (
    FUNCTION, MAXINT, METHOD, basestring, class_kin, is_long, unicode, unsupported,
)
from _classic_words import TYPES, spelled

IS_RESTRICTED = _library.is_restricted()

# MARK: Unbound methods


class instancemethod:
    """A function that was found in a class: the first argument must be an instance."""

    __slots__ = ("_function", "_class")

    def __init__(self, function, instance, cls):
        _set_function(self, function)
        _set_class(self, cls)

    im_func = property(lambda self: _function(self))
    im_class = property(lambda self: _class(self))
    im_self = property(lambda self: None)
    __func__ = im_func
    __self__ = im_self
    __name__ = property(lambda self: _function(self).__name__)
    __doc__ = property(lambda self: _function(self).__doc__)
    __module__ = property(lambda self: _function(self).__module__)

    def __dir__(self):
        return ["__doc__", "__name__", "im_class", "im_func", "im_self"]

    def __call__(self, *arguments, **keywords):
        cls = _class(self)
        if not arguments or not isinstance(arguments[0], cls):
            got = "nothing"
            if arguments:
                name = type(arguments[0]).__name__
                got = f"{TYPES.get(name, name)} instance"
            raise TypeError(
                f"unbound method {self.__name__}() must be called with {cls.__name__} "
                f"instance as first argument (got {got} instead)")
        return _function(self)(*arguments, **keywords)

    def __repr__(self):
        return f"<unbound method {_class(self).__name__}.{self.__name__}>"

    def __eq__(self, other):
        return type(other) is instancemethod and _function(self) == _function(other)

    def __hash__(self):
        return hash(_function(self))

    def __getattr__(self, name):
        # What a program has put there; what a function is made of is not asked for from here.
        found = _function(self).__dict__
        if name not in found:
            raise AttributeError(f"'function' object has no attribute '{name}'")
        return found[name]

    def __setattr__(self, name, value):
        raise AttributeError(f"'instancemethod' object has no attribute '{name}'")

    def __delattr__(self, name):
        raise AttributeError(f"'instancemethod' object has no attribute '{name}'")

    def __get__(self, instance, owner=None):
        if instance is None or not isinstance(instance, _class(self)):
            return self
        return _function(self).__get__(instance)


# Nobody else sets what an unbound method holds.
_function, _set_function = instancemethod._function.__get__, instancemethod._function.__set__
_class, _set_class = instancemethod._class.__get__, instancemethod._class.__set__
del instancemethod._function, instancemethod._class
instancemethod.__qualname__ = "instancemethod"


class _MethodType(type):
    def __instancecheck__(cls, value):
        return type(value) in (METHOD, instancemethod)


class MethodType(metaclass=_MethodType):
    """The type of methods, bound or not, as programs see it."""

    def __new__(cls, function, *rest):
        if not 1 <= len(rest) <= 2:
            kind, bound = ("most", 3) if rest else ("least", 2)
            raise TypeError(
                f"instancemethod expected at {kind} {bound} arguments, got {1 + len(rest)}")
        instance, owner = rest if len(rest) == 2 else (*rest, None)
        if not callable(function):
            raise TypeError("first argument must be callable")
        if instance is None:
            if owner is None:
                raise TypeError("unbound methods must have non-NULL im_class")
            return instancemethod(function, None, owner)
        return METHOD(function, instance)


MethodType.__name__ = MethodType.__qualname__ = "instancemethod"
MethodType.__module__ = "builtins"


class _Unbound(type):
    def __getattribute__(cls, name):
        value = type.__getattribute__(cls, name)
        if name in _OF_MACHINE and type(cls) is classobj:
            # What a program's class inherits by far the most is found at once.
            if (name != "__init__" or value is _init) and not defines(cls, name):
                raise AttributeError(missing(cls, name))
        if type(value) is not FUNCTION:
            return value
        for base in type.__getattribute__(cls, "__mro__"):
            if isinstance(base, _Unbound):
                for held, shown in type.__getattribute__(base, "__.shown"):
                    if held == name and _namespace(base).get(name) is value:
                        value = shown
                if value is None:
                    raise AttributeError(missing(cls, name))
                if name in type.__getattribute__(base, "__.static"):
                    return value
            elif getattr(base, name, None) is value:
                return value
        return instancemethod(value, None, cls)


setattr(_Unbound, "__.static", ())
setattr(_Unbound, "__.shown", ())
#: What the machine gives every class, and an old-style one never had.
_OF_MACHINE = frozenset((
    "__delattr__", "__eq__", "__format__", "__ge__", "__getattribute__", "__gt__", "__hash__",
    "__init__", "__init_subclass__", "__le__", "__lt__", "__ne__", "__reduce__", "__setattr__",
    "__sizeof__", "__subclasses__", "__subclasshook__", "__weakref__", "mro"))


def missing(cls, name):
    """What is said of an attribute that a class does not have."""
    if type(cls) is classobj:
        return f"class {cls.__name__} has no attribute '{name}'"
    return f"type object '{cls.__name__}' has no attribute '{name}'"


class classtype(_Unbound):
    """The type of new-style classes, which present themselves as instances of type."""


class _ClassMaker(type):
    def __call__(cls, *arguments):
        if cls is not classobj or len(arguments) != 3:
            return type.__call__(cls, *arguments)
        name, given, namespace = arguments
        check_type_arguments("argument", name, given, namespace)
        for one in given:
            if isinstance(one, type) and not is_old(one):
                return make_type(module_name(), name, given, namespace)
            if not is_old(one):
                raise TypeError("base must be class")
        namespace = dict(namespace)
        namespace.setdefault("__module__", module_name())
        return make_old(name, given, namespace)


class classobj(_Unbound, metaclass=_ClassMaker):
    """The type of old-style classes."""

    def mro(cls):
        # Depth first, left to right.
        found = [cls]
        for base in cls.__bases__:
            found += [one for one in base.__mro__ if one not in found and type(one) is classobj]
        if instance is not None and cls is not instance:
            found = [one for one in found if one is not instance] + [instance]
        return found + [object]

    def __repr__(cls):
        return f"<class {cls.__module__}.{cls.__name__} at {id(cls):#x}>"

    def __str__(cls):
        return f"{cls.__module__}.{cls.__name__}"


class mixedtype(classtype, classobj):
    """The type of new-style classes with old-style ones among their bases."""

    mro = type.mro
    __repr__ = type.__repr__
    __str__ = type.__str__


def shown_class(kind):
    """The class of something as programs see it."""
    if kind is METHOD or kind is instancemethod:
        return MethodType
    return type if kind in _METACLASSES else kind


_METACLASSES = (classtype, mixedtype, _ClassMaker, _MethodType, type(basestring))


def is_old(cls):
    """Whether something is an old-style class."""
    return type(cls) is classobj


# MARK: Special methods of old-style instances

_ARITHMETIC = (
    "add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and",
    "or", "xor",
)
_BINARY = {f"__{name}__": (name, False) for name in _ARITHMETIC}
_BINARY.update({f"__r{name}__": (name, True) for name in _ARITHMETIC})
_COMPARISONS = {
    "__eq__": lambda n: n == 0, "__ne__": lambda n: n != 0, "__lt__": lambda n: n < 0,
    "__le__": lambda n: n <= 0, "__gt__": lambda n: n > 0, "__ge__": lambda n: n >= 0,
}
_OPERATORS = {
    "add": lambda x, y: x + y, "sub": lambda x, y: x - y, "mul": lambda x, y: x * y,
    "floordiv": lambda x, y: x // y, "mod": lambda x, y: x % y, "divmod": divmod, "pow": pow,
    "lshift": lambda x, y: x << y, "rshift": lambda x, y: x >> y, "and": lambda x, y: x & y,
    "or": lambda x, y: x | y, "xor": lambda x, y: x ^ y,
    "truediv": lambda x, y: x // y if isinstance(x, int) and isinstance(y, int) else x / y,
}
#: Names by which the machine knows special methods that were called otherwise.
_RENAMED = {
    "__div__": "__truediv__", "__rdiv__": "__rtruediv__", "__idiv__": "__itruediv__",
    "__nonzero__": "__bool__", "next": "__next__",
}
_OLD_NAMES = {new: old for old, new in _RENAMED.items()}


def _raw(cls, name):
    """What a class or a base of it defines under a name, or None."""
    for one in cls.__mro__:
        if one is instance or one is object:
            break
        shown = _shown(one)
        value = shown[name] if name in shown else _namespace(one).get(name)
        if value is not None:
            return value
    return None


def defines(cls, name):
    """Whether a program has put something by that name into an old-style class or a base of it."""
    if cls is instance:
        return True
    for one in type.__getattribute__(cls, "__mro__"):
        if one is instance or one is object:
            break
        shown = _shown(one)
        if name in shown:
            if shown[name] is not None:
                return True
        elif name in _namespace(one) and name not in ("__dict__", "__weakref__"):
            return True
    return False


def machine(cls, name):
    """What the machine finds under the name of a special method in an old-style class, or None."""
    for one in cls.__mro__:
        if one is instance or one is object:
            break
        value = _namespace(one).get(name)
        if value is not None:
            return value
    return None


def _shown(cls):
    # A class of another realm holds what that has put there.
    pairs = _namespace(cls).get("__.shown")
    return {} if type(pairs) is not tuple else {
        pair[0]: pair[1] for pair in pairs
        if type(pair) is tuple and len(pair) == 2 and type(pair[0]) is str}


def special(value, name):
    """A special method of an instance: its own, its class's, or what __getattr__ gives."""
    own = value.__dict__.get(name)
    if own is not None:
        return own
    cls = type(value)
    function = _raw(cls, name)
    if function is not None:
        bind = getattr(type(function), "__get__", None)
        return function if bind is None else bind(function, value, cls)
    hook = _raw(cls, "__getattr__")
    if hook is None:
        raise AttributeError(f"{cls.__name__} instance has no attribute '{name}'")
    return hook(value, name)


def defined(value, name):
    """The same, or None where there is none."""
    try:
        return special(value, name)
    except AttributeError:
        return None


class _Forward:
    """What stands in `instance` for a special method that a class does not define."""

    def __init__(self, name, *others):
        self.name = name
        self.others = others

    def __get__(self, value, cls=None):
        if value is None:
            raise AttributeError(missing(cls, self.name))
        if not is_old(type(value)):
            raise AttributeError(
                f"'{type(value).__name__}' object has no attribute '{self.name}'")
        if self.name == "__call__":
            found = defined(value, "__call__")
            if found is None:
                raise AttributeError(f"{type(value).__name__} instance has no __call__ method")
            return found
        found = None if not self.others else defined(value, self.name)
        return special(value, (self.name, *self.others)[-1]) if found is None else found


# Whoever only wants a hint of a length goes on after a TypeError.
_NoLength = type("AttributeError", (AttributeError, TypeError), {"__module__": "builtins"})
_NotIterable = type("TypeError", (TypeError, AttributeError), {"__module__": "builtins"})


def _index(self):
    found = defined(self, "__index__") if is_old(type(self)) else None
    if found is None:
        raise TypeError("object cannot be interpreted as an index")
    return found()


def _contains(self, item):
    found = defined(self, "__contains__") if is_old(type(self)) else None
    if found is not None:
        return bool(found(item))
    try:
        items = iter(self)
    except TypeError:
        raise TypeError("argument of type 'instance' is not iterable") from None
    return any(one is item or one == item for one in items)


class _Entering(_Forward):
    """A `with` statement asks for the way out before the way in."""

    def __get__(self, value, cls=None):
        if value is not None and is_old(type(value)):
            special(value, "__exit__")
        return _Forward.__get__(self, value, cls)


class _Length(_Forward):
    def __get__(self, value, cls=None):
        try:
            return _Forward.__get__(self, value, cls)
        except AttributeError as error:
            raise _NoLength(*error.args) from None


class _Iteration(_Forward):
    def __get__(self, value, cls=None):
        if value is None or not is_old(type(value)):
            return _Forward.__get__(self, value, cls)
        found = defined(value, "__iter__")
        if found is not None:
            return found
        if defined(value, "__getitem__") is None:
            raise _NotIterable("iteration over non-sequence")
        return lambda: iter(_Items(value))


class _Items:
    """The items of an instance that says no more of itself than what stands at a place."""

    def __init__(self, value):
        self._value = value

    def __getitem__(self, place):
        return self._value[place]


def _truth(value):
    test = defined(value, "__nonzero__")
    if test is None:
        test = defined(value, "__len__")
        if test is None:
            return True
    result = test()
    if not isinstance(result, int):
        raise TypeError("__nonzero__ should return an int")
    if result < 0:
        raise ValueError("__nonzero__ should return >= 0")
    return result != 0


def _init(self, *arguments, **keywords):
    if type(self) is instance:
        return _become(self, *arguments)
    if arguments or keywords:
        raise TypeError("this constructor takes no arguments")


def _become(self, *arguments):
    """instance(class[, dict])"""
    if not 1 <= len(arguments) <= 2:
        kind, bound = ("least", "1 argument") if not arguments else ("most", "2 arguments")
        raise TypeError(f"instance() takes at {kind} {bound} ({len(arguments)} given)")
    cls, *rest = arguments
    if not is_old(cls):
        raise TypeError(f"instance() argument 1 must be classobj, not {type(cls).__name__}")
    if rest and rest[0] is not None:
        if not isinstance(rest[0], dict):
            raise TypeError("instance() second arg must be dictionary or None")
        self.__dict__ = rest[0]
    self.__class__ = cls


def _repr(self):
    cls = type(self)
    if not is_old(cls):
        return object.__repr__(self)
    own = defined(self, "__repr__")
    if own is not None:
        return own()
    return f"<{cls.__module__}.{cls.__name__} instance at {id(self):#x}>"


def _str(self):
    own = defined(self, "__str__") if is_old(type(self)) else None
    return repr(self) if own is None else own()


def _no_attribute(self, name):
    cls = type(self)
    if not is_old(cls):
        raise AttributeError(f"'{cls.__name__}' object has no attribute '{name}'")
    failing = _raw(cls, name)
    if failing is not None and hasattr(type(failing), "__get__"):
        # It has just said that there is none, in its own words.
        return failing.__get__(self, cls)
    raise AttributeError(f"{cls.__name__} instance has no attribute '{name}'")


def _make_instance():
    namespace = {
        "__doc__": None, "__init__": _init, "__repr__": _repr, "__str__": _str,
        "__getattr__": _no_attribute, "__len__": _Length("__len__"),
        "__iter__": _Iteration("__iter__"), "__int__": _Forward("__int__", "__trunc__"),
        "__bool__": lambda self: _truth(self) if is_old(type(self)) else True,
        "__index__": _index, "__contains__": _contains, "__enter__": _Entering("__enter__"),
    }
    for name in (
        "getitem", "setitem", "delitem", "call", "neg", "pos", "abs", "invert", "float", "exit",
    ):
        namespace[f"__{name}__"] = _Forward(f"__{name}__")
    return type.__call__(classobj, "instance", (), namespace)


instance = None
instance = _make_instance()
instance.__module__ = "_classic_classes"
setattr(instance, "__.kin", "instance")
old_style(instance)


def bases(cls):
    """The bases of a class as the classic dialect shows them."""
    if cls is str or cls is unicode:
        return (basestring,)
    return _without_own([type if one is classtype else one for one in cls.__bases__])


def mro(cls):
    """The order in which a class and its bases are searched, likewise."""
    found = _without_own(cls.__mro__)
    if str not in found:
        return found
    place = found.index(str)
    before = found[:place] if unicode in found else found[:place + 1]
    return before + (basestring,) + found[place + 1:]


def _without_own(classes):
    own = (instance, _Unbound, classobj, classtype, mixedtype)
    return tuple([one for one in classes if one not in own])


def coerced(value, other):
    """What __coerce__ of an old-style instance makes of both, or None."""
    function = defined(value, "__coerce__")
    if function is None:
        return None
    result = function(other)
    if result is None or result is NotImplemented:
        return None
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError("coercion should return None or 2-tuple")
    return result


def _coercing(name):
    """The method for an operator, which coerces before it asks the program's."""
    operation, is_mirrored = _BINARY[name]
    shown = _OLD_NAMES.get(name, name)

    def method(self, other, *rest):
        pair = coerced(self, other)
        one, two = (self, other) if pair is None else pair
        if is_old(type(one)):
            function = defined(one, shown)
            return NotImplemented if function is None else function(two, *rest)
        if is_mirrored:
            one, two = two, one
        return _OPERATORS[operation](one, two, *rest)

    return method


def _looking(name):
    """The method for an operator that a program has as an attribute, or by __getattr__."""
    shown = _OLD_NAMES.get(name, name)

    def method(self, *arguments):
        function = defined(self, shown)
        return NotImplemented if function is None else function(*arguments)

    return method


def _asking(name, test):
    """The method for a comparison that an instance itself may have."""
    by_cmp = _compared(test)

    def method(self, other):
        function = defined(self, name)
        result = NotImplemented if function is None else function(other)
        return by_cmp(self, other) if result is NotImplemented else result

    return method


def _unlike(self, other):
    """What stands for __ne__ where there is only __eq__, from which it does not follow."""
    return NotImplemented


def order(result):
    """What __cmp__ has given, as a number."""
    if isinstance(result, (int, float)):
        return int(result)
    raise TypeError("an integer is required")


def _compared(test):
    def method(self, other):
        if not is_old(type(self)):
            result = self.__cmp__(other)
            return result if result is NotImplemented else test(order(result))
        pair = coerced(self, other)
        one, two = (self, other) if pair is None else pair
        if not is_old(type(one)):
            return test((one > two) - (one < two))
        function = defined(one, "__cmp__")
        if function is None:
            return NotImplemented
        result = function(two)
        if result is NotImplemented:
            return result
        if not isinstance(result, int):
            raise TypeError("comparison did not return an int")
        return test(result)

    return method


def _unhashable(self):
    raise TypeError("unhashable instance")


def _tested(function):
    def test(self):
        result = function.__get__(self)()
        if not isinstance(result, int) or is_long(result):
            kind = "long" if isinstance(result, int) else type(result).__name__
            raise TypeError(f"__nonzero__ should return bool or int, returned {kind}")
        return result != 0

    return test


def _machine_names(namespace, given, old, asks=False):
    """What a class holds for the machine, beside what the program has put into it. Where it `asks`,
    operators are looked for in the instances first."""
    found = {}
    for name, new in _RENAMED.items():
        if name == "__nonzero__" and old:
            # What all instances have asks for it.
            if new in namespace:
                found[new] = _truth
        elif name in namespace and new not in namespace:
            value = namespace[name]
            found[new] = _tested(value) if name == "__nonzero__" else value

    def inherited(name):
        return any(_raw(base, name) is not None for base in given if isinstance(base, _Unbound))

    coerces = old and ("__coerce__" in namespace or inherited("__coerce__"))
    if "__cmp__" in namespace or coerces:
        for name, test in _COMPARISONS.items():
            if name not in namespace and not (old and inherited(name)):
                found[name] = _compared(test)
    if "__eq__" in namespace and "__ne__" not in namespace and "__ne__" not in found:
        if not inherited("__ne__") and not any(
                base.__ne__ is not object.__ne__ for base in given if type(base) is type):
            found["__ne__"] = _unlike
    defines = "__eq__" in namespace or "__cmp__" in namespace
    if defines and "__hash__" not in namespace:
        if old:
            if not inherited("__hash__"):
                found["__hash__"] = _unhashable
        else:
            found["__hash__"] = given[0].__hash__ if given else object.__hash__
    if not old:
        for base in given:
            if base in (set, frozenset):
                for name in _SET_METHODS:
                    if name not in namespace:
                        found[name] = _of_own_type(getattr(base, name))
        return found
    if coerces:
        for name in _BINARY:
            found[name] = _coercing(name)
    elif "__getattr__" in namespace or inherited("__getattr__"):
        for name in (*_BINARY, *_COMPARISONS):
            if name not in namespace and name not in found and not inherited(name):
                found[name] = _looking(name)
        if "__hash__" not in namespace and "__hash__" not in found and not inherited("__hash__"):
            found["__hash__"] = _own_hash
    for name in (*_BINARY, *_COMPARISONS):
        value = namespace.get(name)
        if value is not None and name not in found and type(value) is not FUNCTION:
            found[name] = _looking(name)
    if asks and not coerces:
        for name in _BINARY:
            found[name] = _looking(name)
        for name, test in _COMPARISONS.items():
            found[name] = _asking(name, test)
        found["__contains__"] = _contains
        if "__hash__" not in namespace:
            found["__hash__"] = _own_hash
    return found


_SET_METHODS = (
    "__and__", "__or__", "__sub__", "__xor__", "copy", "difference", "intersection",
    "symmetric_difference", "union")


def _of_own_type(function):
    """A method of sets that gives one of the same class."""

    def method(self, *others):
        result = function(self, *others)
        if result is NotImplemented:
            return result
        kind = type(self)
        if issubclass(kind, frozenset):
            return frozenset.__new__(kind, result)
        made = set.__new__(kind)
        set.update(made, result)
        return made

    method.__name__ = function.__name__
    return method


def _own_hash(self):
    function = defined(self, "__hash__")
    if function is not None:
        return function()
    if defined(self, "__eq__") is not None or defined(self, "__cmp__") is not None:
        raise TypeError("unhashable instance")
    return object.__hash__(self)


def ask_instances(cls, name):
    """Have the machine look into the instances of an old-style class for operators, of which one
    has been given such an attribute."""
    if (name in _ASKED or name in _RENAMED) and "__.asks" not in _namespace(cls):
        type.__setattr__(cls, "__.asks", True)
        adapt(cls, "")


_ASKED = frozenset((*_BINARY, *_COMPARISONS, "__cmp__", "__contains__", "__hash__"))


def adapt(cls, changed):
    """Bring what a class holds for the machine up to date after an attribute was set or deleted."""
    namespace = shown_namespace(cls)
    before = _shown(cls)
    before.pop(changed, None)
    namespace.pop(changed, None)
    if changed in _namespace(cls):
        namespace[changed] = _namespace(cls)[changed]
    found = _machine_names(namespace, cls.__bases__, is_old(cls), "__.asks" in _namespace(cls))
    type.__setattr__(cls, "__.shown", _pairs(found, namespace))
    for name in before:
        if name not in found:
            if before[name] is None:
                if name in _namespace(cls):
                    type.__delattr__(cls, name)
            else:
                type.__setattr__(cls, name, before[name])
    for name, value in found.items():
        type.__setattr__(cls, name, value)


def _pairs(names, namespace):
    """What a program has put under names that the machine has otherwise; nobody can change it."""
    return tuple([(name, namespace.get(name)) for name in names])


def shown_namespace(cls):
    """What a program sees in the dictionary of a class."""
    shown = _shown(cls)
    found = {}
    for name, value in _namespace(cls).items():
        if name in shown:
            value = shown[name]
            if value is None:
                continue
        if name[:3] == "__." or name == "__static_attributes__":
            continue
        if name in ("__dict__", "__weakref__") and is_old(cls):
            continue
        found[name] = value
    return found


class _Reading:
    """A descriptor in an old-style class, which reads only what an instance does not have."""

    __slots__ = ("_descriptor",)

    def __init__(self, descriptor):
        _set_descriptor(self, descriptor)

    def __get__(self, value, cls=None):
        descriptor = _descriptor(self)
        return type(descriptor).__get__(descriptor, value, cls)


_descriptor, _set_descriptor = _Reading._descriptor.__get__, _Reading._descriptor.__set__
del _Reading._descriptor


# MARK: The class statement


def class_in(globals):
    """What makes the classes of a module."""
    found = globals.get("__metaclass__")
    if found is None:
        return make_class
    return lambda name, given, namespace: make_class(name, given, namespace, found)


def make_class(name, given, namespace, default=None):
    """Make the class of a class statement."""
    for extra in ("__qualname__", "__firstlineno__", "__static_attributes__"):
        namespace.pop(extra, None)
    for one in given:
        if getattr(type(one), "is_basestring", False):
            unsupported("classes derived from basestring")
    # A metaclass of the program's makes classes like any other.
    given = tuple([classtype if one is type else one for one in given])
    meta = namespace.get("__metaclass__")
    if meta is None:
        meta = _metaclass(given, default)
    if meta is type and (not given or not issubclass(given[0], BaseException)):
        meta = classtype
    if meta is classobj:
        return make_old(name, given, namespace)
    try:
        return _made(meta, name, given, namespace)
    except TypeError as error:
        if len(error.args) == 1 and type(error.args[0]) is str:
            error.args = (
                f"Error when calling the metaclass bases\n    {spelled(error.args[0])}",)
        raise


def check_type_arguments(what, name, given, namespace):
    """Refuse what no class is made of."""
    for place, (value, kind, wanted) in enumerate((
            (name, str, "string"), (given, tuple, "tuple"), (namespace, dict, "dict"))):
        if not isinstance(value, kind) or class_kin(type(value)) == "unicode":
            found = type(value).__name__
            raise TypeError(f"{what} {place + 1} must be {wanted}, not {TYPES.get(found, found)}")


def make_type(module, name, given, namespace):
    """type(name, bases, dict)"""
    check_type_arguments("type() argument", name, given, namespace)
    for one in given:
        if not isinstance(one, type):
            raise TypeError(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                "subclass of the metaclasses of all its bases")
    namespace = dict(namespace)
    namespace.setdefault("__module__", module)
    namespace.pop("__metaclass__", None)
    meta = _metaclass(given, type)
    if meta is classobj:
        raise TypeError("a new-style class can't have only classic bases")
    if meta is type and not (given and issubclass(given[0], BaseException)):
        meta = classtype
    return _made(meta, name, given or (object,), namespace)


def _metaclass(given, default):
    if not given:
        return classobj if default is None else default
    metas = []
    for one in given:
        meta = type(one)
        metas.append(type if meta in (classtype, mixedtype) else meta)
    if all(meta is classobj for meta in metas):
        return classobj
    news = [meta for meta in metas if meta is not classobj]
    if classobj in metas or mixedtype in [type(one) for one in given]:
        if all(meta is type for meta in news):
            return mixedtype
        if classobj in metas:
            unsupported("old-style classes as bases beside a metaclass")
    for meta in news:
        if meta is not type:
            return news[0] if news[0] is not type else meta
    return type


def make_old(name, given, namespace):
    """Make an old-style class."""
    slots = namespace.pop("__slots__", None)
    made = _made(classobj, name, given or (instance,), namespace)
    old_style(made)
    if slots is not None:
        type.__setattr__(made, "__slots__", slots)
    return made


def _made(meta, name, given, namespace):
    is_old = meta is classobj
    static = [key for key, value in namespace.items() if type(value) is staticmethod]
    if not is_old and "__new__" in namespace:
        static.append("__new__")
    added = _machine_names(namespace, given, is_old) if isinstance(meta, type) else {}
    if is_old:
        for key, value in namespace.items():
            if key not in added and _is_data_descriptor(value):
                added[key] = _Reading(value)
    held = dict(namespace)
    if added:
        held["__.shown"] = _pairs(added, namespace)
        held.update(added)
    if static:
        held["__.static"] = tuple(static)
    try:
        return type.__call__(meta, name, given, held) if is_old else meta(name, given, held)
    except TypeError as error:
        text = str(error)
        if "instance layout conflict" in text:
            error.args = ("multiple bases have instance lay-out conflict",)
        elif text.startswith("Cannot create a consistent method resolution order"):
            error.args = (text.replace("resolution order", "resolution\norder"),)
        raise


def _is_data_descriptor(value):
    kind = type(value)
    try:
        return hasattr(kind, "__set__") and hasattr(kind, "__get__")
    except AttributeError:
        # It is of another realm, which tells nothing of itself.
        return False


# MARK: Classes of restricted code


def _set_in_old(cls, name, value):
    raise RuntimeError("classes are read-only in restricted mode")


def _delete_in_old(cls, name):
    raise RuntimeError("classes are read-only in restricted mode")


if IS_RESTRICTED:
    classobj.__setattr__, classobj.__delattr__ = _set_in_old, _delete_in_old
    mixedtype.__setattr__, mixedtype.__delattr__ = type.__setattr__, type.__delattr__
