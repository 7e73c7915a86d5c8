# differs: CPython has no limit of memory
# options: -r --limit memory=4M --limit recursion=1000000
# The registers and frames of calls count against the quota.
def down(n):
    if n:
        return down(n - 1)


down(5_000)
print("deep")
down(5_000)
print("again")
down(100_000)
print("too deep")
