// Does a policy's edit hold at the very next use, whatever was taken before?
//
// Random edits and uses, compared with a model that knows nothing but "the last rule that fits".

import CordonPolicy
import Testing

@testable import CordonInterpreter
@testable import CordonRuntime
@testable import CordonSession

/// What a policy says, told again in the simplest way.
private struct Model {
  var rules: [(isAllowed: Bool, section: String, pattern: [UInt8])] = []

  init(_ policy: Policy) {
    for section in [Section.module, .os, .sys, .builtin] {
      for rule in policy.rules(in: section) {
        let words = rule.text.split(separator: " ")
        add(words[0] == "allow", String(words[1]), String(words[2]))
      }
    }
  }

  mutating func add(_ isAllowed: Bool, _ section: String, _ pattern: String) {
    rules.append((isAllowed, section, Array(pattern.utf8)))
  }

  func allows(_ section: String, _ name: String) -> Bool {
    rules.last { $0.section == section && fits($0.pattern[...], Array(name.utf8)[...]) }?.isAllowed
      ?? false
  }

  private func fits(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    if first == UInt8(ascii: "*") {
      return fits(pattern.dropFirst(), name) || (!name.isEmpty && fits(pattern, name.dropFirst()))
    }
    return first == name.first && fits(pattern.dropFirst(), name.dropFirst())
  }
}

private struct Chance {
  var state: UInt64

  mutating func below(_ n: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % n
  }

  mutating func one<T>(of items: [T]) -> T { items[below(items.count)] }
}

@Suite(.serialized) struct GrantModelTests {
  /// Everything is taken while it is allowed; what was taken is used later.
  static let preparation = """
    import cmath, errno, math, os, sys, time

    def attempt(use):
        try:
            use()
        except (AttributeError, ImportError, NameError):
            return False
        return True

    class Keeper:
        def __init__(self, f):
            self.f = f
        def __call__(self):
            return self.f()
        @property
        def value(self):
            return self.f()

    def closure(f):
        return lambda: f()

    def repeat(f):
        while True:
            try:
                f()
                yield True
            except (AttributeError, NameError):
                yield False

    taken = {
        "os getpid": os.getpid, "os getppid": os.getppid, "os getuid": os.getuid, "os uname": os.uname,
        "builtin len": lambda l=len: l("abc"), "builtin abs": lambda a=abs: a(-1),
        "builtin sum": lambda s=sum: s((1, 2)), "builtin repr": lambda r=repr: r(1),
        "module math": lambda s=math.sqrt: s(4), "module cmath": lambda s=cmath.sqrt: s(4),
        "module time": time.time, "module errno": errno.errorcode.copy,
    }
    kept = {k: Keeper(f) for k, f in taken.items()}
    closed = {k: closure(f) for k, f in taken.items()}
    running = {k: repeat(f) for k, f in taken.items()}
    for g in running.values():
        assert next(g)
    """

  static let names = [
    "os": ["getpid", "getppid", "getuid", "uname"], "builtin": ["len", "abs", "sum", "repr"],
    "module": ["math", "cmath", "time", "errno"],
    "sys": ["maxsize", "platform", "byteorder", "version"],
  ]
  static let globs = [
    "os": ["get*", "*"], "builtin": ["*r*"], "module": ["*math"], "sys": ["*", "v*"],
  ]

  /// Programs that use a name now, each of which is an expression.
  private func uses(_ section: String, _ name: String) -> [String] {
    let key = "\"\(section) \(name)\""
    let held = [
      "attempt(taken[\(key)])", "attempt(kept[\(key)])", "attempt(closed[\(key)])",
      "attempt(lambda: kept[\(key)].value)", "next(running[\(key)])",
      "attempt(lambda: [x() for x in [taken[\(key)]]])",
    ]
    switch section {
    case "os":
      return held + [
        "attempt(lambda: os.\(name)())", "attempt(lambda: getattr(os, '\(name)'))",
        "hasattr(os, '\(name)')", "'\(name)' in dir(os)", "'\(name)' in vars(os)",
      ]
    case "sys":
      return [
        "attempt(lambda: sys.\(name))", "hasattr(sys, '\(name)')", "'\(name)' in dir(sys)",
        "attempt(lambda: exec('from sys import \(name)'))",
      ]
    case "builtin": return held + ["attempt(lambda: \(name))", "attempt(lambda: eval('\(name)'))"]
    default:
      // A module that was imported stays in `sys.modules`; what is in it asks again.
      return name == "errno" ? [] : held
    }
  }

  @Test(arguments: 1...6) func editsHoldAtTheNextUse(_ seed: Int) {
    onLargeStack {
      var mark = 0
      withUnsafePointer(to: &mark) { high in
        let engine = Engine(
          Engine.Surroundings(
            arguments: ["x"], searchFolder: "/nonexistent", share: root + "/share/cordon",
            limitsSpanTheRun: false),
          stackHigh: UnsafeRawPointer(high) + 64)
        let realm = engine.interpreter.restricted
        var policy = ShippedPolicy.standard.policy
        engine.vm.setPolicy(policy, of: realm)
        let prepared = engine.run(
          .file(text: Array(Self.preparation.utf8), name: "prepare"), in: .restricted)
        let names = Set(engine.names(in: .restricted).map(\.name))
        #expect(names.contains("running"), "\(prepared)")
        var model = Model(policy)
        var chance = Chance(state: UInt64(seed))
        var history: [String] = []
        for _ in 0..<700 {
          let section = chance.one(of: Self.names.keys.sorted())
          let name = chance.one(of: Self.names[section] ?? [])
          if chance.below(3) == 0 {
            let isAllowed = chance.below(2) == 0
            let pattern =
              chance.below(4) == 0 ? chance.one(of: Self.globs[section] ?? []) : name
            // What the uses themselves stand on stays.
            if section == "module" || section == "builtin", pattern != name, !isAllowed { continue }
            let text = "\(isAllowed ? "allow" : "deny") \(section) \(pattern)"
            history.append(text)
            let read = PolicyText.edits(text, origin: .edit(history.count))
            #expect(read.problems.isEmpty, "\(text)")
            for edit in read.edits { policy.apply(edit) }
            engine.vm.setPolicy(policy, of: realm)
            model.add(isAllowed, section, pattern)
            continue
          }
          let uses = uses(section, name)
          if uses.isEmpty { continue }
          // These ask by means of built-ins that may be denied themselves.
          let use = chance.one(of: uses)
          let means = ["getattr", "hasattr", "dir", "vars", "eval", "exec", "next"]
          if means.contains(where: { use.contains($0 + "(") && !model.allows("builtin", $0) }) {
            continue
          }
          let main = realm.main.pointee.dictionary
          main.set(engine.vm, "answer", .none)
          let outcome = engine.runEntry("answer = \(use)\n", fileName: "use", in: .restricted)
          let answer = main.get(engine.vm.intern("answer"))
          let expected = model.allows(section, name)
          if answer != .bool(expected) {
            Issue.record("\(use) is \(answer == .true) (\(outcome)), after \(history.suffix(12))")
            return
          }
        }
        _ = engine.close()
      }
    }
  }
}
