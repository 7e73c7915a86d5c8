# A star among the names that a star stands for is no name.
import sys
import types

package = types.ModuleType("package")
package.__path__ = []
package.__all__ = ["*", "part"]
package.part = 1
sys.modules["package"] = package
print(__import__("package", fromlist=["*"]).part)
