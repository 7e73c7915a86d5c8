"""input() converts a prompt that is an object, whose text takes for ever."""
# options: --limit steps=60K


class Prompt:
    def __str__(self):
        for _ in range(1_000_000):
            pass
        print("escaped")
        return ""


try:
    input(Prompt())
except EOFError:
    pass
