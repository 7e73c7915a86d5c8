"""The dictionary of a built-in type is taken by equality, and a method added for everybody."""


class Grab:
    def __eq__(self, other):
        other["smile"] = lambda self: ":-)"
        return True


type.__dict__["__dict__"].__get__(list) == Grab()
if [].smile() == ":-)":
    print("escaped")
