# differs: Cordon tells at the end of the program, and where the coroutine was made.
async def f():
    pass


f()
g = f()
g.close()
