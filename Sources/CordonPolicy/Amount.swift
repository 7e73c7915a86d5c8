// How are sizes and times written for people?
//
// `64M`, `1.5G`, `5s`, `250ms`, `unlimited`. Bytes go by 1024, counts by 1000, a bare time is
// seconds. What `text` writes, `value` reads back as the same number.

enum Amount {
  private typealias Suffix = (word: String, factor: Int)

  private static let counts: [Suffix] = [
    ("", 1), ("k", 1000), ("m", 1_000_000), ("g", 1_000_000_000), ("t", 1_000_000_000_000),
  ]
  private static let bytes: [Suffix] = [
    ("", 1), ("k", 1 << 10), ("m", 1 << 20), ("g", 1 << 30), ("t", 1 << 40),
  ]
  private static let times: [Suffix] = [
    ("ns", 1), ("us", 1000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000),
    ("h", 3_600_000_000_000),
  ]

  /// The value that `text` means for the limit `name`; nil for `unlimited`.
  static func value(_ text: String, of name: LimitName) throws(PolicyProblem) -> Int? {
    let word = text.lowercased()
    if word == "unlimited" || word == "none" { return nil }
    guard let (digits, decimals, suffix) = parts(of: word),
      let factor = factor(of: suffix, name.unit)
    else { throw unreadable(text, name) }
    guard let value = product(digits, decimals, factor) else {
      throw PolicyProblem(
        "'\(PolicyText.visible(text))' is too much for \(name.word), write 'unlimited'")
    }
    if value == 0 && !name.mayBeZero {
      throw PolicyProblem("no program runs with \(name.word) 0, write 'unlimited' for no limit")
    }
    return value
  }

  /// The value as it is written; `unlimited` for nil.
  static func text(_ value: Int?, of name: LimitName) -> String {
    guard let value else { return "unlimited" }
    switch name.unit {
    case .count:
      let suffix = counts.dropFirst(2).last { value % $0.factor == 0 && value > 0 }
      guard let suffix else { return String(value) }
      return String(value / suffix.factor) + suffix.word.uppercased()
    case .bytes:
      let suffix = bytes.last { value % $0.factor == 0 && value > 0 } ?? bytes[0]
      return String(value / suffix.factor) + suffix.word.uppercased()
    case .time:
      let suffix = times.last { value % $0.factor == 0 && value > 0 } ?? times[3]
      return String(value / suffix.factor) + suffix.word
    }
  }

  private static func factor(of suffix: String, _ unit: LimitName.Unit) -> Int? {
    switch unit {
    case .count: return counts.first { $0.word == suffix }?.factor
    case .bytes:
      for (word, factor) in bytes {
        if suffix == word || suffix == word + "b" { return factor }
        if !word.isEmpty && suffix == word + "ib" { return factor }
      }
      return nil
    case .time:
      if suffix.isEmpty { return 1_000_000_000 }
      if suffix == "min" { return 60_000_000_000 }
      return times.first { $0.word == suffix }?.factor
    }
  }

  /// `1.5g` in three parts: all digits, how many of them are decimals, the suffix.
  private static func parts(of word: String) -> (digits: Int, decimals: Int, suffix: String)? {
    var digits = 0
    var decimals: Int?
    var sawDigit = false
    var rest = word.utf8[...]
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (tenfold, overflow) = digits.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tenfold.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
        if overflow || carry { return nil }
        digits = sum
        sawDigit = true
        if let places = decimals { decimals = places + 1 }
      case UInt8(ascii: "_") where sawDigit: break
      case UInt8(ascii: ".") where sawDigit && decimals == nil: decimals = 0
      default:
        return sawDigit ? (digits, decimals ?? 0, String(Substring(rest))) : nil
      }
      rest = rest.dropFirst()
    }
    return sawDigit ? (digits, decimals ?? 0, "") : nil
  }

  /// `digits * factor / 10^decimals`, rounded down; nil when it is too much.
  private static func product(_ digits: Int, _ decimals: Int, _ factor: Int) -> Int? {
    var divisor = 1
    for _ in 0..<decimals {
      let (tenfold, overflow) = divisor.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      divisor = tenfold
    }
    let wide = digits.multipliedFullWidth(by: factor)
    guard wide.high >= 0, wide.high < divisor else { return nil }
    return tooWide(wide, divisor) ? nil : divisor.dividingFullWidth(wide).quotient
  }

  /// Whether the quotient would not fit.
  private static func tooWide(_ wide: (high: Int, low: UInt), _ divisor: Int) -> Bool {
    let unsigned = UInt(divisor).dividingFullWidth((UInt(wide.high), wide.low)).quotient
    return unsigned > UInt(Int.max)
  }

  private static func unreadable(_ text: String, _ name: LimitName) -> PolicyProblem {
    let example =
      switch name.unit {
      case .count: "'1000', '10M'"
      case .bytes: "'64M', '1G'"
      case .time: "'5s', '250ms'"
      }
    return PolicyProblem(
      "'\(PolicyText.visible(text))' is no value for \(name.word), "
        + "write it like \(example) or 'unlimited'")
  }
}
