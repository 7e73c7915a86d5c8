// What does the native half of `re` have?
//
// The types, and the maker of patterns; flags, functions and the cache are Python, in `re`.

import CordonRuntime

enum REModule {
  static let module = NativeModule(
    "_re", "Regular expressions, on PCRE2.",
    [
      .init("compile(pattern, flags, /)", .pure, "Make a pattern object of a str or bytes.") {
        call throws(Raised) in
        let vm = call.vm
        let plain = vm.payload(call[0])
        if !plain.isKind(.string), try vm.bytesLike(plain) == nil {
          throw call.raise(.typeError, "first argument must be string or compiled pattern")
        }
        return try RegexPattern.make(
          vm, call[0], RegexFlags(rawValue: try vm.indexAsInt(call[1], nil)))
      },
      .init("warn_positional(name, /)", .pure, "Warn of an argument given by position.") {
        call throws(Raised) in
        let name = try call.vm.string(call[0], "name").swiftString
        try call.vm.warn(
          .deprecationWarning, "'\(name)' is passed as positional argument", stackLevel: 3)
        return .none
      },
    ], isFoundation: true
  ) { vm, module throws(Raised) in
    let names = module.pointee.dictionary
    names.set(vm, "Pattern", Value(vm.type(PatternType.type)))
    names.set(vm, "Match", Value(vm.type(MatchType.type)))
  }
}
