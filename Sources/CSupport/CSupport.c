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

void cordon_random(void *bytes, size_t count) {
  if (getrandom(bytes, count, 0) != (ssize_t)count) __builtin_trap();
}
