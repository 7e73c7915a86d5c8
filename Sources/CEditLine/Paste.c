// How is pasted text taken?
//
// As it is: its line breaks do not enter anything, its tabs do not indent.

#define _GNU_SOURCE
#include "Editor.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

// What a terminal sends around pasted text once it was asked to.
const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l", paste_begin[] = "\033[200~";
static const char paste_end[] = "\033[201~";
enum { paste_end_length = sizeof paste_end - 1 };

/// How many of the last bytes of `text` may be the first ones of a paste's end.
static size_t begun_end(const char *text, size_t count) {
  size_t length = count < paste_end_length ? count : paste_end_length;
  while (length > 0 && memcmp(text + count - length, paste_end, length) != 0) length -= 1;
  return length;
}

/// A terminal's buffer is full: what is pasted comes faster than it is read.
enum { flood = 4095 };

/// How many bytes to read at once: no more than must still come, for what follows may be a
/// program's input, but in a flood all there are. What is read too much then is the next keys.
static size_t portion(size_t begun) {
  int waiting = 0;
  if (ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting >= flood) return flood;
  return paste_end_length - begun;
}

/// For so many milliseconds nothing has come of a paste that is thrown away: it is over.
enum { silence = 500 };

/// Reads to the end of a paste; NULL when there is no memory for it or the line is to be given up.
/// What still comes of one that was interrupted is thrown away: it must not count as typed.
static char *read_paste(cordon_editor *editor, size_t *length) {
  size_t count = 0, capacity = 1 << 14, begun = 0, searched = 0;
  char *text = malloc(capacity), *end = NULL;
  bool is_interrupted = false;
  while (text != NULL && end == NULL) {
    if (is_interrupted) {
      memmove(text, text + count - begun, begun);
      count = begun;
      searched = 0;
      if (!input_comes_within(editor, silence)) break;
    }
    if (capacity - count <= flood) {
      char *larger = realloc(text, capacity *= 2);
      if (larger == NULL) break;
      text = larger;
    }
    ssize_t got = read_bytes(editor, text + count, portion(begun));
    if (got < 0 && editor->interrupted && !is_interrupted) {
      is_interrupted = true;
      continue;
    }
    if (got <= 0) break;
    count += (size_t)got;
    end = memmem(text + searched, count - searched, paste_end, paste_end_length);
    begun = begun_end(text, count);
    searched = count - begun;
  }
  if (end != NULL) {
    *length = (size_t)(end - text);
    unread_bytes(editor, end + paste_end_length, count - *length - paste_end_length);
    if (!is_interrupted) return text;
  }
  free(text);
  return NULL;
}

// MARK: Its beginning, where a key before had begun something else
//
// After Escape, Ctrl-X or Ctrl-V, or in the midst of a vi command, libedit takes the beginning of a
// paste for other keys, and what is pasted would count as typed. By then it is ready for a new
// command.

enum { quote = 026, begin_length = 6 };

void paste_forget(cordon_editor *editor) {
  editor->paste_begun = editor->paste_tries = editor->paste_repeated = 0;
  editor->is_quoted = false;
}

void paste_follow(cordon_editor *editor, wchar_t key) {
  size_t begun = editor->paste_begun < begin_length ? editor->paste_begun : 0;
  if (key != (wchar_t)paste_begin[begun]) begun = 0;
  editor->paste_begun = key == (wchar_t)paste_begin[begun] ? begun + 1 : 0;
  editor->is_quoted = key == quote && !editor->is_quoted;
}

bool paste_begins_again(cordon_editor *editor, wchar_t *key) {
  if (editor->paste_begun == begin_length) {
    // What takes keys even then has no business with a paste.
    size_t length;
    if (editor->paste_tries == 2) {
      paste_forget(editor);
      free(read_paste(editor, &length));
      return false;
    }
    editor->paste_tries += 1;
    editor->paste_begun = editor->paste_repeated = 0;
  } else if (editor->paste_tries == 0 || editor->paste_repeated == begin_length) {
    return false;
  }
  *key = (wchar_t)paste_begin[editor->paste_repeated++];
  paste_follow(editor, *key);
  return true;
}

/// Removes what came of a beginning that libedit did not know as such.
static void remove_begun(EditLine *edit) {
  const LineInfoW *line = el_wline(edit);
  size_t before = (size_t)(line->cursor - line->buffer), length = begin_length;
  for (; length >= begin_length - 1; length--) {
    if (before < length) continue;
    const wchar_t *text = line->cursor - length;
    const char *begin = &paste_begin[begin_length - length];
    size_t same = 0;
    while (same < length && text[same] == (wchar_t)begin[same]) same += 1;
    if (same == length) {
      el_deletestr(edit, (int)length);
      return;
    }
  }
}

// MARK: Its text

/// Whether a line that begins in `text` begins with a colon.
static bool holds_command(const wchar_t *text, bool begins_line) {
  return (begins_line && text[0] == L':') || wcsstr(text, L"\n:") != NULL;
}

unsigned char take_paste(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = owner(edit);
  size_t length = 0, count = 0;
  if (editor->paste_tries > 0) remove_begun(edit);
  paste_forget(editor);
  char *bytes = answers_take(editor, &length);
  if (bytes == NULL) bytes = read_paste(editor, &length);
  if (bytes == NULL) return editor->interrupted ? CC_EOF : CC_ERROR;
  wchar_t *text = widened(bytes, length, &count);
  free(bytes);
  if (text == NULL) return CC_ERROR;
  while (count > 0 && text[count - 1] == L'\n') text[--count] = L'\0';
  bool done = true;
  if (editor->edits_blocks) {
    block_sync(editor);
    struct block *block = &editor->block;
    if (holds_command(text, block->column == 0)) block->has_pasted_command = true;
    if (wcschr(text, L'\n') != NULL) block->is_written = true;
    if (text[0] == L' ' || text[0] == L'\t') block_drop_offer(editor);
    if (count > 0) block_insert(editor, text, count);
  } else {
    editor->block.has_pasted_command |= holds_command(text, true);
    done = count == 0 || el_winsertstr(edit, text) == 0;
  }
  free(text);
  return done ? CC_REFRESH : CC_ERROR;
}
