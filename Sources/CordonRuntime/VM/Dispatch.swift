// How does the machine run?
//
// One loop, one switch. Everything the loop touches is plain memory. What a case cannot do in a
// few instructions it leaves to a function that is never inlined; such a function may throw, and
// the catch below the loop finds the handler or leaves the frame.

import CordonBytecode

extension VM {
  /// Runs the frame on top, which was pushed by native code, until it returns.
  @inline(never) func run() throws(Raised) -> Value {
    let s = pointer
    var pc = s.pointee.frame.pointee.pc
    var r = s.pointee.frame.pointee.registers
    var k = s.pointee.frame.pointee.constants
    while true {
      do throws(Raised) {
        while true {
          let ins = Instruction(word: pc.pointee)
          pc += 1
          switch ins.op {
          case .move: r[ins.a] = r[ins.b]
          case .loadConst: r[ins.a] = k[ins.bx]
          case .loadInt: r[ins.a] = .small(ins.sbx)
          case .loadUnset: r[ins.a] = .unset
          case .checkLocal: if r[ins.a].isUnset { throw raiseUnboundLocal(k[ins.b]) }

          // MARK: Names

          case .loadGlobal:
            let globals = s.pointee.frame.pointee.function.pointee.globals
            let place = pc[1]
            if globals.pointee.version == pc[0] {
              if pc[2] == 0 {
                r[ins.a] = globals.pointee.entries[Int(place)].value
                pc += 3
                continue
              }
              let builtins = s.pointee.builtins
              if builtins.pointee.version == pc[2] {
                r[ins.a] = builtins.pointee.entries[Int(place)].value
                pc += 3
                continue
              }
            }
            r[ins.a] = try loadGlobalSlowly(globals, k[ins.b], pc)
            pc += 3
          case .storeGlobal:
            let globals = s.pointee.frame.pointee.function.pointee.globals
            if globals.pointee.version == pc[0] {
              globals.pointee.entries[Int(pc[1])].value = r[ins.a]
              pc += 2
              continue
            }
            storeGlobalSlowly(globals, k[ins.b], r[ins.a], pc)
            pc += 2
          case .deleteGlobal:
            let globals = s.pointee.frame.pointee.function.pointee.globals
            if !globals.remove(k[ins.b].asText) { throw raiseNameError(k[ins.b]) }
          case .loadName: r[ins.a] = try loadName(k[ins.b])
          case .storeName: try storeName(k[ins.b], r[ins.a])
          case .deleteName: try deleteName(k[ins.b])
          case .loadFromMapping: r[ins.a] = try loadFromMapping(r[ins.b], k[ins.c])
          case .loadNamespace: r[ins.a] = frameNamespace()

          // MARK: Cells

          case .makeCell: r[ins.a] = newCell(r[ins.a])
          case .loadCell:
            let v = r[ins.b].cell.of(CellObject.self).pointee.contents
            if v.isUnset { throw raiseUnboundLocal(k[ins.c]) }
            r[ins.a] = v
          case .storeCell: r[ins.a].cell.of(CellObject.self).pointee.contents = r[ins.b]
          case .loadFree:
            let v = (r - 1).pointee.asFunction.closure[ins.b].cell.of(CellObject.self).pointee
              .contents
            if v.isUnset { throw raiseUnboundFree(k[ins.c]) }
            r[ins.a] = v
          case .storeFree:
            (r - 1).pointee.asFunction.closure[ins.a].cell.of(CellObject.self).pointee.contents =
              r[ins.b]
          case .loadFreeCell: r[ins.a] = (r - 1).pointee.asFunction.closure[ins.b]

          // MARK: Arithmetic

          case .add:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y) {
              let (v, overflow) = Value.add(x, y)
              if !overflow {
                r[ins.a] = v
                continue
              }
            } else if Value.bothInlineFloats(x, y) {
              r[ins.a] = float(x.asInlineFloat + y.asInlineFloat)
              continue
            }
            r[ins.a] = try binarySlowly(.add, x, y, ins.f)
          case .subtract:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y) {
              let (v, overflow) = Value.subtract(x, y)
              if !overflow {
                r[ins.a] = v
                continue
              }
            } else if Value.bothInlineFloats(x, y) {
              r[ins.a] = float(x.asInlineFloat - y.asInlineFloat)
              continue
            }
            r[ins.a] = try binarySlowly(.subtract, x, y, ins.f)
          case .multiply:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y) {
              let (v, overflow) = Value.multiply(x, y)
              if !overflow {
                r[ins.a] = v
                continue
              }
            } else if Value.bothInlineFloats(x, y) {
              r[ins.a] = float(x.asInlineFloat * y.asInlineFloat)
              continue
            }
            r[ins.a] = try binarySlowly(.multiply, x, y, ins.f)
          case .divide:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInlineFloats(x, y) {
              r[ins.a] = float(x.asInlineFloat / y.asInlineFloat)
              continue
            }
            r[ins.a] = try binarySlowly(.divide, x, y, ins.f)
          case .floorDivide:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y), x.asInt >= 0, y.asInt > 0 {
              r[ins.a] = .small(VM.unsignedQuotient(x.asInt, y.asInt))
              continue
            }
            r[ins.a] = try binarySlowly(.floorDivide, x, y, ins.f)
          case .modulo:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y), x.asInt >= 0, y.asInt > 0 {
              r[ins.a] = .small(VM.unsignedRemainder(x.asInt, y.asInt))
              continue
            }
            r[ins.a] = try binarySlowly(.modulo, x, y, ins.f)
          case .power: r[ins.a] = try binarySlowly(.power, r[ins.b], r[ins.c], ins.f)
          case .matrixMultiply:
            r[ins.a] = try binarySlowly(.matrixMultiply, r[ins.b], r[ins.c], ins.f)
          case .leftShift: r[ins.a] = try binarySlowly(.leftShift, r[ins.b], r[ins.c], ins.f)
          case .rightShift:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y), UInt(bitPattern: y.asInt) < 63 {
              r[ins.a] = .small(x.asInt >> y.asInt)
              continue
            }
            r[ins.a] = try binarySlowly(.rightShift, x, y, ins.f)
          case .bitAnd:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y) {
              r[ins.a] = Value(bits: x.bits & y.bits)
              continue
            }
            r[ins.a] = try binarySlowly(.bitAnd, x, y, ins.f)
          case .bitOr:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y) {
              r[ins.a] = Value(bits: x.bits | y.bits)
              continue
            }
            r[ins.a] = try binarySlowly(.bitOr, x, y, ins.f)
          case .bitXor:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y) {
              r[ins.a] = Value(bits: x.bits ^ y.bits | 1)
              continue
            }
            r[ins.a] = try binarySlowly(.bitXor, x, y, ins.f)
          case .addInt:
            let x = r[ins.b]
            if x.isInt {
              let (v, overflow) = Value.add(x, immediate: ins.sc)
              if !overflow {
                r[ins.a] = v
                continue
              }
            }
            r[ins.a] = try binarySlowly(.add, x, .small(ins.sc), ins.f)
          case .subtractInt:
            let x = r[ins.b]
            if x.isInt {
              let (v, overflow) = Value.add(x, immediate: -ins.sc)
              if !overflow {
                r[ins.a] = v
                continue
              }
            }
            r[ins.a] = try binarySlowly(.subtract, x, .small(ins.sc), ins.f)
          case .multiplyInt:
            let x = r[ins.b]
            if x.isInt {
              let (v, overflow) = Value.multiply(x, .small(ins.sc))
              if !overflow {
                r[ins.a] = v
                continue
              }
            }
            r[ins.a] = try binarySlowly(.multiply, x, .small(ins.sc), ins.f)
          case .floorDivideInt:
            let x = r[ins.b]
            if x.isInt, x.asInt >= 0 {
              r[ins.a] = .small(VM.unsignedQuotient(x.asInt, ins.sc))
              continue
            }
            r[ins.a] = try binarySlowly(.floorDivide, x, .small(ins.sc), ins.f)
          case .moduloInt:
            let x = r[ins.b]
            if x.isInt, x.asInt >= 0 {
              r[ins.a] = .small(VM.unsignedRemainder(x.asInt, ins.sc))
              continue
            }
            r[ins.a] = try binarySlowly(.modulo, x, .small(ins.sc), ins.f)
          case .bitAndInt:
            let x = r[ins.b]
            if x.isInt {
              r[ins.a] = Value(bits: x.bits & (UInt64(bitPattern: Int64(ins.sc)) << 1 | 1))
              continue
            }
            r[ins.a] = try binarySlowly(.bitAnd, x, .small(ins.sc), ins.f)
          case .leftShiftInt:
            let x = r[ins.b]
            let n = ins.sc
            if x.isInt {
              let shifted = x.asInt << n
              if shifted >> n == x.asInt && Value.fits(shifted) {
                r[ins.a] = .small(shifted)
                continue
              }
            }
            r[ins.a] = try binarySlowly(.leftShift, x, .small(n), ins.f)
          case .rightShiftInt:
            let x = r[ins.b]
            if x.isInt {
              r[ins.a] = .small(x.asInt >> ins.sc)
              continue
            }
            r[ins.a] = try binarySlowly(.rightShift, x, .small(ins.sc), ins.f)
          case .negative:
            let x = r[ins.b]
            if x.isInt {
              let (v, overflow) = Value.subtract(.small(0), x)
              if !overflow {
                r[ins.a] = v
                continue
              }
            }
            r[ins.a] = try unary(.negative, x)
          case .positive: r[ins.a] = try unary(.positive, r[ins.b])
          case .invert: r[ins.a] = try unary(.invert, r[ins.b])
          case .not: r[ins.a] = try isTrue(r[ins.b]) ? .false : .true

          // MARK: Comparison

          case .less:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y) {
              r[ins.a] = .bool(x.signed < y.signed)
            } else if Value.bothInlineFloats(x, y) {
              r[ins.a] = .bool(x.asInlineFloat < y.asInlineFloat)
            } else {
              r[ins.a] = try compare(.less, x, y)
            }
          case .lessEqual:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y) {
              r[ins.a] = .bool(x.signed <= y.signed)
            } else if Value.bothInlineFloats(x, y) {
              r[ins.a] = .bool(x.asInlineFloat <= y.asInlineFloat)
            } else {
              r[ins.a] = try compare(.lessEqual, x, y)
            }
          case .greater:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y) {
              r[ins.a] = .bool(x.signed > y.signed)
            } else if Value.bothInlineFloats(x, y) {
              r[ins.a] = .bool(x.asInlineFloat > y.asInlineFloat)
            } else {
              r[ins.a] = try compare(.greater, x, y)
            }
          case .greaterEqual:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y) {
              r[ins.a] = .bool(x.signed >= y.signed)
            } else if Value.bothInlineFloats(x, y) {
              r[ins.a] = .bool(x.asInlineFloat >= y.asInlineFloat)
            } else {
              r[ins.a] = try compare(.greaterEqual, x, y)
            }
          case .equal:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y) {
              r[ins.a] = .bool(x == y)
            } else {
              r[ins.a] = try compare(.equal, x, y)
            }
          case .notEqual:
            let x = r[ins.b]
            let y = r[ins.c]
            if Value.bothInts(x, y) {
              r[ins.a] = .bool(x != y)
            } else {
              r[ins.a] = try compare(.notEqual, x, y)
            }
          case .isSame: r[ins.a] = .bool(isSame(r[ins.b], r[ins.c]))
          case .isNotSame: r[ins.a] = .bool(!isSame(r[ins.b], r[ins.c]))
          case .contains: r[ins.a] = .bool(try contains(r[ins.c], r[ins.b]))
          case .notContains: r[ins.a] = .bool(!(try contains(r[ins.c], r[ins.b])))

          // MARK: Jumps

          case .jump:
            try tick(s)
            pc += ins.sbx
          case .jumpIfTrue:
            let x = r[ins.a]
            if x == .false { continue }
            let holds = x == .true ? true : try isTrue(x)
            if holds {
              try tick(s)
              pc += ins.sbx
            }
          case .jumpIfFalse:
            let x = r[ins.a]
            if x == .true { continue }
            let holds = x == .false ? false : try isTrue(x)
            if !holds {
              try tick(s)
              pc += ins.sbx
            }
          case .jumpIfNone:
            if r[ins.a].isNone {
              try tick(s)
              pc += ins.sbx
            }
          case .jumpIfNotNone:
            if !r[ins.a].isNone {
              try tick(s)
              pc += ins.sbx
            }
          case .jumpIfUnset:
            if r[ins.a].isUnset {
              try tick(s)
              pc += ins.sbx
            }
          case .jumpIfLess:
            let x = r[ins.a]
            let y = r[ins.b]
            let holds: Bool
            if Value.bothInts(x, y) {
              holds = x.signed < y.signed
            } else if Value.bothInlineFloats(x, y) {
              holds = x.asInlineFloat < y.asInlineFloat
            } else {
              holds = try test(.less, x, y)
            }
            if holds {
              try tick(s)
              pc += ins.sc
            }
          case .jumpIfLessEqual:
            let x = r[ins.a]
            let y = r[ins.b]
            let holds: Bool
            if Value.bothInts(x, y) {
              holds = x.signed <= y.signed
            } else if Value.bothInlineFloats(x, y) {
              holds = x.asInlineFloat <= y.asInlineFloat
            } else {
              holds = try test(.lessEqual, x, y)
            }
            if holds {
              try tick(s)
              pc += ins.sc
            }
          case .jumpIfGreater:
            let x = r[ins.a]
            let y = r[ins.b]
            let holds: Bool
            if Value.bothInts(x, y) {
              holds = x.signed > y.signed
            } else if Value.bothInlineFloats(x, y) {
              holds = x.asInlineFloat > y.asInlineFloat
            } else {
              holds = try test(.greater, x, y)
            }
            if holds {
              try tick(s)
              pc += ins.sc
            }
          case .jumpIfGreaterEqual:
            let x = r[ins.a]
            let y = r[ins.b]
            let holds: Bool
            if Value.bothInts(x, y) {
              holds = x.signed >= y.signed
            } else if Value.bothInlineFloats(x, y) {
              holds = x.asInlineFloat >= y.asInlineFloat
            } else {
              holds = try test(.greaterEqual, x, y)
            }
            if holds {
              try tick(s)
              pc += ins.sc
            }
          case .jumpIfEqual:
            let x = r[ins.a]
            let y = r[ins.b]
            if try Value.bothInts(x, y) ? x == y : areEqual(x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpIfNotEqual:
            let x = r[ins.a]
            let y = r[ins.b]
            if try Value.bothInts(x, y) ? x != y : areUnequal(x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpUnlessLess:
            let x = r[ins.a]
            let y = r[ins.b]
            let holds: Bool
            if Value.bothInts(x, y) {
              holds = x.signed < y.signed
            } else if Value.bothInlineFloats(x, y) {
              holds = x.asInlineFloat < y.asInlineFloat
            } else {
              holds = try test(.less, x, y)
            }
            if !holds {
              try tick(s)
              pc += ins.sc
            }
          case .jumpUnlessLessEqual:
            let x = r[ins.a]
            let y = r[ins.b]
            let holds: Bool
            if Value.bothInts(x, y) {
              holds = x.signed <= y.signed
            } else if Value.bothInlineFloats(x, y) {
              holds = x.asInlineFloat <= y.asInlineFloat
            } else {
              holds = try test(.lessEqual, x, y)
            }
            if !holds {
              try tick(s)
              pc += ins.sc
            }
          case .jumpUnlessGreater:
            let x = r[ins.a]
            let y = r[ins.b]
            let holds: Bool
            if Value.bothInts(x, y) {
              holds = x.signed > y.signed
            } else if Value.bothInlineFloats(x, y) {
              holds = x.asInlineFloat > y.asInlineFloat
            } else {
              holds = try test(.greater, x, y)
            }
            if !holds {
              try tick(s)
              pc += ins.sc
            }
          case .jumpUnlessGreaterEqual:
            let x = r[ins.a]
            let y = r[ins.b]
            let holds: Bool
            if Value.bothInts(x, y) {
              holds = x.signed >= y.signed
            } else if Value.bothInlineFloats(x, y) {
              holds = x.asInlineFloat >= y.asInlineFloat
            } else {
              holds = try test(.greaterEqual, x, y)
            }
            if !holds {
              try tick(s)
              pc += ins.sc
            }
          case .jumpUnlessEqual:
            let x = r[ins.a]
            let y = r[ins.b]
            if try Value.bothInts(x, y) ? x != y : !areEqual(x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpUnlessNotEqual:
            let x = r[ins.a]
            let y = r[ins.b]
            if try Value.bothInts(x, y) ? x == y : !areUnequal(x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpIfLessInt:
            let x = r[ins.a]
            let y = Value.small(ins.sb)
            if try x.isInt ? x.signed < y.signed : test(.less, x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpIfLessEqualInt:
            let x = r[ins.a]
            let y = Value.small(ins.sb)
            if try x.isInt ? x.signed <= y.signed : test(.lessEqual, x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpIfGreaterInt:
            let x = r[ins.a]
            let y = Value.small(ins.sb)
            if try x.isInt ? x.signed > y.signed : test(.greater, x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpIfGreaterEqualInt:
            let x = r[ins.a]
            let y = Value.small(ins.sb)
            if try x.isInt ? x.signed >= y.signed : test(.greaterEqual, x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpIfEqualInt:
            let x = r[ins.a]
            let y = Value.small(ins.sb)
            if try x.isInt ? x == y : test(.equal, x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpIfNotEqualInt:
            let x = r[ins.a]
            let y = Value.small(ins.sb)
            if try x.isInt ? x != y : test(.notEqual, x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpUnlessLessInt:
            let x = r[ins.a]
            let y = Value.small(ins.sb)
            if try x.isInt ? x.signed >= y.signed : !test(.less, x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpUnlessLessEqualInt:
            let x = r[ins.a]
            let y = Value.small(ins.sb)
            if try x.isInt ? x.signed > y.signed : !test(.lessEqual, x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpUnlessGreaterInt:
            let x = r[ins.a]
            let y = Value.small(ins.sb)
            if try x.isInt ? x.signed <= y.signed : !test(.greater, x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpUnlessGreaterEqualInt:
            let x = r[ins.a]
            let y = Value.small(ins.sb)
            if try x.isInt ? x.signed < y.signed : !test(.greaterEqual, x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpUnlessEqualInt:
            let x = r[ins.a]
            let y = Value.small(ins.sb)
            if try x.isInt ? x != y : !test(.equal, x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpUnlessNotEqualInt:
            let x = r[ins.a]
            let y = Value.small(ins.sb)
            if try x.isInt ? x == y : !test(.notEqual, x, y) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpIfSame:
            if isSame(r[ins.a], r[ins.b]) {
              try tick(s)
              pc += ins.sc
            }
          case .jumpIfNotSame:
            if !isSame(r[ins.a], r[ins.b]) {
              try tick(s)
              pc += ins.sc
            }

          // MARK: Containers

          case .buildTuple: r[ins.a] = try newTuple(r + ins.b, ins.c)
          case .buildList:
            let n = ins.c
            let list = makeList(capacity: n)
            let from = r + ins.b
            var i = 0
            while i < n {
              list.pointee.items[i] = from[i]
              i &+= 1
            }
            list.pointee.count = n
            r[ins.a] = Value(list)
          case .buildSet: r[ins.a] = try buildSet(r + ins.b, ins.c)
          case .buildDict: r[ins.a] = try buildDict(r + ins.b, ins.c)
          case .buildString: r[ins.a] = try joinStrings(r + ins.b, ins.c)
          case .buildSlice: r[ins.a] = newSlice(r[ins.b], r[ins.b + 1], r[ins.b + 2])
          case .formatValue:
            r[ins.a] = try formatValue(
              r[ins.b], ins.c == Instruction.absent ? .unset : r[ins.c], conversion: ins.f)
          case .listAppend: try append(r[ins.a].asList, r[ins.b])
          case .listAppendMany: try appendMany(r[ins.a].asList, r + ins.b, ins.c)
          case .listExtend: try extendFromStar(r[ins.a].asList, r[ins.b])
          case .setAdd: try add(toSet: r[ins.a].asDict, r[ins.b])
          case .setUpdate: try updateSet(r[ins.a].asDict, r[ins.b])
          case .dictPut: try set(r[ins.a].asDict, r[ins.b], r[ins.c])
          case .dictUpdate: try updateFromMapping(r[ins.a].asDict, r[ins.b])
          case .dictMerge: try mergeKeywords(r[ins.a].asDict, r[ins.b], callee: r[ins.c])
          case .listToTuple:
            let list = r[ins.b].asList
            r[ins.a] = try newTuple(of: list)
          case .getItem:
            let x = r[ins.b]
            let i = r[ins.c]
            if x.isCell {
              let cell = x.cell
              if cell.kind == .list, i.isInt {
                let list = cell.of(ListObject.self)
                if UInt(bitPattern: i.asInt) < UInt(bitPattern: list.pointee.count) {
                  r[ins.a] = list.pointee.items[i.asInt]
                  continue
                }
              } else if cell.kind == .tuple, i.isInt {
                let tuple = cell.of(TupleObject.self)
                if UInt(bitPattern: i.asInt) < UInt(bitPattern: tuple.pointee.count) {
                  r[ins.a] = tuple.items[i.asInt]
                  continue
                }
              } else if cell.kind == .string, i.isInt {
                let text = cell.of(StringObject.self)
                if text.isASCII,
                  UInt(bitPattern: i.asInt) < UInt(truncatingIfNeeded: text.pointee.byteCount)
                {
                  r[ins.a] = s.pointee.latin1[Int(text.pointee.bytes[i.asInt])]
                  continue
                }
              }
            }
            s.pointee.frame.pointee.pc = pc
            r[ins.a] = try getItem(x, i)
          case .setItem:
            let x = r[ins.a]
            let i = r[ins.b]
            if x.isCell, x.cell.kind == .list, i.isInt {
              let list = x.asList
              if UInt(bitPattern: i.asInt) < UInt(bitPattern: list.pointee.count) {
                list.pointee.items[i.asInt] = r[ins.c]
                continue
              }
            }
            s.pointee.frame.pointee.pc = pc
            try setItem(x, i, r[ins.c])
          case .deleteItem:
            s.pointee.frame.pointee.pc = pc
            try deleteItem(r[ins.a], r[ins.b])
          case .unpack:
            let x = r[ins.b]
            if x.isKind(.tuple), x.asTuple.pointee.count == ins.c {
              let to = r + ins.a
              let from = x.asTuple.items
              var i = 0
              while i < ins.c {
                to[i] = from[i]
                i &+= 1
              }
              continue
            }
            try unpack(x, into: r + ins.a, ins.c)
          case .unpackStar:
            try unpackStar(r[ins.b], into: r + ins.a, before: ins.c, after: Int(pc[0]))
            pc += 1

          // MARK: Attributes

          case .getAttribute:
            let x = r[ins.b]
            let cached = pc[0]
            if x.isCell, x.cell.shape == UInt32(truncatingIfNeeded: cached) {
              let offset = cached >> 32
              if offset < InlineCache.firstTag {
                let v = x.cell.load(fromByteOffset: Int(offset), as: Value.self)
                if !v.isUnset {
                  r[ins.a] = v
                  pc += 3
                  continue
                }
              } else if pc[1] == UInt64(s.pointee.typeEpoch) {
                let found = Value(bits: pc[2])
                if offset < InlineCache.getter {
                  r[ins.a] = offset == InlineCache.classValue ? found : newBoundMethod(found, x)
                  pc += 3
                  continue
                }
                let window = s.pointee.stackTop + 1
                if offset == InlineCache.getter, !foreign(found.cell),
                  window < s.pointee.stackLimit
                {
                  s.pointee.frame.pointee.pc = pc + 3
                  window[0] = found
                  window[1] = x
                  try pushFrame(
                    found.asFunction, registers: window + 1, role: .operation, given: 1)
                  s.pointee.frame.pointee.destination = UInt16(truncatingIfNeeded: ins.a)
                  r = window + 1
                  k = s.pointee.frame.pointee.constants
                  pc = s.pointee.frame.pointee.pc
                  try tick(s)
                  continue
                }
              }
            }
            s.pointee.frame.pointee.pc = pc
            r[ins.a] = try getAttributeCaching(x, k[ins.c], pc)
            pc += 3
          case .setAttribute:
            let x = r[ins.a]
            let cached = pc[0]
            if x.isCell, x.cell.shape == UInt32(truncatingIfNeeded: cached), cached != 0 {
              x.cell.storeBytes(of: r[ins.b], toByteOffset: Int(cached >> 32), as: Value.self)
              x.cell.shape = UInt32(truncatingIfNeeded: pc[1])
              pc += 3
              continue
            }
            s.pointee.frame.pointee.pc = pc
            try setAttributeCaching(x, k[ins.c], r[ins.b], pc)
            pc += 3
          case .deleteAttribute:
            s.pointee.frame.pointee.pc = pc
            try setAttribute(r[ins.a], k[ins.b].asText, .unset)
          case .loadMethod:
            s.pointee.frame.pointee.pc = pc
            let x = r[ins.b]
            let cached = pc[0]
            if x.isCell, x.cell.shape == UInt32(truncatingIfNeeded: cached),
              cached >> 32 == UInt64(s.pointee.typeEpoch)
            {
              r[ins.a] = Value(bits: pc[1])
              r[ins.a + 1] = pc[2] == InlineCache.receiverItself ? x : Value(bits: pc[2])
            } else {
              try loadMethod(x, k[ins.c], into: r + ins.a, pc)
            }
            pc += 3
          case .loadSpecial:
            s.pointee.frame.pointee.pc = pc
            r[ins.a] = try loadSpecial(r[ins.b], k[ins.c], ins.f)
          case .loadSuper:
            s.pointee.frame.pointee.pc = pc
            try loadSuper(r + ins.b, k[ins.c], into: r + ins.a, flags: ins.f)
            pc += 3

          // MARK: Calls

          case .call:
            var window = r + ins.a
            var count = ins.b
            let callee = window[0]
            s.pointee.frame.pointee.pc = pc
            if callee.isCell {
              var cell = callee.cell
              if cell.kind == .native {
                let native = cell.of(NativeObject.self)
                r[ins.a] = try callNative(native, window + 1, count)
                continue
              }
              if cell.kind == .boundMethod, cell.realm == s.pointee.realm, !mayBeGranted(callee) {
                let method = cell.of(BoundMethodObject.self)
                insert(method.pointee.receiver, window, &count)
                window[0] = method.pointee.function
                cell = method.pointee.function.cell
                if cell.kind == .native {
                  r[ins.a] = try callNative(cell.of(NativeObject.self), window + 1, count)
                  continue
                }
              }
              var role = Frame.Role.plain
              if cell.kind == .type {
                let initializer = try prepareInstance(cell.of(TypeObject.self), window, &count)
                if initializer.isUnset {
                  r[ins.a] = try callFromCode(window, count, nil)
                  continue
                }
                // The instance stays in window[0]; `__init__` gets the window above it.
                window += 1
                role = .initializer
                cell = initializer.cell
              }
              if cell.kind == .function {
                let function = cell.of(FunctionObject.self)
                let code = function.pointee.code
                var given = Int(code.pointee.plainArgumentCount)
                if given != count {
                  try bindArguments(function, window, count, nil)
                  given = Int(code.pointee.boundCount)
                }
                try pushFrame(function, registers: window + 1, role: role, given: given)
                r = window + 1
                k = code.pointee.constants
                pc = code.pointee.words
                try tick(s)
                continue
              }
            }
            r[ins.a] = try callFromCode(window, count, nil)
          case .callMethod:
            let window = r + ins.a
            var count = ins.b + 1
            let x = window[1]
            let cached = pc[0]
            s.pointee.frame.pointee.pc = pc + 3
            if x.isCell, x.cell.shape == UInt32(truncatingIfNeeded: cached),
              cached >> 32 == UInt64(s.pointee.typeEpoch)
            {
              window[0] = Value(bits: pc[1])
              let form = pc[2]
              if form != InlineCache.receiverItself {
                if form == Value.unset.bits {
                  count -= 1
                  var i = 0
                  while i < count {
                    window[i + 1] = window[i + 2]
                    i &+= 1
                  }
                } else {
                  window[1] = Value(bits: form)
                }
              }
            } else if !(try findMethodCaching(x, k[ins.c], window, pc)) {
              // Not a plain method: window[0] is what to call, without the receiver.
              count -= 1
              var i = 0
              while i < count {
                window[i + 1] = window[i + 2]
                i &+= 1
              }
            }
            pc += 3
            let callee = window[0]
            if callee.isCell {
              let cell = callee.cell
              if cell.kind == .function {
                let function = cell.of(FunctionObject.self)
                let code = function.pointee.code
                var given = Int(code.pointee.plainArgumentCount)
                if given != count {
                  try bindArguments(function, window, count, nil)
                  given = Int(code.pointee.boundCount)
                }
                try pushFrame(function, registers: window + 1, role: .plain, given: given)
                r = window + 1
                k = code.pointee.constants
                pc = code.pointee.words
                try tick(s)
                continue
              }
              if cell.kind == .native {
                let native = cell.of(NativeObject.self)
                // The receiver's shape was checked when the cache was filled: for this shape, and for
                // a method that x itself goes into.
                if native.pointee.flags & NativeFlag.hasEffect == 0, callee.bits == pc[-2],
                  x.isCell, pc[-1] == InlineCache.receiverItself,
                  pc[-3] == UInt64(x.cell.shape) | UInt64(s.pointee.typeEpoch) << 32,
                  x.cell.realm == s.pointee.realm || x.cell.realm == VM.sharedRealm
                {
                  r[ins.a] = try callPlainNative(native, window + 1, count)
                  continue
                }
                r[ins.a] = try callNativeSlowly(native, window + 1, count, nil)
                continue
              }
            }
            r[ins.a] = try callFromCode(window, count, nil)
          case .callSplit:
            s.pointee.frame.pointee.pc = pc
            let window = r + ins.a
            var count = ins.b
            let callee = window[0]
            if window[1].isUnset {
              var i = 1
              while i <= count {
                window[i] = window[i + 1]
                i &+= 1
              }
            } else {
              count += 1
            }
            if callee.isKind(.function) {
              let function = callee.asFunction
              let code = function.pointee.code
              var given = Int(code.pointee.plainArgumentCount)
              if given != count {
                try bindArguments(function, window, count, nil)
                given = Int(code.pointee.boundCount)
              }
              try pushFrame(function, registers: window + 1, role: .plain, given: given)
              r = window + 1
              k = code.pointee.constants
              pc = code.pointee.words
              try tick(s)
              continue
            }
            if callee.isKind(.native) {
              let native = callee.asNative
              let x = window[1]
              // A method of exactly the receiver's type needs no look at its ancestors.
              if native.pointee.flags == NativeFlag.isMethod, x.isCell,
                Value(s.pointee.shapes[Int(x.cell.shape)].type) == native.pointee.owner,
                x.cell.realm == s.pointee.realm || x.cell.realm == VM.sharedRealm
              {
                r[ins.a] = try callPlainNative(native, window + 1, count)
                continue
              }
              r[ins.a] = try callNative(native, window + 1, count)
              continue
            }
            r[ins.a] = try callFromCode(window, count, nil)
          case .callKeywords:
            s.pointee.frame.pointee.pc = pc
            let window = r + ins.a
            var count = ins.b
            if ins.f == 1 {
              if window[1].isUnset {
                var i = 1
                while i <= count {
                  window[i] = window[i + 1]
                  i &+= 1
                }
              } else {
                count += 1
              }
            }
            let callee = window[0]
            let names = k[ins.c].asTuple
            if callee.isKind(.function) {
              let function = callee.asFunction
              try bindArguments(function, window, count, names)
              let code = function.pointee.code
              try pushFrame(
                function, registers: window + 1, role: .plain,
                given: Int(code.pointee.boundCount))
              r = window + 1
              k = code.pointee.constants
              pc = code.pointee.words
              try tick(s)
              continue
            }
            r[ins.a] = try callFromCode(window, count, names)
          case .callSpread:
            s.pointee.frame.pointee.pc = pc
            r[ins.a] = try callSpread(
              r[ins.a], ins.f == 1 ? spreadArguments(r[ins.b], r[ins.a]) : r[ins.b],
              ins.c == Instruction.absent ? .unset : r[ins.c])
          case .returnValue, .returnNone:
            var v = ins.op == .returnNone ? Value.none : r[ins.a]
            let frame = s.pointee.frame
            if frame.pointee.role == .plain && !frame.pointee.crossed {
              (r - 1).pointee = v
              let caller = frame - 1
              s.pointee.frame = caller
              pc = caller.pointee.pc
              r = caller.pointee.registers
              k = caller.pointee.constants
              s.pointee.stackTop = r + Int(caller.pointee.code.pointee.registerCount)
              continue
            }
            frame.pointee.pc = pc
            if frame.pointee.crossed { v = try asHandedOver(v, by: frame) }
            switch frame.pointee.role {
            case .plain: (r - 1).pointee = v
            case .operation:
              (frame - 1).pointee.registers[Int(frame.pointee.destination)] = v
            case .initializer:
              if !v.isNone { throw raiseInitializerResult(v, of: frame.pointee.registers[0]) }
            case .entry:
              popFrame()
              return v
            case .generator, .generatorEntry:
              let generator = frame.pointee.generator.unsafelyUnwrapped
              generator.pointee.state = .finished
              generator.pointee.registerCount = 0
              s.pointee.handled = frame.pointee.handled
              let isEntry = frame.pointee.role == .generatorEntry
              popFrame()
              if isEntry {
                // The resumer tells a return by the finished state.
                return v
              }
              let caller = s.pointee.frame
              pc = caller.pointee.pc
              r = caller.pointee.registers
              k = caller.pointee.constants
              s.pointee.stackTop = r + Int(caller.pointee.code.pointee.registerCount)
              let resumer = Instruction(word: (pc - 1).pointee)
              if resumer.op == .send {
                r[resumer.b] = v
                pc += resumer.sc
              }
              continue
            }
            let caller = frame - 1
            if frame.pointee.crossed {
              leaveMarked(frame, false)
              s.pointee.frame = caller
              pc = caller.pointee.pc
              r = caller.pointee.registers
              k = caller.pointee.constants
              s.pointee.stackTop = r + Int(caller.pointee.code.pointee.registerCount)
              v = .none
              // A realm that is stopped meanwhile goes on no further.
              if s.pointee.budget < 0 { try budgetSpent() }
              continue
            }
            s.pointee.frame = caller
            pc = caller.pointee.pc
            r = caller.pointee.registers
            k = caller.pointee.constants
            s.pointee.stackTop = r + Int(caller.pointee.code.pointee.registerCount)
            v = .none
          case .makeFunction: r[ins.a] = makeFunction(k[ins.b].asCode, r + ins.c)
          case .loadBuildClass: r[ins.a] = try loadBuildClass()

          // MARK: Iteration and suspension

          case .getIterator:
            let x = r[ins.b]
            if x.isKind(.list) || x.isKind(.tuple) {
              r[ins.a] = newSequenceIterator(x)
              continue
            }
            s.pointee.frame.pointee.pc = pc
            r[ins.a] = try iterator(x)
          case .forNext:
            let iterator = r[ins.a].cell
            switch iterator.kind {
            case .rangeIterator:
              let range = iterator.of(RangeIteratorObject.self)
              let remaining = range.pointee.remaining
              if remaining > 0 {
                let next = range.pointee.next
                range.pointee.remaining = remaining &- 1
                range.pointee.next = next &+ range.pointee.step
                r[ins.b] = .small(next)
                try tick(s)
                pc += ins.sc
              }
            case .listIterator:
              let state = iterator.of(ListIteratorObject.self)
              let sequence = state.pointee.sequence
              if sequence.isUnset { continue }
              let i = state.pointee.index
              if sequence.cell.kind == .list {
                let list = sequence.asList
                if i < list.pointee.count {
                  r[ins.b] = list.pointee.items[i]
                  state.pointee.index = i &+ 1
                  try tick(s)
                  pc += ins.sc
                  continue
                }
              } else {
                let tuple = sequence.asTuple
                if i < tuple.pointee.count {
                  r[ins.b] = tuple.items[i]
                  state.pointee.index = i &+ 1
                  try tick(s)
                  pc += ins.sc
                  continue
                }
              }
              state.pointee.sequence = .unset
            case .generator:
              let generator = iterator.of(GeneratorObject.self)
              s.pointee.frame.pointee.pc = pc
              if generator.pointee.state == .finished { continue }
              try resume(generator, with: .none, role: .generator)
              let frame = s.pointee.frame
              pc = frame.pointee.pc
              r = frame.pointee.registers
              k = frame.pointee.constants
              try tick(s)
            default:
              s.pointee.frame.pointee.pc = pc
              let v = try next(r[ins.a])
              if !v.isUnset {
                r[ins.b] = v
                try tick(s)
                pc += ins.sc
              }
            }
          case .forNextPair:
            let x = r[ins.a]
            if x.isKind(.record) {
              s.pointee.frame.pointee.pc = pc
              switch try nextPair(x.asRecord, into: r + ins.b) {
              case .given:
                try tick(s)
                pc += ins.sc
              case .ended: pc += 1
              case .unknown: break
              }
            }
          case .getAsyncIterator: r[ins.a] = try asyncIterator(r[ins.b])
          case .getAsyncNext: r[ins.a] = try asyncNext(r[ins.b])
          case .getAwaitable: r[ins.a] = try awaitable(r[ins.b], ins.f)
          case .getYieldFrom: r[ins.a] = try yieldFromIterator(r[ins.b])
          case .send:
            s.pointee.frame.pointee.pc = pc
            let x = r[ins.a]
            if x.isKind(.generator), x.cell.shape != BuiltinType.asyncGenerator.shape,
              x.asGenerator.pointee.state != .finished
            {
              try resume(x.asGenerator, with: r[ins.b], role: .generator)
              let frame = s.pointee.frame
              pc = frame.pointee.pc
              r = frame.pointee.registers
              k = frame.pointee.constants
              try tick(s)
              continue
            }
            let (v, finished) = try send(x, r[ins.b])
            r[ins.b] = v
            if finished {
              try tick(s)
              pc += ins.sc
            }
            try tick(s)
          case .yieldValue:
            let frame = s.pointee.frame
            let generator = frame.pointee.generator.unsafelyUnwrapped
            var v = r[ins.b]
            if frame.pointee.crossed { v = asYielded(v, by: frame) }
            if ins.f == 1 { v = wrapAsyncYield(v) }
            let saved = generator.registers
            let n = generator.pointee.registerCount
            var i = 0
            while i < n {
              saved[i] = r[i]
              i &+= 1
            }
            generator.pointee.pc = pc
            generator.pointee.state = .suspended
            // What the body handles itself; the resumer's it sees only while it runs.
            generator.pointee.handled = frame.pointee.ownsHandled ? s.pointee.handled : .none
            s.pointee.handled = frame.pointee.handled
            let isEntry = frame.pointee.role == .generatorEntry
            popFrame()
            if isEntry { return v }
            let caller = s.pointee.frame
            pc = caller.pointee.pc
            r = caller.pointee.registers
            k = caller.pointee.constants
            s.pointee.stackTop = r + Int(caller.pointee.code.pointee.registerCount)
            let resumer = Instruction(word: (pc - 1).pointee)
            r[resumer.b] = v
            // After `send` a yield falls through; after `forNext` it jumps to the body.
            if resumer.op == .forNext { pc += resumer.sc }
          case .generatorStart:
            let v = makeGenerator(at: pc)
            let frame = s.pointee.frame
            let isEntry = frame.pointee.role == .entry
            switch frame.pointee.role {
            case .operation:
              (frame - 1).pointee.registers[Int(frame.pointee.destination)] = v
            case .initializer: throw raiseInitializerResult(v, of: frame.pointee.registers[0])
            default: (r - 1).pointee = v
            }
            popFrame()
            if isEntry { return v }
            let caller = s.pointee.frame
            pc = caller.pointee.pc
            r = caller.pointee.registers
            k = caller.pointee.constants
            s.pointee.stackTop = r + Int(caller.pointee.code.pointee.registerCount)

          // MARK: Exceptions

          case .raise:
            s.pointee.frame.pointee.pc = pc
            throw raiseStatement(
              ins.a == Instruction.absent ? .unset : r[ins.a],
              cause: ins.b == Instruction.absent ? .unset : r[ins.b])
          case .reraise:
            s.pointee.raised = r[ins.a]
            throw Raised()
          case .pushHandled:
            let x = r[ins.a]
            let frame = s.pointee.frame
            if frame.pointee.generator == nil || frame.pointee.ownsHandled {
              r[ins.b] = s.pointee.handled
            } else {
              r[ins.b] = .unset
              frame.pointee.ownsHandled = true
            }
            s.pointee.handled = x
          case .popHandled:
            if r[ins.a].isUnset {
              s.pointee.frame.pointee.ownsHandled = false
              s.pointee.handled = s.pointee.frame.pointee.handled
            } else {
              s.pointee.handled = r[ins.a]
            }
          case .matchException: r[ins.a] = .bool(try matchesHandler(r[ins.b], r[ins.c]))
          case .matchExceptionGroup:
            try matchExceptionGroup(r[ins.b], r[ins.c], into: r + ins.a)
          case .combineExceptionGroup: r[ins.a] = try combineGroup(r[ins.b], r[ins.c])
          case .loadAssertionError: r[ins.a] = Value(type(.assertionError))

          // MARK: Imports

          case .importName:
            s.pointee.frame.pointee.pc = pc
            r[ins.a] = try importName(k[ins.b], level: r[ins.c], fromList: r[ins.c + 1])
          case .importFrom:
            s.pointee.frame.pointee.pc = pc
            r[ins.a] = try importFrom(r[ins.b], k[ins.c])
          case .importStar:
            s.pointee.frame.pointee.pc = pc
            try importStar(r[ins.a])

          // MARK: Patterns

          case .matchSequence: r[ins.a] = .bool(isSequencePatternSubject(r[ins.b]))
          case .matchMapping: r[ins.a] = .bool(isMappingPatternSubject(r[ins.b]))
          case .matchKeys: r[ins.a] = try matchKeys(r[ins.b], r[ins.c])
          case .matchClass:
            let word = pc[0]
            r[ins.a] = try matchClass(
              r[ins.b], r[ins.c], positional: Int(UInt32(truncatingIfNeeded: word)),
              names: k[Int(word >> 32)].asTuple)
            pc += 1
          case .getLength: r[ins.a] = .small(try length(r[ins.b]))
          case .copyWithoutKeys: r[ins.a] = try copyWithoutKeys(r[ins.b], r[ins.c])
          case .intrinsic:
            s.pointee.frame.pointee.pc = pc
            r[ins.a] = try intrinsic(ins.c, r + ins.b, into: r + ins.a)
          }
        }
      } catch {
        try unwind(pc)
        let frame = s.pointee.frame
        pc = frame.pointee.pc
        r = frame.pointee.registers
        k = frame.pointee.constants
      }
    }
  }

  /// `x == y` as a test, strings first.
  @inline(__always) func areEqual(_ x: Value, _ y: Value) throws(Raised) -> Bool {
    if x.isKind(.string), y.isKind(.string) { return areEqual(x.asText, y.asText) }
    return try test(.equal, x, y)
  }

  /// `x != y` as a test.
  @inline(__always) func areUnequal(_ x: Value, _ y: Value) throws(Raised) -> Bool {
    if x.isKind(.string), y.isKind(.string) { return !areEqual(x.asText, y.asText) }
    return try test(.notEqual, x, y)
  }

  /// Every taken jump and every call costs one unit of the budget.
  @inline(__always) func tick(_ s: UnsafeMutablePointer<VMState>) throws(Raised) {
    s.pointee.budget &-= 1
    if s.pointee.budget < 0 { try budgetSpent() }
  }

  @inline(__always) static func unsignedQuotient(_ x: Int, _ y: Int) -> Int {
    if UInt(bitPattern: x | y) >> 32 == 0 {
      return Int(UInt32(truncatingIfNeeded: x) / UInt32(truncatingIfNeeded: y))
    }
    return Int(bitPattern: UInt(bitPattern: x) / UInt(bitPattern: y))
  }

  @inline(__always) static func unsignedRemainder(_ x: Int, _ y: Int) -> Int {
    if UInt(bitPattern: x | y) >> 32 == 0 {
      return Int(UInt32(truncatingIfNeeded: x) % UInt32(truncatingIfNeeded: y))
    }
    return Int(bitPattern: UInt(bitPattern: x) % UInt(bitPattern: y))
  }
}
