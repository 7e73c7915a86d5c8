"""A hook for new asynchronous generators is given those of other code."""
import sys

met = []
sys.set_asyncgen_hooks(firstiter=met.append)


async def stream():
    yield 1


try:
    stream().__anext__().send(None)
except StopIteration:
    pass
if met[0].ag_code is stream.__code__:
    print("escaped")
