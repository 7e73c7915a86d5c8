// How does a program end: with what nobody caught, and with what was to run at the end?

import CordonRuntime

/// A hook of the program ended the run in its own way.
struct EndedByHook: Error {
  let result: RunResult
}

extension Interpreter {
  /// What is to be shown of an exception that nobody caught; nothing when the program's own
  /// `sys.excepthook` has shown it. Both run with the rights of the realm.
  ///
  /// Who interrupts the hook gets what would be shown without it; who interrupts that as well, the
  /// exception's type alone.
  func report(
    _ exception: Value, _ realm: Realm, asksHook: Bool = true
  ) -> Result<String, EndedByHook> {
    var text = ""
    var exitOfHook = Value.none
    let ending = vm.enter(realm) { () throws(Raised) in
      let dictionary = realm.sys.pointee.dictionary
      let traceback = vm.quietAttribute(exception, "__traceback__")
      let type = Value(vm.type(of: exception))
      dictionary.set(vm, "last_exc", exception)
      dictionary.set(vm, "last_type", type)
      dictionary.set(vm, "last_value", exception)
      dictionary.set(vm, "last_traceback", traceback)
      let hook = dictionary.get(vm.intern("excepthook"))
      let isOwn = !hook.isUnset && hook == dictionary.get(vm.intern("__excepthook__"))
      if isOwn || hook.isUnset || !asksHook {
        text = hook.isUnset ? "sys.excepthook is missing\n" : ""
        var options = TracebackOptions()
        if namesRealms { options.realmNames = vm.realmNames }
        text += vm.formatException(exception, vm.host.sources, options)
        try vm.passStop()
        return .none
      }
      do throws(Raised) {
        _ = try vm.call(hook, type, exception, traceback)
      } catch {
        guard let failure = vm.takeException(.baseException) else { throw error }
        if vm.isException(failure, .systemExit) {
          exitOfHook = failure
          return .none
        }
        text =
          "Error in sys.excepthook:\n" + vm.formatException(failure, vm.host.sources)
          + "\nOriginal exception was:\n" + vm.formatException(exception, vm.host.sources)
        try vm.passStop()
      }
      return .none
    }
    if case .raised(let failure) = ending, vm.isInterruption(failure) {
      if asksHook { return report(exception, realm, asksHook: false) }
      return .success(vm.typeName(exception) + "\n")
    }
    if case .stopped = ending { return .failure(EndedByHook(result: result(of: ending, realm))) }
    if !exitOfHook.isNone { return .failure(EndedByHook(result: exit(exitOfHook, of: realm))) }
    return .success(text)
  }

  /// Ends all programs: what was registered for the end runs, then what finalises objects, each with
  /// the rights and the limits of its realm. Writes out what programs have printed.
  ///
  /// Answers how that ended, where a limit stopped it.
  public func close() -> RunResult? {
    var result: RunResult?
    for (realm, maySay) in realmsToEnd where maySay {
      let ended = finish(realm) { () throws(Raised) in
        try vm.runExitCalls()
        try vm.finalizeAll()
        return .none
      }
      if case .completed = ended { continue }
      result = ended
    }
    for closer in vm.host.closers { closer(vm) }
    vm.host.gate.flush()
    return result
  }
}
