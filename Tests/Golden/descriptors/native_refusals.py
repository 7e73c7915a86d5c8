# Slot wrappers, methods, members and attributes each refuse a wrong object in their own words.
def show(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: str.__len__(3))
show(lambda: str.__format__(3, ""))
show(lambda: str.upper(3))
show(lambda: slice.start.__get__(3))
show(lambda: type.__dict__["__mro__"].__get__(3))
show(lambda: setattr(slice(1), "start", 2))
show(lambda: setattr(int, "x", 2))
show(lambda: setattr(3, "real", 2))
show(lambda: delattr(slice(1), "start"))
show(lambda: str.upper.__get__(None, None))
show(lambda: str.upper.__get__(None, str) is str.upper)
show(lambda: dict.__dict__["fromkeys"].__get__(None, None))
show(lambda: dict.__dict__["fromkeys"].__get__(None, 3))
show(lambda: dict.__dict__["fromkeys"].__get__(None, int))
show(lambda: dict.__dict__["fromkeys"].__get__(None, dict)("a"))
