#define _GNU_SOURCE
#include "CSupport.h"

#include <errno.h>
#include <unistd.h>

volatile sig_atomic_t cordon_signals_noted = 0;

static volatile sig_atomic_t noted[CORDON_SIGNALS];
static volatile sig_atomic_t wake_file = -1;
static struct sigaction first_action[CORDON_SIGNALS];
static char is_known[CORDON_SIGNALS];

static void note_signal(int number) {
  int saved = errno;
  noted[number] = 1;
  cordon_signals_noted = 1;
  int file = wake_file;
  if (file >= 0) {
    unsigned char byte = (unsigned char)number;
    ssize_t written = write(file, &byte, 1);
    (void)written;
  }
  errno = saved;
}

int cordon_signal_set(int number, enum cordon_signal_action action) {
  struct sigaction wanted = {.sa_handler = SIG_DFL};
  sigemptyset(&wanted.sa_mask);
  if (!is_known[number]) {
    if (sigaction(number, NULL, &first_action[number]) < 0) return -1;
    is_known[number] = 1;
  }
  switch (action) {
  case cordon_signal_default: break;
  case cordon_signal_ignore: wanted.sa_handler = SIG_IGN; break;
  // Without SA_RESTART, so that what waits returns.
  case cordon_signal_note: wanted.sa_handler = note_signal; break;
  case cordon_signal_as_before: wanted = first_action[number]; break;
  }
  return sigaction(number, &wanted, NULL);
}

int cordon_signal_present(int number) {
  struct sigaction present;
  if (sigaction(number, NULL, &present) < 0) return -1;
  if (present.sa_handler == SIG_DFL) return cordon_signal_default;
  return present.sa_handler == SIG_IGN ? cordon_signal_ignore : cordon_signal_note;
}

int cordon_signal_take(void) {
  cordon_signals_noted = 0;
  for (int number = 1; number < CORDON_SIGNALS; number++) {
    if (!noted[number]) continue;
    noted[number] = 0;
    // There may be more.
    cordon_signals_noted = 1;
    return number;
  }
  return 0;
}

int cordon_signal_wake(int file) {
  int former = wake_file;
  wake_file = file;
  return former;
}

int cordon_signal_mask(int how, const unsigned char *wanted, unsigned char *former) {
  sigset_t set, old;
  sigemptyset(&set);
  if (wanted) {
    for (int number = 1; number < CORDON_SIGNALS; number++)
      if (wanted[number]) sigaddset(&set, number);
  }
  if (sigprocmask(how, wanted ? &set : NULL, &old) < 0) return -1;
  for (int number = 1; number < CORDON_SIGNALS; number++)
    former[number] = sigismember(&old, number) == 1;
  return 0;
}

int cordon_signal_waiting(unsigned char *waiting) {
  sigset_t set;
  if (sigpending(&set) < 0) return -1;
  for (int number = 1; number < CORDON_SIGNALS; number++)
    waiting[number] = sigismember(&set, number) == 1;
  return 0;
}

int cordon_signal_wait(const unsigned char *wanted, long nanoseconds, long facts[7]) {
  sigset_t set;
  sigemptyset(&set);
  for (int number = 1; number < CORDON_SIGNALS; number++)
    if (wanted[number]) sigaddset(&set, number);
  struct timespec limit = {nanoseconds / 1000000000L, nanoseconds % 1000000000L};
  siginfo_t info;
  if (sigtimedwait(&set, &info, &limit) < 0) return -1;
  facts[0] = info.si_signo;
  facts[1] = info.si_code;
  facts[2] = info.si_errno;
  facts[3] = info.si_pid;
  facts[4] = info.si_uid;
  facts[5] = info.si_status;
  facts[6] = info.si_band;
  return 0;
}
