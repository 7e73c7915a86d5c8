// How do integers of any size go to the kernels and come back?
//
// Operands are lent without copying. Results are written straight into a new cell, whose room is
// known in advance, and then made normal: what fits 63 bits becomes a word.

import CSupport
import CordonNumbers

extension VM {
  /// Lends an int (small or big) or a bool to a kernel for the length of the call.
  @inline(__always)
  public func withInteger<Result, Failure: Error>(
    _ v: Value, _ body: (IntegerView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if v.isCell { return try body(v.asBigInt.view) }
    return try withIntegerView(of: v.isInt ? v.asInt : v == .true ? 1 : 0, body)
  }

  /// The same for two.
  @inline(__always)
  public func withIntegers<Result, Failure: Error>(
    _ a: Value, _ b: Value, _ body: (IntegerView, IntegerView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withInteger(a) { (x) throws(Failure) -> Result in
      try withInteger(b) { (y) throws(Failure) -> Result in try body(x, y) }
    }
  }

  /// The int that a kernel writes. Memory and time are asked for before it begins.
  public func newInteger(
    _ cost: Cost,
    _ write: (UnsafeMutablePointer<UInt>) throws(NumberError) -> WrittenInteger
  ) throws(Raised) -> Value {
    let isShort = cost.room <= state.shortLimbs
    if !isShort {
      // What there is no memory for is no question of time.
      guard cost.room < Int(UInt32.max) else { throw raiseIntegerTooBig() }
      try reserveInteger(limbs: cost.room)
    }
    if cost.work > 64 { try charge(integerWork: cost.work) }
    if isShort { return try newShortInteger(write) }
    try reserveInteger(limbs: cost.room)
    let big = makeInteger(room: cost.room)
    let written = try perform { () throws(NumberError) in try write(big.limbs) }
    try checkInteger(big.limbs, written.count)
    if written.count <= 1 || written.count < cost.room >> 1 {
      return integer(IntegerView(big.limbs, written))
    }
    big.pointee.limbCount = UInt32(written.count)
    big.pointee.isNegative = written.isNegative
    return Value(big)
  }

  private func newShortInteger(
    _ write: (UnsafeMutablePointer<UInt>) throws(NumberError) -> WrittenInteger
  ) throws(Raised) -> Value {
    var room: (UInt, UInt, UInt, UInt, UInt, UInt, UInt, UInt) = (0, 0, 0, 0, 0, 0, 0, 0)
    return try withUnsafeMutablePointer(to: &room) { (tuple) throws(Raised) -> Value in
      let limbs = UnsafeMutableRawPointer(tuple).assumingMemoryBound(to: UInt.self)
      let written = try perform { () throws(NumberError) in try write(limbs) }
      return integer(IntegerView(limbs, written))
    }
  }

  private func makeInteger(room: Int) -> UnsafeMutablePointer<BigIntObject> {
    let cell = allocate(bytes: 16 + room * 8, .bigInt, shape: BuiltinType.int.shape)
    let big = cell.of(BigIntObject.self)
    big.pointee.limbCount = 0
    big.pointee.isNegative = false
    return big
  }

  /// An int of the viewed value; the limbs are copied.
  public func integer(_ view: IntegerView) -> Value {
    if let word = view.asInt { return int(word) }
    let big = makeInteger(room: view.count)
    big.limbs.update(from: view.limbs, count: view.count)
    big.pointee.limbCount = UInt32(view.count)
    big.pointee.isNegative = view.isNegative
    return Value(big)
  }

  /// An unsigned machine word as an int.
  public func int(_ word: UInt) -> Value {
    if let small = Int(exactly: word) { return int(small) }
    return withUnsafePointer(to: word) { integer(IntegerView($0, count: 1, isNegative: false)) }
  }

  // MARK: Errors and interruption

  /// Runs a kernel and turns its errors, other than those that the caller has excluded, into
  /// Python's. One that signals do not wait for begins anew once they are served, and holds them up
  /// longer.
  func perform<Result>(
    _ kernel: () throws(NumberError) -> Result
  ) throws(Raised) -> Result {
    while true {
      do throws(NumberError) {
        let result = try kernel()
        if host.patience != Host.firstPatience { host.patience = Host.firstPatience }
        return result
      } catch {
        guard case .interrupted = error, cordon_signals_pending() != 0, state.stop == .none else {
          throw raise(error)
        }
        let patience = host.patience
        host.heldSince = nil
        host.patience = Host.firstPatience
        try lookUp()
        host.patience = 2 * patience
      }
    }
  }

  func raise(_ error: NumberError) -> Raised {
    switch error {
    case .outOfMemory: return raiseMemoryError()
    case .interrupted: return raiseAbandoned()
    case .divisionByZero: return raise(.zeroDivisionError, "division by zero")
    case .notInvertible:
      return raise(.valueError, "base is not invertible for the given modulus")
    case .overflow: return raise(.overflowError, "too many digits in integer")
    case .negative: return raise(.valueError, "negative value")
    }
  }

  /// Whether a long computation may go on: false once Ctrl-C was pressed, a signal has waited long
  /// enough or the present realm's time is used up. Runs no Python code.
  public var mayContinue: Bool {
    if state.stop != .none || cordon_interrupt_pending() != 0 { return false }
    if cordon_signals_pending() != 0, host.isOutOfPatience { return false }
    return !host.meter(of: state.realm).pointee.isOverdue
  }

  /// What stopped a computation after `mayContinue` answered false.
  func raiseAbandoned() -> Raised {
    do throws(Raised) {
      lookUpSoon()
      try charge(0)
    } catch {
      return error
    }
    return raiseKeyboardInterrupt()
  }
}
