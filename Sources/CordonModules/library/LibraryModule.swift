// What do the modules written in Python need that no Python code may see in a restricted realm?

import CordonRuntime

/// Programs reach these functions through the modules that use them: each gives plain data, or does
/// what its caller could do as well.
enum LibraryModule {
  static let module = NativeModule(
    "_library", "What Cordon's own modules ask about functions and frames.", rows,
    isFoundation: true
  ) { vm, module throws(Raised) in
    for (name, type) in [
      ("CodeType", BuiltinType.code), ("CellType", .cell), ("FrameType", .frame),
      ("MappingProxyType", .mappingProxy), ("GetSetDescriptorType", .getSetDescriptor),
      ("ClassMethodDescriptorType", .classMethodDescriptor),
    ] { module.pointee.dictionary.set(vm, vm.intern(name), Value(vm.type(type))) }
  }

  private static let rows: [NativeRow] = [
    .init(
      "parameters(function, /)", .pure,
      "Names, three counts, flags, and texts of defaults; None for what is no Python function."
    ) { call throws(Raised) in
      let found = try call.vm.parameters(of: call[0])
      return found.isUnset ? .none : found
    },
    .init(
      "place(traceback, /)", .pure,
      "File, name, line, last line, first and last column of an entry; its text where it is another's."
    ) { call throws(Raised) in try call.vm.place(ofTraceback: call[0]) },
    .init("place_of_frame(frame, /)", .pure, "The same of a frame, without columns.") {
      call throws(Raised) in
      try call.vm.place(ofFrame: call[0])
    },
    .init("clear(traceback, /)", .pure, "Clear the locals of an entry's frame.") {
      call throws(Raised) in
      try call.vm.clearFrame(ofTraceback: call[0])
      return .none
    },
    .init(
      "places(depth, /)", .pure,
      "The places of the frames that run, the innermost first, each with its line if a guest's."
    ) {
      call throws(Raised) in
      try call.vm.placesOfFrames(from: max(0, try call.vm.indexAsInt(call[0], .overflowError)))
    },
    .init(
      "module_name(depth, /)", .pure,
      "The name of the module whose code runs so many frames below; None when it has none."
    ) { call throws(Raised) in
      call.vm.moduleName(ofFrame: max(0, try call.vm.indexAsInt(call[0], .overflowError)))
    },
    .init(
      "fitting(text, file, /)", .pure,
      "The text, without what a terminal would obey where the file is one."
    ) { call throws(Raised) in
      let vm = call.vm
      guard call[0].isKind(.string), !vm.quietAttribute(call[1], "isatty").isUnset,
        try vm.isTrue(try vm.callMethod(call[1], "isatty"))
      else { return call[0] }
      return try vm.harmless(call[0].asText)
    },
    .init(
      "ask(function, /, *args)", .pure,
      "Call a function; raises where it answers what the realm that it is of may not use."
    ) { call throws(Raised) in
      try call.vm.call(call[0], arguments: call[1], keywords: .unset)
    },
    .init(
      "hand_on(function, /, *args, **kwargs)", .pure,
      "Call a function for a program that gets what it answers, whatever that is."
    ) { call throws(Raised) in
      try call.vm.handOnToProgram(call[0], call[1], call[2])
    },
    .init(
      "make_awaitable(function, /)", .pure,
      "Let what a generator function makes be awaited; False for what is none."
    ) { call throws(Raised) in .bool(try call.vm.makeAwaitable(call[0])) },
    .init("is_awaitable(generator, /)", .pure, "Whether such a function made a generator.") {
      call in .bool(call.vm.isAwaitable(call[0]))
    },
    .init(
      "adopt_builtins(module, /)", .pure,
      "Have the policy judge the built-ins of the dialect that the realm's programs are in."
    ) { call throws(Raised) in
      try call.vm.adoptBuiltins(call[0])
      return .none
    },
    .init("is_restricted()", .pure, "Whether the realm is a restricted one.") { call in
      .bool(call.vm.realm.isRestricted)
    },
    .init("speaks_classic()", .pure, "Whether the realm's programs are in the classic dialect.") {
      call in .bool(call.vm.speaksClassic)
    },
    .init("grants_sys(name, /)", .pure, "Whether the policy grants a symbol of sys.") {
      call throws(Raised) in
      .bool(call.vm.grantsSystemSymbol(try call.vm.string(call[0], "name")))
    },
    .init(
      "grants_extension(name, /)", .pure,
      "Whether the policy grants a module that programs of the dialect know as machine code."
    ) { call throws(Raised) in
      .bool(call.vm.grantsExtension(try call.vm.string(call[0], "name")))
    },
    .init(
      "names_of_class(cls, /)", .pure,
      "Module, dotted name and name of a class, whatever its metaclass says; None for what is no text."
    ) { call throws(Raised) in try call.vm.names(ofClass: call[0]) },
    .init("is_native_class(cls, /)", .pure, "Whether a class is the machine's.") { call in
      .bool(call.vm.isNativeClass(call[0]))
    },
    .init(
      "kin(type, /)", .pure,
      "What a type of this realm or another says of itself under '__.kin': long, unicode and the like."
    ) { call in call.vm.markOfType(call[0], "__.kin") },
    .init("plain(value, /)", .pure, "The text or number in a unicode or long of any realm.") {
      call in call.vm.plainOfDialect(call[0])
    },
    .init("use(name, /)", .pure, "Refuse a built-in of the dialect as the policy says.") {
      call throws(Raised) in
      try call.vm.requireBuiltin(try call.vm.string(call[0], "name"))
      return .none
    },
    .init("keyword_text(word, /)", .pure, "What a word of the language does, or None.") {
      call throws(Raised) in
      let word = try call.vm.string(call[0], "word").swiftString
      return KeywordTexts.text(of: word).map { call.vm.text($0) } ?? .none
    },
    .init(
      "page(text, /)", .observes, "Show a text that is longer than the screen; None without one."
    ) {
      call throws(Raised) in try DisplayHook.page(call[0], call.vm)
    },
    .init("evaluate(text, function, /)", .pure, "Evaluate text among a function's globals.") {
      call throws(Raised) in
      try call.vm.evaluate(call[0], among: call[1])
    },
    .init(
      "add_attributes(target, source, /)", .pure,
      "Add what the source's dictionary holds to the target's, where both have a real one."
    ) { call throws(Raised) in
      try call.vm.addAttributes(to: call[0], of: call[1])
      return .none
    },
    .init(
      "attribute(object, name, text, /)", .pure,
      "getattr(object, name), as far as a text that names it may see."
    ) { call throws(Raised) in
      let name = try call.vm.string(call[1], "attribute name")
      return try call.vm.attribute(call.vm.intern(name), of: call[0], namedBy: call[2])
    },
    .init("part(part, whole, /)", .pure, "A part of a text that sees no more than the whole.") {
      call throws(Raised) in
      call.vm.part(try call.vm.string(call[0], "part() argument"), of: call[1])
    },
    .init(
      "home(otherwise, object, /)", .pure,
      "The number of the restricted realm that wrote an object's class, for trusted code."
    ) { call in
      // The object comes second: a function called with it runs with the rights of its realm.
      let home = call.vm.guestsHome(of: call[1])
      return home == 0 ? call[0] : .small(Int(home))
    },
    .init(
      "copied(memo, object, /)", .pure,
      "What the module copy of that realm makes of the object; with a memo, deeply."
    ) { call throws(Raised) in
      let vm = call.vm
      // A value that does not change is its own copy.
      if vm.isGuestsValue(call[1]) { return call[1] }
      let copy = try vm.atHome(of: call[1]) { () throws(Raised) in
        let module = try vm.importModule(
          vm.intern("copy"), globals: .none, fromList: .none, level: 0)
        return call[0].isNone
          ? try vm.callMethod(module, "copy", call[1])
          : try vm.callMethod(module, "deepcopy", call[1], call[0])
      }
      try vm.noteHandedOn(copy, by: vm.guestsHome(of: call[1]))
      return copy
    },
    .init(
      "call_told(x, function, arguments, keywords=?, /)", .pure,
      "Call what an object has told of its making, with no more rights than it has."
    ) { call throws(Raised) in
      try call.vm.call(call[1], call[2], call[3], toldBy: call[0])
    },
    .init(
      "told(x, value, /)", .pure, "What an object has told, with no more rights than it has."
    ) { call in call.vm.told(call[1], by: call[0]) },
    .init(
      "exception(kind, value=None, /)", .pure,
      "The exception that throw(kind, value) stands for."
    ) { call throws(Raised) in
      try call.vm.exception(call[0], call[1])
    },
    .init(
      "require_usable(x, /)", .pure,
      "Raise when restricted code that waits for the present function may not use the object."
    ) { call throws(Raised) in
      try call.vm.requireUsableByWaiting(call[0])
      return .none
    },
    .init(
      "bound_parts(method, /)", .pure, "Function and object of a bound method of one's own."
    ) { call throws(Raised) in
      try call.vm.boundParts(of: call[0])
    },
    .init(
      "mould(method, /)", .pure, "What a bound method is made from again, with the same rights."
    ) { call throws(Raised) in
      try call.vm.methodMould(of: call[0])
    },
    .init(
      "method(mould, function, object, /)", .pure,
      "A bound method with no more rights than the one that the mould was made of."
    ) { call throws(Raised) in
      try call.vm.method(from: call[0], call[1], call[2])
    },
    .init("run(code, module, /)", .pure, "Run code in the namespace of a module.") {
      call throws(Raised) in
      try call.vm.run(call[0], in: call[1])
      return .none
    },
  ]
}
