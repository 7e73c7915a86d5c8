// How is a word completed, and how are the candidates shown?
//
// What all candidates begin with is put in at once; where more than one is left, they are shown
// below the text. Tab goes from one to the next and Shift-Tab back, the arrows and page keys go
// further, Enter takes the one that is marked, Escape takes the word back to what it was, and any
// other key does its own work.

#define _GNU_SOURCE
#include "Editor.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct menu {
  struct cordon_completion found;
  /// How many can be chosen, and which is marked; -1 for none.
  size_t choices;
  ptrdiff_t marked;
  /// The line as it is without the marked candidate is the one to undo to.
  bool is_inserted;
  /// How many characters the word has.
  size_t word;
  /// How wide the widest label is.
  int widest;
  /// Something is known of some of the candidates.
  bool is_described;
};

enum { escape = 0x1B, patience = 50, most_described = 60, fewest_columns_for_words = 40 };

static void free_completion(struct cordon_completion *found) {
  for (size_t i = 0; i < found->count; i++) {
    free(found->rows[i].text), free(found->rows[i].label), free(found->rows[i].ending);
  }
  free(found->rows), free(found->common);
}

/// Asks what may stand for the word before the cursor, in a text that ends its line there or goes
/// on.
static struct cordon_completion ask(
    cordon_editor *editor, const wchar_t *text, size_t length, size_t cursor, size_t *word) {
  struct cordon_completion none = {0};
  if (editor->questions.complete == NULL) return none;
  size_t size, before, count;
  free(narrowed(text, cursor, &before));
  char *bytes = narrowed(text, length, &size);
  struct cordon_completion found =
      editor->questions.complete(editor->questions.context, bytes, size, before);
  if (found.count > 0) {
    free(sure(widened(bytes + found.start, before - found.start, &count)));
    *word = count;
  }
  free(bytes);
  return found;
}

/// How wide a label is; most are plain.
static int label_width(const char *label) {
  const char *at = label;
  while (*at >= ' ' && *at <= '~') at += 1;
  return *at == '\0' ? (int)(at - label) : text_width(label);
}

// MARK: Layout

struct layout {
  /// How many stand beside each other, how wide each is, and how many rows there are of them.
  int across, width, rows;
  bool has_words, has_status;
  /// How many are shown at once.
  int shown;
};

static struct layout layout(cordon_editor *editor) {
  const struct menu *menu = editor->menu;
  int columns = editor->screen.columns, height = editor->screen.height;
  int lines = editor->block.count < 1000 ? (int)editor->block.count : 1000;
  int most = height - lines - 1, count = (int)menu->found.count;
  if (most < height / 2) most = height / 2;
  if (most < 1) most = 1;
  struct layout result = {.width = menu->widest + 2};
  result.has_words = menu->is_described && columns >= fewest_columns_for_words && count <= most;
  if (result.width > columns || result.has_words) result.width = columns;
  result.across = (columns + 1) / result.width;
  result.has_status = !result.has_words && most > 1;
  most -= result.has_status;
  result.rows = (count + result.across - 1) / result.across;
  if (result.rows > most) result.rows = most;
  result.shown = result.rows * result.across;
  return result;
}

int menu_height(cordon_editor *editor) {
  if (editor->menu == NULL || editor->screen.height < 2) return 0;
  struct layout form = layout(editor);
  return form.rows + form.has_status;
}

static char *describe(cordon_editor *editor, size_t number) {
  return editor->questions.describe == NULL
      ? NULL : editor->questions.describe(editor->questions.context, number);
}

static bool is_described(cordon_editor *editor, size_t count) {
  bool found = false;
  for (size_t i = 0; i < count && count <= most_described && !found; i++) {
    char *words = describe(editor, i);
    found = words != NULL && *words != '\0';
    free(words);
  }
  return found;
}

static void add_candidate(
    cordon_editor *editor, struct rows *rows, size_t number, int room) {
  const struct menu *menu = editor->menu;
  const struct cordon_candidate *row = &menu->found.rows[number];
  bool is_marked = (ptrdiff_t)number == menu->marked;
  if (is_marked) row_mark(rows, "\033[7m");
  else if (row->is_denied) row_mark(rows, "\033[2m");
  int used = row_add(rows, row->label, room);
  if (is_marked || row->is_denied) row_mark(rows, "\033[m");
  for (; used < room; used++) row_add(rows, " ", 1);
}

static void add_dimmed(struct rows *rows, const char *text, int room) {
  if (text == NULL || *text == '\0' || room < 4) return;
  row_mark(rows, "\033[2m");
  row_add(rows, text, room);
  row_mark(rows, "\033[m");
}

static void add_status(
    cordon_editor *editor, struct rows *rows, const struct layout *form, int first) {
  const struct menu *menu = editor->menu;
  int count = (int)menu->found.count, columns = editor->screen.columns;
  char number[40] = "";
  int pages = (count + form->shown - 1) / form->shown;
  if (pages > 1) snprintf(number, sizeof number, "%d/%d ", first / form->shown + 1, pages);
  ptrdiff_t about = menu->choices == 0 && menu->marked < 0 ? first : menu->marked;
  char *words = about < 0 ? NULL : describe(editor, (size_t)about);
  char *text = NULL;
  const char *hint = pages > 1 ? "Tab goes on" : "";
  if (asprintf(&text, "%s%s", number, words != NULL && *words ? words : hint) < 0) abort();
  row_begin(rows);
  add_dimmed(rows, text, columns - 1);
  free(text);
  free(words);
}

void menu_lay_out(cordon_editor *editor, struct rows *rows) {
  const struct menu *menu = editor->menu;
  struct layout form = layout(editor);
  int count = (int)menu->found.count, columns = editor->screen.columns;
  int first = menu->marked < 0 ? 0 : (int)menu->marked / form.shown * form.shown;
  for (int row = 0; row < form.rows; row++) {
    row_begin(rows);
    if (form.has_words) {
      int width = menu->widest < columns - 1 ? menu->widest : columns - 1;
      add_candidate(editor, rows, (size_t)row, width);
      char *words = describe(editor, (size_t)row);
      if (words != NULL && *words != '\0' && columns - width > 6) {
        row_add(rows, "  ", 2);
        add_dimmed(rows, words, columns - width - 3);
      }
      free(words);
      continue;
    }
    for (int column = 0; column < form.across; column++) {
      int number = first + column * form.rows + row;
      if (number >= count) break;
      int room = form.across == 1 ? columns - 1 : form.width - 2;
      if (room > menu->widest) room = menu->widest;
      if (column > 0) row_add(rows, "  ", 2);
      add_candidate(editor, rows, (size_t)number, room < 1 ? 1 : room);
    }
  }
  if (form.has_status) add_status(editor, rows, &form, first);
}

// MARK: Changing the text

/// Puts a text in the place of the last so many characters before the cursor.
static void put(cordon_editor *editor, size_t replaced, const char *text, const char *ending) {
  size_t length, more;
  wchar_t *new = sure(widened(text, strlen(text), &length));
  wchar_t *end = sure(widened(ending, strlen(ending), &more));
  if (editor->edits_blocks) {
    struct block *block = &editor->block;
    const struct line *old = &block->lines[block->at];
    size_t start = block->column - replaced, rest = old->length - block->column;
    struct line line = {.length = start + length + more + rest};
    line.text = sure(malloc((line.length + 1) * sizeof *line.text));
    wmemcpy(line.text, old->text, start);
    wmemcpy(line.text + start, new, length);
    wmemcpy(line.text + start + length, end, more);
    wmemcpy(line.text + start + length + more, old->text + block->column, rest + 1);
    block_replace(editor, block->at, 1, &line, 1);
    block_go(editor, block->at, start + length + more);
  } else {
    if (replaced > 0) el_deletestr(editor->edit, (int)replaced);
    if (length > 0) el_winsertstr(editor->edit, new);
    if (more > 0) el_winsertstr(editor->edit, end);
  }
  free(new);
  free(end);
}

static void take_back(cordon_editor *editor) {
  if (editor->menu->is_inserted) block_undo(editor);
  editor->menu->is_inserted = false;
}

/// Shows a candidate in the text and marks it.
static void mark(cordon_editor *editor, ptrdiff_t number, bool ends) {
  struct menu *menu = editor->menu;
  const struct cordon_candidate *row = &menu->found.rows[number];
  take_back(editor);
  menu->marked = number;
  put(editor, menu->word, row->text, ends ? row->ending : "");
  menu->is_inserted = true;
}

/// Marks another candidate, so many places on.
static void move(cordon_editor *editor, int distance) {
  struct menu *menu = editor->menu;
  ptrdiff_t count = (ptrdiff_t)menu->found.count, at = menu->marked;
  int step = distance < 0 ? -1 : 1;
  if (menu->choices == 0) return;
  if (at < 0) at = distance < 0 ? count - 1 : 0;
  else if (distance == step) at = (at + step + count) % count;
  else if (at + distance >= 0 && at + distance < count) at += distance;
  else at = distance < 0 ? 0 : count - 1;
  while (menu->found.rows[at].is_denied) at = (at + step + count) % count;
  mark(editor, at, false);
}

// MARK: Keys

enum action { act_next, act_previous, act_left, act_right, act_page_up, act_page_down,
              act_take, act_cancel, act_leave };

/// Reads the rest of a sequence that begins with Escape into `keys`.
static enum action read_sequence(cordon_editor *editor, wchar_t *keys, size_t room) {
  static const struct { const wchar_t *keys; enum action action; } known[] = {
      {L"\033[Z", act_previous}, {L"\033[A", act_previous}, {L"\033OA", act_previous},
      {L"\033[B", act_next}, {L"\033OB", act_next}, {L"\033[C", act_right}, {L"\033OC", act_right},
      {L"\033[D", act_left}, {L"\033OD", act_left}, {L"\033[5~", act_page_up},
      {L"\033[6~", act_page_down},
  };
  size_t length = 1;
  keys[0] = escape;
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  while (length + 1 < room) {
    if (!input_is_waiting(editor) && poll(&input, 1, patience) <= 0) break;
    if (el_wgetc(editor->edit, &keys[length]) != 1) break;
    wchar_t last = keys[length++];
    keys[length] = L'\0';
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
      if (wcscmp(keys, known[i].keys) == 0) return known[i].action;
    }
    if (length == 2 ? last != L'[' && last != L'O' : last >= L'@') break;
  }
  keys[length] = L'\0';
  return length == 1 ? act_cancel : act_leave;
}

static enum action read_action(cordon_editor *editor, wchar_t *keys, size_t room) {
  if (el_wgetc(editor->edit, keys) != 1) {
    keys[0] = L'\0';
    return act_leave;
  }
  keys[1] = L'\0';
  switch (keys[0]) {
  case '\t': return act_next;
  case 'G' & 0x1F: return act_cancel;
  case '\r':
  case '\n': return editor->menu->marked < 0 ? act_leave : act_take;
  case escape: return read_sequence(editor, keys, room);
  default: return act_leave;
  }
}

/// Whether what is typed behind a folder is the slash that the folder has brought.
static bool is_there_already(cordon_editor *editor, const wchar_t *keys) {
  const struct menu *menu = editor->menu;
  if (menu->marked < 0 || wcscmp(keys, L"/") != 0) return false;
  const char *text = menu->found.rows[menu->marked].text;
  size_t length = strlen(text);
  return length > 0 && text[length - 1] == '/';
}

/// Takes the keys that type what has been added to a string to end it: they mean that.
static unsigned char take_ending(cordon_editor *editor, const char *ending) {
  if (!editor->edits_blocks || (*ending != '"' && *ending != '\'')) return CC_REFRESH;
  for (wchar_t keys[2] = L""; *ending != '\0'; ending++) {
    if (el_wgetc(editor->edit, keys) != 1) return CC_EOF;
    if (keys[0] == (wchar_t)*ending) continue;
    el_wpush(editor->edit, keys);
    break;
  }
  return CC_REFRESH;
}

/// Shows the candidates until one is taken or another thing is done.
static unsigned char choose(cordon_editor *editor) {
  wchar_t keys[16] = L"";
  struct menu *menu = editor->menu;
  for (bool is_over = false; !is_over;) {
    enum action action = read_action(editor, keys, sizeof keys / sizeof *keys);
    struct layout form = layout(editor);
    is_over = action == act_take || action == act_cancel || action == act_leave;
    switch (action) {
    case act_next: move(editor, 1); break;
    case act_previous: move(editor, -1); break;
    case act_right: move(editor, form.across > 1 ? form.rows : 1); break;
    case act_left: move(editor, form.across > 1 ? -form.rows : -1); break;
    case act_page_down: move(editor, form.shown); break;
    case act_page_up: move(editor, -form.shown); break;
    case act_take: mark(editor, menu->marked, true); break;
    case act_cancel: take_back(editor); break;
    case act_leave: break;
    }
    if (action == act_leave && keys[0] == L'\0') return CC_EOF;
    if (action == act_leave && !is_there_already(editor, keys)) el_wpush(editor->edit, keys);
  }
  // In vi's mode an Escape that has left the menu is done with.
  editor->last_key = 0;
  editor->menu = NULL;
  bool is_taken = menu->marked >= 0 && (keys[0] == L'\r' || keys[0] == L'\n');
  return is_taken ? take_ending(editor, menu->found.rows[menu->marked].ending) : CC_REFRESH;
}

// MARK: A list

static int screen_columns(void) {
  struct winsize size = {0};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1 ? size.ws_col : 80;
}

/// Lists the candidates below the line where nothing can be drawn.
static unsigned char list(cordon_editor *editor, const struct menu *menu) {
  enum { many = 100 };
  int columns = screen_columns(), width = menu->widest + 2;
  int across = width < columns ? columns / width : 1;
  size_t count = menu->found.count, rows = (count + (size_t)across - 1) / (size_t)across;
  fputs("\r\n", stdout);
  if (count > many) {
    wchar_t answer = L'n';
    fprintf(stdout, "Show all %zu? (y or n) ", count);
    fflush(stdout);
    if (el_wgetc(editor->edit, &answer) != 1) return CC_EOF;
    fputs("\r\n", stdout);
    if (answer != L'y' && answer != L'Y' && answer != L' ' && answer != L'\t') return CC_REDISPLAY;
  }
  for (size_t row = 0; row < (menu->choices == 0 ? count : rows); row++) {
    if (menu->choices == 0) {
      char *words = describe(editor, row);
      fprintf(stdout, "%s  %s", menu->found.rows[row].label, words != NULL ? words : "");
      free(words);
    } else {
      for (size_t number = row; number < count; number += rows) {
        const char *label = menu->found.rows[number].label;
        int gap = number + rows < count ? width - text_width(label) : 0;
        fprintf(stdout, "%s%*s", label, gap, "");
      }
    }
    fputs("\r\n", stdout);
  }
  fflush(stdout);
  return CC_REDISPLAY;
}

// MARK: Completing

static unsigned char serve(cordon_editor *editor, struct menu *menu, const wchar_t *typed) {
  const struct cordon_completion *found = &menu->found;
  size_t word_bytes, length;
  char *word = narrowed(typed, menu->word, &word_bytes);
  unsigned char result = CC_REFRESH;
  if (menu->choices == 1 && found->count == 1) {
    const struct cordon_candidate *only = &found->rows[0];
    if (*only->ending == '\0' && strcmp(word, only->text) == 0) result = CC_ERROR;
    else put(editor, menu->word, only->text, only->ending);
    free(word);
    return result == CC_REFRESH ? take_ending(editor, only->ending) : result;
  }
  if (menu->choices > 0 && strlen(found->common) > word_bytes
      && strncmp(found->common, word, word_bytes) == 0) {
    put(editor, menu->word, found->common, "");
    free(sure(widened(found->common, strlen(found->common), &length)));
    menu->word = length;
  }
  free(word);
  if (!editor->edits_blocks) return list(editor, menu);
  editor->menu = menu;
  menu->is_described = is_described(editor, found->count);
  result = choose(editor);
  editor->menu = NULL;
  return result;
}

unsigned char menu_complete(EditLine *edit, int key) {
  cordon_editor *editor = owner(edit);
  size_t length, cursor, before = 0;
  wchar_t *text;
  if (editor->edits_blocks) {
    keys_begin(edit);
    if (keys_are_at_start(editor)) return keys_indent(edit, key);
    struct block *block = &editor->block;
    for (size_t i = 0; i < block->at; i++) before += block->lines[i].length + 1;
    cursor = before + block->column;
    text = block_text(editor, block->count, &length);
  } else {
    const LineInfoW *line = el_wline(edit);
    length = (size_t)(line->lastchar - line->buffer);
    cursor = (size_t)(line->cursor - line->buffer);
    text = wide_copy(line->buffer, length);
    size_t blanks = 0;
    while (blanks < cursor && (text[blanks] == L' ' || text[blanks] == L'\t')) blanks += 1;
    if (blanks == cursor) {
      el_winsertstr(edit, &L"    "[cursor % 4]);
      free(text);
      return CC_REFRESH;
    }
  }
  struct menu menu = {.marked = -1};
  menu.found = ask(editor, text, length, cursor, &menu.word);
  unsigned char result = CC_ERROR;
  if (menu.found.count > 0 && menu.word <= cursor - before) {
    for (size_t i = 0; i < menu.found.count; i++) {
      int width = label_width(menu.found.rows[i].label);
      if (width > menu.widest) menu.widest = width;
      menu.choices += !menu.found.rows[i].is_denied;
    }
    result = serve(editor, &menu, text + cursor - menu.word);
  }
  free(text);
  free_completion(&menu.found);
  return result;
}
