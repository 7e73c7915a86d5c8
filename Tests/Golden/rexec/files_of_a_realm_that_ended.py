# differs: CPython has no rexec. A realm that ends closes what it has opened.
import rexec, os, gc
def realm():
    r = rexec.RExec()
    for x in 'allow os open pipe read write fstat', 'allow module posix os': r.edit(x)
    return r
a = realm()
a.r_exec("import os\np = os.pipe()\nx = os.write(p[1], b'secret of a')")
p = [int(x) for x in a.r_eval('p')]
a.r_exec("del p")
del a
for i in range(5): gc.collect()
b = realm()
try:
    b.r_exec("import os\nx = os.read(%d, 50)" % p[0])
    print('escaped', b.r_eval('x'))
except OSError as e: print('held', e)
