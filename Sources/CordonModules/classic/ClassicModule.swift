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
    .init("exc_clear()", .changes, "Forget the exception that is being handled.") {
      call throws(Raised) in
      call.vm.forgetHandledException()
      return .none
    },
  ]
}
