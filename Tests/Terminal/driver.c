// What does a person at a terminal see?
//
//   driver CORDON script FILE.pty          plays the keys of a script, checks the screen
//   driver CORDON transcript FILE          types a transcript's lines, compares all that was shown
//
// The program under test runs on a pseudo-terminal; its output goes to a small screen of our own, so
// that a test says what stands in a row and not which bytes put it there. Prints `ok` or `not ok`.
//
// A script has one order a line: `start OPTIONS`, `shell`, `env NAME=VALUE`, `unset NAME`,
// `type KEYS`, `enter KEYS`, `see ROW`, `see-part TEXT`, `gone TEXT`, `gone-row ROW`, `bold TEXT` (what
// is bold in the cursor's row), `style STYLE TEXT` (how each sign of the lowest such text is drawn:
// `plain`, or a colour, `bright-` before it or not, `bold-` before that or not), `cursor SHAPE` (`usual`,
// `block` or `bar`), `ready PROMPT` (all that its row shows), `paste COUNT LINE` (as a
// terminal pastes COUNT such lines), `window COLUMNS` (before the start), `resize COLUMNS`,
// `wait MILLISECONDS`, `status NUMBER`, `shot TEXT` (takes a picture of the screen from the lowest row
// with this text on) and `picture` (the shots must be those of FILE.svg; RECORD=1 writes them, and
// fails). Keys may hold ^C and its like, and <up> <down> <left> <right> <home> <end> <delete>
// <backspace> <tab> <enter> <escape> <pageup> <pagedown> <alt-enter>.

#define _GNU_SOURCE
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

#include "picture.h"

enum { max_rows = 4000, max_columns = 400, window_rows = 24, patience_ms = 10000 };

// The screen: all rows ever shown; the window is the last `window_rows` of them.
static wchar_t cells[max_rows][max_columns + 1];
static int columns = 80, top, row, column, typed_row;
static bool wrap_pending;
/// The cursor that DECSCUSR has chosen.
static int cursor_shape;
static struct style styles[max_rows][max_columns + 1], style = {.ink = -1};
// Whether a row goes on in the next one, because it was full.
static bool wrapped[max_rows];

static pid_t child;
static int terminal = -1;
static const char *cordon, *test_name, *script_path;
static bool failed;

static void fail(const char *format, ...) {
  va_list arguments;
  if (!failed) printf("not ok %s\n", test_name);
  failed = true;
  printf("    ");
  va_start(arguments, format);
  vprintf(format, arguments);
  va_end(arguments);
  printf("\n");
}

// MARK: The screen

static void new_line(void) {
  wrap_pending = false;
  if (row < max_rows - 1) row += 1;
  if (row >= top + window_rows) top = row - window_rows + 1;
}

static void put(wchar_t character) {
  int width = wcwidth(character);
  if (width <= 0) return;
  if (wrap_pending || column + width > columns) {
    wrapped[row] = true;
    new_line();
    column = 0;
  }
  cells[row][column] = character;
  styles[row][column] = style;
  if (width == 2) cells[row][column + 1] = 1;
  column += width;
  if (column >= columns) {
    column = columns - 1;
    wrap_pending = true;
  }
}

static void blank(int at_row, int from, int to) {
  for (int i = from; i < to; i++) cells[at_row][i] = 0;
  if (to == max_columns) wrapped[at_row] = false;
}

static int used_cells(wchar_t text[max_columns + 1]) {
  int used = max_columns;
  while (used > 0 && text[used - 1] == 0) used--;
  return used;
}

/// Folds all rows to another width, as terminals of today do.
static void fold(int width) {
  static wchar_t old[max_rows][max_columns + 1];
  static struct style old_styles[max_rows][max_columns + 1];
  static bool went_on[max_rows];
  int last = row, at = 0, place = 0, goal_row = 0, goal_column = 0;
  for (int i = row; i < max_rows; i++) if (used_cells(cells[i]) > 0) last = i;
  memcpy(old, cells, sizeof cells);
  memcpy(old_styles, styles, sizeof styles);
  memcpy(went_on, wrapped, sizeof wrapped);
  memset(cells, 0, sizeof cells);
  for (int i = 0; i < max_rows; i++) {
    for (int j = 0; j <= max_columns; j++) styles[i][j] = (struct style){.ink = -1};
  }
  memset(wrapped, 0, sizeof wrapped);
  for (int i = 0; i <= last; i++) {
    int used = used_cells(old[i]);
    for (int j = 0; j < used || (i == row && j <= column); j++) {
      int wide = j < used && old[i][j + 1] == 1 ? 2 : 1;
      if (place + wide > width && j < used && at < max_rows - 1) {
        wrapped[at++] = true;
        place = 0;
      }
      if (i == row && j == column) goal_row = at, goal_column = place;
      for (int k = 0; k < wide && j < used; k++) {
        cells[at][place] = old[i][j + k];
        styles[at][place++] = old_styles[i][j + k];
      }
      if (j >= used) place++;
      if (wide == 2) j++;
    }
    if (went_on[i] || at == max_rows - 1) continue;
    at++, place = 0;
  }
  row = goal_row;
  column = goal_column < width ? goal_column : width - 1;
  if (row >= top + window_rows) top = row - window_rows + 1;
  if (row < top) top = row;
  columns = width;
  wrap_pending = false;
}

static int clamp(int value, int low, int high) {
  return value < low ? low : value > high ? high : value;
}

static void control(char final, const int *numbers, int total) {
  int count = numbers[0] > 0 ? numbers[0] : 1;
  wrap_pending = false;
  switch (final) {
  case 'A': row = clamp(row - count, top, max_rows - 1); break;
  case 'B': row = clamp(row + count, top, top + window_rows - 1); break;
  case 'C': column = clamp(column + count, 0, columns - 1); break;
  case 'D': column = clamp(column - count, 0, columns - 1); break;
  case 'G': column = clamp(count - 1, 0, columns - 1); break;
  case 'H':
    row = top + clamp(count - 1, 0, window_rows - 1);
    column = clamp(numbers[1] - 1, 0, columns - 1);
    break;
  case 'J':
    blank(row, numbers[0] == 0 ? column : 0, max_columns);
    for (int i = numbers[0] == 0 ? row + 1 : top; i < top + window_rows && i < max_rows; i++) {
      blank(i, 0, max_columns);
    }
    break;
  case 'm': style_apply(&style, numbers, total); break;
  case 'K': blank(row, numbers[0] == 0 ? column : 0, numbers[0] == 1 ? column : max_columns); break;
  case 'P':
    for (int i = column; i < max_columns; i++) {
      cells[row][i] = i + count < max_columns ? cells[row][i + count] : 0;
    }
    break;
  case '@':
    for (int i = max_columns - 1; i >= column; i--) {
      cells[row][i] = i - count >= column ? cells[row][i - count] : L' ';
    }
    break;
  default: break;
  }
}

static void show(wchar_t character) {
  static enum { plain, escape, sequence } state;
  static int numbers[4], index;
  static wchar_t between;
  switch (state) {
  case escape:
    state = character == L'[' ? sequence : plain;
    memset(numbers, 0, sizeof numbers);
    index = 0;
    between = 0;
    return;
  case sequence:
    if (character >= L'0' && character <= L'9') {
      numbers[index] = numbers[index] * 10 + (int)(character - L'0');
    } else if (character == L';') {
      index = clamp(index + 1, 0, 3);
    } else if (character == L' ') {
      between = character;
    } else if (character == L'q' && between == L' ') {
      cursor_shape = numbers[0];
      state = plain;
    } else if (character >= L'@' && character <= L'~') {
      control((char)character, numbers, index + 1);
      state = plain;
    }
    return;
  case plain: break;
  }
  switch (character) {
  case L'\033': state = escape; break;
  case L'\r': column = 0; wrap_pending = false; break;
  case L'\n': new_line(); break;
  case L'\b': column = clamp(column - 1, 0, columns - 1); wrap_pending = false; break;
  case L'\t': column = clamp((column / 8 + 1) * 8, 0, columns - 1); break;
  default: put(character); break;
  }
}

/// A row without trailing blanks, in UTF-8, valid until the next few calls.
static const char *row_text(int at) {
  static char texts[4][max_columns * 4 + 1];
  static int next;
  char *text = texts[next++ % 4], *end = text;
  int used = max_columns;
  while (used > 0 && (cells[at][used - 1] == 0 || cells[at][used - 1] == L' ')) used--;
  mbstate_t state = {0};
  for (int i = 0; i < used; i++) {
    if (cells[at][i] == 1) continue;
    end += wcrtomb(end, cells[at][i] == 0 ? L' ' : cells[at][i], &state);
  }
  *end = '\0';
  return text;
}

/// The last row that shows something: rows below the cursor's do as well.
static int last_row(void) {
  int last = top + window_rows - 1;
  if (last >= max_rows) last = max_rows - 1;
  while (last > row && *row_text(last) == '\0') last--;
  return last;
}

static void print_screen(void) {
  for (int i = top, last = last_row(); i <= last; i++) printf("    | %s\n", row_text(i));
}

// MARK: The program

/// Reads for at most `milliseconds`; false when nothing came or the program is gone.
static bool read_some(int milliseconds) {
  static mbstate_t state;
  struct pollfd ready = {.fd = terminal, .events = POLLIN};
  if (poll(&ready, 1, milliseconds) <= 0) return false;
  char bytes[4096];
  ssize_t count = read(terminal, bytes, sizeof bytes);
  if (count <= 0) return false;
  for (ssize_t i = 0; i < count;) {
    wchar_t character;
    size_t used = mbrtowc(&character, bytes + i, (size_t)(count - i), &state);
    if (used == (size_t)-2) break;
    if (used == (size_t)-1 || used == 0) {
      memset(&state, 0, sizeof state);
      used = 1;
      character = L'?';
    }
    show(character);
    i += (ssize_t)used;
  }
  return true;
}

static void settle(int milliseconds) {
  while (read_some(milliseconds)) {}
}

static long now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool on_screen(const char *text, bool whole_row) {
  for (int i = top, last = last_row(); i <= last; i++) {
    const char *shown = row_text(i);
    if (whole_row ? strcmp(shown, text) == 0 : strstr(shown, text) != NULL) return true;
  }
  return false;
}

static bool wait_for(const char *text, bool whole_row) {
  long deadline = now_ms() + patience_ms;
  while (!on_screen(text, whole_row)) {
    if (now_ms() > deadline) return false;
    read_some(50);
  }
  return true;
}

/// Whether the cursor's row shows this and no more, at last.
static bool wait_for_prompt(const char *text) {
  long deadline = now_ms() + patience_ms;
  do {
    settle(20);
    if (strcmp(row_text(row), text) == 0) return true;
    read_some(20);
  } while (now_ms() < deadline);
  return false;
}

static void start(const char *command) {
  struct winsize size = {.ws_row = window_rows, .ws_col = (unsigned short)columns};
  child = forkpty(&terminal, NULL, NULL, &size);
  if (child == 0) {
    setenv("PS1", "$ ", 1);
    execl("/bin/sh", "sh", "-c", command, NULL);
    _exit(127);
  }
  read_some(patience_ms);
  settle(80);
}

static void send_bytes(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(terminal, bytes, count);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) bytes += written, count -= (size_t)written;
    read_some(0);
  }
}

static void send_keys(const char *keys) {
  static const struct { const char *name, *bytes; } named[] = {
      {"<up>", "\033[A"}, {"<down>", "\033[B"}, {"<right>", "\033[C"}, {"<left>", "\033[D"},
      {"<home>", "\033[H"}, {"<end>", "\033[F"}, {"<delete>", "\033[3~"}, {"<backspace>", "\177"},
      {"<pageup>", "\033[5~"}, {"<pagedown>", "\033[6~"}, {"<alt-enter>", "\033\r"},
      {"<tab>", "\t"}, {"<enter>", "\r"}, {"<escape>", "\033"},
  };
  // All at once: what comes faster than it is read is told by what waits.
  static char all[1 << 16];
  size_t count = 0;
  for (const char *at = keys; *at != '\0'; at++) {
    if (count > sizeof all - 16) send_bytes(all, count), count = 0;
    bool found = false;
    for (size_t i = 0; !found && i < sizeof named / sizeof *named; i++) {
      size_t length = strlen(named[i].name);
      if (strncmp(at, named[i].name, length) != 0) continue;
      size_t sent = strlen(named[i].bytes);
      memcpy(all + count, named[i].bytes, sent);
      count += sent;
      at += length - 1;
      found = true;
    }
    if (found) continue;
    if (*at == '^' && (isupper((unsigned char)at[1]) || strchr("_\\@", at[1]))) {
      all[count++] = (char)(*++at & 0x1f);
    } else {
      all[count++] = *at;
    }
  }
  send_bytes(all, count);
}

/// Waits for the program's end; answers its status, or 128 and the signal that ended it.
static int finish(void) {
  long deadline = now_ms() + patience_ms;
  int status = 0;
  while (waitpid(child, &status, WNOHANG) == 0) {
    if (now_ms() > deadline) {
      fail("did not end");
      kill(child, SIGKILL);
      waitpid(child, &status, 0);
      break;
    }
    read_some(20);
  }
  settle(0);
  child = 0;
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

static void stop_child(void) {
  if (child <= 0) return;
  kill(child, SIGHUP);
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
}

/// Whether the bold characters of the cursor's row are these, at last.
static bool wait_for_bold(const char *text) {
  long deadline = now_ms() + patience_ms;
  do {
    wchar_t found[max_columns + 1];
    char shown[4 * max_columns + 1];
    int count = 0;
    for (int i = 0; i < columns; i++) {
      if (styles[row][i].bold && cells[row][i] > 1) found[count++] = cells[row][i];
    }
    found[count] = L'\0';
    if (wcstombs(shown, found, sizeof shown) != (size_t)-1 && strcmp(shown, text) == 0) return true;
    read_some(20);
  } while (now_ms() < deadline);
  return false;
}

/// A style in words.
static const char *style_words(struct style style) {
  static const char *const inks[8] = {
      "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"};
  static char words[64];
  snprintf(
      words, sizeof words, "%s%s%s%s%s", style.dim ? "dim-" : "", style.bold ? "bold-" : "",
      style.reversed ? "reversed-" : "", style.ink >= 8 ? "bright-" : "",
      style.ink < 0 ? "plain" : inks[style.ink % 8]);
  return words;
}

/// Whether each sign of the lowest such text is drawn so, at last; else how one is.
static bool wait_for_style(const char *wanted, const char *text, char found[64]) {
  wchar_t wide[max_columns + 1];
  size_t length = mbstowcs(wide, text, max_columns);
  long deadline = now_ms() + patience_ms;
  if (length == (size_t)-1 || length == 0) return false;
  do {
    strcpy(found, "not there");
    for (int i = last_row(); i >= top && strcmp(found, "not there") == 0; i--) {
      wchar_t *place = NULL;
      for (int j = 0; place == NULL && j + (int)length <= columns; j++) {
        if (wmemcmp(&cells[i][j], wide, length) == 0) place = &cells[i][j];
      }
      for (size_t j = 0; place != NULL && j < length; j++) {
        if (wide[j] == L' ') continue;
        strcpy(found, style_words(styles[i][place - cells[i] + (ptrdiff_t)j]));
        if (strcmp(found, wanted) != 0) break;
      }
    }
    if (strcmp(found, wanted) == 0) return true;
    read_some(20);
  } while (now_ms() < deadline);
  return false;
}

static bool wait_for_cursor(const char *name) {
  int wanted = strcmp(name, "block") == 0 ? 2 : strcmp(name, "bar") == 0 ? 6 : 0;
  long deadline = now_ms() + patience_ms;
  while (cursor_shape != wanted && now_ms() < deadline) read_some(20);
  return cursor_shape == wanted;
}

// MARK: Pictures

static struct cell cell_at(int at_row, int at_column) {
  return (struct cell){cells[at_row][at_column], styles[at_row][at_column]};
}

static void take_shot(const char *text) {
  int first = last_row(), last = first;
  while (first > 0 && strstr(row_text(first), text) == NULL) first--;
  picture_add(first, last, columns, row, column, cell_at);
}

/// Compares the shots with FILE.svg beside FILE.pty.
static void compare_picture(int number) {
  char path[4096], *drawn = NULL, *kept = NULL;
  size_t drawn_size = 0, kept_size = 0;
  snprintf(path, sizeof path, "%.*s.svg", (int)(strlen(script_path) - strlen(".pty")), script_path);
  FILE *memory = open_memstream(&drawn, &drawn_size);
  picture_write(memory);
  fclose(memory);
  FILE *file = fopen(path, "r");
  bool is_same = file != NULL && getdelim(&kept, &kept_size, '\0', file) >= 0 &&
                 strcmp(kept, drawn) == 0;
  if (file != NULL) fclose(file);
  if (!is_same && getenv("RECORD") != NULL && (file = fopen(path, "w")) != NULL) {
    fputs(drawn, file);
    fclose(file);
    fail("line %d: recorded a new picture", number);
  } else if (!is_same) {
    fail("line %d: the screen is not what %s shows; RECORD=1 draws it anew", number, path);
  }
  free(drawn);
  free(kept);
}

// MARK: Scripts

static void paste(char *order) {
  char *line = NULL;
  long count = strtol(order, &line, 10);
  while (*line == ' ') line++;
  send_bytes("\033[200~", 6);
  for (long i = 0; i < count; i++) {
    send_bytes(line, strlen(line));
    send_bytes("\r", 1);
  }
  send_bytes("\033[201~", 6);
  settle(200);
}

static void obey(char *order, int number) {
  char *rest = strchr(order, ' ');
  if (rest != NULL) *rest++ = '\0';
  else rest = order + strlen(order);
  char command[4096];
  if (strcmp(order, "env") == 0) {
    putenv(strdup(rest));
  } else if (strcmp(order, "start") == 0) {
    snprintf(command, sizeof command, "exec '%s' %s", cordon, rest);
    start(command);
  } else if (strcmp(order, "shell") == 0) {
    start("exec /bin/sh -i");
  } else if (strcmp(order, "type") == 0) {
    settle(40);
    send_keys(rest);
    settle(60);
  } else if (strcmp(order, "enter") == 0) {
    settle(40);
    send_keys(rest);
    settle(30);
    send_bytes("\r", 1);
    settle(60);
  } else if (strcmp(order, "see") == 0 || strcmp(order, "see-part") == 0) {
    if (wait_for(rest, order[3] == '\0')) return;
    fail("line %d: does not show: %s", number, rest);
    print_screen();
  } else if (strcmp(order, "ready") == 0) {
    if (wait_for_prompt(rest)) return;
    fail("line %d: no such prompt: %s", number, rest);
    print_screen();
  } else if (strcmp(order, "bold") == 0) {
    if (wait_for_bold(rest)) return;
    fail("line %d: is not bold: %s", number, rest);
    print_screen();
  } else if (strcmp(order, "style") == 0) {
    char *text = strchr(rest, ' '), found[64];
    if (text != NULL) *text++ = '\0';
    if (text != NULL && wait_for_style(rest, text, found)) return;
    fail("line %d: is not %s, but %s: %s", number, rest, text != NULL ? found : "nothing", text);
    print_screen();
  } else if (strcmp(order, "cursor") == 0) {
    if (!wait_for_cursor(rest)) fail("line %d: the cursor is no %s", number, rest);
  } else if (strcmp(order, "gone") == 0 || strcmp(order, "gone-row") == 0) {
    settle(60);
    if (!on_screen(rest, order[4] != '\0')) return;
    fail("line %d: still shows: %s", number, rest);
    print_screen();
  } else if (strcmp(order, "paste") == 0) {
    paste(rest);
  } else if (strcmp(order, "window") == 0) {
    columns = atoi(rest);
  } else if (strcmp(order, "unset") == 0) {
    unsetenv(rest);
  } else if (strcmp(order, "resize") == 0) {
    settle(20);
    fold(atoi(rest));
    struct winsize size = {.ws_row = window_rows, .ws_col = (unsigned short)columns};
    ioctl(terminal, TIOCSWINSZ, &size);
    settle(100);
  } else if (strcmp(order, "wait") == 0) {
    long end = now_ms() + atoi(rest);
    while (now_ms() < end) read_some(10);
  } else if (strcmp(order, "shot") == 0) {
    settle(100);
    take_shot(rest);
  } else if (strcmp(order, "picture") == 0) {
    compare_picture(number);
  } else if (strcmp(order, "status") == 0) {
    int status = finish();
    if (status != atoi(rest)) fail("line %d: ended with status %d", number, status);
  } else {
    fail("line %d: no such order: %s", number, order);
  }
}

static void play_script(FILE *file) {
  char *line = NULL;
  size_t capacity = 0;
  ssize_t count;
  for (int number = 1; !failed && (count = getline(&line, &capacity, file)) > 0; number++) {
    if (line[count - 1] == '\n') line[count - 1] = '\0';
    if (line[0] != '#' && line[0] != '\0') obey(line, number);
  }
  free(line);
}

// MARK: Transcripts

static bool is_prompt(const char *line) {
  static const char *const prompts[] = {">>>", "...", "r>>", "r.."};
  for (int i = 0; i < 4; i++) {
    if (strncmp(line, prompts[i], 3) == 0 && (line[3] == ' ' || line[3] == '\0')) return true;
  }
  return false;
}

static void trim(char *text) {
  size_t length = strlen(text);
  while (length > 0 && text[length - 1] == ' ') text[--length] = '\0';
}

/// Waits until the cursor stands behind this prompt, then types the rest of the line, over the
/// indentation that is there already.
static void type_line(const char *line) {
  char prompt[5] = {0};
  memcpy(prompt, line, 3);
  long deadline = now_ms() + patience_ms;
  do {
    read_some(20);
    settle(20);
  } while (strncmp(row_text(row), prompt, 3) != 0 && now_ms() < deadline);
  const char *text = strlen(line) > 4 ? line + 4 : "";
  int there = column - 4, wanted = 0;
  while (text[wanted] == ' ') wanted++;
  if (*text != '\0') {
    // A key goes back to the multiple of four before.
    for (; there > wanted; there = (there - 1) / 4 * 4) send_bytes("\177", 1);
    send_bytes(text + there, strlen(text + there));
    settle(20);
  }
  typed_row = row;
  send_bytes("\r", 1);
}

/// Whether the program is gone after it was given a line. It has a while to show a prompt or end.
static bool has_ended(void) {
  for (int i = 0; i < 250; i++) {
    siginfo_t info = {0};
    if (waitid(P_PID, child, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == child)
      return true;
    if (row > typed_row && is_prompt(row_text(row))) return false;
    settle(20);
  }
  return false;
}

static void play_transcript(FILE *file, bool is_markdown) {
  char *lines[2000], command[4096], *line = NULL;
  int count = 0, from = 0;
  size_t capacity = 0;
  ssize_t length;
  bool fenced = false, in_output = false;
  snprintf(command, sizeof command, "exec '%s' -q", cordon);
  columns = 200;
  while ((length = getline(&line, &capacity, file)) > 0 && count < 2000) {
    if (line[length - 1] == '\n') line[length - 1] = '\0';
    if (is_markdown && strncmp(line, "```", 3) == 0) {
      fenced = !fenced && strncmp(line, "```pycon", 8) == 0;
      in_output = false;
      continue;
    }
    if (is_markdown && !fenced) continue;
    if (strncmp(line, "$ cordon", 8) == 0) {
      snprintf(command, sizeof command, "exec '%s' -q %s", cordon, line + 8);
    } else if (is_prompt(line)) {
      in_output = true;
      lines[count++] = strdup(line);
    } else if (line[0] == '\0') {
      in_output = false;
    } else if (line[0] == '$') {
      in_output = false;
    } else if (in_output) {
      lines[count++] = strdup(strcmp(line, "<BLANKLINE>") == 0 ? "" : line);
    }
  }
  free(line);
  start(command);
  typed_row = -1;
  for (int i = 0; i < count && !failed; i++) {
    if (!is_prompt(lines[i])) continue;
    // What stands after a farewell is for the pipe.
    if (has_ended()) {
      count = i;
      break;
    }
    type_line(lines[i]);
  }
  settle(100);
  send_bytes("\004", 1);
  finish();
  for (int i = 0; i < count; i++, from++) {
    trim(lines[i]);
    const char *shown = row_text(from);
    if (strcmp(shown, lines[i]) == 0) continue;
    fail("row %d", from + 1);
    printf("    - %s\n    + %s\n", lines[i], shown);
    return;
  }
}

int main(int count, char **arguments) {
  if (count != 4) return 2;
  setlocale(LC_ALL, "C.UTF-8");
  setvbuf(stdout, NULL, _IOLBF, 0);
  cordon = arguments[1];
  script_path = arguments[3];
  test_name = strstr(arguments[3], "Tests/") != NULL ? strstr(arguments[3], "Tests/") + 6
                                                     : arguments[3];
  FILE *file = fopen(arguments[3], "r");
  if (file == NULL) {
    fail("cannot be read");
    return 1;
  }
  if (strcmp(arguments[2], "script") == 0) {
    play_script(file);
  } else {
    char name[4096];
    snprintf(name, sizeof name, "terminal: %s", test_name);
    test_name = name;
    size_t length = strlen(arguments[3]);
    play_transcript(file, length > 3 && strcmp(arguments[3] + length - 3, ".md") == 0);
  }
  stop_child();
  if (!failed) printf("ok %s\n", test_name);
  return failed;
}
