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

__attribute__((noinline)) void cordon_clear_stack(uintptr_t limit) {
  enum { page = 4096, least = 8 };
  // Nothing is called from here: what is called would have its frame there.
  uintptr_t low = ((uintptr_t)__builtin_frame_address(0) - 512) & ~(uintptr_t)7;
  for (int pages = 0; low > limit + page; pages++) {
    low -= page;
    volatile uintptr_t *words = (volatile uintptr_t *)low;
    uintptr_t found = 0;
    for (unsigned i = 0; i < page / sizeof(uintptr_t); i++) {
      found |= words[i];
      words[i] = 0;
    }
    if (found == 0 && pages >= least) break;
  }
}

void cordon_random(void *bytes, size_t count) {
  if (getrandom(bytes, count, 0) != (ssize_t)count) __builtin_trap();
}
