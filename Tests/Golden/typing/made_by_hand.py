# The classes of type parameters make them from arguments, and check these.
from _typing import TypeVar, TypeVarTuple, ParamSpec, TypeAliasType, NoDefault
T = TypeVar("T"); K = TypeVar("K", int, str); B = TypeVar("B", bound=int, default=bool); C = TypeVar("C", covariant=True); N = TypeVar("N", contravariant=True); I = TypeVar("I", infer_variance=True)
for v in (T, K, B, C, N, I):
    print(v, v.__constraints__, v.__bound__, v.__default__, v.__covariant__, v.__contravariant__, v.__infer_variance__, v.__module__, v.__reduce__())
print(TypeVarTuple("Ts"), ParamSpec("P"), ParamSpec("P").args == ParamSpec("P").args, NoDefault, type(NoDefault).__name__, type(NoDefault)() is NoDefault)
A = TypeAliasType("A", list[T], type_params=(T,))
print(A, A.__value__, A.__type_params__, A[int], A.__name__)
def attempt(f):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
attempt(lambda: TypeVar("T", int)); attempt(lambda: TypeVar("T", int, str, bound=int)); attempt(lambda: TypeVar("T", covariant=True, contravariant=True)); attempt(lambda: TypeVar("T", covariant=True, infer_variance=True))
attempt(lambda: TypeVar(3)); attempt(lambda: TypeAliasType("A", int)[str]); attempt(lambda: TypeAliasType("A", int, type_params=[])); attempt(lambda: setattr(T, "__name__", "x"))
