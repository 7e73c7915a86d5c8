// What was typed while no line was being read?
//
// A terminal that hands out whole lines keeps an end of the input, Ctrl-D, as a mark between them; to
// whoever reads keys it is a zero byte, like Ctrl-Space. So what has come by then is read line by line,
// and the mark at the beginning of a line becomes the key again: an empty line at the prompt is ended
// by it as ever. Within a line it only hands out what is there, and is no key.

#include "Editor.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum {
  /// A terminal holds no more of a line.
  longest_line = 4096,
  /// A text that goes on and on is better read as keys.
  most = 1 << 16,
};

void cordon_editor_heeds_end(cordon_editor *editor, bool is_heeded) {
  editor->heeds_end = is_heeded;
}

/// Adds bytes behind those that were read and are not served yet.
static void read_later(cordon_editor *editor, const char *bytes, size_t count) {
  char *all = sure(malloc(editor->unread_count + count));
  if (editor->unread_count > 0) {
    memcpy(all, editor->unread + editor->unread_at, editor->unread_count);
  }
  memcpy(all + editor->unread_count, bytes, count);
  free(editor->unread);
  editor->unread = all;
  editor->unread_at = 0;
  editor->unread_count += count;
}

void typed_ahead_collect(cordon_editor *editor) {
  struct termios mode;
  if (!editor->heeds_end || editor->answers.were_given) return;
  if (tcgetattr(STDIN_FILENO, &mode) != 0 || !(mode.c_lflag & ICANON)) return;
  char end = (char)mode.c_cc[VEOF];
  char line[longest_line];
  for (size_t taken = 0; taken < most;) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&input, 1, 0) <= 0) return;
    ssize_t got = read(STDIN_FILENO, line, sizeof line);
    if (got < 0) return;
    if (got == 0) {
      if (mode.c_cc[VEOF] != _POSIX_VDISABLE) read_later(editor, &end, 1);
      return;
    }
    read_later(editor, line, (size_t)got);
    taken += (size_t)got;
  }
}
