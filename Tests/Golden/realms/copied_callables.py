# differs: CPython has no realms
"""A copy of what a guest has built to call others is the guest's as well."""
import copy, os, rexec

def log(text): print("guest says", text)

r = rexec.RExec()
r.add_module("__main__").log = log

@r.expose
def configure(options):
    options = copy.deepcopy(options)
    for row in options["rows"]:
        pass

try: r.r_exec('''
import operator
seen = []
g = lambda *names: operator.attrgetter(*names)
configure({"rows": map(operator.methodcaller("__call__", "made_by_guest", "w"),
    map(operator.attrgetter("open"), map(operator.itemgetter("__builtins__"),
    map(operator.attrgetter("__globals__"), [log]))))})
''')
except Exception as e: print(type(e), e)
try: r.r_exec('''
configure({"rows": map(seen.append, map(operator.attrgetter("__globals__"), [log]))})
print(sorted(seen[0]))
''')
except Exception as e: print(type(e), e)
print("escaped" if os.path.exists("made_by_guest") else "held")
