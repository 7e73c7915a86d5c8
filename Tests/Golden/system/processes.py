# Processes through os.
import os


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(os.getpid() > 0, os.getppid() > 0, os.getuid() == os.geteuid(), isinstance(os.getgid(), int))
print(os.system('exit 3') >> 8, os.waitstatus_to_exitcode(os.system('true')))
with os.popen('echo one; echo two') as f:
    print(f.read().split(), list(f))
with os.popen('cat >/dev/null; exit 5', 'w') as f:
    f.write('x')
child = os.popen('exit 5')
print(child.close())
pid = os.fork()
if pid == 0:
    os._exit(7)
done, status = os.waitpid(pid, 0)
print(done == pid, os.WIFEXITED(status), os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status))
pid = os.fork()
if pid == 0:
    os.kill(os.getpid(), 15)
    os._exit(1)
done, status = os.wait()
print(os.WIFSIGNALED(status), os.WTERMSIG(status), os.waitstatus_to_exitcode(status))
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.dup2(w, 1)
    os.execvp('echo', ['echo', 'from', 'child'])
os.close(w)
with os.fdopen(r) as f:
    print(f.read())
os.waitpid(pid, 0)
print(os.spawnlp(os.P_WAIT, 'sh', 'sh', '-c', 'exit 4'))
attempt(lambda: os.execv('/nowhere/x', ['x']))
attempt(lambda: os.execvp('no-such-program-here', ['x']))
attempt(lambda: os.execv('/bin/true', []))
attempt(lambda: os.waitpid(-1, 0))
attempt(lambda: os.kill(2 ** 22 + 5, 0))
attempt(lambda: os.popen(3))
attempt(lambda: os.system(3))
print(len(os.urandom(16)), os.cpu_count() > 0, len(os.times()), os.uname().sysname, os.uname()[0])
attempt(lambda: os.urandom(-1))
print(len(os.getloadavg()), os.getpgrp() > 0, os.get_exec_path({'PATH': 'a:b'}))
