// How does an argument become a number of C?

import CordonRuntime

extension Call {
  /// An int argument that fits C's int.
  func cInt(_ argument: Value) throws(Raised) -> Int {
    let number = try vm.index(argument)
    guard let word = vm.word(number), Int32(exactly: word) != nil else {
      throw raise(.overflowError, "Python int too large to convert to C int")
    }
    return word
  }

  /// An int argument that fits C's long.
  func cLong(_ argument: Value) throws(Raised) -> Int {
    guard let word = vm.word(try vm.index(argument)) else {
      throw raise(.overflowError, "Python int too large to convert to C long")
    }
    return word
  }
}
