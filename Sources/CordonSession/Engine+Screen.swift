// How does a person at a terminal see what the interpreter does?
//
// Long values are laid out and paged, long work tells that it goes on. All of it is the terminal's
// alone: nothing here changes what is piped, and code has no part in it but by its reprs, which run
// with its own rights and limits.

import CordonInterpreter
import CordonRuntime
import Glibc

extension Engine {
  /// Whether what was printed last has ended its line.
  public var isAtLineStart: Bool { vm.isAtLineStart }

  /// A text of a realm's as a terminal may show it: what that would obey is shown instead when restricted
  /// code has made it.
  public func harmless(_ text: String, of realm: RealmName) -> String {
    realm == .restricted ? vm.terminalText(of: text) : text
  }

  /// Shows values and the progress of work on a screen, as the settings say at each time.
  public func watch(on screen: any Screen, _ settings: @escaping () -> Settings) {
    let face = ScreenFace(vm, screen, settings)
    face.record = record
    self.face = face
    vm.host.terminal = face
  }
}

/// A screen as the machine sees it.
final class ScreenFace: TerminalFace {
  private let vm: VM
  /// What the session keeps of the output.
  weak var record: OutputRecord?
  private let screen: any Screen
  private let settings: () -> Settings
  private let layout: ValueLayout
  /// Runs that have begun and not ended.
  private var depth = 0
  private var hasPaged = false
  private var start = 0.0
  private var stepsAtStart = 0
  /// When the remark about work is due next.
  private var dueAt = Double.infinity
  private var isRemarkShown = false
  private let process = getpid()

  /// Seconds of work that need no remark, and between two of them.
  private static let patience = 2.0
  private static let pace = 0.5

  init(_ vm: VM, _ screen: any Screen, _ settings: @escaping () -> Settings) {
    self.vm = vm
    self.screen = screen
    self.settings = settings
    layout = ValueLayout(vm)
  }

  // MARK: A run

  func begin() {
    depth += 1
    if depth > 1 { return }
    hasPaged = false
    // The person has just pressed Enter.
    vm.isAtLineStart = true
    start = Meter.moment()
    stepsAtStart = vm.stepsTaken
    let isWanted = !screen.isDumb && settings().isOn(.progress)
    dueAt = isWanted ? start + Self.patience : .infinity
  }

  func end() {
    depth -= 1
    if depth > 0 { return }
    clear()
    dueAt = .infinity
    vm.host.gate.endColors()
  }

  func tick(_ vm: VM) {
    if dueAt == .infinity { return }
    let now = Meter.moment()
    if now < dueAt { return }
    dueAt = now + Self.pace
    // A child that the program has made has the same terminal.
    if !vm.isAtLineStart || getpid() != process { return }
    let seconds = Int((now - start) * 10)
    let steps = vm.stepsTaken - stepsAtStart
    let time = "\(seconds / 10).\(seconds % 10) s"
    var text = "... \(time), \(Self.rounded(steps)) steps"
    if text.count >= screen.size.columns { text = "\(time), \(Self.short(steps)) steps" }
    if screen.remark(
      settings().palette.paint(String(text.prefix(screen.size.columns - 1)), .remark))
    {
      isRemarkShown = true
    }
  }

  func clear() {
    // What prints tells by that that it lives.
    if dueAt != .infinity { dueAt = Meter.moment() + Self.patience }
    if !isRemarkShown { return }
    isRemarkShown = false
    _ = screen.remark(nil)
  }

  /// A number with the word for its size.
  private static func rounded(_ count: Int) -> String {
    switch count {
    case ..<10_000: String(count)
    case ..<1_000_000: "\(count / 1000) thousand"
    case ..<100_000_000: "\(count / 1_000_000).\(count % 1_000_000 / 100_000) million"
    default: "\(count / 1_000_000) million"
    }
  }

  private static func short(_ count: Int) -> String {
    switch count {
    case ..<10_000: String(count)
    case ..<10_000_000: "\(count / 1000)K"
    case ..<10_000_000_000: "\(count / 1_000_000)M"
    default: "\(count / 1_000_000_000)G"
    }
  }

  // MARK: Values

  func layOut(_ value: Value, _ text: Value, _ vm: VM) throws(Raised) -> Value {
    let form = settings()[.pretty]
    let columns = screen.size.columns
    if form == "off" || columns < 1 { return text }
    let shown = try layout.layOut(value, text, width: columns, isCompact: form == "compact")
    if let record, shown.isKind(.string), text.isKind(.string) {
      record.note(shown: shown.asText.swiftString, plain: text.asText.swiftString)
    }
    return shown
  }

  func page(_ text: Value, _ vm: VM) throws(Raised) -> Bool {
    // Who has read one value of a statement does not want to be held up by each of the others.
    guard depth > 0, !hasPaged, !screen.isDumb, let pager = settings().pager, text.isKind(.string),
      getpid() == process, let whole = vm.printableText(text), screen.isExceeded(by: whole),
      !screen.hasTypedAhead
    else { return false }
    let shown = vm.realm.isRestricted ? vm.terminalText(of: whole) : whole
    hasPaged = true
    try vm.payOutput(bytes: Int(text.asText.pointee.byteCount) + 1)
    vm.host.gate.flush()
    clear()
    vm.beginWaitForPerson()
    defer { vm.endWaitForPerson() }
    screen.page(shown + "\n", by: pager)
    record?.add(said: shown + "\n")
    vm.isAtLineStart = true
    return true
  }
}
