// What does the classic dialect need of the machine?

import CordonRuntime

enum ClassicModule {
  static let module = NativeModule(
    "_classic_native", "The native part of the classic dialect.", rows, isFoundation: true)

  private static let rows: [NativeRow] = [
    .init(
      "plain(value, /)", .pure,
      "What trusted code takes an instance of a restricted realm's subclass of str, int, ... for."
    ) { call throws(Raised) in call.vm.asPlain(call[0]) },
    .init(
      "old_style(type, /)", .changes,
      "Have instances of a class present themselves as `instance` in messages."
    ) { call throws(Raised) in
      guard call[0].isKind(.type), !call[0].asType.pointee.flags.contains(.immutable) else {
        throw call.raise(.typeError, "a class of a program is required")
      }
      call[0].asType.pointee.flags.insert(.isOldStyle)
      return .none
    },
    .init("namespace(type, /)", .pure, "What a class of the realm holds, for the library.") {
      call throws(Raised) in try call.vm.namespaceForLibrary(call[0])
    },
    .init("module_name()", .pure, "The name of the module whose code runs, or None.") { call in
      call.vm.classicModuleName()
    },
    .init("exc_clear()", .changes, "Forget the exception that is being handled.") {
      call throws(Raised) in
      call.vm.forgetHandledException()
      return .none
    },
  ]
}
