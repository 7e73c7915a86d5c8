# options: --limit cpu=0.3s --limit memory=32M
# reason: it does not end there, or ends the interpreter
"""Outside the account of the heap: repr of a shared alias."""
t=list[int]
for i in range(60): t=dict[t,t]
repr(t)
