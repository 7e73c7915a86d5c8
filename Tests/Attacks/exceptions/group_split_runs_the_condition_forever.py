"""The condition of split is Python code that goes on after the limit has been reached."""
# options: --limit steps=60K
group = ExceptionGroup("g", [ValueError(i) for i in range(100)])
passes = 0


def condition(error):
    global passes
    if error is group:
        return False
    try:
        for _ in range(10_000):
            passes += 1
    except BaseException:
        pass
    return True


try:
    group.split(condition)
finally:
    if passes > 500_000:
        print("escaped")
