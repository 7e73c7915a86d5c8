// What does the module `termios` offer?

import CordonRuntime
import Glibc

enum TerminalControl {
  static let module = NativeModule("termios", "How terminals read and write.", rows) {
    vm, module throws(Raised) in
    let dict = module.pointee.dictionary
    for (name, value) in DeviceConstants.terminals { dict.set(vm, name, .small(value)) }
    let namespace = vm.newDict()
    namespace.set(vm, "__module__", vm.text("termios"))
    dict.set(
      vm, "error",
      try vm.call(
        Value(vm.type(.type)),
        arguments: vm.tuple(
          vm.text("error"), vm.tuple(Value(vm.type(.exception))), Value(namespace)),
        keywords: .unset))
  }

  private static let rows: [NativeRow] = [
    .init("tcgetattr(fd, /)", .observes, "The settings of a terminal: a list of seven.") {
      call throws(Raised) in
      let vm = call.vm
      let settings = try ask(call, .terminal(try call.descriptor(0))).integers
      let list = try vm.newList()
      for n in settings[..<6] { try vm.append(list, .small(n)) }
      let characters = try vm.newList()
      try vm.append(list, Value(characters))
      let counts = settings[3] & Int(ICANON) == 0
      for (i, n) in settings[6...].enumerated() {
        try vm.append(
          characters,
          counts && (i == VMIN || i == VTIME)
            ? .small(n) : try vm.newBytes([UInt8(truncatingIfNeeded: n)]))
      }
      return Value(list)
    },
    .init("tcsetattr(fd, when, attributes, /)", .changes, "Change a terminal.") {
      call throws(Raised) in
      let vm = call.vm
      let file = try call.descriptor(0)
      let when = try SocketModule.number(call, argument: 1)
      let problem = "tcsetattr, arg 3: must be 7 element list"
      guard vm.isInstance(call[2], .list) else { throw call.raise(.typeError, problem) }
      let list = try vm.tupleFrom(call[2]).asTuple
      guard list.pointee.count == 7, vm.isInstance(list[item: 6], .list) else {
        throw call.raise(.typeError, problem)
      }
      var settings: [Int] = []
      for i in 0..<6 { settings.append(try vm.indexAsInt(list[item: i], .overflowError)) }
      let characters = try vm.tupleFrom(list[item: 6]).asTuple
      guard characters.pointee.count == Int(NCCS) else {
        throw call.raise(.typeError, "tcsetattr: attributes[6] must be \(NCCS) element list")
      }
      for i in 0..<characters.pointee.count {
        let item = characters[item: i]
        if let byte = try vm.bytesLike(item), byte.count == 1 {
          settings.append(Int(byte[0]))
        } else if vm.isInstance(item, .int) {
          settings.append(try vm.indexAsInt(item, .overflowError))
        } else {
          throw call.raise(
            .typeError, "tcsetattr: elements of attributes must be characters or integers")
        }
      }
      try ask(call, .setTerminal(file, when: when, settings))
      return .none
    },
    action("tcsendbreak(fd, duration, /)", .sendBreak, "Send a break."),
    action("tcflush(fd, queue, /)", .flush, "Throw away what waits."),
    action("tcflow(fd, action, /)", .flow, "Stop or go on."),
    .init("tcdrain(fd, /)", .changes, "Wait until everything is written.") {
      call throws(Raised) in
      try ask(call, .terminalAction(try call.descriptor(0), .drain, 0))
      return .none
    },
  ]

  private static func action(
    _ signature: StaticString, _ action: TerminalAction, _ doc: StaticString
  ) -> NativeRow {
    .init(signature, .changes, doc) { call throws(Raised) in
      let argument = try SocketModule.number(call, argument: 1)
      try ask(call, .terminalAction(try call.descriptor(0), action, argument))
      return .none
    }
  }

  @discardableResult
  private static func ask(_ call: Call, _ request: Request) throws(Raised) -> Reply {
    let vm = call.vm
    switch try vm.attempt(request) {
    case .success(let reply): return reply
    case .failure(let failure):
      let type = try vm.getAttribute(try vm.importByFullName("termios"), "error")
      throw vm.send(
        try vm.call(type, .small(Int(failure.code)), vm.text(failure.meaning)))
    }
  }
}
