"""The collector knows what a view refers to."""
import gc

namespace = gc.get_referents(float.__dict__)[0]
namespace["answer"] = 42
if (1.5).answer == 42:
    print("escaped")
