"""A template that is a str subclass parses itself differently each time it is looked at."""


class Lying(str):
    def __getattribute__(self, name):
        if name == "format":
            return lambda *a: str.format("{0.gi_code.co_name}", *a)
        return str.__getattribute__(self, name)


if Lying("harmless").format(x for x in []) == "<genexpr>":
    print("escaped")
