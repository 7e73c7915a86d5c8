// How does native code that works with a realm's rights call a function of trusted code?
//
// `theirs.sort(key=ours)` runs with the rights of the list's realm, for comparisons are its code. The
// key function is lent to the call: in its place the native gets an object made for it, which nobody
// else has, and which calls the function with trusted rights.

enum LentFunction {
  static let type = NativeType(
    "cordon.lent_function", "A function of trusted code, lent to one call of native code.",
    slots: 1, flags: [.guardsItself, .noConstructor]
  ) {
    [
      .init("__call__($self, /, *arguments)", .pure, "Call the function.") {
        call throws(Raised) in
        let arguments = call[1]
        for i in 0..<arguments.asTuple.pointee.count {
          arguments.asTuple.items[i] = call.vm.asSent(arguments.asTuple[item: i])
        }
        return try call.vm.withTrust { () throws(Raised) in
          try call.vm.call(
            call[0].asInstance[slot: 0], arguments: arguments, keywords: .unset)
        }
      }
    ]
  }
}

extension VM {
  /// What a native function that trusted code calls with the rights of a restricted realm gets instead
  /// of one of trusted code's functions.
  func lent(_ function: Value) -> Value {
    guard function.isCell, function.cell.realm == VM.trustedRealm else { return function }
    let it = newInstance(of: LentFunction.type)
    it.asInstance[slot: 0] = function
    return it
  }
}
