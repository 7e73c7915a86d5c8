"""Abstract base classes."""

from _abc import _guard_registry, _share_kind

__all__ = [
    "ABC", "ABCMeta", "abstractmethod", "abstractclassmethod", "abstractstaticmethod",
    "abstractproperty", "get_cache_token", "update_abstractmethods",
]

_token = 0


def abstractmethod(funcobj):
    """Mark a method that concrete subclasses must override."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


def get_cache_token():
    """Changes with every registration."""
    return _token


def _abstract_names(cls):
    names = {
        name for name, value in cls.__dict__.items() if getattr(value, "__isabstractmethod__", False)
    }
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


def update_abstractmethods(cls):
    """Recompute which methods of a class are abstract."""
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls)
    return cls


class ABCMeta(type):
    """Metaclass of classes that others can be registered with."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        names = {
            key for key, value in namespace.items()
            if getattr(value, "__isabstractmethod__", False)
        }
        for base in bases:
            for key in getattr(base, "__abstractmethods__", ()):
                if getattr(getattr(cls, key, None), "__isabstractmethod__", False):
                    names.add(key)
        cls.__abstractmethods__ = frozenset(names)
        cls._abc_registry = []
        cls._abc_answers = {}
        cls._abc_token = _token
        return cls

    def register(cls, subclass):
        """Make a class count as a subclass."""
        global _token
        _guard_registry(cls)
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_registry.append(subclass)
        _share_kind(cls, subclass)
        _token += 1
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if issubclass(subclass, cls):
            return True
        actual = type(instance)
        return actual is not subclass and issubclass(actual, cls)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        answers = cls._abc_answers
        if cls._abc_token != _token:
            answers.clear()
            cls._abc_token = _token
        # By identity: a metaclass says itself what its classes are equal to.
        known = answers.get(id(subclass))
        if known is None:
            known = answers[id(subclass)] = subclass, cls._abc_decide(subclass)
        return known[1]

    def _abc_decide(cls, subclass):
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return bool(answer)
        # Its metaclass has no say in that.
        if type.__subclasscheck__(cls, subclass):
            return True
        for registered in cls._abc_registry:
            if issubclass(subclass, registered):
                return True
        below = cls.__subclasses__()
        if not isinstance(below, list):
            raise TypeError("__subclasses__() must return a list")
        for below in below:
            if issubclass(subclass, below):
                return True
        return False

    def _abc_registry_clear(cls):
        """Forget what was registered."""
        _guard_registry(cls)
        cls._abc_registry.clear()
        cls._abc_caches_clear()

    def _abc_caches_clear(cls):
        """Ask again for each class."""
        cls._abc_answers.clear()

    def _dump_registry(cls, file=None):
        """Print what is registered and known."""
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        print(f"_abc_registry: {cls._abc_registry!r}", file=file)
        print(f"_abc_answers: {cls._abc_answers!r}", file=file)


class ABC(metaclass=ABCMeta):
    """A class that others can be registered with, by inheritance."""

    __slots__ = ()
