// Where do the methods of each built-in type stand?

enum MethodTables {
  static func rows(of type: BuiltinType) -> [NativeRow] {
    switch type {
    case .object: ObjectMethods.rows
    case .type: TypeMethods.rows
    case .noneType: NoneMethods.rows
    case .notImplementedType: SingletonMethods.rows("NotImplemented", .notImplemented)
    case .ellipsisType: SingletonMethods.rows("Ellipsis", .ellipsis)
    case .function: FunctionMethods.rows
    case .method: MethodMethods.rows
    case .methodWrapper: SlotMethodMethods.rows
    case .builtinFunction: NativeFunctionMethods.rows
    case .methodDescriptor, .wrapperDescriptor, .getSetDescriptor, .classMethodDescriptor:
      NativeDescriptorMethods.rows(type)
    case .memberDescriptor: MemberMethods.rows
    case .property: PropertyMethods.rows
    case .staticMethod, .classMethod: MethodWrapperMethods.rows(type)
    case .super: SuperMethods.rows
    case .module: ModuleMethods.rows
    case .cell: CellMethods.rows
    case .code: CodeMethods.rows
    case .frame: FrameMethods.rows
    case .traceback: TracebackMethods.rows
    case .simpleNamespace: SimpleNamespaceMethods.rows
    case .generator, .coroutine, .asyncGenerator: GeneratorMethods.rows(type)
    case .coroutineWrapper: CoroutineWrapperMethods.rows
    case .asyncGeneratorSend, .asyncGeneratorThrow: AsyncGeneratorMethods.stepRows(type)
    case .anextAwaitable: AnextMethods.rows
    case .genericAlias: GenericAliasMethods.rows
    case .unionType: UnionMethods.rows
    case .typeVar, .paramSpec, .typeVarTuple: TypeParameterMethods.rows(type)
    case .paramSpecArgs, .paramSpecKwargs: ParamSpecPartMethods.rows(type)
    case .noDefaultType: NoDefaultMethods.rows
    case .typeAliasType: TypeAliasMethods.rows
    case .generic: GenericMethods.rows
    case .int: IntMethods.rows
    case .bool: BoolMethods.rows
    case .float: FloatMethods.rows
    case .complex: ComplexMethods.rows
    case .str: StrMethods.rows
    case .bytes: BytesMethods.rows
    case .bytearray: ByteArrayMethods.rows
    case .memoryview: MemoryViewMethods.rows
    case .list: ListMethods.rows
    case .tuple: TupleMethods.rows
    case .dict: DictMethods.rows
    case .set: SetMethods.rows
    case .frozenset: FrozenSetMethods.rows
    case .range: RangeMethods.rows
    case .slice: SliceMethods.rows
    case .mappingProxy: MappingProxyMethods.rows
    case .dictKeys: DictKeysMethods.rows
    case .dictValues: DictValuesMethods.rows
    case .dictItems: DictItemsMethods.rows
    case .enumerate: EnumerateMethods.rows
    case .zip: ZipMethods.rows
    case .map: MapMethods.rows
    case .filter: FilterMethods.rows
    case .reversed: ReversedMethods.rows
    case .listIterator, .tupleIterator, .listReverseIterator, .dictKeyIterator,
      .dictValueIterator, .dictItemIterator, .dictReverseKeyIterator, .dictReverseValueIterator,
      .dictReverseItemIterator, .setIterator, .rangeIterator, .longRangeIterator, .strIterator,
      .bytesIterator, .bytearrayIterator, .memoryIterator, .sequenceIterator, .callableIterator:
      IteratorMethods.rows(of: type)
    default: type.isException ? ExceptionMethods.rows(of: type) : []
    }
  }
}
