# else of a loop runs unless the loop was broken out of; continue and finally mix.
for i in range(3):
    if i == 5: break
else: print("no break")
for i in range(3):
    if i == 1: break
else: print("never")
while i < 3:
    i += 1
    try:
        if i == 2: continue
        if i == 3: break
    finally:
        print("finally", i)
else: print("never")
def f():
    for x in range(3):
        try: return x
        finally:
            if x == 0: continue
print(f())
def g():
    while True:
        try: return 1
        finally: break
    return 2
print(g())
for x in []: pass
else: print("empty")
for i in range(2):
    for j in range(2):
        if j: break
    else: continue
    break
print(i, j)
