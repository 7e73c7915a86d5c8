"""The names of pickle's fast half.

In Cordon there is one half only, the one that the module pickle is itself.
"""

from pickle import PickleError, PicklingError, UnpicklingError
from pickle import _Pickler as Pickler, _Unpickler as Unpickler
from pickle import _dump as dump, _dumps as dumps, _load as load, _loads as loads
