// Do realms share anything that can change, and can one reach what is another's?

import Foundation
import Testing

@testable import CordonInterpreter
@testable import CordonRuntime
@testable import CordonSession

@Suite(.serialized) struct SeparationTests {
  /// What the realm reaches that belongs to another one and was not granted, or to all and can change.
  static func crossings(_ engine: Engine, from realm: Realm) -> [String] {
    var found: [String] = []
    var walk = HeapWalk(engine.vm)
    // What the walk collects first may be what kept the realm.
    if engine.vm.host.realms[Int(realm.id)] !== realm { return [] }
    walk.run({ realm.markRoots($0) }) { walk, cell in
      if cell.realm == realm.id { return true }
      if cell.realm == VM.sharedRealm {
        if walk.isMutable(cell) { found.append("shared \(walk.describe(cell))") }
        return true
      }
      if realm.grants.contains(UInt(bitPattern: cell)) { return false }
      if walk.isImmutableData(cell) { return true }
      found.append("foreign \(walk.describe(cell))")
      return false
    }
    return found
  }

  /// What the machine itself holds that belongs to a realm and can change.
  static func heldByAll(_ engine: Engine) -> [String] {
    // What waits to be finalised, or for its callback, is its realm's.
    engine.vm.collect()
    engine.vm.host.forgetFinalizers(of: engine.interpreter.restricted.id)
    var found: [String] = []
    var walk = HeapWalk(engine.vm)
    walk.run({ engine.vm.host.markOwnRoots($0) }) { walk, cell in
      if cell.realm == VM.sharedRealm { return true }
      if walk.isImmutableData(cell) { return true }
      found.append("held \(walk.describe(cell))")
      return false
    }
    found.removeAll { $0 == "held weakref.ReferenceType at root" }
    return found
  }

  /// A script that runs behind the fence leaves two worlds: neither realm reaches the other's.
  private func expectTwoWorlds(_ script: String) {
    withScript(script, restricted: true) { engine in
      _ = engine.close()
      for realm in [engine.interpreter.restricted, engine.interpreter.trusted] {
        let found = Self.crossings(engine, from: realm)
        #expect(found == [], "\(realm.name) after \(script)")
      }
      let held = Self.heldByAll(engine)
      #expect(held == [], "the machine after \(script)")
    }
  }

  @Test(arguments: scripts(of: "attacks"))
  func anAttackReachesNothing(_ script: String) { expectTwoWorlds(script) }

  /// What programs do there does not matter, the restricted realm must be whole.
  @Test(arguments: groups(of: "Golden").filter { $0 != "attacks" })
  func aProgramReachesNothing(_ group: String) {
    for script in scripts(of: group) { expectTwoWorlds(script) }
  }

  @Test(arguments: groups(of: "Attacks"))
  func anAttackOfTheCorpusReachesNothing(_ family: String) {
    for script in scripts(of: family, in: "Attacks") { expectTwoWorlds(script) }
  }

  /// Programs of one's own, such as those that a fuzzer made: `CORDON_WALK=FOLDER` names them.
  @Test(.enabled(if: programs != nil))
  func aGivenProgramReachesNothing() {
    for script in Self.givenScripts() { expectTwoWorlds(script) }
  }

  private static let programs = ProcessInfo.processInfo.environment["CORDON_WALK"]

  private static func givenScripts() -> [String] {
    let folder = programs ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".py") }.sorted().map { folder + "/" + $0 }
  }

  /// What crosses when trusted code has dealings with realms is only what a script hands over: data,
  /// and code that can be held and not used.
  @Test func whatScriptsHandOver() {
    var lines: [String] = []
    for script in Self.scriptsOfHosts() {
      withScript(script, restricted: false) { engine in
        for realm in engine.vm.host.realms {
          guard let realm, realm.isRestricted else { continue }
          lines += Self.crossings(engine, from: realm).map { "\(script): \($0)" }
        }
      }
    }
    expectRecorded(lines.sorted(), "crossings.txt")
  }
}

extension SeparationTests {
  /// Golden scripts of trusted programs that make realms, but for those that would send signals to, fork
  /// or end the process of the tests.
  static func scriptsOfHosts() -> [String] {
    let dangers = ["fork(", "alarm(", "itimer", "setrlimit", "os._exit", "os.kill", "signal."]
    // The others have little to do with realms, or take long.
    let all = ["howto", "realms", "rexec"]
    return all.flatMap { scripts(of: $0) }.filter { script in
      let path = root + "/Tests/Golden/" + script
      guard let bytes = FileManager.default.contents(atPath: path) else { return false }
      let text = String(decoding: bytes, as: UTF8.self)
      let isHost =
        script.hasPrefix("realms/") || text.contains("RExec") || text.contains("Bastion")
      let isLeftOut =
        script.contains("interrupt") || script.contains("model")
        || text.contains("# options: -r") || dangers.contains { text.contains($0) }
      return isHost && !isLeftOut
    }
  }
}

/// The walk finds what it is there to find.
@Suite struct WalkTests {
  @Test func aSharedListAndAForeignFunctionAreFound() {
    withScript("realms/rexec_face.py", restricted: false) { engine in
      let vm = engine.vm
      let main = engine.interpreter.restricted.main.pointee.dictionary
      main.set(vm, "leak", Value(vm.makeList(capacity: 0)))
      main.set(vm, "sys_of_others", Value(engine.interpreter.trusted.sys))
      let found = SeparationTests.crossings(engine, from: engine.interpreter.restricted)
      #expect(found.contains { $0.hasPrefix("foreign list") && $0.hasSuffix("leak") })
      #expect(found.contains { $0.hasPrefix("foreign module") && $0.hasSuffix("sys_of_others") })
    }
  }
}
