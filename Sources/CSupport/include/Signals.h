// How are signals noted for Python code?
//
// A handler written in Python runs where the machine looks up, never inside the system's handler,
// which only notes that the signal came.

#ifndef CORDON_SIGNALS_H
#define CORDON_SIGNALS_H

#include <signal.h>

/// One more than the highest number of a signal.
#define CORDON_SIGNALS 65

enum cordon_signal_action {
  cordon_signal_default,
  cordon_signal_ignore,
  cordon_signal_note,
  /// What held before the first change.
  cordon_signal_as_before,
};

extern volatile sig_atomic_t cordon_signals_noted;

/// Whether a signal has come that nobody has served.
static inline int cordon_signals_pending(void) { return cordon_signals_noted; }

/// Numbers are from 1 to 64 here and below; -1 with errno for one that the system refuses.
int cordon_signal_set(int number, enum cordon_signal_action action);

/// What holds now: `cordon_signal_note` stands for any handler.
int cordon_signal_present(int number);

/// The lowest number of those that have come, which is then served; 0 when there is none.
int cordon_signal_take(void);

/// The file that gets a byte for each signal that is noted, -1 for none; answers the former one.
int cordon_signal_wake(int file);

/// sigprocmask over sets of CORDON_SIGNALS bytes; `wanted` may be NULL.
int cordon_signal_mask(int how, const unsigned char *wanted, unsigned char *former);

/// sigpending.
int cordon_signal_waiting(unsigned char *waiting);

/// sigtimedwait: number, code, errno, process, user, status and band of what came.
int cordon_signal_wait(const unsigned char *wanted, long nanoseconds, long facts[7]);

#endif
