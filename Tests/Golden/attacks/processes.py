# differs: CPython has no restricted realm.
# options: -r
"""No process is started, ended or signalled."""

import os


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: os.system)
refused(lambda: os.popen)
refused(lambda: os.fork)
refused(lambda: os.forkpty)
refused(lambda: os.execv)
refused(lambda: os.execve)
refused(lambda: os.spawnv)
refused(lambda: os.posix_spawn)
refused(lambda: os.kill)
refused(lambda: os.killpg)
refused(lambda: os._exit)
refused(lambda: os.abort)
refused(lambda: os.waitpid)
refused(lambda: os.nice)
refused(lambda: os.setuid)
refused(lambda: __import__('subprocess'))
refused(lambda: __import__('multiprocessing'))
refused(lambda: __import__('ctypes'))
refused(lambda: __import__('_posixsubprocess'))
refused(lambda: __import__('signal'))
