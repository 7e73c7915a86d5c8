# differs: CPython has no restricted realm.
# options: -r
"""Nothing in the file system changes."""

import os


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: os.remove)
refused(lambda: os.unlink)
refused(lambda: os.rename)
refused(lambda: os.replace)
refused(lambda: os.mkdir)
refused(lambda: os.makedirs)
refused(lambda: os.rmdir)
refused(lambda: os.removedirs)
refused(lambda: os.symlink)
refused(lambda: os.link)
refused(lambda: os.chmod)
refused(lambda: os.chown)
refused(lambda: os.truncate)
refused(lambda: os.utime)
refused(lambda: os.mkfifo)
refused(lambda: os.mknod)
refused(lambda: os.open)
refused(lambda: os.write)
refused(lambda: os.dup)
refused(lambda: os.dup2)
refused(lambda: os.pipe)
refused(lambda: os.chdir)
refused(lambda: os.fchdir)
refused(lambda: os.chroot)
refused(lambda: os.umask)
