"""An error handler for encoding gets an exception and answers with a position that goes backwards."""
# options: --limit steps=60K
import codecs

calls = 0


def handler(error):
    global calls
    calls += 1
    return ("", 0 if calls < 300_000 else error.end)


codecs.register_error("again", handler)
"\xe4".encode("ascii", "again")
if calls == 300_000:
    print("escaped")
