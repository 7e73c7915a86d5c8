// What does the module `abc` need of the machine?

import CordonRuntime

enum AbcModule {
  static let module = NativeModule(
    "_abc", "The native part of abc.", rows, isFoundation: true)

  private static let rows: [NativeRow] = [
    .init(
      "_share_kind(abstract, registered, /)", .pure,
      "Have patterns take a class, and those below it, for a sequence or mapping as another is."
    ) { call throws(Raised) in
      guard call[0].isKind(.type), call[1].isKind(.type) else {
        throw call.raise(.typeError, "_share_kind() takes classes")
      }
      try call.vm.shareCollectionKind(of: call[0], with: call[1])
      return .none
    },
    .init(
      "_guard_registry(abstract, /)", .pure,
      "Raise when restricted code has called to register with a class of trusted code."
    ) { call throws(Raised) in
      guard call[0].isKind(.type) else {
        throw call.raise(.typeError, "_guard_registry() takes a class")
      }
      try call.vm.requireCallersOwn(call[0], toChange: "registry")
      return .none
    },
  ]
}
