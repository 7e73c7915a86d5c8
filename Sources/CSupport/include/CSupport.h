// What can Swift not say by itself?

#ifndef CORDON_SUPPORT_H
#define CORDON_SUPPORT_H

#include <signal.h>

#include "Signals.h"
#include "System.h"
#include "Wall.h"
#include <stddef.h>
#include <stdint.h>

/// Non-zero once the person asked the running program to stop (Ctrl-C). The machine looks at it
/// where it pays its budget, and whoever serves the request sets it back to zero.
extern volatile sig_atomic_t cordon_interrupt_requested;

/// The same flag for Swift, which does not import volatile variables safely.
static inline int cordon_interrupt_pending(void) { return cordon_interrupt_requested; }

/// Takes the request back, because it is being served.
static inline void cordon_interrupt_clear(void) { cordon_interrupt_requested = 0; }

/// Calls `body(context, lowest)` with every callee-saved register stored on the stack at or above
/// `lowest`, so that a scan of the native stack from there sees what the registers held.
void cordon_with_registers_spilled(void (*body)(void *context, void *lowest), void *context);

/// Overwrites what earlier calls have left of the native stack below the caller, down to a page that
/// nobody has used, or to `limit`.
void cordon_clear_stack(uintptr_t limit);

/// Fills `bytes` from the system's entropy; only for seeding hashes, before any code runs.
void cordon_random(void *bytes, size_t count);

#endif
