"""A finaliser of the library calls exec when the program ends."""
import weakref


class Kept:
    pass


kept = Kept()
weakref.finalize(kept, exec, 'open("made", "w").close(); print("escaped")', {})
