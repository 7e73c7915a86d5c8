// What does `anext(iterator, default)` give to await?

/// Slots: what `__anext__` gave, the default, the iterator that drives it once it is awaited.
enum AnextMethods {
  static let rows: [NativeRow] = [
    .init("__await__(self, /)", .pure, "Return self.") { $0[0] },
    .init("__iter__(self, /)", .pure, "Return self.") { $0[0] },
    .init("__next__(self, /)", .pure, "Implement next(self).") { call throws(Raised) in
      try send(call, .none)
    },
    .init("send(self, value, /)", .pure, "Resume with a value.") { call throws(Raised) in
      try send(call, call[1])
    },
    .init("throw(self, type, value=?, traceback=?, /)", .pure, "Raise inside.") {
      call throws(Raised) in
      let exception = try call.vm.thrownException(call)
      return try driving(call) { it throws(Raised) in
        try call.vm.callMethod(it, .throw, exception)
      }
    },
    .init("close(self, /)", .pure, "Raise GeneratorExit inside.") { call throws(Raised) in
      try driving(call) { it throws(Raised) in try call.vm.callMethod(it, .close) }
    },
  ]

  private static func send(_ call: Call, _ value: Value) throws(Raised) -> Value {
    try driving(call) { it throws(Raised) in
      let (result, isFinished) = try call.vm.send(it, value)
      if isFinished { throw call.vm.raiseStopIteration(result) }
      return result
    }
  }

  /// Lets the iterator act; where it tells that there are no more items, the default is the result.
  private static func driving(
    _ call: Call, _ body: (Value) throws(Raised) -> Value
  ) throws(Raised) -> Value {
    let record = call[0].asRecord
    do {
      if record[slot: 2].isUnset { record[slot: 2] = try call.vm.awaitable(record[slot: 0], 0) }
      return try body(record[slot: 2])
    } catch {
      guard call.vm.take(.stopAsyncIteration) else { throw error }
      throw call.vm.raiseStopIteration(record[slot: 1])
    }
  }
}
