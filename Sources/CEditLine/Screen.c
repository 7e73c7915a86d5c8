// How is the text in hand drawn?
//
// Only the rows around the cursor that fit the window are laid out, and only those that differ from
// what stands there are written. A character that takes no place of its own, or would be obeyed by
// a terminal, is shown in another way.

#define _GNU_SOURCE
#include "Editor.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

// MARK: Rows

static void rows_clear(struct rows *rows) { rows->used = 0, rows->count = 0; }

static void add_bytes(struct rows *rows, const char *bytes, size_t length, int width) {
  if (rows->used + length > rows->capacity) {
    rows->capacity = (rows->used + length) * 2 + 256;
    rows->bytes = sure(realloc(rows->bytes, rows->capacity));
  }
  memcpy(rows->bytes + rows->used, bytes, length);
  rows->used += length;
  rows->row[rows->count - 1].length += length;
  rows->row[rows->count - 1].width += width;
}

static void begin_row(struct rows *rows) {
  if (rows->count == rows->room) {
    rows->room = rows->room * 2 + 32;
    rows->row = sure(realloc(rows->row, (size_t)rows->room * sizeof *rows->row));
  }
  rows->row[rows->count++] = (struct row){.start = rows->used};
}

/// Makes room for something of this width, on the next row if need be.
static void make_room(struct rows *rows, int width, int columns) {
  if (rows->row[rows->count - 1].width + width <= columns) return;
  rows->row[rows->count - 1].goes_on = true;
  begin_row(rows);
}

static bool turns_text(wchar_t character) {
  return (character >= 0x202A && character <= 0x202E)
      || (character >= 0x2066 && character <= 0x2069);
}

/// What is shown for a character, and how wide it is.
static int shown(wchar_t character, char *bytes, size_t *length) {
  if (character >= 0x20 && character < 0x7F) {
    bytes[0] = (char)character;
    *length = 1;
    return 1;
  }
  if (character < 0x20 || character == 0x7F) {
    bytes[0] = '^';
    bytes[1] = (char)(character ^ 0x40);
    *length = 2;
    return 2;
  }
  int width = turns_text(character) ? -1 : wcwidth(character);
  mbstate_t state = {0};
  size_t used = width < 0 ? (size_t)-1 : wcrtomb(bytes, character, &state);
  if (used == (size_t)-1) {
    memcpy(bytes, "\xEF\xBF\xBD", 3);
    *length = 3;
    return 1;
  }
  *length = used;
  return width;
}

static void add_text(struct rows *rows, const char *text, int columns) {
  bool unseen = false;
  mbstate_t state = {0};
  for (const char *end = text + strlen(text); text < end;) {
    if (*text == unseen_mark) {
      unseen = !unseen;
      text += 1;
      continue;
    }
    wchar_t character;
    size_t used = mbrtowc(&character, text, (size_t)(end - text), &state);
    if (used == 0 || used > (size_t)(end - text)) return;
    if (unseen) {
      add_bytes(rows, text, used, 0);
    } else {
      char bytes[8];
      size_t length;
      int width = shown(character, bytes, &length);
      make_room(rows, width, columns);
      add_bytes(rows, bytes, length, width);
    }
    text += used;
  }
}

static const char *continuation(cordon_editor *editor) {
  if (editor->continuation == NULL) {
    editor->continuation = sure(
        editor->questions.continuation != NULL
            ? editor->questions.continuation(editor->questions.context) : strdup("... "));
  }
  return editor->continuation;
}

/// Where the last sign of a prompt stands that is seen.
static size_t last_sign(const char *prompt) {
  size_t last = 0;
  bool unseen = false;
  for (size_t i = 0; prompt[i] != '\0'; i++) {
    if (prompt[i] == unseen_mark) unseen = !unseen;
    else if (!unseen && prompt[i] != ' ') last = i;
  }
  return last;
}

/// The prompt of a line; a colon in it says that vi takes commands there.
static void add_prompt(cordon_editor *editor, size_t index, struct rows *rows, int columns) {
  const char *prompt = index == 0 ? editor->prompt : continuation(editor);
  bool is_marked = editor->mode_sign == cordon_sign_prompt && editor->is_commanding
      && editor->is_in_hand && index == editor->block.at;
  char *marked = is_marked ? sure(strdup(prompt)) : NULL;
  if (is_marked) {
    char *last = &marked[last_sign(prompt)];
    if (*last != '\0' && strchr(">.$", *last) != NULL) *last = ':';
  }
  add_text(rows, is_marked ? marked : prompt, columns);
  free(marked);
}

int text_width(const char *text) {
  static struct rows scratch;
  rows_clear(&scratch);
  begin_row(&scratch);
  add_text(&scratch, text, 1 << 20);
  return scratch.row[0].width;
}

void row_begin(struct rows *rows) { begin_row(rows); }

void row_mark(struct rows *rows, const char *sequence) {
  add_bytes(rows, sequence, strlen(sequence), 0);
}

int row_add(struct rows *rows, const char *text, int room) {
  int used = 0, whole = text_width(text);
  mbstate_t state = {0};
  for (const char *end = text + strlen(text); text < end;) {
    wchar_t character;
    size_t read = mbrtowc(&character, text, (size_t)(end - text), &state);
    if (read == 0 || read > (size_t)(end - text)) break;
    char bytes[8];
    size_t length;
    int width = shown(character, bytes, &length);
    if (used + width > (whole > room ? room - 1 : room)) break;
    add_bytes(rows, bytes, length, width);
    used += width;
    text += read;
  }
  if (whole <= room || room < 1) return used;
  if (MB_CUR_MAX > 1) add_bytes(rows, "\xE2\x80\xA6", 3, 1);
  else add_bytes(rows, ">", 1, 1);
  return used + 1;
}

/// Adds a text of words: one that has no room at the end of a row begins the next.
static void add_words(struct rows *rows, const char *text, int columns) {
  char *word = sure(malloc(strlen(text) + 1));
  while (*text != '\0') {
    size_t blanks = strspn(text, " "), length = strcspn(text + blanks, " ");
    memcpy(word, text, blanks + length);
    word[blanks + length] = '\0';
    text += blanks + length;
    int used = rows->row[rows->count - 1].width, width = text_width(word + blanks);
    bool has_room = used + (int)blanks + width <= columns;
    if (used > 0 && !has_room) begin_row(rows);
    add_text(rows, used > 0 && !has_room ? word + blanks : word, columns);
  }
  free(word);
}

/// Shows what is wrong with a line below it, with a caret under the place. A row of the line that
/// is not its last is shown again for it.
static void lay_out_note(cordon_editor *editor, struct rows *rows, struct row place) {
  int columns = editor->screen.columns, column = place.width;
  if ((int)place.start + 1 < rows->count) {
    const struct row row = rows->row[place.start];
    char *bytes = sure(malloc(row.length + 1));
    memcpy(bytes, rows->bytes + row.start, row.length);
    begin_row(rows);
    add_bytes(rows, bytes, row.length, row.width);
    free(bytes);
  }
  begin_row(rows);
  for (column = column < columns ? column : columns - 1; column > 0; column--) {
    add_bytes(rows, " ", 1, 1);
  }
  add_bytes(rows, "^", 1, 1);
  begin_row(rows);
  add_words(rows, editor->note, columns);
}

/// What begins the colour of a character, else NULL: of what is searched for, where it was found,
/// and of brackets.
static const char *color_of(const cordon_editor *editor, size_t line, size_t column) {
  const struct block *block = &editor->block;
  size_t length = editor->search != NULL ? wcslen(editor->search) : 0;
  bool is_found = line == block->at && column >= block->column && column < block->column + length
      && wcsncmp(block->lines[line].text + block->column, editor->search, length) == 0;
  return is_found ? editor->bracket_colors[0] : bracket_color(editor, line, column);
}

/// Lays a line out behind the rows there are; answers the cursor's place if it stands in the line.
static struct row lay_out(cordon_editor *editor, size_t index, struct rows *rows) {
  const struct block *block = &editor->block;
  const struct line *line = &block->lines[index];
  int columns = editor->screen.columns, column = 0;
  struct row place = {0}, noted = {0};
  begin_row(rows);
  add_prompt(editor, index, rows, columns);
  for (size_t i = 0;; i++) {
    char bytes[8];
    size_t length = 0;
    int width = 0;
    wchar_t character = i < line->length ? line->text[i] : L'\0';
    bool is_cursor = index == block->at && i == block->column;
    if (character == L'\t') {
      width = 1;
    } else if (i < line->length && character != L'\n') {
      width = shown(character, bytes, &length);
    } else if (is_cursor) {
      width = 1;
    }
    make_room(rows, width, columns);
    if (is_cursor) {
      place.start = (size_t)rows->count - 1;
      place.width = rows->row[rows->count - 1].width;
    }
    if (i <= editor->note_column) {
      noted.start = (size_t)rows->count - 1;
      noted.width = rows->row[rows->count - 1].width;
    }
    if (i >= line->length) break;
    if (character == L'\n') {
      begin_row(rows);
      add_text(rows, continuation(editor), columns);
      column = 0;
    } else if (character == L'\t') {
      do {
        make_room(rows, 1, columns);
        add_bytes(rows, " ", 1, 1);
      } while (++column % 8 != 0);
    } else {
      const char *color = color_of(editor, index, i);
      if (color != NULL) row_mark(rows, color);
      add_bytes(rows, bytes, length, width);
      if (color != NULL) row_mark(rows, editor->bracket_colors[2]);
      column += width;
    }
  }
  if (editor->note != NULL && editor->note_line == index) lay_out_note(editor, rows, noted);
  return place;
}

static int row_count(cordon_editor *editor, size_t index) {
  static struct rows scratch;
  rows_clear(&scratch);
  lay_out(editor, index, &scratch);
  return scratch.count;
}

// MARK: The terminal

static void move_to(struct screen *screen, int row, int column) {
  if (row == screen->row && column == screen->column) return;
  if (row < screen->row) fprintf(stdout, "\033[%dA", screen->row - row);
  int reached = row < screen->known ? row : screen->known - 1;
  if (reached > screen->row) fprintf(stdout, "\033[%dB", reached - screen->row);
  else reached = screen->row > row ? row : screen->row;
  fputc('\r', stdout);
  for (; reached < row; reached++) fputs("\n", stdout);
  if (column > 0) fprintf(stdout, "\033[%dC", column);
  screen->row = row;
  screen->column = column;
  if (row >= screen->known) screen->known = row + 1;
}

static bool begins_with_mark(const struct rows *rows, const struct row *row, size_t from) {
  wchar_t character;
  mbstate_t state = {0};
  size_t used = mbrtowc(&character, rows->bytes + row->start + from, row->length - from, &state);
  return used > row->length - from || wcwidth(character) == 0;
}

static bool begins_wide(const struct rows *rows, const struct row *row) {
  const char *bytes = rows->bytes + row->start;
  wchar_t character;
  mbstate_t state = {0};
  size_t used = mbrtowc(&character, bytes, row->length, &state);
  return used <= row->length && wcwidth(character) == 2;
}

static void write_row(struct screen *screen, int index) {
  const struct row *new = &screen->next.row[index];
  const char *bytes = screen->next.bytes + new->start;
  const struct row *old = index < screen->shown.count ? &screen->shown.row[index] : NULL;
  size_t same = 0;
  bool clears = true;
  if (old != NULL) {
    const char *before = screen->shown.bytes + old->start;
    if (old->length <= new->length && memcmp(before, bytes, old->length) == 0) {
      if (old->length == new->length) return;
      if (!begins_with_mark(&screen->next, new, old->length)) same = old->length;
      clears = same == 0;
    }
  }
  bool goes_on = index > 0 && screen->next.row[index - 1].goes_on && new->length > 0;
  if (goes_on && old == NULL && screen->row == index - 1 && screen->column < screen->columns) {
    // The row before is written again, for the terminal to see where the line is folded.
    const struct row *before = new - 1;
    move_to(screen, index - 1, 0);
    fwrite(screen->next.bytes + before->start, 1, before->length, stdout);
    screen->column = before->width;
  }
  // A wide character that has no room at the end of a row is wrapped by the terminal as well.
  int room = screen->columns - screen->column;
  bool flows = index > 0 && same == 0 && screen->next.row[index - 1].goes_on
      && screen->row == index - 1
      && (room == 0 || (room == 1 && begins_wide(&screen->next, new)));
  if (flows) {
    // The terminal itself goes on to the next row, and knows the two for one line.
    screen->row = index;
    screen->column = 0;
    if (index >= screen->known) screen->known = index + 1;
    // It goes on for a character only: until then the last column would be erased.
    if (new->length == 0) fputs(" \r", stdout);
  } else {
    move_to(screen, index, same > 0 ? old->width : 0);
  }
  fwrite(bytes + same, 1, new->length - same, stdout);
  screen->column = new->width;
  if (clears && new->width < screen->columns) fputs("\033[K", stdout);
}

void screen_measure(cordon_editor *editor) {
  struct winsize size = {0};
  ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
  editor->screen.columns = size.ws_col > 1 ? size.ws_col : 80;
  editor->screen.height = size.ws_row > 0 ? size.ws_row : 24;
}

void screen_forget(cordon_editor *editor) {
  struct screen *screen = &editor->screen;
  rows_clear(&screen->shown);
  screen->row = screen->column = 0;
  screen->known = 1;
}

void screen_begin(cordon_editor *editor) {
  screen_measure(editor);
  screen_forget(editor);
  editor->is_in_hand = true;
  editor->screen.top_line = 0;
  editor->screen.top_row = 0;
}

/// Moves the window's top up by so many rows, as far as there are any.
static void raise_top(cordon_editor *editor, int rows) {
  struct screen *screen = &editor->screen;
  for (; rows > 0; rows--) {
    if (screen->top_row > 0) {
      screen->top_row -= 1;
    } else if (screen->top_line > 0) {
      screen->top_line -= 1;
      screen->top_row = row_count(editor, screen->top_line) - 1;
    } else {
      return;
    }
  }
}

/// Lays out what the window shows; answers the cursor's place.
static struct row fill(cordon_editor *editor) {
  struct screen *screen = &editor->screen;
  struct rows *rows = &screen->next;
  struct row place = {0};
  rows_clear(rows);
  size_t index = screen->top_line;
  int skipped = screen->top_row;
  for (; index < editor->block.count && rows->count < screen->height + skipped; index++) {
    struct row found = lay_out(editor, index, rows);
    if (index == editor->block.at) place = found;
  }
  if (skipped > 0) {
    rows->count -= skipped;
    memmove(rows->row, rows->row + skipped, (size_t)rows->count * sizeof *rows->row);
    place.start -= (size_t)skipped;
  }
  if (rows->count > screen->height) rows->count = screen->height;
  return place;
}

/// Chooses the window's top so that the cursor is in sight.
static struct row look(cordon_editor *editor) {
  static struct rows scratch;
  struct screen *screen = &editor->screen;
  size_t at = editor->block.at;
  rows_clear(&scratch);
  int row = (int)lay_out(editor, at, &scratch).start;
  if (screen->top_row > 0 && screen->top_line < editor->block.count) {
    int rows = row_count(editor, screen->top_line);
    if (screen->top_row >= rows) screen->top_row = rows - 1;
  }
  if (screen->top_line >= editor->block.count || at < screen->top_line
      || (at == screen->top_line && row < screen->top_row)) {
    screen->top_line = at;
    screen->top_row = row;
  }
  int distance = -screen->top_row;
  for (size_t i = screen->top_line; i < at && distance < screen->height; i++) {
    distance += row_count(editor, i);
  }
  // A problem is to be seen with its line.
  int below = scratch.count - 1 - row;
  bool is_noted = editor->note != NULL && editor->note_line == at;
  int needed = is_noted && below < screen->height ? below : 0;
  if (distance + row + needed >= screen->height) {
    screen->top_line = at;
    screen->top_row = row;
    raise_top(editor, screen->height - 1 - needed);
  }
  struct row place = fill(editor);
  if (screen->next.count < screen->height && (screen->top_line > 0 || screen->top_row > 0)) {
    raise_top(editor, screen->height - screen->next.count);
    place = fill(editor);
  }
  return place;
}

/// Gives the terminal the cursor of the mode.
static void show_cursor(cordon_editor *editor) {
  enum mode_cursor wanted = cursor_usual;
  if (editor->is_vi && editor->is_in_hand && editor->mode_sign == cordon_sign_cursor) {
    wanted = editor->is_commanding ? cursor_commands : cursor_inserts;
  }
  if (wanted == editor->cursor) return;
  editor->cursor = wanted;
  fprintf(
      stdout, "\033[%d q", wanted == cursor_usual ? 0 : wanted == cursor_commands ? 2 : 6);
}

static void swap_rows(struct screen *screen) {
  struct rows shown = screen->shown;
  screen->shown = screen->next;
  screen->next = shown;
}

void screen_draw(cordon_editor *editor) {
  struct screen *screen = &editor->screen;
  brackets_find(editor);
  int below = menu_height(editor);
  screen->height -= below;
  struct row place = look(editor);
  screen->height += below;
  if (below > 0) menu_lay_out(editor, &screen->next);
  for (int i = 0; i < screen->next.count; i++) write_row(screen, i);
  if (screen->shown.count > screen->next.count) {
    move_to(screen, screen->next.count, 0);
    fputs("\033[J", stdout);
  }
  swap_rows(screen);
  move_to(screen, (int)place.start, place.width);
  show_cursor(editor);
  fflush(stdout);
}

void screen_withdraw(cordon_editor *editor) {
  move_to(&editor->screen, 0, 0);
  fputs("\033[J", stdout);
}

/// How many rows a finished text may have to be written as a whole.
enum { longest_farewell = 2000 };

void screen_finish(cordon_editor *editor) {
  struct screen *screen = &editor->screen;
  struct block *block = &editor->block;
  note_clear(editor);
  editor->is_in_hand = false;
  block_go(editor, block->count - 1, block->lines[block->count - 1].length);
  if (block->count <= longest_farewell) {
    int rows = 0;
    for (size_t i = 0; i < block->count && rows <= longest_farewell; i++) {
      rows += row_count(editor, i);
    }
    if (rows > screen->height && rows <= longest_farewell) {
      // What had no room is left for the terminal's memory.
      move_to(screen, 0, 0);
      fputs("\033[J", stdout);
      int height = screen->height;
      screen_forget(editor);
      screen->top_line = 0;
      screen->top_row = 0;
      screen->height = rows;
      screen_draw(editor);
      screen->height = height;
      return;
    }
  }
  screen_draw(editor);
}

/// A terminal has by now folded the text to the new width, so the first row is found by folding it
/// here as well.
void screen_resized(cordon_editor *editor) {
  struct screen *screen = &editor->screen;
  static struct rows scratch;
  screen_measure(editor);
  rows_clear(&scratch);
  int above = (int)lay_out(editor, editor->block.at, &scratch).start;
  for (size_t i = screen->top_line; i < editor->block.at && above < screen->height; i++) {
    above += row_count(editor, i);
  }
  if (above >= screen->height) above = screen->height - 1;
  fputc('\r', stdout);
  if (above > 0) fprintf(stdout, "\033[%dA", above);
  fputs("\033[J", stdout);
  screen_forget(editor);
  screen_draw(editor);
}

void screen_leave(cordon_editor *editor) {
  struct screen *screen = &editor->screen;
  int last = screen->shown.count - 1;
  if (last >= 0) move_to(screen, last, screen->shown.row[last].width);
  if (editor->cursor != cursor_usual) fputs("\033[0 q", stdout);
  editor->cursor = cursor_usual;
  fflush(stdout);
}

void screen_free(cordon_editor *editor) {
  struct screen *screen = &editor->screen;
  free(screen->shown.bytes), free(screen->shown.row);
  free(screen->next.bytes), free(screen->next.row);
}

void note_clear(cordon_editor *editor) {
  free(editor->note);
  editor->note = NULL;
}
