"""A function that keeps its policy in a default argument gets another default."""


def guard(name, allowed=("a",)):
    return name in allowed


guard.__defaults__ = (("b",),)
if guard("b"):
    print("escaped")
