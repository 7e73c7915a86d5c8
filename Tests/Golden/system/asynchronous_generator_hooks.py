# sys.set_asyncgen_hooks: who hears of the generators that begin.
import sys

heard = []
print(sys.get_asyncgen_hooks())
sys.set_asyncgen_hooks(firstiter=lambda generator: heard.append(generator.__name__))


async def numbers():
    yield 1
    yield 2


async def main():
    generator = numbers()
    async for number in generator:
        print(number, heard)
    async for number in numbers():
        break


try:
    main().send(None)
except StopIteration:
    pass
print(heard)
try:
    sys.set_asyncgen_hooks(firstiter=3)
except TypeError as error:
    print(error)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
