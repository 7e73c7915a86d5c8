# differs: CPython has no rexec
"""What reports go through is what the machine has of an exception, whatever its class says."""
import io
import sys
import traceback

import rexec

r = rexec.RExec()
r.policy = 'reset standard'
r.r_exec('''
class N: pass
t = N()
t.tb_frame = N(); t.tb_frame.f_code = c = N()
t.tb_frame.f_globals = {}; t.tb_frame.f_locals = {}; t.tb_frame.f_lineno = 1
c.co_filename = 'x'; c.co_name = c.co_qualname = 'y'; c.co_positions = lambda: iter([(1, 1, 1, 1)])
t.tb_lineno = 1; t.tb_lasti = 0; t.tb_next = t
class E(Exception):
    __traceback__ = t
    __suppress_context__ = t
E.__cause__ = E.__context__ = E('linked')
def f(): raise E('x')
class G(ExceptionGroup): pass
def g():
    group = G('members', [ValueError(1)])
    G.exceptions = (group,)
    raise group
def shared():
    group = ValueError('shared')
    for i in range(25): group = ExceptionGroup(str(i), [group, group])
    raise group
import itertools
class N(list):
    def __iter__(s): return itertools.repeat('a')
class D:
    def __dir__(s): return itertools.repeat('a')
def notes():
    e = E('noted')
    e.__notes__ = N([1])
    raise e
def guesses():
    raise AttributeError('a', name='attribute', obj=D())
''')
for call in "f()", "g()", "shared()", "notes()", "guesses()":
    try:
        r.r_eval(call)
    except Exception as e:
        print(type(sys.exc_info()[2]).__name__, type(e.__traceback__).__name__)
        text = traceback.format_exc()
        print(len(text) < 10 ** 6, text.splitlines()[-1][-40:] if call != "shared()" else "ends")
