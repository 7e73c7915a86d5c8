# differs: there is no debugger, and a pdb that lies in the path is not taken for one.
import sys
import types

pdb = sys.modules["pdb"] = types.ModuleType("pdb")
pdb.set_trace = lambda: print("the pdb of somebody")
try:
    breakpoint()
except NotImplementedError as error:
    print(error)
