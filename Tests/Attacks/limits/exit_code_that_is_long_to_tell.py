"""Something shared by itself is gone through once for each way to it."""
# options: --limit cpu=0.3s --limit memory=32M
# reason: it does not end there
x = [1]
for i in range(60): x = [x, x]
raise SystemExit(x)
