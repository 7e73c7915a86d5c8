"""An error handler registered with the low module makes the text longer at each turn."""
# options: --limit memory=24M --limit cpu=300ms
import _codecs

_codecs.register_error("longer", lambda error: ("x" * 200_000, error.end))
if len(("\xe4a" * 300).encode("ascii", "longer")) > 60_000_000:
    print("escaped")
