// How is a line read from a terminal?
//
// libedit does the editing; the function it calls for a character is ours. There, and only there,
// the signals of a terminal are let in (`ppoll`), so that none can arrive at a bad moment: Ctrl-C
// gives the line up, Ctrl-Z puts the terminal back before stopping, and a resize redraws.

#define _GNU_SOURCE
#include "CEditLine.h"
#include "CSupport.h"

#include <errno.h>
#include <histedit.h>
#include <limits.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

/// Stands before and after what takes no room in a prompt.
static const char unseen_mark = '\1';

struct cordon_editor {
  EditLine *edit;
  History *history;
  const char *prompt;
  const char *pending_indentation;
  bool first_key;
  bool interrupted;
  /// The signals that are held while a line is edited, but for the wait for a key.
  sigset_t outside;
};

static volatile sig_atomic_t resize_noted, stop_noted, continue_noted;

static void note_signal(int signal_number) {
  if (signal_number == SIGWINCH) resize_noted = 1;
  if (signal_number == SIGTSTP) stop_noted = 1;
  if (signal_number == SIGCONT) continue_noted = 1;
}

enum { noted_signals = 3 };
static const int noted_signal[noted_signals] = {SIGWINCH, SIGTSTP, SIGCONT};

static cordon_editor *owner(EditLine *edit) {
  void *data = NULL;
  el_get(edit, EL_CLIENTDATA, &data);
  return data;
}

static char *prompt_text(EditLine *edit) { return (char *)owner(edit)->prompt; }

static int columns_of(wchar_t character) {
  int width = wcwidth(character);
  return width < 0 ? 2 : width;
}

/// How many rows the cursor is below the prompt's first on a terminal of this width.
static int cursor_row(EditLine *edit, int width) {
  int row = 0, column = 0;
  wchar_t character;
  mbstate_t state = {0};
  const char *prompt = owner(edit)->prompt;
  const char *end = prompt + strlen(prompt);
  bool unseen = false;
  while (prompt < end) {
    if (*prompt == unseen_mark) {
      unseen = !unseen;
      prompt += 1;
      continue;
    }
    size_t used = mbrtowc(&character, prompt, (size_t)(end - prompt), &state);
    if (used == 0 || used > (size_t)(end - prompt)) break;
    if (!unseen) column += columns_of(character);
    prompt += used;
  }
  const LineInfoW *line = el_wline(edit);
  for (const wchar_t *at = line->buffer; at < line->cursor; at++) {
    if (*at == L'\n') {
      row += column / width + 1;
      column = 0;
    } else {
      column += columns_of(*at);
    }
  }
  return row + column / width;
}

/// Draws the line anew after the window changed its size. A terminal has by now folded the text to
/// the new width, so the first row is found by folding it here as well.
static void redraw_resized(EditLine *edit) {
  struct winsize size;
  char *up = NULL, *clear = NULL;
  el_get(edit, EL_GETTC, "up", &up);
  el_get(edit, EL_GETTC, "cd", &clear);
  int width = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
  if (width > 0 && up != NULL && *up != '\0' && clear != NULL && *clear != '\0') {
    fputc('\r', stdout);
    for (int row = cursor_row(edit, width); row > 0; row--) fputs(up, stdout);
    fputs(clear, stdout);
  } else {
    fputs("\r\n", stdout);
  }
  fflush(stdout);
  el_resize(edit);
  el_set(edit, EL_REFRESH);
}

/// Stops this process as the terminal asked, with the terminal as its owner left it.
static void stop(EditLine *edit) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, ours;
  sigset_t only_stop;
  el_set(edit, EL_PREP_TERM, 0);
  sigaction(SIGTSTP, &standard, &ours);
  sigemptyset(&only_stop);
  sigaddset(&only_stop, SIGTSTP);
  raise(SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &only_stop, NULL);
  sigprocmask(SIG_BLOCK, &only_stop, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}

/// Serves what signals have noted; returns false when the line is to be given up.
static bool serve_signals(cordon_editor *editor) {
  EditLine *edit = editor->edit;
  if (cordon_interrupt_requested) {
    cordon_interrupt_requested = 0;
    editor->interrupted = true;
    return false;
  }
  if (stop_noted) {
    stop_noted = 0;
    stop(edit);
  }
  if (continue_noted) {
    continue_noted = 0;
    resize_noted = 0;
    el_set(edit, EL_PREP_TERM, 1);
    el_resize(edit);
    fputc('\r', stdout);
    el_set(edit, EL_REFRESH);
  }
  if (resize_noted) {
    resize_noted = 0;
    redraw_resized(edit);
  }
  return true;
}

/// Waits until a byte can be read; false when the line is to be given up.
static bool await_input(cordon_editor *editor) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  for (;;) {
    if (!serve_signals(editor)) return false;
    int ready = ppoll(&input, 1, NULL, &editor->outside);
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return true;
  }
}

static bool input_is_waiting(void) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&input, 1, 0) > 0;
}

/// Reads at least one byte and at most `size`; 0 at the end of the input, -1 when it failed or the
/// line is to be given up.
static ssize_t read_bytes(cordon_editor *editor, char *bytes, size_t size) {
  for (;;) {
    if (!await_input(editor)) return -1;
    ssize_t got = read(STDIN_FILENO, bytes, size);
    if (got >= 0) return got;
    if (errno == EIO) return 0;
    if (errno != EINTR && errno != EAGAIN) return -1;
  }
}

/// Reads one character in the locale's encoding; a malformed byte becomes U+FFFD.
static int read_character(cordon_editor *editor, wchar_t *character) {
  char bytes[MB_LEN_MAX];
  size_t count = 0;
  while (count < sizeof bytes) {
    ssize_t got = read_bytes(editor, bytes + count, 1);
    if (got <= 0) return (int)got;
    count += 1;
    mbstate_t state = {0};
    size_t used = mbrtowc(character, bytes, count, &state);
    if (used == (size_t)-1) break;
    if (used != (size_t)-2) return 1;
  }
  *character = 0xFFFD;
  return 1;
}

static int next_character(EditLine *edit, wchar_t *character) {
  cordon_editor *editor = owner(edit);
  if (editor->first_key) {
    editor->first_key = false;
    if (input_is_waiting()) editor->pending_indentation = "";
  }
  if (*editor->pending_indentation != '\0') {
    *character = (wchar_t)*editor->pending_indentation++;
    return 1;
  }
  return read_character(editor, character);
}

/// Tab on a blank line indents to the next multiple of four.
static unsigned char indent(EditLine *edit, int key) {
  (void)key;
  const LineInfo *line = el_line(edit);
  const char *start = line->buffer;
  for (const char *at = line->cursor; at > line->buffer; at--) {
    if (at[-1] == '\n') {
      start = at;
      break;
    }
  }
  for (const char *at = start; at < line->cursor; at++) {
    if (*at != ' ' && *at != '\t') return CC_NORM;
  }
  int blanks = 4 - (int)((line->cursor - start) % 4);
  return el_insertstr(edit, &"    "[4 - blanks]) == 0 ? CC_REFRESH : CC_ERROR;
}

/// Ctrl-D on a blank line ends the input, though indentation was offered; elsewhere it deletes.
static unsigned char delete_or_end(EditLine *edit, int key) {
  (void)key;
  const LineInfo *line = el_line(edit);
  if (line->cursor < line->lastchar) {
    el_cursor(edit, 1);
    el_deletestr(edit, 1);
    return CC_REFRESH;
  }
  for (const char *at = line->buffer; at < line->lastchar; at++) {
    if (*at != ' ' && *at != '\t') return CC_ERROR;
  }
  return CC_EOF;
}

// What a terminal sends around pasted text once it was asked to.
static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";
static const char paste_begin[] = "\033[200~", paste_end[] = "\033[201~";
enum { paste_end_length = sizeof paste_end - 1 };

/// How many of the last bytes of `text` may be the first ones of a paste's end.
static size_t begun_end(const char *text, size_t count) {
  size_t length = count < paste_end_length ? count : paste_end_length;
  while (length > 0 && memcmp(text + count - length, paste_end, length) != 0) length -= 1;
  return length;
}

/// Reads to the end of a paste; NULL when there is no memory for it or the line is to be given up.
/// Never reads more bytes than must still come, for what follows may be a program's input.
static char *read_paste(cordon_editor *editor, size_t *length) {
  size_t count = 0, capacity = 1 << 12, begun = 0;
  char *text = malloc(capacity);
  while (text != NULL && begun < paste_end_length) {
    if (capacity - count <= paste_end_length) {
      char *larger = realloc(text, capacity *= 2);
      if (larger == NULL) break;
      text = larger;
    }
    ssize_t got = read_bytes(editor, text + count, paste_end_length - begun);
    if (got <= 0) break;
    count += (size_t)got;
    begun = begun_end(text, count);
  }
  if (text == NULL || begun < paste_end_length) {
    free(text);
    return NULL;
  }
  *length = count - paste_end_length;
  return text;
}

/// Puts text before the cursor, its line breaks as they are; malformed bytes and zeros become
/// U+FFFD.
static bool insert(EditLine *edit, const char *text, size_t length) {
  wchar_t *wide = malloc((length + 1) * sizeof *wide);
  if (wide == NULL) return false;
  size_t count = 0;
  for (size_t at = 0; at < length; count++) {
    mbstate_t state = {0};
    size_t used = mbrtowc(&wide[count], text + at, length - at, &state);
    if (used > length - at) {
      wide[count] = 0xFFFD;
      used = 1;
    } else if (used == 0) {
      wide[count] = 0xFFFD;
      used = 1;
    }
    if (wide[count] == L'\r') {
      wide[count] = L'\n';
      if (at + 1 < length && text[at + 1] == '\n') used += 1;
    }
    at += used;
  }
  while (count > 0 && wide[count - 1] == L'\n') count -= 1;
  wide[count] = L'\0';
  bool done = el_winsertstr(edit, wide) == 0;
  free(wide);
  return done;
}

/// Takes pasted text as it is: its line breaks do not enter anything, its tabs do not indent.
static unsigned char take_paste(EditLine *edit, int key) {
  (void)key;
  size_t length = 0;
  char *text = read_paste(owner(edit), &length);
  if (text == NULL) return CC_ERROR;
  bool done = insert(edit, text, length);
  free(text);
  return done ? CC_REFRESH : CC_ERROR;
}

static bool knows_paste(void) {
  const char *terminal = getenv("TERM");
  return terminal != NULL && strcmp(terminal, "dumb") != 0 && strcmp(terminal, "emacs") != 0;
}

/// What a key is bound to, as the editor words it: `"^I"  ->  ed-insert`.
static bool is_bound_to(EditLine *edit, const char *key, const char *command) {
  FILE *terminal = NULL;
  char *shown = NULL;
  size_t size = 0;
  el_get(edit, EL_GETFP, 1, &terminal);
  FILE *memory = open_memstream(&shown, &size);
  if (memory == NULL) return false;
  el_set(edit, EL_SETFP, 1, memory);
  el_set(edit, EL_BIND, key, NULL);
  el_set(edit, EL_SETFP, 1, terminal);
  fclose(memory);
  const char *arrow = shown != NULL ? strstr(shown, "->") : NULL;
  bool found = arrow != NULL && strstr(arrow, command) != NULL;
  free(shown);
  return found;
}

/// Binds what Cordon adds where the user's file has left the editor's own commands: a line there
/// that chooses emacs or vi keys sets all keys anew.
static void bind_keys(EditLine *edit) {
  static const struct { const char *editor, *key, *standard, *command; } additions[] = {
      {"emacs", "^I", "ed-unassigned", "cordon-indent"},
      {"emacs", "^D", "em-delete-or-list", "cordon-delete-or-end"},
      {"vi", "^I", "ed-insert", "cordon-indent"},
      {"vi", "^D", "vi-list-or-eof", "cordon-delete-or-end"},
      {"vi", "^R", "ed-insert", "em-inc-search-prev"},
  };
  const char *editor = "";
  el_get(edit, EL_EDITOR, &editor);
  for (size_t i = 0; i < sizeof additions / sizeof *additions; i++) {
    if (strcmp(editor, additions[i].editor) == 0
        && is_bound_to(edit, additions[i].key, additions[i].standard)) {
      el_set(edit, EL_BIND, additions[i].key, additions[i].command, NULL);
    }
  }
  el_set(edit, EL_BIND, paste_begin, "cordon-paste", NULL);
  el_set(edit, EL_BIND, "-a", paste_begin, "cordon-paste", NULL);
}

static void choose_locale(void) {
  const char *fallback[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof fallback / sizeof *fallback; i++) {
    if (setlocale(LC_CTYPE, fallback[i]) != NULL && MB_CUR_MAX > 1) return;
  }
}

cordon_editor *cordon_editor_open(const char *program, int history_size) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return NULL;
  choose_locale();
  cordon_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->prompt = editor->pending_indentation = "";
  editor->edit = el_init(program, stdin, stdout, stderr);
  editor->history = history_init();
  if (editor->edit == NULL || editor->history == NULL) {
    cordon_editor_close(editor);
    return NULL;
  }
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, history_size);
  EditLine *edit = editor->edit;
  el_set(edit, EL_CLIENTDATA, editor);
  el_set(edit, EL_PROMPT_ESC, prompt_text, unseen_mark);
  el_set(edit, EL_EDITOR, "emacs");
  el_set(edit, EL_HIST, history, editor->history);
  el_set(edit, EL_GETCFN, next_character);
  el_set(edit, EL_ADDFN, "cordon-paste", "Take pasted text", take_paste);
  el_set(edit, EL_ADDFN, "cordon-indent", "Indent a blank line", indent);
  el_set(edit, EL_ADDFN, "cordon-delete-or-end", "Delete, or end the input", delete_or_end);
  el_source(edit, NULL);
  bind_keys(edit);
  return editor;
}

void cordon_editor_close(cordon_editor *editor) {
  if (editor->edit != NULL) el_end(editor->edit);
  if (editor->history != NULL) history_end(editor->history);
  free(editor);
}

void cordon_editor_remember(cordon_editor *editor, const char *entry) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, entry);
}

enum cordon_line_result cordon_editor_read(
    cordon_editor *editor, const char *prompt, const char *indentation,
    const char **text, size_t *length) {
  struct sigaction action = {.sa_handler = note_signal}, before[noted_signals];
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  for (int i = 0; i < noted_signals; i++) sigaction(noted_signal[i], &action, &before[i]);

  int editing = 0;
  el_get(editor->edit, EL_EDITMODE, &editing);
  sigset_t held;
  sigemptyset(&held);
  sigaddset(&held, SIGINT);
  for (int i = 0; i < noted_signals; i++) sigaddset(&held, noted_signal[i]);
  sigprocmask(SIG_BLOCK, &held, &editor->outside);
  editor->prompt = prompt;
  editor->pending_indentation = editing ? indentation : "";
  editor->first_key = true;
  editor->interrupted = false;
  resize_noted = stop_noted = continue_noted = 0;

  // The window may have changed while a program ran.
  el_resize(editor->edit);
  // Before the prompt is drawn, so that keys typed early are not echoed beside it.
  el_set(editor->edit, EL_PREP_TERM, 1);
  bool takes_paste = editing && knows_paste();
  if (takes_paste) fputs(paste_on, stdout);
  int count = 0;
  const char *line = el_gets(editor->edit, &count);
  if (takes_paste) fputs(paste_off, stdout);
  fflush(stdout);

  for (int i = 0; i < noted_signals; i++) sigaction(noted_signal[i], &before[i], NULL);
  sigprocmask(SIG_SETMASK, &editor->outside, NULL);
  editor->pending_indentation = "";
  if (editor->interrupted) return cordon_line_interrupted;
  if (line == NULL || count <= 0) return cordon_line_end;
  size_t size = (size_t)count;
  while (size > 0 && (line[size - 1] == '\n' || line[size - 1] == '\r')) size -= 1;
  *text = line;
  *length = size;
  return cordon_line_read;
}
