# dialect: classic
"""The module collections of the classic dialect."""

import sys

from _classic_derived import machine as _machine_module
from _classic_text import shows as _shows

__name__ = 'collections'
__all__ = ['Counter', 'OrderedDict', 'defaultdict', 'deque', 'namedtuple']

_machine = _machine_module('collections')
_abstract = _machine_module('collections.abc', fromlist=('Set',))
Counter, defaultdict, deque = _machine.Counter, _machine.defaultdict, _machine.deque
Callable, Container, Hashable = _abstract.Callable, _abstract.Container, _abstract.Hashable
Iterable, Iterator, Sized = _abstract.Iterable, _abstract.Iterator, _abstract.Sized
Sequence, MutableSequence = _abstract.Sequence, _abstract.MutableSequence
Set, MutableSet = _abstract.Set, _abstract.MutableSet
Mapping, MutableMapping = _abstract.Mapping, _abstract.MutableMapping
MappingView, KeysView = _abstract.MappingView, _abstract.KeysView
ItemsView, ValuesView = _abstract.ItemsView, _abstract.ValuesView


class OrderedDict(_machine.OrderedDict):
    """A dictionary that keeps the order in which its keys came."""

    __module__ = 'collections'

    def __repr__(self):
        if not self:
            return '%s()' % self.__class__.__name__
        return '%s(%r)' % (self.__class__.__name__, list(self.items()))


def _show_default(value):
    return 'defaultdict(%r, %r)' % (value.default_factory, dict(value))


_shows[defaultdict] = _show_default
_MADE = '''
def __new__(_cls, %(names)s):
    return _new(_cls, (%(names)s%(comma)s))
'''


def _checked(typename, names, rename):
    from keyword import iskeyword
    seen = set()
    for place, name in enumerate(names):
        is_plain = all([one.isalnum() or one == '_' for one in name])
        if rename and (not is_plain or iskeyword(name) or not name or name[0].isdigit()
                       or name.startswith('_') or name in seen):
            names[place] = '_%d' % place
        seen.add(name)
    for name in [typename] + names:
        if type(name) != str:
            raise TypeError('Type names and field names must be strings')
        if not all([one.isalnum() or one == '_' for one in name]):
            raise ValueError('Type names and field names can only contain '
                             'alphanumeric characters and underscores: %r' % name)
        if iskeyword(name):
            raise ValueError('Type names and field names cannot be a keyword: %r' % name)
        if name[:1].isdigit():
            raise ValueError('Type names and field names cannot start with a number: %r' % name)
    seen = set()
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError('Field names cannot start with an underscore: %r' % name)
        if name in seen:
            raise ValueError('Encountered duplicate field name: %r' % name)
        seen.add(name)


def _field(place):
    return property(lambda self: self[place], None, None, 'Alias for field number %d' % place)


def namedtuple(typename, field_names, verbose=False, rename=False):
    """Return a new subclass of tuple with named fields."""
    if isinstance(field_names, basestring):
        field_names = field_names.replace(',', ' ').split()
    names = map(str, field_names)
    typename = str(typename)
    _checked(typename, names, rename)
    namespace = {'_new': tuple.__new__}
    text = _MADE % {'names': ', '.join(names), 'comma': len(names) == 1 and ',' or ''}
    exec text.replace('_cls, )', '_cls)') in namespace

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != len(names):
            raise TypeError('Expected %d arguments, got %d' % (len(names), len(result)))
        return result

    def __repr__(self):
        items = ['%s=%r' % (name, item) for name, item in zip(names, self)]
        return '%s(%s)' % (self.__class__.__name__, ', '.join(items))

    def _asdict(self):
        return OrderedDict(zip(names, self))

    def _replace(self, **values):
        result = self._make(map(values.pop, names, self))
        if values:
            raise ValueError('Got unexpected field names: %r' % values.keys())
        return result

    members = {
        '__slots__': (), '_fields': tuple(names), '__new__': namespace['__new__'],
        '_make': classmethod(_make), '__repr__': __repr__, '_asdict': _asdict,
        '_replace': _replace, '__dict__': property(_asdict),
        '__getnewargs__': lambda self: tuple(self),
        '__doc__': '%s(%s)' % (typename, ', '.join(names)),
    }
    for place, name in enumerate(names):
        members[name] = _field(place)
    members['__module__'] = _calling_module()
    return type(typename, (tuple,), members)


def _calling_module():
    frame = getattr(sys, '_getframe', None)
    return '__main__' if frame is None else frame(2).f_globals.get('__name__', '__main__')
