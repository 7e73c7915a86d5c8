// How do Ctrl-C, Ctrl-Z and Ctrl-\ send their signals while a line is edited?
//
// As keys, when it is their turn. A terminal that sent them would do so in the midst of pasted
// text, too, and throw away where that begins: what follows would count as typed.

#define _GNU_SOURCE
#include "Editor.h"

#include <termios.h>
#include <unistd.h>

enum { signal_count = 3 };
static const int signal_number[signal_count] = {SIGINT, SIGQUIT, SIGTSTP};
static const int signal_place[signal_count] = {VINTR, VQUIT, VSUSP};

/// Has the terminal pass on what would send a signal or stop its output, while a line is edited.
void signals_become_keys(cordon_editor *editor) {
  el_set(editor->edit, EL_SETTY, "-d", "-isig", "-ixon", NULL);
}

/// Looks up the keys; the terminal must be as its owner left it.
void signals_find_keys(cordon_editor *editor) {
  struct termios terminal;
  bool is_known = tcgetattr(STDIN_FILENO, &terminal) == 0 && terminal.c_lflag & ISIG;
  for (int i = 0; i < signal_count; i++) {
    editor->signal_keys[i] = is_known ? terminal.c_cc[signal_place[i]] : _POSIX_VDISABLE;
  }
}

bool send_signal(cordon_editor *editor, char key) {
  if (editor->is_quoted) return false;
  for (int i = 0; i < signal_count; i++) {
    if (editor->signal_keys[i] == _POSIX_VDISABLE) continue;
    if (editor->signal_keys[i] != (unsigned char)key) continue;
    // To all that a terminal would send it to, where that is allowed; and it is taken before the
    // next key.
    if (kill(0, signal_number[i]) != 0) raise(signal_number[i]);
    sigset_t held;
    sigprocmask(SIG_SETMASK, &editor->outside, &held);
    sigprocmask(SIG_SETMASK, &held, NULL);
    return true;
  }
  return false;
}
