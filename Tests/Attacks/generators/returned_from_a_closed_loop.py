"""for ... else and close fight over one generator that swallows GeneratorExit."""
# options: --limit steps=60K


def swallowing():
    n = 0
    while n < 800_000:
        try:
            yield n
        except GeneratorExit:
            pass
        n += 1


g = swallowing()
closed = 0
for n in g:
    try:
        g.close()
    except RuntimeError:
        closed += 1
    if closed > 300_000:
        print("escaped")
        break
