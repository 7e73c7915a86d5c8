// How long can a formatted value become?
//
// Told before anything is allocated, so that a width or precision of billions is refused at once.
// Saturates; compare it with a quota before use.

extension FormatSpec {
  private var padding: Int {
    (min(width, NumberParts.mostWidth) + 1) * fill.byteCount
  }

  public func mostBytes(_ value: IntegerView) -> Int {
    switch type {
    case "e", "E", "f", "F", "g", "G", "%": return mostBytesOfFloat
    default:
      let base = type.integerBase
      let digits = IntegerText.room(for: value, base: base)
      return digits + digits / 3 + 4 + padding
    }
  }

  public var mostBytesOfFloat: Int { FloatText.mostBytes(widest) + 112 + padding }

  public var mostBytesOfComplex: Int { 2 * (FloatText.mostBytes(widest) + 112) + 3 + padding }

  /// For a text of so many bytes.
  public func mostBytes(ofText count: Int) -> Int {
    count + padding
  }

  private var widest: FloatLayout {
    FloatLayout(.fixed, precision: precision ?? 6)
  }
}

extension PrintfDirective {
  private func bounded(_ amount: Amount) -> Int {
    if case .number(let value) = amount { return min(value, NumberParts.mostWidth) }
    return 0
  }

  public func mostBytes(_ value: IntegerView) -> Int {
    let base = conversion.integerBase
    return max(IntegerText.room(for: value, base: base), bounded(precision)) + 4 + bounded(width)
  }

  public var mostBytesOfFloat: Int { 320 + max(6, bounded(precision)) + bounded(width) }

  /// For a text of so many bytes.
  public func mostBytes(ofText count: Int) -> Int {
    count + bounded(width)
  }
}
