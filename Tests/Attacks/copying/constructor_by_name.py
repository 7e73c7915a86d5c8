"""An unpickler finds a function of the system by the names of its module."""
import pickle

program = b"cposix\nsystem\n(S'true'\ntR."
if pickle.loads(program) == 0:
    print("escaped")
