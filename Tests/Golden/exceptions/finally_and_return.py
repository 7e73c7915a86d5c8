# finally runs on every way out, and what it does wins.
log = []
def f(how):
    try:
        log.append("body")
        if how == "return": return "r"
        if how == "raise": raise ValueError
        if how == "exit": raise SystemExit
    except ValueError:
        log.append("except"); return "e"
    else:
        log.append("else"); return "l"
    finally:
        log.append("finally")
for h in ("return", "raise", "none", "exit"):
    try: print(f(h), log)
    except SystemExit: print("exit", log)
    log.clear()
def g():
    try: return 1
    finally: return 2
def h():
    try: raise ValueError
    finally: return "swallowed"
def k():
    x = 1
    try: return x
    finally: x = 2
def m():
    for i in range(3):
        try:
            if i: break
        finally: log.append(i)
    return log
print(g(), h(), k(), m())
def gen():
    try: yield 1
    finally: print("closed")
it = gen(); next(it); it.close()
def n():
    try:
        try: raise KeyError
        finally: print("inner")
    except KeyError: print("outer")
    finally: print("last")
n()
e = 5
try: raise ValueError
except ValueError as e: pass
print("e" in globals())
