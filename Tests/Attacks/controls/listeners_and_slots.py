"""Callbacks are kept in slots, weak methods, modules and on errors, and are called there."""
import functools
import types
import weakref


class Base:
    __slots__ = ("callback", "__weakref__")

    def __getattribute__(self, name):
        return super().__getattribute__(name)

    def run(self, *arguments):
        return self.callback(*arguments)

    @classmethod
    def made(cls, *arguments):
        return cls.__name__, arguments


class Plugin(Base):
    def on_event(self, what):
        return self.run(what), what


class Problem(Exception):
    def __init__(self, text):
        super().__init__(text)
        self.cleanup = lambda: "cleaned " + text


plugin = Plugin()
plugin.callback = lambda what: "called with " + what
listener = weakref.WeakMethod(plugin.on_event)
maker = weakref.WeakMethod(Plugin.made)
module = types.ModuleType("module")
module.static, module.alias = staticmethod(len), types.GenericAlias(list, (int,))
results = [listener()("event"), maker()(1), module.static("abc"), module.alias("ab")]
try:
    raise Problem("up")
except Problem as problem:
    problem.with_traceback(None).add_note("note")
    results.append(problem.cleanup())
results.append(functools.wraps(plugin.run)(lambda: 1).__wrapped__("again"))
results.append(object.__getattribute__(plugin, "callback")("once more"))
expected = [
    ("called with event", "event"), ("Plugin", (1,)), 3, ["a", "b"], "cleaned up",
    "called with again", "called with once more",
]
if results == expected:
    print("fine")
