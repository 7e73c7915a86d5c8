"""The conversion of a field calls a repr that goes on after the limit."""
# options: --limit steps=60K


class Slow:
    def __repr__(self):
        try:
            for _ in range(400_000):
                pass
        except BaseException:
            pass
        return "escaped"


print("{!r}".format(Slow()))
