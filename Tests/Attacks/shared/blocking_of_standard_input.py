"""Standard input is told not to block, which concerns all who share it."""
import os

os.set_blocking(0, not os.get_blocking(0))
if not os.get_blocking(0):
    print("escaped")
