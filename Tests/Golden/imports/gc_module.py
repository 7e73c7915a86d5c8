# What the collector can be told.
import gc

print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), gc.get_freeze_count(), gc.callbacks, gc.garbage)
print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("a"), len(gc.get_stats()))
print(gc.collect() >= 0)
try:
    gc.collect(7)
except ValueError as problem:
    print(problem)
