// Is what was not granted worth nothing, however it slips across?
//
// The property is a Python program, since throwing and using are Python: graphs of functions,
// instances, classes, modules, generators and containers of them, thrown by every implicit call.

import Foundation
import Testing

@testable import CordonInterpreter
@testable import CordonRuntime
@testable import CordonSession

@Suite(.serialized) struct OpacityTests {
  @Test(arguments: 1...6) func whatSlipsAcrossIsOpaque(_ seed: Int) {
    let path = root + "/Tests/CordonRealmTests/Scripts/opacity.py"
    guard let script = FileManager.default.contents(atPath: path) else {
      Issue.record("no script")
      return
    }
    let text = Array("SEED = \(seed)\nROUNDS = 60\n".utf8) + Array(script)
    onLargeStack {
      var mark = 0
      withUnsafePointer(to: &mark) { high in
        let engine = Engine(
          Engine.Surroundings(
            arguments: [path], searchFolder: (path as NSString).deletingLastPathComponent,
            share: root + "/share/cordon", limitsSpanTheRun: false),
          stackHigh: UnsafeRawPointer(high) + 64)
        let outcome = engine.run(.file(text: text, name: path), in: .trusted)
        let main = engine.realm(.trusted).main.pointee.dictionary
        let violations = main.get(engine.vm.intern("violations"))
        guard violations.isKind(.list) else {
          Issue.record("the script did not run: \(outcome)")
          return
        }
        let list = violations.asList
        for i in 0..<list.pointee.count {
          Issue.record("\(list.pointee.items[i].asText.swiftString)")
        }
        // It has come to its end.
        let last = main.get(engine.vm.intern("round"))
        #expect(last == .small(59), "\(outcome)")
        _ = engine.close()
      }
    }
  }
}
