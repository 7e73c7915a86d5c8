#include "CSupport.h"

#include <sys/random.h>

#include <setjmp.h>

volatile sig_atomic_t cordon_interrupt_requested = 0;

__attribute__((noinline)) void cordon_with_registers_spilled(void (*body)(void *, void *),
                                                             void *context) {
  jmp_buf registers;
  __builtin_unwind_init();
  setjmp(registers);
  body(context, (void *)&registers);
  __asm__ volatile("" : : "r"(&registers) : "memory");
}

// Zeroes the next `size` bytes of the stack; answers whether the deeper half of them held anything.
// Each statement of a session does this, so it goes by blocks. It must call nothing: a return address
// would lie where a larger frame looks next.
static __attribute__((noinline)) uintptr_t clear_frame(size_t size) {
  typedef uint64_t block __attribute__((vector_size(64)));
  volatile block *blocks = __builtin_alloca_with_align(size, 8 * sizeof(block));
  size_t count = size / sizeof(block);
  block found = {0};
  for (size_t i = 0; i < count / 2; i++) found |= blocks[i];
  for (size_t i = 0; i < count; i++) blocks[i] = (block){0};
  uint64_t any = 0;
  for (size_t i = 0; i < sizeof(block) / sizeof(uint64_t); i++) any |= found[i];
  return any != 0;
}

void cordon_clear_stack(uintptr_t limit) {
  uintptr_t here = (uintptr_t)__builtin_frame_address(0);
  size_t size = 32 << 10;
  while (here > limit && size + 4096 < here - limit && clear_frame(size) != 0) size *= 2;
}

void cordon_random(void *bytes, size_t count) {
  if (getrandom(bytes, count, 0) != (ssize_t)count) __builtin_trap();
}
