# differs: CPython has no rexec
# stress: no, the child's address space is limited
# Where the process may have no more memory, that is an exception, for trusted code and for realms.
import os
import resource

import rexec

GROW = {
    "small": "x = []\nwhile 1: x.append(len(x) + 2 ** 70)",
    "large": "x = []\nwhile 1: x.append('a' * 100000 + str(len(x)))",
    "one": "bytes(10 ** 10)",
}


def outcome(size, what, restricted):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_AS, (size << 20, size << 20))
        try:
            if restricted:
                rexec.RExec().r_exec(GROW[what])
            else:
                exec(GROW[what], {})
        except (MemoryError, rexec.LimitError) as error:
            os.write(writing, type(error).__name__.encode())
        os._exit(0)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    answer = os.read(reading, 100).decode()
    os.close(reading)
    return answer, status


for size in 64, 200, 256, 300, 512:
    for what in GROW:
        print(size, what, outcome(size, what, False))
    answers = {outcome(size, what, True) for what in GROW}
    print(size, answers <= {("MemoryError", 0), ("LimitError", 0)}, answers != set())
