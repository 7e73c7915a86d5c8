"""The cell behind zero-argument super() is changed to make a method believe in another class."""


class A:
    def who(self):
        return __class__


A.who.__closure__[0].cell_contents = int
if A().who() is int:
    print("escaped")
