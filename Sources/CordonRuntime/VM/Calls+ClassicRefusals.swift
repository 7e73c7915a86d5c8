// What does Python 2.7 say of arguments that a function does not take?
//
// It counts what it was given, names included, and names the function only by its code.

import CordonBytecode

extension VM {
  func isClassic(_ function: Function) -> Bool {
    function.pointee.code.pointee.flags & CodeFlags.classic.rawValue != 0
  }

  private func takes(_ function: Function, _ how: String, _ wanted: Int, _ given: Int) -> Raised {
    let name = function.pointee.code.pointee.name.asText.shown
    let number = "\(how) \(wanted) argument\(wanted == 1 ? "" : "s")"
    return raise(.typeError, "\(name)() takes \(number) (\(given) given)")
  }

  private func defaultCount(_ function: Function) -> Int {
    let defaults = function.pointee.defaults
    return defaults.isUnset ? 0 : defaults.asTuple.pointee.count
  }

  func raiseClassicTooMany(_ function: Function, _ given: Int) -> Raised {
    let code = function.pointee.code
    let positional = Int(code.pointee.positionalCount)
    if positional == 0, code.pointee.flags & 0x8 == 0 {
      return raise(
        .typeError, "\(code.pointee.name.asText.shown)() takes no arguments (\(given) given)")
    }
    return takes(function, defaultCount(function) > 0 ? "at most" : "exactly", positional, given)
  }

  func raiseClassicTooFew(_ function: Function, _ given: Int) -> Raised {
    let code = function.pointee.code
    let defaults = defaultCount(function)
    let isOpen = defaults > 0 || code.pointee.flags & 0x4 != 0
    let wanted = Int(code.pointee.positionalCount) - defaults
    return takes(function, isOpen ? "at least" : "exactly", wanted, given)
  }

  /// Of a name that no parameter has, or one that has its argument already, among `count` arguments
  /// of which `given` are by position.
  func raiseClassicKeyword(
    _ function: Function, _ name: Value, _ count: Int, _ given: Int, isRepeated: Bool
  ) -> Raised {
    let code = function.pointee.code
    let positional = Int(code.pointee.positionalCount)
    let takesOthers = code.pointee.flags & 0xC != 0
    if given > positional && code.pointee.flags & 0x4 == 0 || positional == 0 && !takesOthers {
      return raiseClassicTooMany(function, count)
    }
    let what = isRepeated ? "multiple values for" : "an unexpected"
    return raise(
      .typeError,
      "\(code.pointee.name.asText.shown)() got \(what) keyword argument '\(name.asText.shown)'")
  }
}
