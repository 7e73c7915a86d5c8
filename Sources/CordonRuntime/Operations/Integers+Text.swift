// How are integers written and read?
//
// Conversions between decimal text and long integers take time that grows with the square of the
// length, so they have a limit, as in CPython; power-of-two bases have none.

import CordonNumbers
import Glibc

extension VM {
  /// The decimal text of a big int.
  func integerText(_ big: UnsafeMutablePointer<BigIntObject>) throws(Raised) -> Value {
    let view = big.view
    try checkDigits(view)
    return try writtenText(view, base: 10, prefix: "")
  }

  /// Raises ValueError when decimal text of the integer would be longer than allowed.
  func checkDigits(_ view: IntegerView) throws(Raised) {
    let limit = host.integerDigitLimit
    // No number of so few limbs has more digits than the least limit allows.
    if limit == 0 || view.count < 33 { return }
    let digits = IntegerText.digitRange(view.magnitude, base: 10)
    if digits.upperBound <= limit { return }
    if digits.lowerBound > limit || countDigits(view) > limit {
      throw raise(
        .valueError,
        "Exceeds the limit (\(limit) digits) for integer string conversion; "
          + "use sys.set_int_max_str_digits() to increase the limit")
    }
  }

  private func countDigits(_ view: IntegerView) -> Int {
    let room = UnsafeMutablePointer<UInt8>.allocate(
      capacity: IntegerText.writeCost(view, base: 10).room)
    defer { room.deallocate() }
    let count = (try? IntegerText.write(IntegerView(view.magnitude), into: room)) ?? Int.max
    return count
  }

  /// What `bin`, `oct` and `hex` give.
  public func radixText(_ v: Value, _ base: Int) throws(Raised) -> Value {
    let number = try index(v)
    let prefix: StaticString = base == 2 ? "0b" : base == 8 ? "0o" : "0x"
    return try withInteger(number) { (view) throws(Raised) -> Value in
      try writtenText(view, base: base, prefix: prefix)
    }
  }

  private func writtenText(
    _ view: IntegerView, base: Int, prefix: StaticString
  ) throws(Raised) -> Value {
    let cost = IntegerText.writeCost(view, base: base)
    try charge(cost.work)
    try reserve(cost.room + 80)
    let room = UnsafeMutablePointer<UInt8>.allocate(capacity: cost.room + 3)
    defer { room.deallocate() }
    // The prefix stands between the sign and the digits.
    let sign = view.isNegative ? 1 : 0
    let start = sign + prefix.utf8CodeUnitCount
    room[0] = UInt8(ascii: "-")
    memcpy(room + sign, prefix.utf8Start, prefix.utf8CodeUnitCount)
    let digits = try perform { () throws(NumberError) in
      try IntegerText.write(IntegerView(view.magnitude), base: base, into: room + start) {
        mayContinue
      }
    }
    return try newString(UnsafeBufferPointer(start: room, count: start + digits))
  }

  // MARK: Reading

  /// The int that a literal of the source spells: digits, or a prefix 0x, 0o or 0b and digits.
  func bigInt(literal: String) -> Value {
    var literal = literal
    return literal.withUTF8 { bytes in
      let base = bytes.count > 1 && bytes[0] == UInt8(ascii: "0") ? 0 : 10
      guard let number = IntegerLiteral(bytes, base: base) else {
        preconditionFailure("an integer literal that spells none")
      }
      if let word = number.asInt { return int(word) }
      let cost = number.cost
      let room = UnsafeMutablePointer<UInt>.allocate(capacity: cost.room)
      defer { room.deallocate() }
      guard let written = try? number.write(into: room) else {
        preconditionFailure("no memory for an integer literal")
      }
      return integer(IntegerView(room, written))
    }
  }

  /// The int that `number` spells; raises ValueError when it has more digits than allowed.
  func integer(_ number: IntegerLiteral) throws(Raised) -> Value {
    if let word = number.asInt { return int(word) }
    let limit = host.integerDigitLimit
    try charge(number.digitCount >> 2)
    if limit > 0, number.digitCount > limit, number.base & (number.base - 1) != 0 {
      throw raise(
        .valueError,
        "Exceeds the limit (\(limit) digits) for integer string conversion: "
          + "value has \(number.digitCount) digits; "
          + "use sys.set_int_max_str_digits() to increase the limit")
    }
    return try newInteger(number.cost) { room throws(NumberError) in
      try number.write(into: room) { mayContinue }
    }
  }
}
