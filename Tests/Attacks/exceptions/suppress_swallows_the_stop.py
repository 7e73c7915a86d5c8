"""A context manager that suppresses everything stands around the loop that is stopped."""
# options: --limit steps=60K
from contextlib import ExitStack, suppress

turns = 0
with ExitStack() as stack:
    stack.callback(lambda: turns >= 900_000 and print("escaped"))
    stack.enter_context(suppress(BaseException))
    while turns < 1_000_000:
        turns += 1
