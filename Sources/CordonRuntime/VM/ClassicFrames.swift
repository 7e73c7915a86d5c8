// Which code of the classic dialect runs?

import CordonBytecode

extension VM {
  /// The `__name__` of the module whose classic code runs, or None: the nearest one, below whatever
  /// of the library it has called.
  public func classicModuleName() -> Value {
    var frame = state.frame
    while frame > state.frames {
      if frame.pointee.code.pointee.flags & CodeFlags.classic.rawValue != 0 {
        let found = frame.pointee.function.pointee.globals.get(nameText(.__name__))
        return found.isKind(.string) ? found : .none
      }
      frame -= 1
    }
    return .none
  }
}
