# options: --limit steps=200K
"""except* of everything is around the loop."""
try:
    for _ in range(10**6):
        pass
except* BaseException:
    pass
finally:
    print("escaped")
