"""The library's folder becomes a package's path, and os a submodule that is called otherwise."""
import os
import sys
import types

package = types.ModuleType("package")
package.__path__ = [os.path.dirname(os.__file__)]
sys.modules["package"] = package
import package.os

if package.os.system("true") == 0:
    print("escaped")
