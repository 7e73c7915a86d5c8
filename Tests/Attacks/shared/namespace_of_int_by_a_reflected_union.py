"""The read-only view of a type's namespace hands the namespace itself to a reflected operator."""


class Other:
    def __ror__(self, namespace):
        return namespace


namespace = int.__dict__ | Other()
namespace["answer"] = 42
if (0).answer == 42:
    print("escaped")
