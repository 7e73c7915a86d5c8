// What do operations do otherwise where classic code runs them?
//
// Only where the machine is about to refuse, or to answer what Python 2.7 refuses, is it asked which
// code runs.

import CordonBytecode
import CordonNumbers

extension VM {
  /// Whether the code that runs is in the classic dialect.
  var runsClassicCode: Bool {
    state.frame.pointee.code.pointee.flags & CodeFlags.classic.rawValue != 0
  }

  /// `str(value)`, called by whatever name: to classic code it gives what the dialect shows.
  func calledStr(_ value: Value) throws(Raised) -> Value {
    if value.isKind(.string) || !runsClassicCode { return try strOrSubclass(value) }
    let globals = state.frame.pointee.function.pointee.globals
    let own = builtins(of: globals).get(intern(".str"))
    if own.isUnset { return try strOrSubclass(value) }
    // A program may have put another function there.
    let result = try call(own, value)
    _ = try textResult(result, "__str__")
    return result
  }

  /// `a // b` of complex numbers, which Python 2.7 has still; nil elsewhere.
  func classicComplexQuotient(_ a: Value, _ b: Value) throws(Raised) -> Value? {
    guard a.isKind(.complex) || b.isKind(.complex), runsClassicCode,
      payload(a).numberClass != nil, payload(b).numberClass != nil
    else { return nil }
    guard let quotient = ComplexMath.divide(try complex(payload(a)), by: try complex(payload(b)))
    else { throw raise(.zeroDivisionError, "complex divmod()") }
    return newComplex(quotient.real.rounded(.down), 0)
  }
}
