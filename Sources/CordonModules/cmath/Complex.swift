// What is a complex number to `cmath`, and what do its functions give beyond the finite ones?

import Glibc

struct Complex: Equatable {
  var real: Double
  var imaginary: Double

  init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }

  enum Outcome {
    case value(Complex)
    case domainError
    case rangeError

    func map(_ change: (Complex) -> Complex) -> Outcome {
      if case .value(let z) = self { return .value(change(z)) }
      return self
    }

    /// A range error when finite arguments gave an infinite part.
    static func checked(_ z: Complex) -> Outcome { z.hasInfinity ? .rangeError : .value(z) }
  }

  var isFinite: Bool { real.isFinite && imaginary.isFinite }
  var hasInfinity: Bool { real.isInfinite || imaginary.isInfinite }
  var size: Double { hypot(real, imaginary) }

  /// Multiplied by i, and by -i: quarter turns.
  var turnedLeft: Complex { Complex(-imaginary, real) }
  var turnedRight: Complex { Complex(imaginary, -real) }
  var negated: Complex { Complex(-real, -imaginary) }
}

/// The values of a function where a part of the argument is infinite or not a number, by annex G of
/// the C standard.
///
/// Rows by the real part, columns by the imaginary one: -infinity, negative, -0, 0, positive,
/// infinity, NaN. An entry is the real and the imaginary part of the value: `i` infinity, `p` pi,
/// `t` three quarters of it, `h` a half, `q` a quarter, `1`, `0`, `n` NaN; their negatives `I P T H
/// Q m z`. `!!` is a domain error, `..` is not looked up.
struct SpecialValues {
  private let text: StaticString

  init(_ text: StaticString) { self.text = text }

  /// Nil when both parts are finite.
  func outcome(_ z: Complex) -> Complex.Outcome? {
    if z.isFinite { return nil }
    let position = (row(z.real) * 7 + row(z.imaginary)) * 3
    let first = text.utf8Start[position]
    if first == UInt8(ascii: "!") { return .domainError }
    return .value(Complex(number(first), number(text.utf8Start[position + 1])))
  }

  private func row(_ x: Double) -> Int {
    if x.isNaN { return 6 }
    let isNegative = x.sign == .minus
    if x == 0 { return isNegative ? 2 : 3 }
    if x.isFinite { return isNegative ? 1 : 4 }
    return isNegative ? 0 : 5
  }

  private func number(_ letter: UInt8) -> Double {
    switch letter {
    case UInt8(ascii: "i"): .infinity
    case UInt8(ascii: "I"): -.infinity
    case UInt8(ascii: "p"): .pi
    case UInt8(ascii: "P"): -.pi
    case UInt8(ascii: "t"): 3 * .pi / 4
    case UInt8(ascii: "T"): -3 * .pi / 4
    case UInt8(ascii: "h"): .pi / 2
    case UInt8(ascii: "H"): -.pi / 2
    case UInt8(ascii: "q"): .pi / 4
    case UInt8(ascii: "Q"): -.pi / 4
    case UInt8(ascii: "1"): 1
    case UInt8(ascii: "m"): -1
    case UInt8(ascii: "0"): 0
    case UInt8(ascii: "z"): -0.0
    default: .nan
    }
  }

  // MARK: Tables

  static let acos = SpecialValues(
    """
    ti pi pi pI pI tI ni \
    hi .. .. .. .. hI nn \
    hi .. .. .. .. hI hn \
    hi .. .. .. .. hI hn \
    hi .. .. .. .. hI nn \
    qi 0i 0i 0I 0I qI ni \
    ni nn nn nn nn nI nn
    """)
  static let acosh = SpecialValues(
    """
    iT iP iP ip ip it in \
    iH .. .. .. .. ih nn \
    iH .. .. .. .. ih nn \
    iH .. .. .. .. ih nn \
    iH .. .. .. .. ih nn \
    iQ iz iz i0 i0 iq in \
    in nn nn nn nn in nn
    """)
  static let asinh = SpecialValues(
    """
    IQ Iz Iz I0 I0 Iq In \
    IH .. .. .. .. Ih nn \
    IH .. .. .. .. Ih nn \
    iH .. .. .. .. ih nn \
    iH .. .. .. .. ih nn \
    iQ iz iz i0 i0 iq in \
    in nn nz n0 nn in nn
    """)
  static let atanh = SpecialValues(
    """
    zH zH zH zh zh zh zn \
    zH .. .. .. .. zh nn \
    zH .. .. .. .. zh zn \
    0H .. .. .. .. 0h 0n \
    0H .. .. .. .. 0h nn \
    0H 0H 0H 0h 0h 0h 0n \
    0H nn nn nn nn 0h nn
    """)
  static let cosh = SpecialValues(
    """
    !! .. i0 iz .. !! in \
    !! .. .. .. .. !! nn \
    !! .. .. .. .. !! n0 \
    !! .. .. .. .. !! n0 \
    !! .. .. .. .. !! nn \
    !! .. iz i0 .. !! in \
    nn nn n0 n0 nn nn nn
    """)
  static let exp = SpecialValues(
    """
    00 .. 0z 00 .. 00 00 \
    !! .. .. .. .. !! nn \
    !! .. .. .. .. !! nn \
    !! .. .. .. .. !! nn \
    !! .. .. .. .. !! nn \
    !! .. iz i0 .. !! in \
    nn nn nz n0 nn nn nn
    """)
  static let log = SpecialValues(
    """
    iT iP iP ip ip it in \
    iH .. .. .. .. ih nn \
    iH .. .. .. .. ih nn \
    iH .. .. .. .. ih nn \
    iH .. .. .. .. ih nn \
    iQ iz iz i0 i0 iq in \
    in nn nn nn nn in nn
    """)
  static let sinh = SpecialValues(
    """
    !! .. Iz I0 .. !! in \
    !! .. .. .. .. !! nn \
    !! .. .. .. .. !! 0n \
    !! .. .. .. .. !! 0n \
    !! .. .. .. .. !! nn \
    !! .. iz i0 .. !! in \
    nn nn nz n0 nn nn nn
    """)
  static let sqrt = SpecialValues(
    """
    iI 0I 0I 0i 0i ii ni \
    iI .. .. .. .. ii nn \
    iI .. .. .. .. ii nn \
    iI .. .. .. .. ii nn \
    iI .. .. .. .. ii nn \
    iI iz iz i0 i0 ii in \
    iI nn nn nn nn ii nn
    """)
  static let tanh = SpecialValues(
    """
    m0 .. mz m0 .. m0 m0 \
    !! .. .. .. .. !! nn \
    !! .. .. .. .. !! nn \
    !! .. .. .. .. !! nn \
    !! .. .. .. .. !! nn \
    10 .. 1z 10 .. 10 10 \
    nn nn nz n0 nn nn nn
    """)
  /// By length and angle.
  static let rectangular = SpecialValues(
    """
    !! .. I0 Iz .. !! in \
    !! .. .. .. .. !! nn \
    00 .. .. .. .. 00 00 \
    00 .. .. .. .. 00 00 \
    !! .. .. .. .. !! nn \
    !! .. iz i0 .. !! in \
    nn nn n0 n0 nn nn nn
    """)
}
