// What do generators, coroutines and async generators have?

enum GeneratorMethods {
  static func rows(_ type: BuiltinType) -> [NativeRow] {
    var rows: [NativeRow] = [
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call in
        let vm = call.vm
        let generator = call[0].asGenerator
        let noun = vm.typeName(vm.type(of: call[0]))
        return vm.text(
          "<\(noun) object \(generator.pointee.qualifiedName.asText.shown) at \(vm.address(call[0]))>"
        )
      },
      .attribute(
        "__name__", .pure, "The name.",
        get: { call in
          call[0].asGenerator.pointee.name
        },
        set: { call throws(Raised) in
          guard call[1].isKind(.string) else {
            throw call.raise(.typeError, "__name__ must be set to a string object")
          }
          call[0].asGenerator.pointee.name = call[1]
          return .none
        }),
      .attribute(
        "__qualname__", .pure, "The dotted name.",
        get: { call in
          call[0].asGenerator.pointee.qualifiedName
        },
        set: { call throws(Raised) in
          guard call[1].isKind(.string) else {
            throw call.raise(.typeError, "__qualname__ must be set to a string object")
          }
          call[0].asGenerator.pointee.qualifiedName = call[1]
          return .none
        }),
    ]
    if type != .asyncGenerator { rows.append(ContainerRows.genericAlias) }
    let prefix = type == .generator ? "gi" : type == .coroutine ? "cr" : "ag"
    rows += inspection(prefix)
    if type == .asyncGenerator { return rows + AsyncGeneratorMethods.rows }
    rows += [
      .init("send(self, value, /)", .pure, "Resume with a value; give the next one.") {
        call throws(Raised) in
        var result = Value.none
        if let v = try call.vm.resumeFromNative(
          call[0].asGenerator, with: call[1], result: &result)
        {
          return v
        }
        throw call.vm.raiseStopIteration(result)
      },
      .init("throw(self, type, value=?, traceback=?, /)", .pure, "Raise inside.") {
        call throws(Raised) in
        let exception = try call.vm.thrownException(call)
        var result = Value.none
        if let v = try call.vm.throwInto(call[0].asGenerator, exception, result: &result) {
          return v
        }
        throw call.vm.raiseStopIteration(result)
      },
      .init("close(self, /)", .pure, "Raise GeneratorExit inside.") { call throws(Raised) in
        try call.vm.close(call[0].asGenerator)
      },
    ]
    if type == .generator {
      rows += [
        .init("__iter__(self, /)", .pure, "Implement iter(self).") { call in call[0] },
        .init("__next__(self, /)", .pure, "Implement next(self).") { call throws(Raised) in
          var result = Value.none
          if let v = try call.vm.resumeFromNative(
            call[0].asGenerator, with: .none, result: &result)
          {
            return v
          }
          throw call.vm.raiseStopIteration(result)
        },
      ]
    } else {
      rows += [
        .init("__await__(self, /)", .pure, "An iterator to await with.") { call in
          let wrapper = call.vm.newRecord(.coroutineWrapper)
          wrapper[slot: 0] = call[0]
          return Value(wrapper)
        }
      ]
    }
    return rows
  }

  /// `gi_frame` and its kin, by prefix.
  private static func inspection(_ prefix: String) -> [NativeRow] {
    func frame(_ call: Call) throws(Raised) -> Value {
      call.vm.generatorFrame(call[0].asGenerator)
    }
    func running(_ call: Call) throws(Raised) -> Value {
      .bool(call[0].asGenerator.pointee.state == .running)
    }
    func suspended(_ call: Call) throws(Raised) -> Value {
      .bool(call[0].asGenerator.pointee.state == .suspended)
    }
    func code(_ call: Call) throws(Raised) -> Value {
      Value(call[0].asGenerator.pointee.function.pointee.code)
    }
    func target(_ call: Call) throws(Raised) -> Value {
      call.vm.delegate(of: call[0].asGenerator) ?? .none
    }
    switch prefix {
    case "gi":
      return [
        .attribute("gi_frame", .reveals, "The frame.", get: frame),
        .attribute("gi_running", .pure, "Whether it runs.", get: running),
        .attribute("gi_suspended", .pure, "Whether it waits.", get: suspended),
        .attribute("gi_code", .reveals, "The code.", get: code),
        .attribute("gi_yieldfrom", .reveals, "What it delegates to.", get: target),
      ]
    case "cr":
      return [
        .attribute("cr_frame", .reveals, "The frame.", get: frame),
        .attribute("cr_running", .pure, "Whether it runs.", get: running),
        .attribute("cr_suspended", .pure, "Whether it waits.", get: suspended),
        .attribute("cr_code", .reveals, "The code.", get: code),
        .attribute("cr_await", .reveals, "What it awaits.", get: target),
        .member("cr_origin", .reveals, "Where it was made.", get: { _ in .none }),
      ]
    default:
      return [
        .attribute("ag_frame", .reveals, "The frame.", get: frame),
        .member("ag_running", .pure, "Whether something waits for it.") { call in
          .bool(call[0].asGenerator.pointee.isStepping)
        },
        .attribute("ag_suspended", .pure, "Whether it waits.", get: suspended),
        .attribute("ag_code", .reveals, "The code.", get: code),
        .attribute("ag_await", .reveals, "What it awaits.", get: target),
      ]
    }
  }
}

/// The iterator that `coroutine.__await__()` gives.
enum CoroutineWrapperMethods {
  static let rows: [NativeRow] = [
    .init("__iter__(self, /)", .pure, "Implement iter(self).") { call in call[0] },
    .init("__next__(self, /)", .pure, "Implement next(self).") { call throws(Raised) in
      try send(call, .none)
    },
    .init("send(self, value, /)", .pure, "Resume with a value.") { call throws(Raised) in
      try send(call, call[1])
    },
    .init("throw(self, type, value=?, traceback=?, /)", .pure, "Raise inside.") {
      call throws(Raised) in
      let exception = try call.vm.thrownException(call)
      var result = Value.none
      if let v = try call.vm.throwInto(target(call), exception, result: &result) { return v }
      throw call.vm.raiseStopIteration(result)
    },
    .init("close(self, /)", .pure, "Raise GeneratorExit inside.") { call throws(Raised) in
      try call.vm.close(target(call))
      return .none
    },
  ]

  private static func target(_ call: Call) -> Generator { call[0].asRecord[slot: 0].asGenerator }

  private static func send(_ call: Call, _ value: Value) throws(Raised) -> Value {
    var result = Value.none
    if let v = try call.vm.resumeFromNative(target(call), with: value, result: &result) {
      return v
    }
    throw call.vm.raiseStopIteration(result)
  }
}

/// `asend`, `athrow` and `aclose` give awaitables that drive the body; a value that the body yields
/// comes wrapped (`wrapAsyncYield`) and ends the await, a bare one is passed to the event loop.
enum AsyncGeneratorMethods {
  static let rows: [NativeRow] = [
    .init("__aiter__(self, /)", .pure, "Return self.") { call in call[0] },
    .init("__anext__(self, /)", .pure, "Awaitable of the next value.") { call throws(Raised) in
      try call.vm.asyncGeneratorBegins(call[0].asGenerator)
      return call.vm.asyncStep(.asyncGeneratorSend, call[0], .none)
    },
    .init("asend(self, value, /)", .pure, "Awaitable that sends a value.") { call throws(Raised) in
      try call.vm.asyncGeneratorBegins(call[0].asGenerator)
      return call.vm.asyncStep(.asyncGeneratorSend, call[0], call[1])
    },
    .init("athrow(self, type, value=?, traceback=?, /)", .pure, "Awaitable that raises.") {
      call throws(Raised) in
      let exception = try call.vm.thrownException(call)
      try call.vm.asyncGeneratorBegins(call[0].asGenerator)
      return call.vm.asyncStep(.asyncGeneratorThrow, call[0], exception)
    },
    .init("aclose(self, /)", .pure, "Awaitable that raises GeneratorExit.") { call throws(Raised) in
      try call.vm.asyncGeneratorBegins(call[0].asGenerator)
      return call.vm.asyncStep(.asyncGeneratorThrow, call[0], .unset)
    },
    .class("__class_getitem__(cls, item, /)", .pure, "A generic alias.") { call throws(Raised) in
      call.vm.newGenericAlias(call[0], call[1])
    },
  ]

  /// Slots: generator, value or exception (unset for `aclose`), stage (0 new, 1 running, 2 done).
  static func stepRows(_ type: BuiltinType) -> [NativeRow] {
    [
      .init("__await__(self, /)", .pure, "Return self.") { call in call[0] },
      .init("__iter__(self, /)", .pure, "Return self.") { call in call[0] },
      .init("__next__(self, /)", .pure, "Implement next(self).") { call throws(Raised) in
        try step(call, .none)
      },
      .init("send(self, value, /)", .pure, "Resume with a value.") { call throws(Raised) in
        try step(call, call[1])
      },
      .init("throw(self, type, value=?, traceback=?, /)", .pure, "Raise inside.") {
        call throws(Raised) in
        try raise(call, try call.vm.thrownException(call))
      },
      .init("close(self, /)", .pure, "Give up.") { call throws(Raised) in
        let vm = call.vm
        if call[0].asRecord[slot: 2] == .small(2) { return .none }
        do throws(Raised) {
          _ = try raise(
            call, Value(vm.newException(vm.type(.generatorExit), arguments: vm.emptyTuple)))
        } catch {
          if vm.take(.stopIteration) || vm.take(.stopAsyncIteration) || vm.take(.generatorExit) {
            return .none
          }
          throw error
        }
        throw vm.raise(.runtimeError, "coroutine ignored GeneratorExit")
      },
    ]
  }

  private static func raise(_ call: Call, _ exception: Value) throws(Raised) -> Value {
    try begin(call)
    let generator = call[0].asRecord[slot: 0].asGenerator
    return try finish(call) { () throws(Raised) in
      var result = Value.none
      return try call.vm.throwInto(generator, exception, result: &result) ?? .unset
    }
  }

  /// Refuses what has ended, and what begins while another awaitable of the generator goes on.
  private static func begin(_ call: Call) throws(Raised) {
    let record = call[0].asRecord
    let generator = record[slot: 0].asGenerator
    let isSend = call[0].cell.shape == BuiltinType.asyncGeneratorSend.shape
    if record[slot: 2] == .small(2) {
      throw call.raise(
        .runtimeError,
        isSend
          ? "cannot reuse already awaited __anext__()/asend()"
          : "cannot reuse already awaited aclose()/athrow()")
    }
    if record[slot: 2] == .small(1) { return }
    if generator.pointee.isStepping {
      record[slot: 2] = .small(2)
      let name = isSend ? "anext" : record[slot: 1].isUnset ? "aclose" : "athrow"
      throw call.raise(
        .runtimeError, "\(name)(): asynchronous generator is already running")
    }
    record[slot: 2] = .small(1)
    generator.pointee.isStepping = true
  }

  /// The awaitable has ended.
  private static func end(_ record: Record) {
    record[slot: 2] = .small(2)
    record[slot: 0].asGenerator.pointee.isStepping = false
  }

  private static func step(_ call: Call, _ value: Value) throws(Raised) -> Value {
    let vm = call.vm
    let record = call[0].asRecord
    let generator = record[slot: 0].asGenerator
    let isSend = call[0].cell.shape == BuiltinType.asyncGeneratorSend.shape
    let isNew = record[slot: 2] == .small(0)
    try begin(call)
    if isNew, !isSend, generator.pointee.state == .finished {
      end(record)
      if record[slot: 1].isUnset { throw vm.raiseStopIteration(.none) }
      throw vm.raise(.stopAsyncIteration, arguments: vm.emptyTuple)
    }
    return try finish(call) { () throws(Raised) in
      var result = Value.none
      if isSend || !isNew {
        let sent = isNew && value.isNone ? record[slot: 1] : value
        return try vm.resumeFromNative(generator, with: sent, result: &result) ?? .unset
      }
      let exception =
        record[slot: 1].isUnset
        ? Value(vm.newException(vm.type(.generatorExit), arguments: vm.emptyTuple))
        : record[slot: 1]
      return try vm.throwInto(generator, exception, result: &result) ?? .unset
    }
  }

  private static func finish(_ call: Call, _ body: () throws(Raised) -> Value) throws(Raised)
    -> Value
  {
    let vm = call.vm
    let record = call[0].asRecord
    let isClose =
      call[0].cell.shape == BuiltinType.asyncGeneratorThrow.shape && record[slot: 1].isUnset
    let v: Value
    do {
      v = try body()
    } catch {
      end(record)
      if isClose, vm.take(.generatorExit) || vm.take(.stopAsyncIteration) {
        throw vm.raiseStopIteration(.none)
      }
      throw error
    }
    if v.isUnset {
      end(record)
      if isClose { throw vm.raiseStopIteration(.none) }
      throw vm.raise(.stopAsyncIteration, arguments: vm.emptyTuple)
    }
    if v.isKind(.record), v.cell.shape == BuiltinType.capsule.shape {
      end(record)
      if isClose {
        throw vm.raise(.runtimeError, "async generator ignored GeneratorExit")
      }
      throw vm.raiseStopIteration(v.asRecord[slot: 0])
    }
    return v
  }
}

extension VM {
  func asyncStep(_ type: BuiltinType, _ generator: Value, _ value: Value) -> Value {
    let record = newRecord(type)
    record[slot: 0] = generator
    record[slot: 1] = value
    record[slot: 2] = .small(0)
    return Value(record)
  }

  /// StopIteration that carries a generator's result.
  func raiseStopIteration(_ value: Value) -> Raised {
    raise(.stopIteration, arguments: value.isNone ? emptyTuple : tuple(value))
  }

  private func instance(of type: Value, _ value: Value) throws(Raised) -> Value {
    let made: Value
    if value.isKind(.exception), isSubtype(self.type(of: value), type.asType) {
      made = value
    } else if value.isNone {
      made = try call(type)
    } else if value.isKind(.tuple) {
      made = try call(type, arguments: value, keywords: .unset)
    } else {
      made = try call(type, value)
    }
    guard made.isKind(.exception) else {
      throw raise(
        .typeError,
        "calling \(try reprString(type)) should have returned an instance of BaseException, not \(typeName(made))"
      )
    }
    return made
  }

  /// The exception that `throw(self, type, value, traceback)` means.
  func thrownException(_ given: Call) throws(Raised) -> Value {
    let type = given[1]
    let value: Value = given[2].isUnset ? .none : given[2]
    let traceback: Value = given[3].isUnset ? .none : given[3]
    if !given[2].isUnset {
      let name = given.callee.pointee.name.asText.swiftString
      try warn(
        .deprecationWarning,
        """
        the (type, exc, tb) signature of \(name)() is deprecated, use the single-arg signature \
        instead.
        """)
    }
    var exception: Value
    if type.isKind(.exception) {
      if !value.isNone {
        throw raise(.typeError, "instance exception may not have a separate value")
      }
      exception = type
    } else if type.isKind(.type), type.asType.pointee.flags.contains(.isException) {
      do {
        exception = try instance(of: type, value)
      } catch {
        // What goes wrong with making it is thrown in its place.
        let pending = state.raised
        guard pending.isKind(.exception), take(.baseException) else { throw error }
        exception = pending
      }
    } else {
      throw raise(
        .typeError,
        "exceptions must be classes or instances deriving from BaseException, not \(typeName(type))"
      )
    }
    if traceback.isKind(.record), traceback.cell.shape == BuiltinType.traceback.shape {
      exception.asException.pointee.traceback = traceback
    } else if !traceback.isNone {
      throw raise(.typeError, "throw() third argument must be a traceback object")
    }
    return exception
  }
}
