# dialect: classic
"""Classes that behave like strings: UserString and MutableString."""

__name__ = "UserString"


def _method(name, is_same):
    def method(self, *args):
        args = [self._plain(arg) for arg in args]
        found = getattr(self.data, name)(*args)
        return self.__class__(found) if is_same else found
    return method


class UserString(object):
    """A string in an attribute, `data`."""

    def __init__(self, seq):
        if isinstance(seq, basestring):
            self.data = seq
        elif isinstance(seq, UserString):
            self.data = seq.data[:]
        else:
            self.data = str(seq)

    def _plain(self, other):
        return other.data if isinstance(other, UserString) else other

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __long__(self):
        return long(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def __cmp__(self, other):
        return cmp(self.data, self._plain(other))

    def __contains__(self, part):
        return part in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, place):
        return self.__class__(self.data[place])

    def __getslice__(self, start, end):
        return self.__class__(self.data[max(start, 0):max(end, 0)])

    def _text(self, other):
        other = self._plain(other)
        return other if isinstance(other, basestring) else str(other)

    def __add__(self, other):
        return self.__class__(self.data + self._text(other))

    def __radd__(self, other):
        return self.__class__(self._text(other) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def join(self, seq):
        return self.data.join(seq)

    def decode(self, encoding=None, errors=None):
        return self.__class__(self.data.decode(encoding or 'ascii', errors or 'strict'))

    def encode(self, encoding=None, errors=None):
        return self.__class__(self.data.encode(encoding or 'ascii', errors or 'strict'))


    for _name in ('capitalize', 'center', 'expandtabs', 'ljust', 'lower', 'lstrip', 'replace',
                  'rjust', 'rstrip', 'strip', 'swapcase', 'title', 'translate', 'upper', 'zfill'):
        locals()[_name] = _method(_name, True)
    for _name in ('count', 'endswith', 'find', 'index', 'isalpha', 'isalnum', 'isdigit', 'islower',
                  'isspace', 'istitle', 'isupper', 'partition', 'rfind', 'rindex', 'rpartition',
                  'rsplit', 'split', 'splitlines', 'startswith'):
        locals()[_name] = _method(_name, False)
    del _name

class MutableString(UserString):
    """A string that can be changed."""

    def __init__(self, string=''):
        self.data = string

    __hash__ = None

    def _place(self, index):
        if index < 0:
            index += len(self.data)
        if not 0 <= index < len(self.data):
            raise IndexError
        return index

    def __setitem__(self, index, sub):
        if isinstance(index, slice):
            characters = list(self.data)
            characters[index] = self._text(sub)
            self.data = ''.join(characters)
        else:
            index = self._place(index)
            self.data = self.data[:index] + sub + self.data[index + 1:]

    def __delitem__(self, index):
        if isinstance(index, slice):
            characters = list(self.data)
            del characters[index]
            self.data = ''.join(characters)
        else:
            index = self._place(index)
            self.data = self.data[:index] + self.data[index + 1:]

    def __setslice__(self, start, end, sub):
        start, end = max(start, 0), max(end, 0)
        self.data = self.data[:start] + self._text(sub) + self.data[end:]

    def __delslice__(self, start, end):
        start, end = max(start, 0), max(end, 0)
        self.data = self.data[:start] + self.data[end:]

    def immutable(self):
        return UserString(self.data)

    def __iadd__(self, other):
        self.data += self._text(other)
        return self

    def __imul__(self, n):
        self.data *= n
        return self
