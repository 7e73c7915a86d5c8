// What is the text in hand, and how is a change of it undone?

#define _GNU_SOURCE
#include "Editor.h"

#include <stdlib.h>
#include <string.h>

/// An editor without memory for a line cannot go on.
void *sure(void *memory) {
  if (memory == NULL) abort();
  return memory;
}

wchar_t *wide_copy(const wchar_t *text, size_t length) {
  wchar_t *copy = sure(malloc((length + 1) * sizeof *copy));
  wmemcpy(copy, text, length);
  copy[length] = L'\0';
  return copy;
}

wchar_t *widened(const char *text, size_t length, size_t *count) {
  wchar_t *wide = malloc((length + 1) * sizeof *wide);
  if (wide == NULL) return NULL;
  *count = 0;
  for (size_t at = 0; at < length;) {
    mbstate_t state = {0};
    wchar_t character = (unsigned char)text[at];
    size_t used = 1;
    if (character == 0 || character >= 0x80) {
      used = mbrtowc(&character, text + at, length - at, &state);
      if (used == 0 || used > length - at) {
        character = 0xFFFD;
        used = 1;
      }
    }
    if (character == L'\r') {
      character = L'\n';
      if (at + 1 < length && text[at + 1] == '\n') used += 1;
    }
    wide[(*count)++] = character;
    at += used;
  }
  wide[*count] = L'\0';
  return wide;
}

char *narrowed(const wchar_t *text, size_t length, size_t *count) {
  char *bytes = sure(malloc(length * 4 + 1)), *end = bytes;
  mbstate_t state = {0};
  for (size_t i = 0; i < length; i++) {
    if (text[i] > 0 && text[i] < 0x80) {
      *end++ = (char)text[i];
      continue;
    }
    size_t used = wcrtomb(end, text[i], &state);
    if (used == (size_t)-1) {
      memset(&state, 0, sizeof state);
      *end++ = '?';
    } else {
      end += used;
    }
  }
  *end = '\0';
  if (count != NULL) *count = (size_t)(end - bytes);
  return bytes;
}

// MARK: libedit's line

static void take_cursor(cordon_editor *editor, size_t column) {
  const LineInfoW *line = el_wline(editor->edit);
  el_cursor(editor->edit, (int)((ptrdiff_t)column - (line->cursor - line->buffer)));
}

/// Gives libedit the line at hand. Its kill buffer must not see it, which deleting would fill.
static void show_line(cordon_editor *editor) {
  struct block *block = &editor->block;
  const struct line *line = &block->lines[block->at];
  if (line->length > 0) {
    el_wreplacestr(editor->edit, line->text);
  } else {
    // What el_wline answers is libedit's own line.
    LineInfoW *own = (LineInfoW *)el_wline(editor->edit);
    own->lastchar = own->cursor = own->buffer;
  }
  if (block->column > line->length) block->column = line->length;
  take_cursor(editor, block->column);
  page_fit(editor);
  el_set(editor->edit, EL_REFRESH);
}

// MARK: Changes

static void free_lines(struct line *lines, size_t count) {
  for (size_t i = 0; i < count; i++) free(lines[i].text);
}

static void free_change(struct change *change) {
  free_lines(change->lines, change->removed);
  free(change->lines);
  free(change);
}

/// Frees a change and those before it.
static void free_changes(struct change *change) {
  while (change != NULL) {
    struct change *before = change->before;
    free_change(change);
    change = before;
  }
}

/// How many characters changes may keep, and how many of them stay when they keep more.
enum { most_kept = 1 << 26, kept_then = 1 << 25 };

/// Forgets the oldest changes where they keep too much: each change of a long line keeps it whole.
static void bound_changes(struct block *block) {
  if (block->kept <= most_kept || block->changes == NULL) return;
  struct change *last = block->changes;
  block->kept = last->kept;
  while (last->before != NULL && block->kept + last->before->kept <= kept_then) {
    last = last->before;
    block->kept += last->kept;
  }
  free_changes(last->before);
  last->before = NULL;
  last->goes_on = false;
}

void block_clear(cordon_editor *editor) {
  struct block *block = &editor->block;
  free_lines(block->lines, block->count);
  free_changes(block->changes);
  block->changes = NULL;
  block->kept = 0;
  if (block->capacity == 0) {
    block->capacity = 16;
    block->lines = sure(malloc(block->capacity * sizeof *block->lines));
  }
  block->lines[0] = (struct line){wide_copy(L"", 0), 0};
  block->count = 1;
  block->at = block->column = 0;
  block->keeps_goal = block->is_written = block->has_pasted_command = false;
  block->offer = NULL;
  kill_forget(editor);
}

/// Exchanges lines and answers the old ones.
static struct line *exchange(
    struct block *block, size_t first, size_t removed, const struct line *lines, size_t count) {
  struct line *old = sure(malloc((removed + 1) * sizeof *old));
  memcpy(old, block->lines + first, removed * sizeof *old);
  size_t total = block->count - removed + count;
  if (total > block->capacity) {
    block->capacity = total + total / 2;
    block->lines = sure(realloc(block->lines, block->capacity * sizeof *block->lines));
  }
  memmove(
      block->lines + first + count, block->lines + first + removed,
      (block->count - first - removed) * sizeof *block->lines);
  if (count > 0) memcpy(block->lines + first, lines, count * sizeof *lines);
  block->count = total;
  return old;
}

void block_replace(
    cordon_editor *editor, size_t first, size_t removed, const struct line *lines, size_t count) {
  struct block *block = &editor->block;
  struct change *change = sure(malloc(sizeof *change));
  *change = (struct change){
      .before = block->changes, .first = first, .added = count, .removed = removed,
      .at = block->at, .column = block->column};
  change->lines = exchange(block, first, removed, lines, count);
  for (size_t i = 0; i < removed; i++) change->kept += change->lines[i].length + 1;
  block->changes = change;
  block->kept += change->kept;
  bound_changes(block);
  block->edition += 1;
  note_clear(editor);
}

void block_group(struct block *block, const struct change *before) {
  struct change *change = block->changes;
  if (change == before) return;
  if (change != NULL) change->is_typing = false;
  for (; change != NULL && change->before != before; change = change->before) {
    change->goes_on = change->before != NULL;
  }
}

static void undo_one(cordon_editor *editor) {
  struct block *block = &editor->block;
  struct change *change = block->changes;
  block->changes = change->before;
  block->kept -= change->kept;
  block->edition += 1;
  block->offer = NULL;
  editor->kills.last.is_valid = editor->kills.yank.is_valid = false;
  struct line *gone =
      exchange(block, change->first, change->added, change->lines, change->removed);
  free_lines(gone, change->added);
  free(gone);
  block->at = change->at;
  block->column = change->column;
  change->removed = 0;
  free_change(change);
}

bool block_undo(cordon_editor *editor) {
  bool goes_on = editor->block.changes != NULL;
  if (!goes_on) return false;
  while (goes_on) {
    goes_on = editor->block.changes->goes_on;
    undo_one(editor);
  }
  note_clear(editor);
  show_line(editor);
  return true;
}

/// Fetches the line at hand from libedit. Letters typed one after another are one change.
bool block_sync(cordon_editor *editor) {
  struct block *block = &editor->block;
  struct line *line = &block->lines[block->at];
  const LineInfoW *own = el_wline(editor->edit);
  // A mark that was set in another line may have led the cursor astray.
  if (own->cursor < own->buffer) el_cursor(editor->edit, -1);
  if (own->cursor > own->lastchar) el_cursor(editor->edit, 1);
  size_t length = (size_t)(own->lastchar - own->buffer);
  size_t column = (size_t)(own->cursor - own->buffer);
  if (length == line->length && wmemcmp(line->text, own->buffer, length) == 0) {
    if (column != block->column) {
      block->keeps_goal = false;
      if (block->changes != NULL) block->changes->is_typing = false;
    }
    block->column = column;
    return false;
  }
  bool is_letter = length == line->length + 1 && column == block->column + 1
      && own->buffer[column - 1] != L' ';
  struct change *last = block->changes;
  if (is_letter && last != NULL && last->is_typing && last->first == block->at) {
    free(line->text);
    *line = (struct line){wide_copy(own->buffer, length), length};
    note_clear(editor);
  } else {
    struct line new = {wide_copy(own->buffer, length), length};
    block_replace(editor, block->at, 1, &new, 1);
    block->changes->is_typing = is_letter;
  }
  block->column = column;
  block->keeps_goal = false;
  return true;
}

void block_go(cordon_editor *editor, size_t at, size_t column) {
  editor->block.at = at;
  editor->block.column = column;
  if (editor->block.changes != NULL) editor->block.changes->is_typing = false;
  show_line(editor);
}

/// The lines of a text; `last_column` becomes the length of the last one.
static struct line *lines_of(const wchar_t *text, size_t length, size_t *count) {
  size_t breaks = 0;
  for (size_t i = 0; i < length; i++) breaks += text[i] == L'\n';
  struct line *lines = sure(malloc((breaks + 1) * sizeof *lines));
  *count = 0;
  for (const wchar_t *end = text + length;;) {
    const wchar_t *stop = wmemchr(text, L'\n', (size_t)(end - text));
    size_t size = (size_t)((stop != NULL ? stop : end) - text);
    lines[(*count)++] = (struct line){wide_copy(text, size), size};
    if (stop == NULL) return lines;
    text = stop + 1;
  }
}

void block_set(cordon_editor *editor, const wchar_t *text, size_t offset) {
  size_t count;
  struct line *lines = lines_of(text, wcslen(text), &count);
  block_replace(editor, 0, editor->block.count, lines, count);
  free(lines);
  size_t at = 0;
  while (at + 1 < count && offset > editor->block.lines[at].length) {
    offset -= editor->block.lines[at++].length + 1;
  }
  block_go(editor, at, offset);
}

void block_insert(cordon_editor *editor, const wchar_t *text, size_t length) {
  struct block *block = &editor->block;
  struct line old = block->lines[block->at];
  size_t count, column = block->column, at = block->at;
  struct line *lines = lines_of(text, length, &count);
  struct line *first = &lines[0], *last = &lines[count - 1];
  size_t end = last->length + (count == 1 ? column : 0);
  wchar_t *tail = sure(malloc((last->length + old.length - column + 1) * sizeof *tail));
  wmemcpy(tail, last->text, last->length);
  wmemcpy(tail + last->length, old.text + column, old.length - column + 1);
  free(last->text);
  *last = (struct line){tail, last->length + old.length - column};
  wchar_t *head = sure(malloc((column + first->length + 1) * sizeof *head));
  wmemcpy(head, old.text, column);
  wmemcpy(head + column, first->text, first->length + 1);
  free(first->text);
  *first = (struct line){head, column + first->length};
  block_replace(editor, at, 1, lines, count);
  free(lines);
  block_go(editor, at + count - 1, end);
}

void block_erase(cordon_editor *editor, size_t column, size_t length) {
  struct block *block = &editor->block;
  const struct line *line = &block->lines[block->at];
  struct line shorter = {wide_copy(line->text, line->length), line->length - length};
  wmemmove(
      shorter.text + column, line->text + column + length, line->length - column - length + 1);
  block_replace(editor, block->at, 1, &shorter, 1);
  block_go(editor, block->at, column);
}

void block_drop_offer(cordon_editor *editor) {
  struct block *block = &editor->block;
  const struct line *line = &block->lines[block->at];
  bool is_offered = block->offer != NULL && block->offer == block->changes;
  if (!is_offered || block->column != line->length) return;
  for (size_t i = 0; i < line->length; i++) {
    if (line->text[i] != L' ') return;
  }
  struct line empty = {wide_copy(L"", 0), 0};
  block_replace(editor, block->at, 1, &empty, 1);
  block_go(editor, block->at, 0);
}

void block_split(cordon_editor *editor, const char *indentation) {
  size_t length = strlen(indentation);
  wchar_t *text = sure(malloc((length + 2) * sizeof *text));
  text[0] = L'\n';
  for (size_t i = 0; i < length; i++) text[i + 1] = (wchar_t)indentation[i];
  block_insert(editor, text, length + 1);
  editor->block.offer = length > 0 ? editor->block.changes : NULL;
  free(text);
}

void block_join(cordon_editor *editor, size_t first) {
  struct block *block = &editor->block;
  struct line *one = &block->lines[first], *two = &block->lines[first + 1];
  size_t column = one->length;
  struct line joined = {
      sure(malloc((one->length + two->length + 1) * sizeof(wchar_t))), one->length + two->length};
  wmemcpy(joined.text, one->text, one->length);
  wmemcpy(joined.text + one->length, two->text, two->length + 1);
  block_replace(editor, first, 2, &joined, 1);
  block_go(editor, first, column);
}

void block_cut(cordon_editor *editor, struct place from, struct place to) {
  const struct line *first = &editor->block.lines[from.line];
  const struct line *last = &editor->block.lines[to.line];
  size_t rest = last->length - to.column;
  struct line line = {
      sure(malloc((from.column + rest + 1) * sizeof(wchar_t))), from.column + rest};
  wmemcpy(line.text, first->text, from.column);
  wmemcpy(line.text + from.column, last->text + to.column, rest + 1);
  block_replace(editor, from.line, to.line - from.line + 1, &line, 1);
  block_go(editor, from.line, from.column);
}

wchar_t *block_text(cordon_editor *editor, size_t count, size_t *length) {
  const struct line *lines = editor->block.lines;
  size_t size = 0;
  for (size_t i = 0; i < count; i++) size += lines[i].length + 1;
  wchar_t *text = sure(malloc((size + 1) * sizeof *text)), *end = text;
  for (size_t i = 0; i < count; i++) {
    wmemcpy(end, lines[i].text, lines[i].length);
    end += lines[i].length;
    *end++ = L'\n';
  }
  if (end > text) end -= 1;
  *end = L'\0';
  if (length != NULL) *length = (size_t)(end - text);
  return text;
}

wchar_t *block_range(const struct block *block, struct place from, struct place to) {
  size_t size = 0;
  for (size_t i = from.line; i <= to.line; i++) size += block->lines[i].length + 1;
  wchar_t *text = sure(malloc((size + 1) * sizeof *text)), *end = text;
  for (size_t i = from.line; i <= to.line; i++) {
    size_t start = i == from.line ? from.column : 0;
    size_t stop = i == to.line ? to.column : block->lines[i].length;
    wmemcpy(end, block->lines[i].text + start, stop - start);
    end += stop - start;
    if (i < to.line) *end++ = L'\n';
  }
  *end = L'\0';
  return text;
}
