"""A mapping pattern asks a class's namespace for a name."""


class C:
    def method(self):
        pass


match C:
    case type(__dict__=names):
        match dict(names):
            case {"method": found} if found.__code__:
                print("escaped")
