"""An asynchronous generator closes itself while it is being asked, and is asked again for ever."""
# options: --limit steps=80K
asked = 0


async def stream():
    global asked
    while True:
        asked += 1
        try:
            me.aclose().send(None)
        except (RuntimeError, StopIteration):
            pass
        yield asked


me = stream()
for _ in range(200_000):
    try:
        me.__anext__().send(None)
    except StopIteration:
        pass
if asked == 200_000:
    print("escaped")
