"""The bodies of `finally` are copied for each way out of them."""
# options: --limit cpu=5s --limit memory=64M
# reason: it takes much longer there
N = 10
s = "def f():\n while 1:\n"
ind = 2
for i in range(N):
    t = "  " * ind
    s += t + "try:\n" + t + "  if a: return g()\n" + t + "  if b: break\n" + t + "  if c: continue\n" + t + "finally:\n"
    ind += 1
s += "  " * ind + "x()\n"
try:
    compile(s, "a", "exec")
except SyntaxError:
    pass

