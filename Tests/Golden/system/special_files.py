"""Places in files, flags of pipes, file systems, accounts, and files that stand for processes."""

import grp
import os
import pwd
import select


def told(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


name = f'/tmp/special-{os.getpid()}'
file = os.open(name, os.O_RDWR | os.O_CREAT, 0o600)
os.unlink(name)
print(os.pwrite(file, b'abcdef', 0), os.pread(file, 3, 2), os.pread(file, 9, 4), os.read(file, 1))
told(lambda: os.pread(file, -1, 0))
os.fchmod(file, 0o640)
print(oct(os.fstat(file).st_mode))
r, w = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
print(os.get_blocking(r), os.get_inheritable(w))
told(lambda: os.read(r, 1))
told(lambda: os.pipe2(1))
folder = os.open('/', os.O_RDONLY)
os.fchdir(folder)
print(os.getcwd())
print(os.statvfs('/').f_namemax, os.fstatvfs(folder)[9], len(os.statvfs('/')))
told(lambda: os.statvfs('/no/such'))
print(os.getpgid(0) == os.getpgrp(), os.getsid(0) >= 0, os.nice(0) == os.nice(0))
print(len(os.sched_getaffinity(0)) > 0, os.sched_yield(), os.device_encoding(r), os.ctermid())
child = os.fork()
if not child:
    os._exit(4)
watched = os.pidfd_open(child)
print(select.select([watched], [], [], 10) == ([watched], [], []))
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
root = pwd.getpwuid(0)
print(root, root.pw_dir, pwd.getpwnam('root') == root, root in pwd.getpwall())
print(grp.getgrgid(0).gr_name, grp.getgrnam('root').gr_gid, grp.getgrgid(0) in grp.getgrall())
told(lambda: pwd.getpwnam('no such'))
told(lambda: pwd.getpwuid(1 << 70))
told(lambda: grp.getgrgid(-5))
told(lambda: grp.getgrgid('0'))
told(lambda: pwd.getpwnam('a\0'))
