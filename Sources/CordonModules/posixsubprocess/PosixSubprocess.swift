// How does `subprocess` start a program?
//
// The process forks; the child arranges what it has inherited and becomes the program. What fails
// there is told to the parent through a pipe: the class of the exception, the error number, a word.

import CordonRuntime

enum PosixSubprocess {
  static let module = NativeModule(
    "_posixsubprocess", "Starts programs; use it through the module subprocess.", rows)

  private static let rows: [NativeRow] = [
    .init(
      """
      fork_exec(args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, \
      c2pwrite, errread, errwrite, errpipe_read, errpipe_write, restore_signals, call_setsid, \
      pgid_to_set, gid, extra_groups, uid, child_umask, preexec_fn, allow_vfork=True, /)
      """, .spawns, "Start a program in a new process; gives the number of the process.", start)
  ]

  private enum Argument {
    static let arguments = 0
    static let programs = 1
    static let closesOthers = 2
    static let kept = 3
    static let directory = 4
    static let environment = 5
    static let files = 6
    static let report = 13
    static let restoresSignals = 14
    static let beginsSession = 15
    static let processGroup = 16
    static let group = 17
    static let groups = 18
    static let user = 19
    static let mask = 20
    static let function = 21
  }

  private static func start(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let plan = try plan(call)
    let function = call[Argument.function]
    let child = try vm.ask(.fork).number
    if child != 0 { return .small(child) }
    // Nothing leaves this process by another way than its end.
    var tale = "OSError:0:"
    prepare: do {
      if let directory = plan.directory {
        let path = directory.withUnsafeBufferPointer { FilePath($0) }
        if case .failure(let failure) = try vm.attempt(.changeDirectory(path)) {
          tale = "OSError:\(hex(failure)):noexec:chdir"
          break prepare
        }
      }
      if case .failure(let failure) = try vm.attempt(.prepareChild(plan)) {
        tale = "OSError:\(hex(failure)):noexec"
        break prepare
      }
      if !function.isNone {
        tale = "SubprocessError:0:Exception occurred in preexec_fn."
        _ = try vm.call(function)
      }
      if case .failure(let failure) = try vm.attempt(.becomeProgram(plan)) {
        tale = "OSError:\(hex(failure)):"
      }
    } catch {
      // Told below.
    }
    let bytes = Array(tale.utf8)
    bytes.withUnsafeBytes { _ = try? vm.attempt(.write(plan.report, $0)).get() }
    try vm.ask(.exit(255))
    return .none
  }

  private static func hex(_ failure: SystemFailure) -> String {
    String(failure.code, radix: 16)
  }

  // MARK: Arguments

  private static func plan(_ call: Call) throws(Raised) -> ChildPlan {
    let vm = call.vm
    var plan = ChildPlan()
    plan.arguments = try words(call, call[Argument.arguments], "argv")
    plan.programs = try words(call, call[Argument.programs], "executable_list")
    if !call[Argument.environment].isNone {
      plan.environment = try words(call, call[Argument.environment], "env")
    }
    if !call[Argument.directory].isNone {
      plan.directory = try word(call, call[Argument.directory])
    }
    plan.closesOthers = try vm.isTrue(call[Argument.closesOthers])
    var files: [Int32] = []
    for i in Argument.files...Argument.report {
      files.append(try SocketModule.number(call, argument: i))
    }
    plan.streams = [files[0], files[3], files[5]]
    plan.parentEnds = [files[1], files[2], files[4], files[6]]
    plan.report = files[7]
    plan.kept = try numbers(call, Argument.kept)
    if plan.closesOthers, plan.report < 3 {
      throw call.raise(.valueError, "errpipe_write must be >= 3")
    }
    plan.restoresSignals = try vm.isTrue(call[Argument.restoresSignals])
    plan.beginsSession = try vm.isTrue(call[Argument.beginsSession])
    let group = try call.number(Argument.processGroup)
    if group >= 0 { plan.processGroup = group }
    plan.group = try identity(call, Argument.group)
    plan.user = try identity(call, Argument.user)
    if !call[Argument.groups].isNone {
      let list = try vm.tupleFrom(call[Argument.groups]).asTuple
      var groups: [Int] = []
      for i in 0..<list.pointee.count {
        groups.append(try vm.indexAsInt(list[item: i], .overflowError))
      }
      plan.groups = groups
    }
    let mask = try call.number(Argument.mask)
    if mask >= 0 { plan.mask = UInt32(truncatingIfNeeded: mask) }
    let function = call[Argument.function]
    if !function.isNone, !vm.isCallable(function) {
      throw call.raise(.typeError, "preexec_fn must be a callable or None")
    }
    return plan
  }

  private static func identity(_ call: Call, _ i: Int) throws(Raised) -> Int? {
    call[i].isNone ? nil : try call.number(i)
  }

  /// Rising numbers of files.
  private static func numbers(_ call: Call, _ i: Int) throws(Raised) -> [Int32] {
    let vm = call.vm
    guard vm.isInstance(call[i], .tuple) else {
      throw call.raise(
        .typeError, "fork_exec() argument 4 must be tuple, not \(vm.typeName(call[i]))")
    }
    let list = vm.payload(call[i]).asTuple
    var result: [Int32] = []
    for j in 0..<list.pointee.count {
      guard list[item: j].isInt, let file = Int32(exactly: list[item: j].asInt), file >= 0,
        file > result.last ?? -1
      else { throw call.raise(.valueError, "bad value(s) in fds_to_keep") }
      result.append(file)
    }
    return result
  }

  private static func words(
    _ call: Call, _ value: Value, _ what: String
  ) throws(Raised) -> [[UInt8]] {
    let vm = call.vm
    let list = try vm.tupleFrom(value).asTuple
    var result: [[UInt8]] = []
    for i in 0..<list.pointee.count { result.append(try word(call, list[item: i])) }
    if result.isEmpty, what == "argv" {
      throw call.raise(.valueError, "argv must not be empty")
    }
    return result
  }

  private static func word(_ call: Call, _ value: Value) throws(Raised) -> [UInt8] {
    let vm = call.vm
    let exact = try vm.pathText(value)
    if exact.isUnset {
      throw call.raise(
        .typeError, "expected str, bytes or os.PathLike object, not \(vm.typeName(value))")
    }
    let bytes = Array(try vm.systemBytes(exact).asBytes.buffer)
    if bytes.contains(0) { throw call.raise(.valueError, "embedded null byte") }
    return bytes
  }
}
