// How is a change made again, and what does vi insert?
//
// A change is repeated by its keys, and what was typed after them by its text: the keys of the text
// could enter it. Which of vi's two maps is in force libedit tells nobody; a key that the two know
// by different commands finds out.

#define _GNU_SOURCE
#include "Editor.h"
#include "OwnKeys.h"

#include <stdlib.h>

// MARK: What is kept

void redo_keep(cordon_editor *editor, const wchar_t *keys, size_t count) {
  struct redo *redo = &editor->redo;
  free(redo->text);
  *redo = (struct redo){.count = count};
  wcsncpy(redo->keys, keys, sizeof redo->keys / sizeof *redo->keys - 1);
}

// MARK: A text that is typed

static struct place cursor_of(const struct block *block) {
  return (struct place){block->at, block->column};
}

static bool is_before(struct place one, struct place other) {
  return one.line < other.line || (one.line == other.line && one.column < other.column);
}

static void begin_at_cursor(cordon_editor *editor) {
  struct insertion *typed = &editor->insertion;
  const struct block *block = &editor->block;
  typed->start = typed->seen = cursor_of(block);
  typed->seen_edition = block->edition;
  typed->tail = block->lines[block->at].length - block->column;
  typed->below = block->count - 1 - block->at;
}

unsigned char insertion_await(
    EditLine *edit, const wchar_t *keys, size_t count, const struct change *before,
    const wchar_t *chained) {
  cordon_editor *editor = owner(edit);
  struct insertion *typed = &editor->insertion;
  *typed = (struct insertion){.count = count, .before = before, .is_awaited = true};
  wcsncpy(typed->keys, keys, sizeof typed->keys / sizeof *typed->keys - 1);
  wchar_t all[redo_limit * 2] = L"";
  wcsncat(all, chained, redo_limit);
  wcscat(all, OWN_PROBE);
  if (editor->is_repeating) wcscat(all, OWN_AGAIN);
  return keys_chain(edit, all);
}

/// After a command that inserts: vi does.
unsigned char vi_begun(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = owner(edit);
  struct insertion *typed = &editor->insertion;
  keys_follow(editor);
  keys_begin(edit);
  editor->is_commanding = false;
  if (!typed->is_awaited) return CC_NORM;
  typed->is_awaited = false;
  typed->is_on = true;
  if (!editor->is_repeating) {
    redo_keep(editor, typed->keys, typed->count);
    editor->redo.inserts = true;
  }
  begin_at_cursor(editor);
  return CC_REFRESH;
}

/// It failed: vi takes commands still.
unsigned char vi_not_begun(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = owner(edit);
  keys_follow(editor);
  editor->is_commanding = true;
  editor->insertion.is_awaited = false;
  return CC_NORM;
}

static bool replaces(const struct insertion *typed) { return typed->keys[0] == L'R'; }

/// What was typed.
static wchar_t *typed_text(const cordon_editor *editor) {
  const struct insertion *typed = &editor->insertion;
  const struct block *block = &editor->block;
  struct place end = typed->seen;
  if (!replaces(typed) && typed->below < block->count) {
    end.line = block->count - 1 - typed->below;
    size_t length = block->lines[end.line].length;
    end.column = length > typed->tail ? length - typed->tail : 0;
  }
  // What was recalled or undone meanwhile may be shorter.
  bool is_there = typed->start.line < block->count
      && typed->start.column <= block->lines[typed->start.line].length;
  if (!is_there || is_before(end, typed->start)) return wide_copy(L"", 0);
  return block_range(block, typed->start, end);
}

/// Keeps what was typed, to be typed again.
static void keep_text(cordon_editor *editor, wchar_t *text) {
  struct redo *redo = &editor->redo;
  free(redo->text);
  redo->text = text;
  redo->erased = editor->insertion.erased;
}

void insertion_follow(cordon_editor *editor, bool has_changed) {
  struct insertion *typed = &editor->insertion;
  const struct block *block = &editor->block;
  if (!typed->is_on) return;
  struct place cursor = cursor_of(block);
  has_changed |= block->edition != typed->seen_edition;
  bool has_moved = cursor.line != typed->seen.line || cursor.column != typed->seen.column;
  if (!has_changed && has_moved) {
    // Who goes elsewhere begins another text there, once something is typed.
    if (!typed->is_elsewhere && !editor->is_repeating) keep_text(editor, typed_text(editor));
    begin_at_cursor(editor);
    typed->is_elsewhere = true;
    typed->keys[0] = L'i', typed->keys[1] = L'\0';
    typed->count = typed->erased = 0;
    return;
  }
  if (has_changed && typed->is_elsewhere) {
    typed->is_elsewhere = false;
    if (!editor->is_repeating) {
      redo_keep(editor, typed->keys, 0);
      editor->redo.inserts = true;
    }
  }
  if (has_changed && is_before(cursor, typed->start)) {
    bool is_same_line = cursor.line == typed->start.line;
    typed->erased += is_same_line ? typed->start.column - cursor.column : typed->start.column + 1;
    typed->start = cursor;
  }
  typed->seen = cursor;
  typed->seen_edition = block->edition;
}

/// Inserts so many copies of what was typed; a line that was begun for it is begun for each.
static void insert_again(cordon_editor *editor, const wchar_t *text, size_t times) {
  const struct insertion *typed = &editor->insertion;
  const struct block *block = &editor->block;
  wchar_t kind = typed->keys[0];
  bool begins_line = kind == L'o' || kind == L'O';
  size_t length = wcslen(text), blanks = begins_line ? typed->start.column : 0;
  size_t one = length + begins_line + blanks;
  if (one == 0 || times > largest_repetition / one) return;
  wchar_t *all = sure(malloc((one * times + 1) * sizeof *all)), *end = all;
  for (size_t i = 0; i < times; i++) {
    if (begins_line) *end++ = L'\n';
    wmemcpy(end, block->lines[typed->start.line].text, blanks);
    wmemcpy(end + blanks, text, length);
    end += blanks + length;
  }
  block_insert(editor, all, one * times);
  free(all);
}

void insertion_end(cordon_editor *editor) {
  struct insertion *typed = &editor->insertion;
  if (!typed->is_on) return;
  insertion_follow(editor, false);
  wchar_t *text = typed_text(editor);
  bool is_counted = is_one_of(typed->keys[0], L"iIaAoO") && typed->keys[1] == L'\0';
  if (is_counted && typed->count > 1) insert_again(editor, text, typed->count - 1);
  block_group(&editor->block, typed->before);
  typed->is_on = false;
  if (editor->is_repeating || typed->is_elsewhere) free(text);
  else keep_text(editor, text);
}

static void erase_before(cordon_editor *editor, size_t count) {
  struct block *block = &editor->block;
  while (count > 0 && (block->column > 0 || block->at > 0)) {
    if (block->column == 0) {
      block_join(editor, block->at - 1);
      count -= 1;
      continue;
    }
    size_t some = count < block->column ? count : block->column;
    block_erase(editor, block->column - some, some);
    count -= some;
  }
}

/// What was typed then is inserted, and vi takes commands.
unsigned char vi_insert_again(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  const struct redo *redo = &editor->redo;
  if (!editor->insertion.is_on || redo->text == NULL) return keys_chain(edit, OWN_ESCAPE);
  erase_before(editor, redo->erased);
  begin_at_cursor(editor);
  size_t length = wcslen(redo->text);
  const struct block *block = &editor->block;
  if (replaces(&editor->insertion)) {
    size_t rest = block->lines[block->at].length - block->column;
    block_erase(editor, block->column, length < rest ? length : rest);
  }
  if (length > 0) block_insert(editor, redo->text, length);
  return keys_chain(edit, OWN_ESCAPE);
}

/// Escape where vi inserts.
unsigned char vi_leave(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = owner(edit);
  keys_follow(editor);
  keys_begin(edit);
  insertion_end(editor);
  editor->is_repeating = false;
  editor->is_commanding = true;
  return keys_chain(edit, OWN_VI_COMMANDS);
}

/// Escape where it takes commands already: the cursor stays.
unsigned char vi_stay(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  editor->is_repeating = editor->insertion.is_awaited = false;
  editor->is_commanding = true;
  editor->count = 0;
  return CC_REFRESH;
}

unsigned char vi_escape(EditLine *edit, int key) {
  return (void)key, keys_chain(edit, OWN_ESCAPE);
}

// MARK: Commands

/// The user's file may have bound a key of its own that leaves off inserting.
cordon_editor *vi_begin(EditLine *edit) {
  cordon_editor *editor = keys_begin(edit);
  if (!editor->is_commanding) {
    insertion_end(editor);
    editor->is_commanding = true;
  }
  return editor;
}

/// r: so many characters become the one that is typed, or a line break in their place. libedit's
/// own takes the next key for what it is bound to.
static unsigned char replace_characters(EditLine *edit, cordon_editor *editor, size_t count) {
  struct block *block = &editor->block;
  const struct line *line = &block->lines[block->at];
  const struct change *before = block->changes;
  size_t column = block->column, at = block->at, times = count > 0 ? count : 1;
  wchar_t keys[4] = L"r", *typed = &keys[1];
  if (el_wgetc(edit, typed) != 1) return CC_EOF;
  if (*typed == 0x1B) return keys_chain(edit, L"\033");
  bool is_quoted = *typed == ('V' & 0x1F);
  if (is_quoted && el_wgetc(edit, ++typed) != 1) return CC_EOF;
  // An Escape that was quoted begins nothing.
  editor->last_key = 0;
  if (column >= line->length || times > line->length - column) return CC_ERROR;
  redo_keep(editor, keys, count);
  if (!is_quoted && (*typed == L'\r' || *typed == L'\n')) {
    block_erase(editor, column, times);
    keys_begin_line(editor);
    block_group(block, before);
    return CC_REFRESH;
  }
  struct line new = {wide_copy(line->text, line->length), line->length};
  wmemset(new.text + column, *typed == L'\r' ? L'\n' : *typed, times);
  block_replace(editor, at, 1, &new, 1);
  block_go(editor, at, column + times - 1);
  return CC_REFRESH;
}

/// The commands that change some characters.
unsigned char vi_change(EditLine *edit, int key) {
  cordon_editor *editor = vi_begin(edit);
  size_t count = vi_take_count(editor);
  if (key == 'r') return replace_characters(edit, editor, count);
  const wchar_t keys[] = {(wchar_t)key, L'\0'};
  redo_keep(editor, keys, count);
  wchar_t own[16] = OWN_VI;
  return keys_chain_counted(edit, count, wcscat(own, keys));
}

/// The commands that begin to insert.
unsigned char vi_insertion(EditLine *edit, int key) {
  cordon_editor *editor = vi_begin(edit);
  struct block *block = &editor->block;
  size_t count = vi_take_count(editor);
  wchar_t keys[2] = {(wchar_t)key, L'\0'}, own[64] = OWN_VI;
  wcscat(own, keys);
  switch (key) {
  case 'i': wcscpy(own, OWN_VI_INSERT); break;
  case 'A': wcscpy(own, OWN_APPEND); break;
  case 'o': wcscpy(own, OWN_APPEND OWN_NEWLINE); break;
  case 'O': wcscpy(own, OWN_INSERT OWN_LINE_ABOVE); break;
  case 'I':
    vi_go_to_line(editor, block->at);
    wcscpy(own, OWN_VI_INSERT);
    break;
  case 's': {
    wchar_t digits[40];
    wcscat(vi_digits(count, digits), own);
    wcscpy(own, digits);
    break;
  }
  default: break;
  }
  return insertion_await(edit, keys, count, block->changes, own);
}

/// J: so many lines are joined.
unsigned char vi_join(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = vi_begin(edit);
  size_t count = vi_take_count(editor);
  if (!keys_join_lines(editor, count > 2 ? count - 1 : 1)) return CC_ERROR;
  redo_keep(editor, L"J", count);
  return CC_REFRESH;
}

unsigned char vi_repeat(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = vi_begin(edit);
  struct redo *redo = &editor->redo;
  size_t count = vi_take_count(editor);
  // What a command that failed has left of its keys may be a dot.
  if (redo->keys[0] == L'\0' || editor->is_repeating) return CC_ERROR;
  if (count > 0) redo->count = count;
  editor->count = redo->count;
  editor->is_repeating = true;
  return keys_chain(edit, redo->keys);
}
