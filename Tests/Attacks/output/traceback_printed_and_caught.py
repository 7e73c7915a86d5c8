# options: --limit output=64K
"""Tracebacks of deep calls are printed and the exceptions caught."""
import traceback


def fall(n):
    try:
        fall(n - 1) if n else 1 / 0
    except Exception as e:
        raise ValueError(n) from e


for _ in range(20):
    try:
        fall(60)
    except ValueError:
        traceback.print_exc()
print("escaped")
