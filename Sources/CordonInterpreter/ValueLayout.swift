// How is a value laid out that is longer than a line?
//
// By the library's `pprint`, which each realm has for itself: it is compiled once and made by each
// realm with its own rights, so that what an object says of itself is said with no more than those,
// and at the realm's expense. The module is not imported: no program finds it, and none has a say
// in it. Where the realm's policy lacks what it stands on, a value is shown in one line.

import CordonBytecode
import CordonCompiler
import CordonPolicy
import CordonRuntime
import CordonSyntax

public final class ValueLayout {
  private let vm: VM
  private var unit: CodeUnit?
  private var isMissing = false
  /// What lays out in each realm that has asked for it; places that the collector knows.
  private var functions: [UInt16: UnsafeMutablePointer<Value>] = [:]

  /// What is longer, in bytes, takes longer to lay out than a person would wait.
  private static let longest = 1 << 20
  /// About how many steps a byte costs, and a text of whatever length.
  private static let stepsForByte = 12
  private static let stepsForText = 3000
  /// The built-ins that the module stands on.
  private static let builtins = [
    "NameError", "TypeError", "ValueError", "bool", "bytearray", "bytes", "complex", "dict",
    "float",
    "frozenset", "getattr", "hasattr", "id", "int", "isinstance", "issubclass", "len", "list",
    "property", "range", "repr", "set", "sorted", "str", "super", "tuple", "type",
    "sum", "__build_class__", "__name__",
  ]

  public init(_ vm: VM) { self.vm = vm }

  /// The text of a value over several lines of so many columns, a str, or `text`, its repr, where it is
  /// to be shown as it is. What is raised is a stop or an interruption.
  public func layOut(
    _ value: Value, _ text: Value, width: Int, isCompact: Bool = false
  ) throws(Raised) -> Value {
    guard value.isCell, isLong(text, width), mayLayOut(bytes: Int(text.asText.pointee.byteCount))
    else { return text }
    do throws(Raised) {
      guard let function = try function() else { return text }
      let laidOut = try vm.call(
        function, value, text, .small(width), isCompact ? .true : .false)
      return laidOut.isKind(.string) ? laidOut : text
    } catch {
      // The one line is known to be right.
      if vm.takeException(.exception) != nil { return text }
      throw error
    }
  }

  private func isLong(_ text: Value, _ width: Int) -> Bool {
    guard text.isKind(.string) else { return false }
    let text = text.asText
    if Int(text.pointee.count) > width { return true }
    if text.isASCII || Int(text.pointee.count) * 2 <= width { return false }
    return Columns.count(of: text.swiftString) > width
  }

  /// Whether the realm has what it takes.
  private func mayLayOut(bytes: Int) -> Bool {
    if bytes > Self.longest { return false }
    guard let policy = vm.realm.policy else { return true }
    if let left = vm.stepsLeft(of: vm.realm), left < Self.stepsForText + bytes * Self.stepsForByte {
      return false
    }
    return Self.builtins.allSatisfy { policy.decide(.builtin($0)).verdict == .allow }
  }

  private func function() throws(Raised) -> Value? {
    if let known = functions[vm.realm.id] { return known.pointee }
    // Realms that come and go have nobody at the prompt.
    guard vm.realm.id <= 2 || functions.count < 2, let unit = compiled() else { return nil }
    let globals = vm.newDict()
    globals.set(vm, "__name__", vm.text("pprint"))
    globals.set(vm, "__builtins__", Value(vm.realm.builtins))
    globals.set(vm, "_modules", Value(vm.realm.modules))
    _ = try vm.execute(unit, globals: globals)
    globals.set(vm, "_columns", globals.get(vm.intern("_columns_on_screen")))
    let function = globals.get(vm.intern("_layout"))
    if function.isUnset { return nil }
    let place = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    place.initialize(to: function)
    vm.host.addRoot(place)
    functions[vm.realm.id] = place
    return function
  }

  private func compiled() -> CodeUnit? {
    if let unit { return unit }
    if isMissing { return nil }
    isMissing = true
    let path = vm.host.ownLibrary + "/pprint.py"
    var options = Compiler.Options()
    options.fileName = path
    options.mode = .module
    guard let source = vm.host.gate.contents(of: path),
      let tree = try? Parser.parseModule(source, fileName: path),
      let made = try? Compiler.compile(tree, options)
    else { return nil }
    isMissing = false
    unit = made
    return made
  }
}

/// How many columns a text takes on a terminal.
public enum Columns {
  public static func count(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// 0 for what joins the character before, 2 for wide ones.
  public static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return value.isWide ? 2 : 1
  }
}
