# Slots that cannot be declared are refused in CPython's words.
def attempt(bases, slots, **more):
    try:
        made = type("T", bases, {"__slots__": slots, **more})
        print(sorted(k for k in vars(made) if k in ("__dict__", "__weakref__") or not k.startswith("__")))
    except Exception as e:
        print(type(e).__name__, e)

attempt((int,), ["x"])
attempt((tuple,), ["x"])
attempt((type,), ["x"])
attempt((bytes,), [])
attempt((), [3])
attempt((), ["1x"])
attempt((), ["__dict__", "__dict__"])
attempt((), ["__weakref__", "__weakref__"])
attempt((Exception,), ["__dict__"])
attempt((), ["a"], a=1)
attempt((), ["__qualname__"], __qualname__="Q")
attempt((), ["__dict__"])
attempt((), ["__weakref__"])
attempt((), [])
attempt((), "single")
attempt((), ["__private"])
attempt((list,), ["x"])
