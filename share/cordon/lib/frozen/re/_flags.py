"""The flags of regular expressions: ints that show their names."""


class RegexFlag(int):
    """An int that is a combination of flags."""

    _members = {}

    def __new__(cls, value=0):
        member = cls._members.get(value)
        if member is None:
            member = int.__new__(cls, value)
        return member

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        return "|".join(self._names("")) or None

    def _names(self, prefix):
        names = [prefix + name for name, bit in _bits if self.value & bit]
        rest = self.value & ~_all
        if rest and names:
            names.append(hex(rest))
        return names

    def __repr__(self):
        if self.value == 0:
            return "re.NOFLAG"
        return "|".join(self._names("re.")) or f"re.RegexFlag({self.value})"

    __str__ = __repr__

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(int(self))

    def __contains__(self, other):
        return other.value & self.value == other.value

    def __iter__(self):
        return (RegexFlag(bit) for name, bit in _bits if self.value & bit)

    def __len__(self):
        return self.value.bit_count()

    def __bool__(self):
        return self.value != 0

    def __or__(self, other):
        return RegexFlag(self.value | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(self.value & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(self.value ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(self.value ^ (1 << max(9, self.value.bit_length())) - 1)

    def __reduce_ex__(self, protocol):
        return RegexFlag, (self.value,)


_bits = (
    ("ASCII", 256), ("IGNORECASE", 2), ("LOCALE", 4), ("UNICODE", 32), ("MULTILINE", 8),
    ("DOTALL", 16), ("VERBOSE", 64), ("DEBUG", 128),
)
_letters = {"IGNORECASE": "I", "LOCALE": "L", "MULTILINE": "M", "DOTALL": "S", "UNICODE": "U",
            "VERBOSE": "X", "ASCII": "A"}
_all = sum(bit for name, bit in _bits)

global_flags = {}
for _name, _value in (("NOFLAG", 0), *_bits):
    _member = RegexFlag(_value)
    RegexFlag._members[_value] = _member
    for _word in (_name, _letters.get(_name)):
        if _word:
            setattr(RegexFlag, _word, _member)
            global_flags[_word] = _member
