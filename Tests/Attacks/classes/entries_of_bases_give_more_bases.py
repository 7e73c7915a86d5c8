"""__mro_entries__ of a base runs on when the class statement has used up its steps."""
# options: --limit steps=60K


class Base:
    def __mro_entries__(self, bases):
        try:
            for i in range(1_000_000):
                pass
        finally:
            done.append(1)
        return ()


done = []


class Derived(Base()):
    pass


if done:
    print("escaped")
