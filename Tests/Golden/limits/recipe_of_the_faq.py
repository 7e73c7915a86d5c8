# differs: CPython has no rexec
# stress: no, the child has one second of processor time
# The recipe of the FAQ, written out: the restricted code runs in a child with limits of its own, and
# the parent waits, and kills it if need be.
import os
import resource
import time

import rexec


def run(code, wall=20):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        resource.setrlimit(resource.RLIMIT_CPU, (1, 1))
        resource.setrlimit(resource.RLIMIT_AS, (256 << 20, 256 << 20))
        environment = rexec.RExec()
        try:
            if "while" in code:
                environment.r_exec(code)
            else:
                os.write(writing, repr(environment.r_eval(code)).encode())
        except Exception as error:
            os.write(writing, type(error).__name__.encode())
        os._exit(0)
    os.close(writing)
    start = time.time()
    ended = 0
    while not ended and time.time() - start < wall:
        ended, status = os.waitpid(child, os.WNOHANG)
        time.sleep(0.02)
    if not ended:
        os.kill(child, 9)
        ended, status = os.waitpid(child, 0)
    answer = os.read(reading, 100).decode()
    os.close(reading)
    return answer, status & 127


print(run("1+1"))
print(run("'a' * 12345678901"))
print(run("len('a' * 1000000)"))
print(run("len('a' * 300000000)"))
print(run("[bytes(1000000) for i in range(1000)]"))
print(run("while 1: pass"))
print(run("while 1: pass", wall=0.1))
print(run("x = []\nwhile 1: x.append('a' * 100000 + str(len(x)))"))
