// Which functions does `math` have?

import CordonRuntime
import Glibc

public enum MathModule {
  public static let module = NativeModule(
    "math", "Mathematical functions of real numbers, as the C standard defines them.",
    MathFunctions.rows + MathSums.rows + MathIntegers.rows + MathParts.rows
  ) { vm, module throws(Raised) in
    for (name, value) in [
      ("pi", Double.pi), ("e", M_E), ("tau", 2 * Double.pi), ("inf", Double.infinity),
      ("nan", Double.nan),
    ] {
      module.pointee.dictionary.set(vm, vm.intern(name), vm.float(value))
    }
  }
}

extension Call {
  /// Argument i as a double.
  @inline(__always) func double(_ i: Int) throws(Raised) -> Double { try vm.asDouble(self[i]) }

  func domainError() -> Raised { raise(.valueError, "math domain error") }

  func rangeError() -> Raised { raise(.overflowError, "math range error") }
}
