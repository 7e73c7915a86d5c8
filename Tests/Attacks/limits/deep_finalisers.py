# options: --limit steps=200K
"""Each finaliser makes the next object with a finaliser, at the cost of nobody."""
import time

until = time.process_time() + 1


class C:
    made = 0

    def __del__(self):
        C.made += 1
        if time.process_time() < until and C.made < 10**6:
            C()


C()
while time.process_time() < until and C.made < 10**5:
    C()
if C.made >= 10**5:
    print("escaped")
