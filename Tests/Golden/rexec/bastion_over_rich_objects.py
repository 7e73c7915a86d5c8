# differs: CPython has no rexec. Whatever a bastion stands for, its methods are called and nothing else is shown.
import collections
import contextlib
import functools
import io
import os
import re

import rexec
from bastion import Bastion


class Connection:
    _password = "secret"
    url = "secret"

    def __init__(self):
        self.log = []

    def cursor(self):
        return Cursor(self)

    def execute(self, text):
        self.log.append(text)
        return self

    def rows(self):
        yield self
        yield 1

    def itself(self):
        return [self]

    def told(self, function):
        return function(self)

    def fail(self):
        raise Failure(self)

    @property
    def current(self):
        return self.cursor

    @classmethod
    def kind(cls):
        return cls

    @staticmethod
    def given(x):
        return x

    async def later(self):
        return self


class Failure(Exception):
    def __init__(self, connection):
        super().__init__("failed", connection)
        self.connection = connection


class Cursor:
    def __init__(self, connection):
        self.connection = connection


class Settings(dict):
    pass


class Account(collections.namedtuple("Account", "user password")):
    pass


def numbers():
    given = yield 1
    while True:
        given = yield given


OBJECTS = {
    "connection": Connection(), "settings": Settings(password="secret"), "account": Account("me", "secret"),
    "file": open(__file__), "generator": numbers(), "partial": functools.partial(print, "called"), "cls": Connection,
    "module": os, "function": numbers, "template": "of {0._password}", "stream": io.StringIO("text"),
    "pattern": re.compile("a"), "stack": contextlib.ExitStack(), "problem": Failure(1), "type": type,
    "method": Connection().execute, "iterator": iter([1, 2]), "space": vars(Connection), "items": {"a": 1}.items(),
}
r = rexec.RExec()
for name, value in OBJECTS.items():
    r.add_module("__main__").__dict__[name] = Bastion(value, name=name)


def show(*sources):
    for source in sources:
        try:
            print(source, "->", r.r_eval(f"str({source})"))
        except Exception as e:
            print(source, "->", type(e).__name__, e)


show(
    "connection.execute('a').execute('b')", "connection.cursor().connection", "connection.itself()[0].url",
    "connection.told(lambda c: c is connection)", "connection.told(lambda c: c.url)", "[x is connection for x in connection.rows()]",
    "connection.kind()._password", "connection.given(1)", "connection.url", "connection.log", "connection._password",
    "connection.current", "connection.__class__", "connection.__dict__", "connection.__init__()",
    "connection.later().send(None)", "'{0.url}'.format(connection)", "'{0._password}'.format(connection)",
)
show(
    "settings.get('user')", "settings['password']", "settings.pop", "account.count(1)", "account.password", "account[1]",
    "account._asdict()", "generator.send(None)", "generator.gi_frame", "generator.send(generator) is generator",
    "partial()", "partial.func", "cls()", "cls.given(1)", "cls.cursor", "cls.kind() is cls", "cls.mro()", "module.system",
    "module.getcwd()", "function()", "function.__globals__", "template.format(connection)", "template.upper()",
    "template.format(connection.cursor())", "stream.getvalue()", "pattern.match('a').re", "pattern.sub(lambda m: m.re, 'a')",
    "stack.enter_context(connection)", "stack.pop_all().close()", "problem.with_traceback(None) is problem", "type.mro",
    "method('x')", "next(iterator)", "space.get('_password') is None", "space.copy()['log']", "items.mapping", "items.isdisjoint([])",
    "file.detach().raw", "file.buffer", "file.name",
)
show("type(connection)(1, 2)", "type(connection).__getattr__(connection, '_password')")
show("object.__getattribute__(connection, '_get_')", "type(connection).__getattribute__(connection, '_get_')")
show("type('Sub', (type(connection),), {})(lambda name: 1, 'x')", "type(connection).__init__(connection, len, 'x')")
r.r_exec("""
try:
    connection.fail()
except Exception as e:
    problem = e
""")
show("problem.args[0]", "problem.args[1] is connection", "problem.connection", "problem.args[1].url", "problem.__traceback__.tb_frame")
r.r_exec("import copy")
show("copy.copy(connection)", "copy.deepcopy([connection])")
