"""The place where a coroutine was made is tracked and read."""
import sys

sys.set_coroutine_origin_tracking_depth(3)


async def f():
    pass


c = f()
if c.cr_origin[0][0]:
    print("escaped")
c.close()
