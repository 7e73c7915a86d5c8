# A name that a nested function declares global is global in the whole text given to exec.
g, l = {}, {}
exec("""if 1:
    def f():
        y = 1
        def g():
            global y
            return y
        def h():
            return y + 1
        return g, h
    y = 9
    g, h = f()
    result = g(), h()
""", g, l)
print(l["result"], g["y"], "y" in l)
