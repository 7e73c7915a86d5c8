# What atexit lets others do with the list.
import atexit

atexit.register(print, "now")
atexit._run_exitfuncs()
print(atexit._ncallbacks())
atexit.register(print, "never")
atexit._clear()
print(atexit._ncallbacks())
