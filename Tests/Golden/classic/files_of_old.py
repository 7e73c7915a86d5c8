import re, sys
def show(text): print re.sub('0x[0-9a-f]+', '0x', text)
name = '/tmp/files_of_old.%s' % 'txt'
f = open(name, 'w')
show(`f`)
for call in (lambda: f.read(), lambda: f.readline(), lambda: f.readlines()):
    try: call()
    except IOError, e: print e
f.write('one\ntwo\n')
f.close()
show(str(f))
f = open(name)
show('%s %r' % (f, f))
try: f.write('x')
except IOError, e: print e, e.__class__, e.errno
print f.readline(), f.read(), f.mode, f.closed
f = open(name, 'r+')
f.write('O')
f.close()
for arguments in ((), (3,), (None,), (name, 'r', 1, 2)):
    try: open(*arguments)
    except TypeError, e: print str(e).replace('file()', 'open()')
show(`sys.stdout`)
import os
os.remove(name)
