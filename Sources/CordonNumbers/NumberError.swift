// What can go wrong in a kernel?
//
// Only what the numbers themselves bring about; the caller knows the operation and chooses the
// exception and its words.

public enum NumberError: Error, Equatable {
  /// The system gave no scratch memory.
  case outOfMemory
  /// `shouldContinue` answered false.
  case interrupted
  case divisionByZero
  /// A modular inverse that does not exist.
  case notInvertible
  /// The result does not fit: a double, a number of bytes, or any memory there could be.
  case overflow
  /// A negative operand where the operation has none.
  case negative
}
