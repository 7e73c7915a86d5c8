"""__format__ of a class gets a specification and answers with an attribute of that name."""


class Any:
    def __format__(self, name):
        return repr(getattr(target, name))


def target():
    pass


if "code object target" in f"{Any():__code__}":
    print("escaped")
