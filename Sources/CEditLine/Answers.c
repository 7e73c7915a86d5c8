// What becomes of keys that came with an answer to a program?
//
// A program that reads a part of a line, or one line of a text that was pasted while it waited,
// leaves the rest to the editor. That must not count as typed: what the person meant for the
// program would be run. So the rest of the line is dropped, and what else has come is taken as a
// paste.

#include "Editor.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
  /// For so many milliseconds what a terminal has been sent may be on its way through the kernel.
  arrival = 30,
  /// For so many milliseconds nothing has come of a text: it is over.
  silence = 50,
  piece = 4096,
};

void cordon_editor_answered(cordon_editor *editor, bool is_line_begun, bool begins_with_colon) {
  editor->answers.were_given = true;
  editor->answers.is_line_begun = is_line_begun;
  editor->answers.begin_with_colon = begins_with_colon;
}

/// Adds what comes until there is a silence.
static void read_waiting(char **text, size_t *count) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  size_t capacity = 1;
  for (int patience = arrival;; patience = silence) {
    int ready = poll(&input, 1, patience);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return;
    if (capacity - *count < piece) *text = sure(realloc(*text, capacity = 2 * capacity + piece));
    ssize_t got = read(STDIN_FILENO, *text + *count, piece);
    if (got <= 0) return;
    *count += (size_t)got;
  }
}

/// How many bytes the line takes that goes on at the beginning, with its break.
static size_t rest_of_line(const char *text, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (text[i] == '\n' || text[i] == '\r') return i + 1;
  }
  return count;
}

/// Where nothing can be edited, nothing can be shown before it is run.
static void tell_what_is_dropped(const char *text, size_t count) {
  size_t lines = count > 0 && text[count - 1] != '\n' && text[count - 1] != '\r';
  for (size_t i = 0; i < count; i++) lines += text[i] == '\n' || text[i] == '\r';
  printf("%zu line%s came with the answer and %s not entered\r\n", lines, lines == 1 ? "" : "s",
      lines == 1 ? "is" : "are");
}

void answers_collect(cordon_editor *editor, bool can_edit) {
  struct answers *answers = &editor->answers;
  if (!answers->were_given) return;
  answers->were_given = false;
  size_t count = answers->begin_with_colon, known = editor->unread_count;
  char *text = sure(malloc(1));
  *text = ':';
  read_waiting(&text, &count);
  // A question to the person has thrown the rest of the command away.
  if (answers->begin_with_colon && count == 1) count = 0;
  size_t start = answers->is_line_begun ? rest_of_line(text, count) : 0;
  if (start == count) {
    free(text);
    return;
  }
  if (!can_edit) {
    tell_what_is_dropped(text + start, count - start);
    free(text);
    return;
  }
  // What was read before, and is not served yet, comes first.
  size_t length = known + count - start;
  char *all = sure(malloc(length + 1));
  if (known > 0) memcpy(all, editor->unread + editor->unread_at, known);
  editor->unread_count = 0;
  size_t used = known;
  for (size_t i = start; i < count; i++) {
    // The end of the input that was typed ahead.
    if (text[i] != '\0') all[used++] = text[i];
  }
  free(text);
  free(answers->text);
  answers->text = all;
  answers->length = used;
  unread_bytes(editor, paste_begin, strlen(paste_begin));
}

char *answers_take(cordon_editor *editor, size_t *length) {
  char *text = editor->answers.text;
  *length = editor->answers.length;
  editor->answers.text = NULL;
  return text;
}
