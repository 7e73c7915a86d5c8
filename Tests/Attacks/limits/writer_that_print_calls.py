# options: --limit steps=200K
"""print calls the write method of its file, which loops and swallows what stops it."""


class File:
    written = 0

    def write(self, text):
        try:
            for _ in range(10**5):
                pass
        finally:
            self.written += 1
            return len(text)


file = File()
print(*range(10), file=file)
if file.written > 10:
    print("escaped")
