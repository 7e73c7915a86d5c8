# Functions that a fork calls.
import os

os.register_at_fork(before=lambda: print('first registered', flush=True))
os.register_at_fork(before=lambda: print('second registered', flush=True))
os.register_at_fork(after_in_child=lambda: print('in the child', flush=True))
os.register_at_fork(after_in_parent=lambda: os.wait() and print('in the parent', flush=True))
if os.fork() == 0:
    os._exit(0)
for arguments in {}, {'before': 1}:
    try:
        os.register_at_fork(**arguments)
    except TypeError as error:
        print(error)
