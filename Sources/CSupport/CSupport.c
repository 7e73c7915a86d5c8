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
static __attribute__((noinline)) uintptr_t clear_frame(size_t size) {
  volatile uintptr_t *words = __builtin_alloca(size);
  size_t count = size / sizeof(uintptr_t);
  uintptr_t found = 0;
  for (size_t i = 0; i < count; i++) {
    if (i < count / 2) found |= words[i];
    words[i] = 0;
  }
  return found;
}

void cordon_clear_stack(uintptr_t limit) {
  uintptr_t here = (uintptr_t)__builtin_frame_address(0);
  size_t size = 32 << 10;
  while (here > limit && size + 4096 < here - limit && clear_frame(size) != 0) size *= 2;
}

void cordon_random(void *bytes, size_t count) {
  if (getrandom(bytes, count, 0) != (ssize_t)count) __builtin_trap();
}
