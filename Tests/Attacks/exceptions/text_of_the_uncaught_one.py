"""The text of an uncaught exception is computed after the program is over, for as long as it likes."""
# options: --limit steps=50K


class Late(Exception):
    def __str__(self):
        for i in range(1_000_000):
            pass
        print("escaped", flush=True)
        return ""


raise Late
