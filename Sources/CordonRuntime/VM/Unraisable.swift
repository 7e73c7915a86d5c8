// What happens to an exception that no code can be told?
//
// What `__del__` or an exit function raises has no caller to go to: the realm's `sys.unraisablehook`
// gets it. Where there is no such hook, or it fails as well, the machine writes to the realm's
// `sys.stderr` itself.

extension VM {
  /// Takes the exception on its way and tells of it. A limit that stops the machine is no exception
  /// and stays.
  ///
  /// - Parameters:
  ///   - object: what raised it, or None.
  ///   - message: what to say instead of "Exception ignored in".
  public func tellUnraisable(_ object: Value, message: String? = nil) {
    if state.stop != .none { return }
    let exception = swallow()
    guard exception.isKind(.exception) else { return }
    let hook = realm.sys.pointee.dictionary.get(intern("unraisablehook"))
    if let make = host.unraisableArguments, !hook.isUnset, !hook.isNone {
      do throws(Raised) {
        let arguments = makeTuple([
          Value(type(of: exception)), exception, exception.asException.pointee.traceback,
          message.map { text($0) } ?? .none, object,
        ])
        _ = try call(hook, try make(self, Value(arguments)))
        return
      } catch {
        if state.stop != .none { return }
        let failure = swallow()
        tell(
          "Exception ignored in sys.unraisablehook: \(safeText(hook, ifFailing: "", repr: true))\n")
        if state.stop == .none { tell(formatException(failure, host.sources)) }
        return
      }
    }
    tell(unraisableText(exception, object, message: message))
  }

  /// The text that the default hook writes.
  public func unraisableText(_ exception: Value, _ object: Value, message: String?) -> String {
    var head = ""
    if let message {
      head = message
      if !object.isNone, !object.isUnset {
        head += ": " + safeText(object, ifFailing: "<object repr() failed>", repr: true)
      } else {
        head += ":"
      }
      head += "\n"
    } else if !object.isNone, !object.isUnset {
      let shown = safeText(object, ifFailing: "<object repr() failed>", repr: true)
      head = "Exception ignored in: \(shown)\n"
    }
    var options = TracebackOptions()
    options.carets = false
    return head + formatException(exception, host.sources, options)
  }

  /// Writes to the realm's `sys.stderr`; what goes wrong there is dropped.
  public func tell(_ text: String) {
    let stream = realm.sys.pointee.dictionary.get(nameText(.stderr))
    if stream.isNone { return }
    if stream.isUnset {
      var text = realm.isRestricted ? terminalText(of: text) : text
      text.withUTF8 { host.gate.write(UnsafeRawBufferPointer($0), to: 2) }
      return
    }
    _ = quietly { () throws(Raised) in
      try TextSink(self, stream).write(try newString(text))
      let flush = try findAttribute(stream, nameText(.flush))
      return flush.isUnset ? .none : try call(flush)
    }
  }
}
