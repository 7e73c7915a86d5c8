# differs: CPython has no rexec. A stop in a callback ends the realm's run, whatever the host makes of it.
import Bastion
import rexec

log = []


class Host:
    def cb(self, f):
        try:
            return f()
        finally:
            log.append("finally")

    def swallow(self, f):
        try:
            return f()
        except rexec.LimitError:
            log.append("caught")
            return "swallowed"


r = rexec.RExec()
sp = r.add_module('__main__').__dict__
sp['b'] = Bastion.Bastion(Host(), lambda n: True)
r.expose('cb', Host().cb); r.expose('swallow', Host().swallow)
r.limits['steps'] = 3000
r.r_exec('''
seen = []
def burn():
    while True: pass
''')
for s in ("""
try: cb(burn)
except BaseException as e: seen.append('except ' + type(e).__name__)
finally: seen.append('finally')
""", """
try: b.cb(burn)
except BaseException as e: seen.append('except2')
finally: seen.append('finally2')
""", """
x = swallow(burn)
seen.append(x)
""", """
x = b.swallow(burn)
seen.append(x)
""", """
class C:
    def __enter__(self): return 1
    def __exit__(self, *a): seen.append('exit'); return True
with C(): cb(burn)
""", """
for x in map(cb, [burn]): pass
""", """
sorted([1,2], key=lambda k: cb(burn))
seen.append('after sort')
"""):
    try:
        r.r_exec(s)
        print('completed')
    except rexec.LimitError as e:
        print(e)
print(log)
print(sp['seen'])
