"""The name of a hidden function is written with letters that only normalise to it."""
import sys

frame = sys._ｇｅｔｆｒａｍｅ(0)
if frame.ｆ_globals is globals():
    print("escaped")
