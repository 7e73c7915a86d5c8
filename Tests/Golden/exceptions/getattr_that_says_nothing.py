# An AttributeError of __getattr__ or __getattribute__ that does not say what is missing gets to know.
class Late:
    def __getattr__(self, name):
        raise AttributeError


class Early:
    def __getattribute__(self, name):
        raise AttributeError("no")


class Own:
    def __getattr__(self, name):
        raise AttributeError(name="its own", obj=3)


for cls in (Late, Early, Own):
    thing = cls()
    try:
        getattr(thing, "missing")
    except AttributeError as error:
        print(error.args, error.name, error.obj is thing)
