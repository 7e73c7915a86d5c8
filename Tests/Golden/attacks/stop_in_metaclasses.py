# differs: CPython has no limits.
# options: -r --limit steps=100K
"""A stop passes the making of classes and the checks of instances."""

class Meta(type):
    def __instancecheck__(cls, x):
        while True:
            pass


class C(metaclass=Meta):
    pass


try:
    raise ValueError
except Exception as e:
    print(isinstance(e, C))
print("ESCAPED")
