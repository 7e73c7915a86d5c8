// How is a line read from a terminal?
//
// libedit does the editing; the function it calls for a character is ours. There, and only there,
// the signals of a terminal are let in (`ppoll`), so that none can arrive at a bad moment: Ctrl-C
// gives the line up, Ctrl-Z puts the terminal back before stopping, and a resize redraws.

#define _GNU_SOURCE
#include "Editor.h"
#include "CSupport.h"

#include <errno.h>
#include <limits.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wctype.h>

static volatile sig_atomic_t resize_noted, stop_noted, continue_noted;

static void note_signal(int signal_number) {
  if (signal_number == SIGWINCH) resize_noted = 1;
  if (signal_number == SIGTSTP) stop_noted = 1;
  if (signal_number == SIGCONT) continue_noted = 1;
}

enum { noted_signals = 3 };
static const int noted_signal[noted_signals] = {SIGWINCH, SIGTSTP, SIGCONT};

cordon_editor *owner(EditLine *edit) {
  void *data = NULL;
  el_get(edit, EL_CLIENTDATA, &data);
  return data;
}

static char *prompt_text(EditLine *edit) {
  return owner(edit)->edits_blocks ? "" : (char *)owner(edit)->prompt;
}

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

/// Draws libedit's line anew after the window changed its size. A terminal has by now folded the
/// text to the new width, so the first row is found by folding it here as well.
static void redraw_resized(EditLine *edit) {
  if (owner(edit)->edits_blocks) return screen_resized(owner(edit));
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
  sigset_t stop_and_continue;
  el_set(edit, EL_PREP_TERM, 0);
  sigaction(SIGTSTP, &standard, &ours);
  sigemptyset(&stop_and_continue);
  sigaddset(&stop_and_continue, SIGTSTP);
  // It is noted here: later it would have the text drawn once more, below where it stands.
  sigaddset(&stop_and_continue, SIGCONT);
  raise(SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &stop_and_continue, NULL);
  sigprocmask(SIG_BLOCK, &stop_and_continue, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}

char *edit_elsewhere(cordon_editor *editor, const char *text, size_t length) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, ours[noted_signals];
  sigset_t held;
  char *problem = NULL;
  if (editor->questions.edit == NULL) return NULL;
  screen_withdraw(editor);
  fputs(paste_off, stdout);
  fflush(stdout);
  el_set(editor->edit, EL_PREP_TERM, 0);
  // It stops and goes on as any program in the foreground, and this one with it.
  for (int i = 0; i < noted_signals; i++) sigaction(noted_signal[i], &standard, &ours[i]);
  sigprocmask(SIG_SETMASK, &editor->outside, &held);
  char *edited = editor->questions.edit(editor->questions.context, text, length, &problem);
  sigprocmask(SIG_SETMASK, &held, NULL);
  for (int i = 0; i < noted_signals; i++) sigaction(noted_signal[i], &ours[i], NULL);
  el_set(editor->edit, EL_PREP_TERM, 1);
  printf("\r%s%s%s", problem != NULL ? problem : "", problem != NULL ? "\r\n" : "", paste_on);
  free(problem);
  screen_measure(editor);
  screen_forget(editor);
  return edited;
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
    if (editor->edits_blocks) screen_leave(editor);
    stop(edit);
    // Where nobody could let it go on the system has not stopped it.
    continue_noted = 1;
  }
  if (continue_noted) {
    continue_noted = 0;
    resize_noted = 0;
    el_set(edit, EL_PREP_TERM, 1);
    fputc('\r', stdout);
    if (editor->edits_blocks) {
      screen_measure(editor);
      screen_forget(editor);
      screen_draw(editor);
    } else {
      el_resize(edit);
      el_set(edit, EL_REFRESH);
    }
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

bool input_comes_within(cordon_editor *editor, int milliseconds) {
  if (editor->unread_count > 0) return true;
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&input, 1, milliseconds) > 0;
}

void unread_bytes(cordon_editor *editor, const char *bytes, size_t count) {
  if (count == 0) return;
  char *unread = sure(malloc(editor->unread_count + count));
  memcpy(unread, bytes, count);
  if (editor->unread_count > 0) {
    memcpy(unread + count, editor->unread + editor->unread_at, editor->unread_count);
  }
  free(editor->unread);
  editor->unread = unread;
  editor->unread_at = 0;
  editor->unread_count += count;
}

bool input_is_waiting(cordon_editor *editor) { return input_comes_within(editor, 0); }

int waiting_byte(cordon_editor *editor) {
  if (!input_is_waiting(editor)) return -1;
  unsigned char byte;
  if (read_bytes(editor, (char *)&byte, 1) != 1) return -1;
  unread_bytes(editor, (char *)&byte, 1);
  return byte;
}

bool brings_indentation(cordon_editor *editor) {
  int next = waiting_byte(editor);
  if (next == ' ' || next == '\t') editor->is_indented_by_hand = true;
  // An empty line or the beginning of a paste does not tell.
  if (next < 0 || next == '\r' || next == '\n' || next == 0x1B) return next >= 0;
  return editor->is_indented_by_hand;
}

/// Reads at least one byte and at most `size`; 0 at the end of the input, -1 when it failed or the
/// line is to be given up.
ssize_t read_bytes(cordon_editor *editor, char *bytes, size_t size) {
  if (editor->unread_count > 0) {
    if (size > editor->unread_count) size = editor->unread_count;
    memcpy(bytes, editor->unread + editor->unread_at, size);
    editor->unread_at += size;
    editor->unread_count -= size;
    return (ssize_t)size;
  }
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
    if (count == 0 && send_signal(editor, bytes[0])) {
      if (!serve_signals(editor)) return -1;
      continue;
    }
    count += 1;
    mbstate_t state = {0};
    size_t used = mbrtowc(character, bytes, count, &state);
    if (used == (size_t)-1) break;
    if (used != (size_t)-2) return 1;
  }
  *character = 0xFFFD;
  return 1;
}

/// Stands for the end of an Escape that begins no sequence: see `OWN_COMMAND_MODE`.
enum { lone_escape = 0xE00B, escape = 0x1B, patience = 50 };

/// Whether a key may be the second of a sequence; any other says that Escape was a command.
static bool goes_on_after_escape(wchar_t character) {
  return character == L'[' || character == L'O' || character == L'\r' || character == L'\n'
      || (character >= 0xE000 && character <= 0xF8FF);
}

static int next_key(EditLine *edit, wchar_t *character) {
  cordon_editor *editor = owner(edit);
  if (editor->first_key) {
    editor->first_key = false;
    // libedit has just measured the window.
    editor->page_rows = 0;
    if (editor->edits_blocks) page_fit(editor);
    if (*editor->pending_indentation != '\0' && brings_indentation(editor)) {
      editor->pending_indentation = "";
    }
  }
  if (*editor->pending_indentation != '\0') {
    *character = (wchar_t)*editor->pending_indentation++;
    return 1;
  }
  if (editor->withheld_key != 0) {
    *character = editor->withheld_key;
    editor->withheld_key = 0;
    editor->last_key = *character;
    return 1;
  }
  bool is_escaped =
      editor->is_vi && editor->edits_blocks && editor->last_key == escape && !editor->is_literal
      && editor->search == NULL && editor->menu == NULL;
  if (editor->edits_blocks) {
    keys_follow(editor);
    editor->is_repeating = false;
    page_fit(editor);
  }
  editor->key_before = editor->last_key;
  editor->last_key = 0;
  if (is_escaped && !input_comes_within(editor, patience)) {
    *character = lone_escape;
    return 1;
  }
  if (editor->edits_blocks && !input_is_waiting(editor)) screen_draw(editor);
  int got = read_character(editor, character);
  if (got != 1) return got;
  if (is_escaped && !goes_on_after_escape(*character)) {
    editor->withheld_key = *character;
    *character = lone_escape;
  } else {
    editor->last_key = *character;
  }
  return 1;
}

static int next_character(EditLine *edit, wchar_t *character) {
  cordon_editor *editor = owner(edit);
  if (editor->first_key) paste_forget(editor);
  if (paste_begins_again(editor, character)) return 1;
  bool is_literal = editor->is_quoted;
  int got = next_key(edit, character);
  editor->is_literal = is_literal && !editor->is_commanding;
  if (got == 1) paste_follow(editor, *character);
  return got;
}

static bool knows_paste(void) {
  const char *terminal = getenv("TERM");
  return terminal != NULL && strcmp(terminal, "dumb") != 0 && strcmp(terminal, "emacs") != 0;
}

/// Whether the terminal does what the drawing of a block asks of it.
static bool draws_blocks(EditLine *edit) {
  char *clear = NULL;
  el_get(edit, EL_GETTC, "ce", &clear);
  return knows_paste() && clear != NULL && strncmp(clear, "\033[K", 3) == 0;
}

// What libedit draws is not shown where blocks are edited; what it lists may be asked for.

static ssize_t take_drawing(void *cookie, const char *bytes, size_t size) {
  cordon_editor *editor = cookie;
  if (editor->listing != NULL) fwrite(bytes, 1, size, editor->listing);
  else if (memchr(bytes, '\a', size) != NULL) fputc('\a', stdout);
  return (ssize_t)size;
}

static ssize_t take_complaint(void *cookie, const char *bytes, size_t size) {
  cordon_editor *editor = cookie;
  if (editor->listing == NULL) fwrite(bytes, 1, size, stderr);
  return (ssize_t)size;
}

static bool open_editor(cordon_editor *editor, const char *program) {
  editor->drain = fopencookie(editor, "w", (cookie_io_functions_t){.write = take_drawing});
  editor->complaints = fopencookie(editor, "w", (cookie_io_functions_t){.write = take_complaint});
  if (editor->drain == NULL || editor->complaints == NULL) return false;
  editor->edit = el_init_fd(
      program, stdin, editor->drain, editor->complaints, STDIN_FILENO, STDOUT_FILENO,
      STDERR_FILENO);
  return editor->edit != NULL;
}

/// Makes libedit's buffer so long.
static void buffer_make(cordon_editor *editor, size_t room) {
  const LineInfoW *line = el_wline(editor->edit);
  size_t length = (size_t)(line->lastchar - line->buffer);
  if (room <= editor->buffer_room) return;
  wchar_t *text = sure(malloc((room + 1) * sizeof *text));
  wmemcpy(text, line->buffer, length);
  wmemset(text + length, L' ', room - length);
  text[room] = L'\0';
  if (el_wreplacestr(editor->edit, text) == 0) editor->buffer_room = room;
  // What el_wline answers is libedit's own line. Its cursor has stayed where it was.
  LineInfoW *own = (LineInfoW *)el_wline(editor->edit);
  own->lastchar = own->buffer + length;
  free(text);
}

/// How long a line may become where libedit reads all keys of a command.
enum { longest_plain = 1 << 15, first_room = 1000 };

/// Makes libedit's buffer twice as long as the line at hand: what deletes characters there reads as
/// many beyond the end of the line.
static void buffer_fit(cordon_editor *editor) {
  const LineInfoW *line = el_wline(editor->edit);
  size_t length = (size_t)(line->lastchar - line->buffer);
  if (2 * length > first_room && 2 * length > editor->buffer_room) {
    buffer_make(editor, 2 * length + length / 2);
  }
}

/// Makes the page that libedit draws on, for nobody, large enough for the line at hand. A line that
/// is longer than the page leads libedit beyond its end.
void page_fit(cordon_editor *editor) {
  buffer_fit(editor);
  enum { columns = 500, fewest_rows = 50 };
  const LineInfoW *line = el_wline(editor->edit);
  size_t length = (size_t)(line->lastchar - line->buffer), cells = 4 * columns;
  // A line break takes the rest of a row.
  size_t widest = wmemchr(line->buffer, L'\n', length) != NULL ? columns : 8;
  if (editor->page_rows > 0 && cells + length * widest < editor->page_rows * columns) return;
  for (size_t i = 0; i < length; i++) {
    wchar_t character = line->buffer[i];
    cells += iswprint((wint_t)character) ? 2 : character == L'\n' ? columns : 8;
  }
  if (editor->page_rows > 0 && cells < editor->page_rows * columns) return;
  size_t rows = cells / columns * 2;
  editor->page_rows = rows < fewest_rows ? fewest_rows : rows;
  char number[24];
  snprintf(number, sizeof number, "%zu", editor->page_rows);
  el_set(editor->edit, EL_SETTC, "co", "500", NULL);
  el_set(editor->edit, EL_SETTC, "li", number, NULL);
  el_set(editor->edit, EL_REFRESH);
}

static void choose_locale(void) {
  const char *fallback[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof fallback / sizeof *fallback; i++) {
    if (setlocale(LC_CTYPE, fallback[i]) != NULL && MB_CUR_MAX > 1) return;
  }
}

/// Binds the standard keys of emacs or vi, and what the user's file binds. Without a name that file
/// chooses, else emacs.
static void source_keys(cordon_editor *editor, const char *name) {
  el_set(editor->edit, EL_EDITOR, name != NULL ? name : "emacs");
  user_file_obey(editor, name == NULL);
}

static void find_keys(cordon_editor *editor) {
  const char *name = "";
  el_get(editor->edit, EL_EDITOR, &name);
  editor->is_vi = strcmp(name, "vi") == 0;
}

/// Chooses whether libedit's drawing and complaints are shown.
static void let_libedit_draw(cordon_editor *editor, bool draws) {
  el_set(editor->edit, EL_SETFP, 1, draws ? stdout : editor->drain);
  el_set(editor->edit, EL_SETFP, 2, draws ? stderr : editor->complaints);
}

void cordon_editor_use_keys(cordon_editor *editor, const char *name) {
  int editing = 0;
  el_get(editor->edit, EL_EDITMODE, &editing);
  let_libedit_draw(editor, false);
  source_keys(editor, name);
  // Whether there is editing at all was decided at the start.
  el_set(editor->edit, EL_EDITMODE, editing);
  find_keys(editor);
  keys_bind(editor);
  let_libedit_draw(editor, !editor->edits_blocks);
}

cordon_editor *cordon_editor_open(const char *program) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return NULL;
  choose_locale();
  cordon_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->prompt = editor->pending_indentation = "";
  if (!open_editor(editor, program)) {
    cordon_editor_close(editor);
    return NULL;
  }
  EditLine *edit = editor->edit;
  el_set(edit, EL_CLIENTDATA, editor);
  el_set(edit, EL_PROMPT_ESC, prompt_text, unseen_mark);
  el_set(edit, EL_HIST, recollection_serve, editor);
  el_set(edit, EL_GETCFN, next_character);
  el_set(edit, EL_ADDFN, "cordon-paste", "Take pasted text", take_paste);
  signals_become_keys(editor);
  keys_add(edit);
  source_keys(editor, NULL);
  int editing = 0;
  el_get(edit, EL_EDITMODE, &editing);
  editor->edits_blocks = editing && draws_blocks(edit);
  find_keys(editor);
  keys_bind(editor);
  block_clear(editor);
  let_libedit_draw(editor, !editor->edits_blocks);
  return editor;
}

void cordon_editor_ask(cordon_editor *editor, struct cordon_questions questions) {
  editor->questions = questions;
}

void cordon_editor_show_mode(cordon_editor *editor, enum cordon_mode_sign sign) {
  editor->mode_sign = sign;
}

void cordon_editor_close(cordon_editor *editor) {
  if (editor->edit != NULL) el_end(editor->edit);
  recollection_free(&editor->recollection);
  user_keys_free(&editor->user_keys);
  if (editor->drain != NULL) fclose(editor->drain);
  if (editor->complaints != NULL) fclose(editor->complaints);
  screen_free(editor);
  free(editor->text);
  free(editor->unread);
  free(editor->taken);
  free(editor->redo.text);
  free(editor->answers.text);
  kill_free(editor);
  free(editor->continuation);
  for (int i = 0; i < 3; i++) free(editor->bracket_colors[i]);
  free(editor);
}

void cordon_editor_remember(cordon_editor *editor, const char *entry) {
  recollection_add(&editor->recollection, entry);
}

static enum cordon_line_result read_line(
    cordon_editor *editor, const char **text, size_t *length) {
  int count = 0;
  const char *line = el_gets(editor->edit, &count);
  if (line == NULL || count <= 0) return cordon_line_end;
  size_t size = (size_t)count;
  while (size > 0 && (line[size - 1] == '\n' || line[size - 1] == '\r')) size -= 1;
  *text = line;
  *length = size;
  return cordon_line_read;
}

static enum cordon_line_result read_block(
    cordon_editor *editor, const char **text, size_t *length) {
  int count = 0;
  size_t size = 0;
  free(editor->continuation);
  editor->continuation = NULL;
  editor->is_entered = editor->is_finished = false;
  editor->last_key = editor->key_before = editor->withheld_key = 0;
  editor->count = 0;
  editor->is_commanding = editor->is_repeating = false;
  editor->insertion = (struct insertion){0};
  recall_end(editor);
  screen_begin(editor);
  const wchar_t *line = el_wgets(editor->edit, &count);
  block_sync(editor);
  if (!editor->is_entered && !editor->interrupted && line != NULL && count > 0) {
    // A command of libedit's own has entered its line, with the break at its end.
    struct line *last = &editor->block.lines[editor->block.at];
    if (last->length > 0 && last->text[last->length - 1] == L'\n') {
      last->text[--last->length] = L'\0';
    }
    editor->is_entered = true;
  }
  if (editor->is_entered) {
    free(editor->text);
    wchar_t *wide = block_text(editor, editor->block.count, &size);
    editor->text = narrowed(wide, size, length);
    free(wide);
    *text = editor->text;
  }
  if (!editor->is_finished) screen_finish(editor);
  recall_end(editor);
  if (!editor->is_entered) return cordon_line_end;
  if (!editor->is_finished) fputs("\r\n", stdout);
  return cordon_line_read;
}

/// Goes to the beginning of a row. Keys that came while a program ran have been echoed, and are
/// drawn again; what was printed stays, so where that ends is found by filling a row.
static void begin_row(cordon_editor *editor) {
  if (!knows_paste()) return;
  if (editor->is_at_row_start) {
    if (input_is_waiting(editor)) fputs("\r\033[K", stdout);
    return;
  }
  struct winsize size = {0};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 2) return;
  fprintf(stdout, "%*s\r\033[K", size.ws_col, "");
}

void cordon_editor_begins_row(cordon_editor *editor, bool is_known) {
  editor->is_at_row_start = is_known;
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
  if (!editor->edits_blocks) el_resize(editor->edit);
  // Between two keys of a command that libedit reads alone its buffer must not move.
  if (!editor->edits_blocks) buffer_make(editor, longest_plain);
  signals_find_keys(editor);
  if (editing) typed_ahead_collect(editor);
  // Before the prompt is drawn, so that keys typed early are not echoed beside it.
  el_set(editor->edit, EL_PREP_TERM, 1);
  bool takes_paste = editing && knows_paste();
  begin_row(editor);
  if (takes_paste) fputs(paste_on, stdout);
  block_clear(editor);
  if (*indentation == '\0') editor->is_indented_by_hand = false;
  answers_collect(editor, editing);
  enum cordon_line_result result =
      editor->edits_blocks ? read_block(editor, text, length) : read_line(editor, text, length);
  if (takes_paste) fputs(paste_off, stdout);
  fflush(stdout);

  for (int i = 0; i < noted_signals; i++) sigaction(noted_signal[i], &before[i], NULL);
  sigprocmask(SIG_SETMASK, &editor->outside, NULL);
  editor->pending_indentation = "";
  return editor->interrupted ? cordon_line_interrupted : result;
}

bool cordon_editor_pasted_command(cordon_editor *editor) {
  return editor->block.has_pasted_command;
}
