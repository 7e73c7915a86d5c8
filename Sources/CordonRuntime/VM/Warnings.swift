// When is a warning told, and how?
//
// Each realm has its filters: a list of what to do about which warnings, the first that fits decides.
// A module remembers in `__warningregistry__` what was told of it; a change of the filters makes it
// forget. The module `warnings`, once it is imported, shows a warning its own way; before that the
// machine writes it to the realm's `sys.stderr`.

/// What a realm knows of its warnings.
struct WarningState {
  /// The list `_warnings.filters`; unset until a warning is first looked at.
  var filters = Value.unset
  /// What was told once and for all.
  var once = Value.unset
  var defaultAction = Value.unset
  /// Changes when the filters do.
  var version = 1
}

/// Where a warning is said to be.
struct WarningPlace {
  var fileName: Value
  var line: Int
  var module: Value
  /// A dict, or None.
  var registry: Value
  /// The line as the code there was compiled from, if that is of another realm; else None.
  var guestsLine = Value.none
}

extension VM {
  /// The filters, the once-registry and the default action of the present realm.
  public func warningDefaults() -> (filters: Value, once: Value, action: Value) {
    let realm = realm
    if realm.warnings.filters.isUnset {
      state.heap.disabled += 1
      defer { state.heap.disabled -= 1 }
      let list = makeList(capacity: 5)
      func filter(_ action: String, _ category: BuiltinType, _ module: Value) {
        list.pointee.items[list.pointee.count] = Value(
          makeTuple([text(action), .none, Value(type(category)), module, .small(0)]))
        list.pointee.count += 1
      }
      filter("default", .deprecationWarning, name(.__main__))
      for hidden: BuiltinType in [
        .deprecationWarning, .pendingDeprecationWarning, .importWarning, .resourceWarning,
      ] {
        filter("ignore", hidden, .none)
      }
      realm.warnings.filters = Value(list)
      realm.warnings.once = Value(newDict())
      realm.warnings.defaultAction = text("default")
    }
    return (realm.warnings.filters, realm.warnings.once, realm.warnings.defaultAction)
  }

  /// The registries forget what they know when they are next asked.
  public func warningFiltersChanged() { realm.warnings.version += 1 }

  /// Warns of what the calling Python code does. Throws where a filter makes an error of it.
  public func warn(
    _ category: BuiltinType, _ message: String, stackLevel: Int = 1
  ) throws(Raised) {
    try warn(
      text(message), category: Value(type(category)), stackLevel: stackLevel, skipping: .unset,
      source: .none)
  }

  /// `warnings.warn`. The category is None, or a type that derives from Warning.
  public func warn(
    _ message: Value, category: Value, stackLevel: Int, skipping prefixes: Value, source: Value
  ) throws(Raised) {
    let place = try warningPlace(stackLevel, prefixes)
    try warn(
      message, category: category, at: place, sourceLine: place.guestsLine, source: source)
  }

  /// `warnings.warn_explicit`.
  public func warn(
    _ message: Value, category: Value, fileName: Value, line: Int, module: Value, registry: Value,
    sourceLine: Value, source: Value
  ) throws(Raised) {
    guard registry.isNone || registry.isUnset || payload(registry).isKind(.dict) else {
      throw raise(.typeError, "'registry' must be a dict or None")
    }
    let place = WarningPlace(
      fileName: fileName, line: line,
      module: module.isUnset || module.isNone ? moduleName(ofFile: fileName) : module,
      registry: registry.isUnset ? .none : registry)
    try warn(message, category: category, at: place, sourceLine: sourceLine, source: source)
  }

  /// Warns of source text that is being compiled.
  public func warn(
    ofSource message: String, _ category: BuiltinType, fileName: String, line: Int
  ) throws(Raised) {
    let file = text(fileName)
    let place = WarningPlace(
      fileName: file, line: line, module: moduleName(ofFile: file), registry: .none)
    try warn(
      text(message), category: Value(type(category)), at: place, sourceLine: .none, source: .none)
  }

  // MARK: Where

  private func warningPlace(_ stackLevel: Int, _ prefixes: Value) throws(Raised) -> WarningPlace {
    var frame = visibleFrame(from: state.frame)
    var level = stackLevel
    let isInternal = frame.map(isImportMachinery) ?? false
    while level > 1, let here = frame {
      level -= 1
      var next = visibleFrame(from: here - 1)
      if stackLevel > 0 && !isInternal {
        while let candidate = next, isImportMachinery(candidate) || isSkipped(candidate, prefixes) {
          next = visibleFrame(from: candidate - 1)
        }
      }
      frame = next
    }
    let globals: Dict
    var fileName = text("<sys>")
    var line = 0
    var guestsLine = Value.none
    if let frame {
      let code = frame.pointee.code
      globals = frame.pointee.function.pointee.globals
      fileName = code.pointee.fileName
      line = code.line(at: max(0, frame.pointee.pc - code.pointee.words - 1))
      guestsLine = try self.guestsLine(line, of: Value(code))
    } else {
      globals = realm.sys.pointee.dictionary
    }
    let key = intern("__warningregistry__")
    var registry = globals.get(key)
    if registry.isUnset {
      registry = Value(newDict())
      globals.set(self, key, registry)
    }
    let module = globals.get(nameText(.__name__))
    return WarningPlace(
      fileName: fileName, line: line,
      module: module.isNone || payload(module).isKind(.string) ? module : text("<string>"),
      registry: payload(registry).isKind(.dict) ? registry : .none, guestsLine: guestsLine)
  }

  /// The frame, or the nearest below that the present realm may see.
  func visibleFrame(from frame: UnsafeMutablePointer<Frame>) -> UnsafeMutablePointer<Frame>? {
    var frame = frame
    while frame > state.frames {
      if !foreign(Cell(frame.pointee.function)) { return frame }
      frame -= 1
    }
    return nil
  }

  private func isImportMachinery(_ frame: UnsafeMutablePointer<Frame>) -> Bool {
    let name = frame.pointee.code.pointee.fileName.asText.swiftString
    return name.contains("importlib") && name.contains("_bootstrap")
  }

  private func isSkipped(_ frame: UnsafeMutablePointer<Frame>, _ prefixes: Value) -> Bool {
    guard prefixes.isKind(.tuple) else { return false }
    let name = frame.pointee.code.pointee.fileName.asText.swiftString
    let list = prefixes.asTuple
    return (0..<list.pointee.count).contains { index in
      name.hasPrefix(payload(list[item: index]).asText.swiftString)
    }
  }

  private func moduleName(ofFile file: Value) -> Value {
    guard payload(file).isKind(.string) else { return file }
    let name = payload(file).asText.swiftString
    if name.isEmpty { return text("<unknown>") }
    return name.hasSuffix(".py") ? text(String(name.dropLast(3))) : file
  }

  // MARK: Whether

  private func warn(
    _ message: Value, category: Value, at place: WarningPlace, sourceLine: Value, source: Value
  ) throws(Raised) {
    if place.module.isNone { return }
    var message = message
    var category = category
    let words: Value
    if isInstance(message, .warning) {
      words = try str(message)
      category = Value(type(of: message))
    } else {
      words = message
      message = try call(category, message)
    }
    let line = int(place.line)
    let key = tuple(words, category, line)
    if !place.registry.isNone,
      try wasTold(registry: payload(place.registry).asDict, key, remembering: false)
    {
      return
    }
    let (action, filter) = try warningAction(category, words, place)
    let name = payload(action).isKind(.string) ? payload(action).asText.swiftString : ""
    switch name {
    case "error": throw send(message)
    case "ignore": return
    case "always": break
    default:
      var toldBefore = false
      if !place.registry.isNone {
        try set(payload(place.registry).asDict, key, .true)
      }
      switch name {
      case "once":
        let once = place.registry.isNone ? try warningSetting("onceregistry") : place.registry
        guard payload(once).isKind(.dict) else {
          throw raise(.typeError, "_warnings.onceregistry must be a dict, not '\(typeName(once))'")
        }
        toldBefore = try wasTold(
          registry: payload(once).asDict, tuple(words, category), remembering: true)
      case "module":
        if !place.registry.isNone {
          toldBefore = try wasTold(
            registry: payload(place.registry).asDict, tuple(words, category), remembering: true)
        }
      case "default": break
      default:
        throw raise(
          .runtimeError,
          "Unrecognized action (\(try reprString(action))) in warnings.filters:\n "
            + (try reprString(filter)))
      }
      if toldBefore { return }
    }
    try showWarning(message, words, category, place, sourceLine, source)
  }

  /// Whether a registry holds the key; a registry from before a change of the filters is emptied.
  private func wasTold(
    registry: Dict, _ key: Value, remembering: Bool
  ) throws(Raised) -> Bool {
    let versionKey = intern("version")
    if registry.get(versionKey) == .small(realm.warnings.version) {
      let known = try get(registry, key)
      if !known.isUnset { return try isTrue(known) }
    } else {
      registry.removeAll()
      registry.set(self, versionKey, .small(realm.warnings.version))
    }
    if remembering { try set(registry, key, .true) }
    return false
  }

  /// What the first fitting filter says, and that filter.
  private func warningAction(
    _ category: Value, _ words: Value, _ place: WarningPlace
  ) throws(Raised) -> (Value, Value) {
    let filters = try warningSetting("filters")
    guard filters.isKind(.list) else {
      throw raise(.valueError, "_warnings.filters must be a list")
    }
    var index = 0
    while index < filters.asList.pointee.count {
      try charge(4)
      let item = filters.asList.pointee.items[index]
      guard payload(item).isKind(.tuple), payload(item).asTuple.pointee.count == 5 else {
        throw raise(.valueError, "_warnings.filters item \(index) isn't a 5-tuple")
      }
      let parts = payload(item).asTuple
      guard payload(parts[item: 0]).isKind(.string) else {
        throw raise(
          .typeError, "action must be a string, not '\(typeName(parts[item: 0]))'")
      }
      let number = try indexAsInt(parts[item: 4], .overflowError)
      if try fits(parts[item: 1], words), try isSubclass(category, of: parts[item: 2]),
        try fits(parts[item: 3], place.module), number == 0 || number == place.line
      {
        return (parts[item: 0], item)
      }
      index += 1
    }
    let action = try warningSetting("defaultaction")
    guard payload(action).isKind(.string) else {
      throw raise(
        .typeError, "_warnings.defaultaction must be a string, not '\(typeName(action))'")
    }
    return (action, .none)
  }

  /// A filter's pattern is None, a str that must be equal, or something with a method `match`.
  private func fits(_ pattern: Value, _ text: Value) throws(Raised) -> Bool {
    if pattern.isNone { return true }
    if pattern.isKind(.string) { return try isEqual(pattern, text) }
    return try isTrue(try callMethod(pattern, "match", text))
  }

  /// What the module `warnings` says, when it is there, or else the machine's own.
  private func warningSetting(_ name: StaticString) throws(Raised) -> Value {
    let module = realm.modules.get(intern("warnings"))
    if module.isKind(.module) {
      let value = try getAttributeOrUnset(module, intern(name))
      if !value.isUnset { return value }
    }
    let own = warningDefaults()
    switch name.description {
    case "filters": return own.filters
    case "onceregistry": return own.once
    default: return own.action
    }
  }

  // MARK: How

  private func showWarning(
    _ message: Value, _ words: Value, _ category: Value, _ place: WarningPlace,
    _ sourceLine: Value, _ source: Value
  ) throws(Raised) {
    var module = realm.modules.get(intern("warnings"))
    if module.isUnset, !source.isNone, !source.isUnset { module = try importByFullName("warnings") }
    if module.isKind(.module) {
      let show = try getAttributeOrUnset(module, intern("_showwarnmsg"))
      if !show.isUnset {
        guard isCallable(show) else {
          throw raise(.typeError, "warnings._showwarnmsg() must be set to a callable")
        }
        let record = try getAttribute(module, intern("WarningMessage"))
        let arguments = makeTuple([
          message, category, place.fileName, int(place.line), .none, place.guestsLine,
          source.isUnset ? .none : source,
        ])
        _ = try call(show, try call(record, arguments: Value(arguments), keywords: .unset))
        return
      }
    }
    writeWarning(words, category, place, sourceLine)
  }

  private func writeWarning(
    _ words: Value, _ category: Value, _ place: WarningPlace, _ sourceLine: Value
  ) {
    let file = safeText(place.fileName, ifFailing: "<unknown>")
    let shown = file.hasPrefix("<stdin-") ? "<stdin>" : file
    let kind = category.isKind(.type) ? typeName(category.asType) : "Warning"
    var lines = "\(shown):\(place.line): \(kind): \(safeText(words, ifFailing: ""))\n"
    if payload(sourceLine).isKind(.string) {
      lines += indented(safeText(sourceLine, ifFailing: ""))
    } else if !file.hasPrefix("<"), let line = host.sources.line(place.line, of: file, in: realm.id)
    {
      lines += indented(String(decoding: line, as: UTF8.self))
    }
    tell(lines)
  }

  private func indented(_ line: String) -> String {
    let shown = line.trimmed
    return shown.isEmpty ? "" : "  \(shown)\n"
  }
}
