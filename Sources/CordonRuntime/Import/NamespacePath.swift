// What is the `__path__` of a package without an `__init__.py`?
//
// The folders of its name along the path of its parent, looked for again whenever that path has
// changed.

/// The type of such paths.
enum NamespacePath {
  /// Slots: the package's name, the list of folders, the parent's path as it was when they were found.
  static let type = NativeType(
    "_frozen_importlib_external._NamespacePath", "The folders of a package without __init__.py.",
    slots: 3
  ) {
    [
      .init("__iter__(self, /)", .pure, "Return iter(self).") { call throws(Raised) in
        try call.vm.iterator(Value(try call.vm.folders(of: call[0])))
      },
      .init("__len__(self, /)", .pure, "Return len(self).") { call throws(Raised) in
        .small(try call.vm.folders(of: call[0]).pointee.count)
      },
      .init("__getitem__(self, index, /)", .pure, "Return self[index].") { call throws(Raised) in
        try call.vm.getItem(Value(try call.vm.folders(of: call[0])), call[1])
      },
      .init("__setitem__(self, index, path, /)", .pure, "Set self[index].") {
        call throws(Raised) in
        try call.vm.setItem(call[0].asInstance[slot: 1], call[1], call[2])
        return .none
      },
      .init("__contains__(self, item, /)", .pure, "Return item in self.") { call throws(Raised) in
        .bool(try call.vm.contains(Value(try call.vm.folders(of: call[0])), call[1]))
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        let folders = try call.vm.reprString(call[0].asInstance[slot: 1])
        return try call.vm.newString("_NamespacePath(\(folders))")
      },
      .init("append(self, item, /)", .pure, "Add a folder.") { call throws(Raised) in
        try call.vm.append(call[0].asInstance[slot: 1].asList, call[1])
        return .none
      },
    ]
  }
}

extension VM {
  func namespacePath(_ name: String, _ folders: Value) throws(Raised) -> Value {
    let path = newInstance(of: NamespacePath.type)
    path.asInstance[slot: 0] = text(name)
    path.asInstance[slot: 1] = folders
    path.asInstance[slot: 2] = try tupleFrom(try parentPath(of: name))
    return path
  }

  /// `sys.path`, or the `__path__` of the package that a name is in.
  private func parentPath(of name: String) throws(Raised) -> Value {
    let parent = parentName(name)
    if parent.isEmpty {
      let path = realm.sys.pointee.dictionary.get(nameText(.path))
      return path.isUnset ? emptyTuple : path
    }
    let module = realm.modules.get(intern(parent))
    if module.isUnset { return emptyTuple }
    let path = try findAttribute(module, nameText(.__path__))
    return path.isUnset ? emptyTuple : path
  }

  fileprivate func folders(of path: Value) throws(Raised) -> ListRef {
    let name = path.asInstance[slot: 0].asText.swiftString
    let now = try tupleFrom(try parentPath(of: name))
    if !(try test(.equal, now, path.asInstance[slot: 2])) {
      path.asInstance[slot: 2] = now
      if case .namespace(let folders) = try findAlong(now, name) {
        path.asInstance[slot: 1] = folders
      }
    }
    return path.asInstance[slot: 1].asList
  }
}
