"""The dictionary of keyword defaults is live."""


def guard(name, *, allowed=()):
    return name in allowed


guard.__kwdefaults__["allowed"] = "b"
if guard("b"):
    print("escaped")
