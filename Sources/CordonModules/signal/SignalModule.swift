// What does the module `_signal` offer?
//
// Handlers are for the trusted realm; they run where it looks up. The module `signal` is written in
// Python over this one.

import CordonRuntime
import Glibc

enum SignalModule {
  static let module = NativeModule(
    "_signal", "Signals of the operating system; use them through the module signal.",
    rows + SignalWaiting.rows, initialize: initialize)

  static let count = 65

  private static let names: [StaticString] = [
    "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGKILL",
    "SIGUSR1", "SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM", "SIGSTKFLT", "SIGCHLD",
    "SIGCONT", "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGXCPU", "SIGXFSZ",
    "SIGVTALRM", "SIGPROF", "SIGWINCH", "SIGIO", "SIGPWR", "SIGSYS",
  ]

  private static let others: [(StaticString, Int)] = [
    ("SIG_DFL", 0), ("SIG_IGN", 1), ("SIG_BLOCK", 0), ("SIG_UNBLOCK", 1), ("SIG_SETMASK", 2),
    ("ITIMER_REAL", 0), ("ITIMER_VIRTUAL", 1), ("ITIMER_PROF", 2), ("SIGIOT", 6), ("SIGCLD", 17),
    ("SIGPOLL", 29), ("SIGRTMIN", 34), ("SIGRTMAX", 64), ("NSIG", 65),
  ]

  private static func initialize(_ vm: VM, _ module: Module) throws(Raised) {
    let dict = module.pointee.dictionary
    for (i, name) in names.enumerated() { dict.set(vm, name, .small(i + 1)) }
    for (name, value) in others { dict.set(vm, name, .small(value)) }
    dict.set(vm, "struct_siginfo", Value(vm.type(SignalWaiting.information.type)))
    let namespace = vm.newDict()
    namespace.set(vm, "__module__", vm.text("signal"))
    let bases = vm.tuple(Value(vm.type(.osError)))
    dict.set(
      vm, "ItimerError",
      try vm.call(
        Value(vm.type(.type)),
        arguments: vm.tuple(vm.text("itimer_error"), bases, Value(namespace)), keywords: .unset))
    if !vm.realm.isRestricted {
      try vm.set(vm.signalHandlers(), .small(0), dict.get(vm.intern("default_int_handler")))
    }
  }

  private static let rows: [NativeRow] = [
    .init("default_int_handler(signalnum, frame, /)", .pure, "Raise KeyboardInterrupt.") {
      call throws(Raised) in
      throw call.vm.raise(.keyboardInterrupt, arguments: call.vm.emptyTuple)
    },
    .init("signal(signalnum, handler, /)", .spawns, "Set what is done about a signal.", set),
    .init("getsignal(signalnum, /)", .observes, "What is done about a signal.") {
      call throws(Raised) in
      try handler(call, try number(call, 0))
    },
    .init("raise_signal(signalnum, /)", .spawns, "Send a signal to the process itself.") {
      call throws(Raised) in
      let process = try call.vm.ask(.identity(.process)).number
      try call.vm.ask(.kill(process, signal: try SocketModule.number(call, argument: 0)))
      try call.vm.lookUp()
      return .none
    },
    .init("pthread_kill(thread_id, signalnum, /)", .spawns, "Send a signal to the thread.") {
      call throws(Raised) in
      _ = try call.number(0)
      let process = try call.vm.ask(.identity(.process)).number
      try call.vm.ask(.kill(process, signal: try SocketModule.number(call, argument: 1)))
      try call.vm.lookUp()
      return .none
    },
    .init("strsignal(signalnum, /)", .pure, "What the system calls a signal.") {
      call throws(Raised) in
      let number = try number(call, 0)
      guard let text = Glibc.strsignal(number) else { return .none }
      let name = String(cString: text)
      return name.hasPrefix("Unknown") ? .none : call.vm.text(name)
    },
    .init("valid_signals()", .pure, "The numbers of all signals.") { call throws(Raised) in
      try numbers(call.vm, (1..<count).filter { $0 != 32 && $0 != 33 })
    },
    .init(
      "set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)", .spawns,
      "Have a byte written to a file for each signal that has a handler.", wake),
    .init("siginterrupt(signalnum, flag, /)", .spawns, "Set whether a signal ends what waits.") {
      call throws(Raised) in
      _ = try number(call, 0)
      if try call.vm.isTrue(call[1]) { return .none }
      throw call.raise(.notImplementedError, "not supported yet: signal.siginterrupt()")
    },
    .init("alarm(seconds, /)", .spawns, "Have SIGALRM come after so many seconds.") {
      call throws(Raised) in
      let seconds = try SocketModule.number(call, argument: 0)
      return .small(try call.vm.ask(.signal(.alarm(UInt32(bitPattern: seconds)))).number)
    },
    .init(
      "setitimer(which, seconds, interval=0.0, /)", .spawns,
      "Have a signal come after so many seconds, and again after each interval."
    ) { call throws(Raised) in
      let which = try SocketModule.number(call, argument: 0)
      let value = try seconds(call, 1)
      let interval = try seconds(call, 2)
      return try timer(call, .timer(which, value: value, interval: interval))
    },
    .init("getitimer(which, /)", .observes, "What is left of a timer, and its interval.") {
      call throws(Raised) in
      try timer(call, .timerLeft(try SocketModule.number(call, argument: 0)))
    },
  ]

  // MARK: Arguments

  static func number(_ call: Call, _ i: Int) throws(Raised) -> Int32 {
    let n = try call.cInt(call[i])
    guard 1..<count ~= n else {
      throw call.raise(.valueError, "signal number out of range")
    }
    return Int32(n)
  }

  static func numbers(_ vm: VM, _ list: [Int]) throws(Raised) -> Value {
    let items = try vm.newList(capacity: list.count)
    for n in list { try vm.append(items, .small(n)) }
    return try vm.call(Value(vm.type(.set)), Value(items))
  }

  private static func seconds(_ call: Call, _ i: Int) throws(Raised) -> Double {
    let n = try TimeArguments.duration(call.vm, call[i])
    return Double(n) / 1e9
  }

  private static func timer(_ call: Call, _ request: SignalRequest) throws(Raised) -> Value {
    let vm = call.vm
    switch try vm.attempt(.signal(request)) {
    case .success(.numbers(let numbers)):
      let left = vm.float(numbers[0])
      return vm.tuple(left, vm.float(numbers[1]))
    case .success: return .none
    case .failure(let failure):
      let type = try vm.getAttribute(try vm.importByFullName("_signal"), "ItimerError")
      throw vm.send(
        try vm.call(type, .small(Int(failure.code)), vm.text(failure.meaning)))
    }
  }

  // MARK: Handlers

  private static func handler(_ call: Call, _ number: Int32) throws(Raised) -> Value {
    let vm = call.vm
    if !vm.realm.isRestricted {
      let known = try vm.get(vm.signalHandlers(), .small(Int(number)))
      if !known.isUnset { return known }
    }
    guard case .success(let reply) = try vm.attempt(.signal(.present(number))) else {
      return .none
    }
    switch reply.number {
    case 0: return .small(0)
    case 1: return .small(1)
    default:
      if number != SIGINT || vm.realm.isRestricted { return .none }
      let standard = try vm.get(vm.signalHandlers(), .small(0))
      return standard.isUnset ? .none : standard
    }
  }

  private static func set(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let number = try number(call, 0)
    let handler = call[1]
    if vm.realm.isRestricted {
      throw call.raise(
        .notImplementedError, "not supported yet: signal handlers in a restricted realm")
    }
    var action = SignalRequest.Action.note
    if vm.isCallable(handler) {
      let standard = try vm.get(vm.signalHandlers(), .small(0))
      if number == SIGINT, handler == standard { action = .asBefore }
    } else {
      let n = vm.payload(handler)
      guard n.isInt, 0...1 ~= n.asInt else {
        throw call.raise(
          .typeError,
          "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
      }
      action = n.asInt == 0 ? .standard : .ignore
    }
    let former = try Self.handler(call, number)
    // What has come by now is for the former one.
    try vm.lookUp()
    try vm.ask(.signal(.set(number, action)))
    if action == .note {
      try vm.set(vm.signalHandlers(), .small(Int(number)), handler)
    } else {
      try vm.remove(vm.signalHandlers(), .small(Int(number)))
    }
    return former
  }

  private static func wake(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let file = try SocketModule.number(call, argument: 0)
    if vm.realm.isRestricted {
      throw call.raise(
        .notImplementedError, "not supported yet: signal handlers in a restricted realm")
    }
    if file >= 0 {
      guard case .success = try vm.attempt(.statusOfFile(file)) else {
        throw call.raise(.valueError, "invalid fd")
      }
      if try vm.ask(.isBlocking(file)).number == 1 {
        throw call.raise(.valueError, "the fd \(file) must be in non-blocking mode")
      }
    }
    return .small(try vm.ask(.signal(.wake(max(-1, file)))).number)
  }
}
