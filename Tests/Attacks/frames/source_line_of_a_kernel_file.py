"""A traceback is asked for the line of a file of the kernel, which the code says it was compiled from."""
import linecache
import traceback

name = '/proc/self/maps'
found = linecache.getline(name, 2)
try:
    exec(compile('\n1/0', name, 'exec'))
except ZeroDivisionError:
    shown = traceback.format_exc().splitlines()
    found = found or (shown[-2] if '-' in shown[-2] and 'line 2' not in shown[-2] else '')
if found.strip():
    print('escaped')
