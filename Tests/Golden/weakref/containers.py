# Weak dictionaries, sets, methods and finalizers, as long as what they refer to lives.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def hello(self):
        return "hello " + self.name


values, keys, things = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet()
kept = Thing("kept")
values["kept"], keys[kept] = kept, 0
things.add(kept)
print(len(values), len(keys), len(things), list(values.items()), list(keys), list(things))
print(values["kept"], keys[kept], kept in things, kept in keys, values.get("none", 3), 5 in things)
print(sorted(str(key) for key in values | {"more": kept})[-2:])
print(values.setdefault("kept", None), values.pop("kept"), values.pop("kept", "absent"))
print(keys.pop(kept), keys.get(kept), things.pop() is not None)
more = weakref.WeakSet([kept])
print(more == weakref.WeakSet([kept]), more | [kept] == more, len(more - [kept]), more <= {kept})
try:
    values["number"] = 3
except TypeError as e:
    print(e)
method = weakref.WeakMethod(kept.hello)
print(method()(), method == weakref.WeakMethod(kept.hello), weakref.ref(kept) is weakref.ref(kept))
end = weakref.finalize(kept, print, "finalized", sep="")
print(end.alive, end.peek()[1] is print, end.atexit)
end()
print(end.alive, end.peek(), end.detach(), end())
last = weakref.finalize(kept, print, "at the end")
never = weakref.finalize(kept, print, "never")
never.atexit = False
