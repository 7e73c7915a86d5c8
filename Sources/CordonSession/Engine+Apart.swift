// How does a program run that leaves no names behind?

import CordonInterpreter
import CordonRuntime

extension Engine {
  public func runApart(
    _ text: [UInt8], name: String, arguments: [String], in realm: RealmName
  ) -> Outcome {
    face?.begin()
    defer { face?.end() }
    let realm = self.realm(realm)
    let key = vm.intern("argv")
    let former = realm.sys.pointee.dictionary.get(key)
    defer { if !former.isUnset { realm.sys.pointee.dictionary.set(vm, key, former) } }
    return Outcome(
      interpreter.finish(realm) { () throws(Raised) in
        let list = try vm.newList(capacity: arguments.count + 1)
        for word in [name] + arguments { try vm.append(list, vm.text(word)) }
        realm.sys.pointee.dictionary.set(vm, key, Value(list))
        let globals = vm.newDict()
        globals.set(vm, "__name__", vm.text("__main__"))
        globals.set(vm, "__file__", vm.text(name))
        globals.set(vm, "__builtins__", Value(realm.builtins))
        guard let compiler = vm.host.compiler else { return .none }
        let unit = try compiler.compile(
          text, fileName: name, mode: "program", flags: 0, optimize: -1, vm)
        return try vm.execute(unit, globals: globals)
      })
  }
}
