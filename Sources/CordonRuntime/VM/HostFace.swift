// What may the program around the machine do with it?
//
// The face for `CordonInterpreter`: run code in a realm, and learn how it ended.

import CordonBytecode
import CSupport
import Glibc

/// How a run in a realm ended.
public enum Ending {
  case completed(Value)
  case raised(Value)
  /// A limit or a rule stopped it; the message says which.
  case stopped(Stop, String)
}

extension VM {
  /// Overwrites what earlier runs left on both stacks: in frames that come to lie there the
  /// collector would take it for references, and keep what a realm has let go of.
  private func clearStacks() {
    let chunk = 1024
    var start = state.stackTop + 1
    while start < state.stackEnd {
      let count = min(chunk, state.stackEnd - start)
      // Most often the rest is as it was left: one word again and again, which the library compares
      // fastest; each statement of a session comes here twice.
      let size = (count - 1) * MemoryLayout<Value>.stride
      if !Self.isReference(start[0]), memcmp(start, start + 1, size) == 0 { break }
      let isUsed = (0..<count).contains { Self.isReference(start[$0]) }
      start.update(repeating: .unset, count: count)
      if !isUsed { break }
      start += count
    }
    cordon_clear_stack(state.nativeStackLimit)
  }

  /// What nobody has used yet is zero.
  private static func isReference(_ value: Value) -> Bool { value.bits != 0 && value.isCell }

  /// Runs `body` with a realm's rights. A limit stop of the realm ends here.
  public func enter(_ realm: Realm, _ body: () throws(Raised) -> Value) -> Ending {
    let frame = state.frame
    let top = state.stackTop
    let handled = state.handled
    host.wasInterrupted = false
    clearStacks()
    // Afterwards as well: what calls come next have frames with gaps that nobody fills.
    defer { clearStacks() }
    do throws(Raised) {
      let result = try within(realm, body)
      forgetStop(of: realm.id)
      return .completed(result)
    } catch {
      state.frame = frame
      state.stackTop = top
      state.handled = handled
      forgetFrameObjects()
      if state.stop == .interrupted { _ = raiseStop() }
      if state.stop != .none {
        let reason = state.stop
        let message = stopMessage(reason)
        if !reason.isOfPolicy { host.gate.recordLimit(message, realm) }
        endStop()
        state.raised = .none
        host.granted = 0
        state.budget = 0
        return .stopped(reason, message)
      }
      let exception = state.raised
      state.raised = .none
      return .raised(exception)
    }
  }

  /// Runs `body` in another realm for Python code of this one, with a fresh allowance unless code of
  /// that realm has called this one. A limit stop of that realm becomes a LimitError here.
  public func call(in realm: Realm, _ body: () throws(Raised) -> Value) throws(Raised) -> Value {
    if !isRunning(realm) { refill(realm) }
    let frame = state.frame
    let top = state.stackTop
    let handled = state.handled
    do throws(Raised) {
      return standIn(for: try within(realm, body), in: realm.id)
    } catch {
      state.frame = frame
      state.stackTop = top
      state.handled = handled
      forgetFrameObjects()
      if state.stop != .none, host.stoppedRealm != state.realm {
        throw raiseStop()
      }
      throw error
    }
  }

  /// Runs a compiled unit with `globals` as its namespaces.
  public func execute(_ unit: CodeUnit, globals: Dict) throws(Raised) -> Value {
    try execute(try load(unit), globals: globals, namespace: Value(globals))
  }

  /// A SyntaxError (or subclass, by Python name) as CPython's compiler raises it. Columns are
  /// one-based character offsets.
  public func raiseSyntaxError(
    _ type: String, _ message: String, fileName: String, line: Int, offset: Int, text: String?,
    endLine: Int?, endOffset: Int
  ) -> Raised {
    if type == "MemoryError" {
      return raise(.memoryError, message)
    }
    if type == "ValueError" {
      return raise(.valueError, message)
    }
    let builtin: BuiltinType =
      type == "IndentationError" ? .indentationError : type == "TabError" ? .tabError : .syntaxError
    state.heap.disabled += 1
    defer { state.heap.disabled -= 1 }
    let exception = newException(self.type(builtin), arguments: emptyTuple)
    let place: [Value] = [
      self.text(fileName), .small(line), .small(offset), text.map { self.text($0) } ?? .none,
    ]
    let end: [Value] = endLine.map { [.small($0), .small(endOffset)] } ?? []
    let details = makeTuple(place + end)
    exception.pointee.arguments = tuple(self.text(message), Value(details))
    return send(Value(exception))
  }

  /// Whether an exception is an instance of a built-in type.
  public func isException(_ exception: Value, _ type: BuiltinType) -> Bool {
    exception.isKind(.exception) && isInstance(exception, type)
  }

  /// Whether it is what a signal's handler raised, or Ctrl-C: nothing of what it ended.
  public func isInterruption(_ exception: Value) -> Bool {
    exception.isKind(.exception) && exception.asException.pointee.interrupts
  }

  /// Whether an exception was given arguments.
  public func hasArguments(_ exception: Value) -> Bool {
    exception.isKind(.exception) && exception.asException.pointee.arguments.isKind(.tuple)
      && exception.asException.pointee.arguments.asTuple.pointee.count > 0
  }

  /// The value of a built-in exception's attribute by name, or unset, swallowing errors.
  /// Goes on with a stop that something has kept to itself which tells no errors.
  public func passStop() throws(Raised) {
    if state.stop != .none { throw Raised() }
  }

  public func quietAttribute(_ x: Value, _ name: String) -> Value {
    do throws(Raised) {
      return try findAttribute(x, intern(name))
    } catch {
      if state.stop == .none { state.raised = .none }
      return .unset
    }
  }

  /// Asks the machine to stop what it runs with KeyboardInterrupt at the next instruction.
  public func pollInterruptSoon() {
    host.granted -= state.budget
    state.budget = 0
  }

  /// Whether Ctrl-C ended what was entered last.
  public var wasInterrupted: Bool { host.wasInterrupted }

  /// The exception that is being handled, or None.
  public var handledException: Value { state.handled }

  /// Has nothing be handled until the next exception is caught.
  public func forgetHandledException() { state.handled = .none }

  /// Strings of which there is one for each text.
  public var internedCount: Int { state.interned.count }

  /// Calls of Python functions that have not returned.
  public var recursionDepth: Int { state.frame - state.frames }

  /// The lowest address that native recursion may use.
  public var nativeStackLimit: UInt { state.nativeStackLimit }

  /// What the collector has done so far.
  public var collections: Int { state.heap.collections }
  public var liveBytes: Int { state.heap.live }
  public var longestPause: Double { state.heap.longestPause }
}

extension VM {
  /// The number of the realm that an object was born in; 0 for what all realms share.
  public func home(of value: Value) -> UInt16 { value.isCell ? value.cell.realm : 0 }
}
