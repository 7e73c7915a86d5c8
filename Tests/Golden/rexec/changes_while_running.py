# differs: CPython has no rexec. What is taken away in the middle of a call is gone at the next use.
import rexec

r = rexec.RExec()
r.edit("allow module _io io functools")


@r.expose
def edit(lines):
    r.edit(lines)


@r.expose
def limit(name, value):
    r.limits[name] = value


@r.expose
def names(value):
    r.ok_posix_names = value


@r.expose
def hide(name):
    r.hide(name)


@r.expose
def hidden_while_it_runs():
    r.hide("hidden_while_it_runs")
    return "still answered"


@r.expose
def counted():
    yield 1


r.r_exec(r"""
import functools, io, os

def show(name, function):
    try: print(name, '->', function())
    except Exception as e: print(name, '->', e)

def refused(name, function):
    try: function()
    except Exception as e: print(name, '->', str(e).replace('/etc/passwd', 'FILE'))
    else: print(name, '->', 'ALLOWED')

text = open('/etc/passwd')
text.readline()
data = open('/etc/passwd', 'rb')
data.read(1)
raw = open('/etc/passwd', 'rb', 0)

def lines():
    for i, line in enumerate(text):
        if i == 1: edit('deny read /etc/passwd')
        if i > 1: return
refused('iterated', lines)
for name in ('read', 'readline', 'readlines', '__next__', 'seek', 'detach'):
    if name != 'seek': refused('text ' + name, lambda: getattr(text, name)())
for name in ('read', 'read1', 'readline', 'readlines', 'peek', '__next__'):
    refused('data ' + name, lambda: getattr(data, name)())
refused('data readinto', lambda: data.readinto(bytearray(5)))
refused('raw read', lambda: raw.read(5))
refused('raw readall', lambda: raw.readall())
refused('wrapped', lambda: io.TextIOWrapper(io.BufferedReader(raw)).read())
refused('opened', lambda: open('/etc/passwd'))
edit('allow read /etc/passwd')
show('allowed again', lambda: len(data.read(3)))

lister, later = os.listdir, functools.partial(os.listdir, '/')
mapped = map(os.listdir, ['/', '/'])
show('listed', lambda: len(next(mapped)) > 1)
edit('deny os listdir')
show('held', lambda: lister('/'))
show('partial', later)
show('mapped', lambda: next(mapped))
edit('ask os listdir')
show('asked', later)
edit('allow os listdir')
names(('getpid',))
show('unlisted', lambda: len(lister('/')))
show('listed', lambda: os.getpid() > 0)
length = len
hide('len')
show('hidden', lambda: length([]))
show('itself', hidden_while_it_runs)
show('gone', lambda: hidden_while_it_runs())
step = counted()
show('generator', lambda: next(step))

def deep(n): return n and 1 + deep(n - 1)
limit('recursion', 20)
show('shallow', lambda: deep(100))
limit('recursion', 2000)
show('deep', lambda: deep(100))
""")
for lines in (
    "limit('steps', 10)\nfor i in range(1000): pass\nprint('WENT ON')",
    "limit('output', 10)\nprint('x' * 100)\nprint('WENT ON')",
    "edit('stop os getpid')\ntry: os.getpid()\nfinally: print('WENT ON')",
):
    try:
        r.r_exec(lines)
    except Exception as e:
        print(type(e).__name__, e)
    r.limits["steps"] = None
    r.limits["output"] = "1M"

print("-- one environment in the other")
outer, inner = rexec.RExec(), rexec.RExec()
outer.limits["steps"], inner.limits["steps"] = 20000, 5000
outer.expose("again", lambda source: outer.r_eval(source))
outer.expose("other", lambda source: inner.r_eval(source))
for lines in (
    "def f():\n  for i in range(1000): pass\nfor i in range(1000): again('f()')",
    "def f(n): again('f(%d)' % (n + 1))\nf(0)",
    "for i in range(3): other('len([x for x in range(100)])')\nprint('done')",
    "try: other('[x for x in range(100000)]')\nexcept Exception as e: print('the other:', e)",
):
    try:
        outer.r_exec(lines)
    except Exception as e:
        print(type(e).__name__, e)
