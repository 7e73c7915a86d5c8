# options: -r
# A restricted program may derive old-style classes from others, its own and the library's.
import UserDict


class Base:
    def __len__(self):
        return 3

    def name(self):
        return 'base'


class Derived(Base):
    def name(self):
        return 'derived of ' + Base.name(self)


class Table(UserDict.UserDict):
    def __cmp__(self, other):
        return cmp(len(self), len(other))


print Derived().name(), len(Derived()), Table({1: 2}) > Table(), Table({1: 2})
