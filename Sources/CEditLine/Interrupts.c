// What does Ctrl-C do to a running program?

#include "CEditLine.h"
#include "CSupport.h"

#include <errno.h>
#include <time.h>
#include <sys/prctl.h>
#include <unistd.h>

static volatile time_t last_request_seconds;
static volatile long last_request_nanoseconds;

void cordon_die_interrupted(void) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigset_t only_interrupt;
  sigemptyset(&only_interrupt);
  sigaddset(&only_interrupt, SIGINT);
  sigaction(SIGINT, &action, NULL);
  raise(SIGINT);
  sigprocmask(SIG_UNBLOCK, &only_interrupt, NULL);
}

static long long nanoseconds_since_last_request(const struct timespec *now) {
  return (now->tv_sec - last_request_seconds) * 1000000000LL +
         (now->tv_nsec - last_request_nanoseconds);
}

static void note_interrupt(int signal_number) {
  (void)signal_number;
  int saved = errno;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  if (cordon_interrupt_requested) {
    // `timeout -s INT` signals a process and its group, which is one request, not two.
    long long passed = nanoseconds_since_last_request(&now);
    if (passed < 100000000LL) {
      errno = saved;
      return;
    }
    if (passed < 1000000000LL) cordon_die_interrupted();
  }
  cordon_interrupt_requested = 1;
  last_request_seconds = now.tv_sec;
  last_request_nanoseconds = now.tv_nsec;
  errno = saved;
}

void cordon_catch_interrupts(void) {
  struct sigaction current;
  // A parent that wants the program to survive Ctrl-C (nohup, a shell's `&`) is obeyed.
  if (sigaction(SIGINT, NULL, &current) == 0 && current.sa_handler == SIG_IGN) return;
  // Without SA_RESTART, so that a blocking read or sleep returns and can be ended.
  struct sigaction action = {.sa_handler = note_interrupt};
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, NULL);
}

void cordon_end_with_parent(void) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
}
