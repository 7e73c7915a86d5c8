// What can Swift not say by itself?

#ifndef CORDON_SUPPORT_H
#define CORDON_SUPPORT_H

#include <signal.h>

/// Non-zero once the person asked the running program to stop (Ctrl-C). The machine looks at it
/// where it pays its budget, and whoever serves the request sets it back to zero.
extern volatile sig_atomic_t cordon_interrupt_requested;

/// Calls `body(context, lowest)` with every callee-saved register stored on the stack at or above
/// `lowest`, so that a scan of the native stack from there sees what the registers held.
void cordon_with_registers_spilled(void (*body)(void *context, void *lowest), void *context);

#endif
