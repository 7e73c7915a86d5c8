// How do vi's commands for whole lines, which libedit has none of, work in a block?
//
// Counts and operators are read here, so that those about lines are found; all others are given to
// libedit as they were typed. What was taken last, by either, is what is put.

#define _GNU_SOURCE
#include "Editor.h"
#include "OwnKeys.h"

#include <stdlib.h>

/// libedit has taken something since, and puts it itself.
static void forget_taken(cordon_editor *editor) {
  free(editor->taken);
  editor->taken = NULL;
}

void keys_follow(cordon_editor *editor) {
  struct block *block = &editor->block;
  size_t before = block->lines[block->at].length;
  bool has_changed = block_sync(editor);
  kill_follow(editor, has_changed);
  if (!editor->is_vi) return;
  insertion_follow(editor, has_changed);
  bool is_erasing = editor->last_key == 0x7F || editor->last_key == 0x08;
  bool is_shorter = block->lines[block->at].length < before;
  if (has_changed && is_shorter && !is_erasing) forget_taken(editor);
}

static size_t first_word(const struct line *line) {
  size_t column = 0;
  while (column < line->length && (line->text[column] == L' ' || line->text[column] == L'\t')) {
    column += 1;
  }
  return column < line->length || line->length == 0 ? column : line->length - 1;
}

void vi_go_to_line(cordon_editor *editor, size_t at) {
  struct block *block = &editor->block;
  if (at >= block->count) at = block->count - 1;
  block_go(editor, at, first_word(&block->lines[at]));
}

// MARK: Counts

enum { largest_count = 99999 };

/// Reads the rest of a number that has begun with `count`, and the key after it; false at the end
/// of the input.
static bool read_key(EditLine *edit, size_t *count, wchar_t *key) {
  while (el_wgetc(edit, key) == 1) {
    bool is_digit = *key >= L'1' && *key <= L'9';
    if (!is_digit && !(*key == L'0' && *count > 0)) return true;
    *count = *count * 10 + (size_t)(*key - L'0');
    if (*count > largest_count) *count = largest_count;
  }
  return false;
}

size_t vi_take_count(cordon_editor *editor) {
  size_t count = editor->count;
  editor->count = 0;
  return count;
}

wchar_t *vi_digits(size_t count, wchar_t digits[40]) {
  wchar_t number[8];
  digits[0] = L'\0';
  if (count == 0) return digits;
  swprintf(number, sizeof number / sizeof *number, L"%zu", count);
  for (const wchar_t *digit = number; *digit != L'\0'; digit++) {
    wcscat(digits, OWN_DIGIT);
    wcsncat(digits, digit, 1);
  }
  return digits;
}

unsigned char keys_chain_counted(EditLine *edit, size_t count, const wchar_t *keys) {
  wchar_t all[64];
  return keys_chain(edit, wcsncat(vi_digits(count, all), keys, 16));
}

/// Those of our commands that take a count.
static bool takes_count(wchar_t key) {
  return is_one_of(key, L"dyc><jk-+GgpP.wWeEbBxX~rsSCRiIaAoOJfFtT");
}

unsigned char vi_count(EditLine *edit, int key) {
  cordon_editor *editor = vi_begin(edit);
  size_t count = (size_t)(key - '0');
  wchar_t next[2] = L"";
  if (!read_key(edit, &count, next)) return CC_EOF;
  if (!takes_count(next[0])) return keys_chain_counted(edit, count, next);
  editor->count = count;
  return keys_chain(edit, next);
}

// MARK: Operators

/// The lines from which to which a motion leads; false where it is none for lines, or leads
/// nowhere.
static bool find_lines(
    cordon_editor *editor, wchar_t operator, wchar_t motion, size_t count, size_t *first,
    size_t *last) {
  const struct block *block = &editor->block;
  size_t at = block->at, end = block->count - 1, step = count > 0 ? count : 1;
  *first = *last = at;
  if (motion == operator) {
    *last = step - 1 < end - at ? at + step - 1 : end;
  } else if (motion == L'j' || motion == L'+') {
    if (at == end) return false;
    *last = step < end - at ? at + step : end;
  } else if (motion == L'k' || motion == L'-') {
    if (at == 0) return false;
    *first = step < at ? at - step : 0;
  } else {
    size_t goal = motion == L'g' ? (count > 0 ? count - 1 : 0) : count > 0 ? count - 1 : end;
    if (goal > end) goal = end;
    *first = goal < at ? goal : at;
    *last = goal > at ? goal : at;
  }
  return true;
}

static wchar_t *lines_text(const struct block *block, size_t first, size_t last) {
  size_t size = 1;
  for (size_t i = first; i <= last; i++) size += block->lines[i].length + 1;
  wchar_t *text = sure(malloc(size * sizeof *text)), *end = text;
  for (size_t i = first; i <= last; i++) {
    if (i > first) *end++ = L'\n';
    wmemcpy(end, block->lines[i].text, block->lines[i].length);
    end += block->lines[i].length;
  }
  *end = L'\0';
  return text;
}

/// Indents lines by four, or less.
static void shift_lines(cordon_editor *editor, bool right, size_t first, size_t last) {
  enum { step = 4 };
  struct block *block = &editor->block;
  struct line *lines = sure(malloc((last - first + 1) * sizeof *lines));
  for (size_t i = first; i <= last; i++) {
    const struct line *old = &block->lines[i];
    size_t more = right && old->length > 0 ? step : 0, less = 0;
    while (!right && less < step && less < old->length && old->text[less] == L' ') less += 1;
    struct line new = {sure(malloc((old->length + more + 1) * sizeof(wchar_t))), 0};
    wmemset(new.text, L' ', more);
    wmemcpy(new.text + more, old->text + less, old->length - less + 1);
    new.length = old->length + more - less;
    lines[i - first] = new;
  }
  block_replace(editor, first, last - first + 1, lines, last - first + 1);
  free(lines);
  vi_go_to_line(editor, first);
}

static void operate(
    cordon_editor *editor, wchar_t operator, size_t first, size_t last) {
  struct block *block = &editor->block;
  if (operator == L'>' || operator == L'<') {
    shift_lines(editor, operator == L'>', first, last);
    return;
  }
  forget_taken(editor);
  editor->taken = lines_text(block, first, last);
  editor->takes_lines = true;
  if (operator == L'y') {
    if (first < block->at) vi_go_to_line(editor, first);
    return;
  }
  const struct line *line = &block->lines[first];
  size_t kept = 0;
  if (operator == L'c') {
    while (kept < line->length && line->text[kept] == L' ') kept += 1;
  }
  struct line left = {wide_copy(line->text, kept), kept};
  bool leaves_one = operator == L'c' || last - first + 1 == block->count;
  block_replace(editor, first, last - first + 1, &left, leaves_one);
  if (!leaves_one) free(left.text);
  if (operator == L'c') block_go(editor, first, kept);
  else vi_go_to_line(editor, first);
}

// MARK: Characters

/// What an operator, the first of the keys, does with the text between two places.
static unsigned char operate_on_range(
    EditLine *edit, const wchar_t *keys, size_t count, struct place from, struct place to) {
  cordon_editor *editor = owner(edit);
  struct block *block = &editor->block;
  forget_taken(editor);
  editor->taken = block_range(block, from, to);
  editor->takes_lines = false;
  if (keys[0] == L'y') {
    block_go(editor, from.line, from.column);
    return CC_REFRESH;
  }
  const struct change *before = block->changes;
  block_cut(editor, from, to);
  bool is_at_end = from.column == block->lines[from.line].length;
  if (keys[0] == L'c') {
    return insertion_await(edit, keys, count, before, is_at_end ? OWN_APPEND : OWN_VI_INSERT);
  }
  if (is_at_end && from.column > 0) block_go(editor, from.line, from.column - 1);
  redo_keep(editor, keys, count);
  return CC_REFRESH;
}

/// Within the line: a word that is deleted takes no line with it.
static unsigned char operate_on_word(
    EditLine *edit, wchar_t operator, wchar_t motion, size_t count) {
  cordon_editor *editor = owner(edit);
  struct block *block = &editor->block;
  const struct line *line = &block->lines[block->at];
  size_t from = block->column, to = from, at = block->at, times = count;
  struct place place = {at, from};
  bool is_change = operator == L'c' && vi_kind_at(block, place, true) != 0;
  wchar_t used = is_change && motion == L'w' ? L'e' : is_change && motion == L'W' ? L'E' : motion;
  bool is_end = used == L'e' || used == L'E', forward = used != L'b' && used != L'B';
  // The end of the word at hand, for a cursor that stands there already.
  if (is_change && used != motion && place.column > 0) place.column -= 1;
  else if (is_change && used != motion && at > 0) vi_step(block, &place, false);
  do {
    if (!vi_find_word(block, &place, used) || place.line != at) {
      place = (struct place){at, forward ? line->length : 0};
      is_end = false;
      break;
    }
  } while (times-- > 1);
  to = place.column + is_end;
  if (to > line->length) to = line->length;
  if (to < from) {
    size_t other = to;
    to = from;
    from = other;
  }
  if (from == to) return CC_ERROR;
  const wchar_t keys[] = {operator, motion, L'\0'};
  return operate_on_range(
      edit, keys, count, (struct place){at, from}, (struct place){at, to});
}

/// From the cursor to the bracket that belongs to the next one in its line, with both of them.
static unsigned char operate_on_brackets(EditLine *edit, wchar_t operator) {
  const struct block *block = &owner(edit)->block;
  struct place from = {block->at, block->column}, to = from;
  const wchar_t keys[] = {operator, L'%', L'\0'};
  if (!brackets_match(block, &to)) return CC_ERROR;
  if (to.line < from.line || (to.line == from.line && to.column < from.column)) {
    struct place other = to;
    to = from;
    from = other;
  }
  to.column += 1;
  return operate_on_range(edit, keys, 0, from, to);
}

/// Lets libedit operate, by a motion that is its own.
static unsigned char operate_in_line(
    EditLine *edit, wchar_t operator, wchar_t motion, size_t count) {
  cordon_editor *editor = owner(edit);
  wchar_t keys[] = {operator, motion, L'\0', L'\0'}, chained[64];
  // A command that is no motion; one that repeats would repeat itself.
  if (is_one_of(motion, L"dycxXDYsSCRiIaAoOJpPuUr~._@nN/?")) return CC_ERROR;
  if (is_one_of(motion, L"fFtT")) {
    if (el_wgetc(edit, &keys[2]) != 1) return CC_EOF;
    if (keys[2] == 0x1B) return keys_chain(edit, L"\033");
  }
  forget_taken(editor);
  vi_digits(count, chained);
  wcscat(
      chained, operator == L'd' ? OWN_VI_DELETE : operator == L'y' ? OWN_VI_YANK : OWN_VI_CHANGE);
  if (keys[2] != L'\0') wcscat(chained, OWN_VI);
  wcscat(chained, keys + 1);
  if (operator == L'c') {
    return insertion_await(edit, keys, count, editor->block.changes, chained);
  }
  if (operator == L'd') redo_keep(editor, keys, count);
  return keys_chain(edit, chained);
}

static unsigned char operate_on_lines(
    EditLine *edit, wchar_t operator, wchar_t motion, size_t count) {
  cordon_editor *editor = owner(edit);
  const struct change *before = editor->block.changes;
  const wchar_t keys[] = {operator, motion, motion == L'g' ? L'g' : L'\0', L'\0'};
  size_t first, last;
  if (!find_lines(editor, operator, motion, count, &first, &last)) return CC_ERROR;
  operate(editor, operator, first, last);
  if (operator == L'c') return insertion_await(edit, keys, count, before, OWN_APPEND);
  if (operator != L'y') redo_keep(editor, keys, count);
  return CC_REFRESH;
}

/// d, y and c, and those that indent whole lines.
unsigned char vi_operator(EditLine *edit, int key) {
  cordon_editor *editor = vi_begin(edit);
  size_t before = vi_take_count(editor), count = 0;
  wchar_t operator= (wchar_t)key, motion;
  if (!read_key(edit, &count, &motion)) return CC_EOF;
  if (before > 0) count = before * (count > 0 ? count : 1);
  if (count > largest_count) count = largest_count;
  if (motion == 0x1B) return keys_chain(edit, L"\033");
  bool shifts = operator == L'>' || operator == L'<';
  if (shifts && motion != operator && !is_one_of(motion, L"jk+-Gg")) return CC_ERROR;
  if (is_one_of(motion, L"wWeEbB")) return operate_on_word(edit, operator, motion, count);
  if (motion == L'%') return operate_on_brackets(edit, operator);
  bool is_doubled = motion == L'g';
  if (is_doubled && (el_wgetc(edit, &motion) != 1 || motion != L'g')) return CC_ERROR;
  if (motion != operator && !is_one_of(motion, L"jk+-Gg")) {
    return operate_in_line(edit, operator, motion, count);
  }
  return operate_on_lines(edit, operator, motion, count);
}

/// S, which is cc.
unsigned char vi_substitute_lines(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = vi_begin(edit);
  return operate_on_lines(edit, L'c', L'c', vi_take_count(editor));
}

/// Y: as libedit has it, to the end of the line.
unsigned char vi_yank_to_end(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = vi_begin(edit);
  const struct block *block = &editor->block;
  const struct line *line = &block->lines[block->at];
  if (block->column == line->length) return CC_ERROR;
  forget_taken(editor);
  editor->taken = wide_copy(line->text + block->column, line->length - block->column);
  editor->takes_lines = false;
  return CC_NORM;
}

// MARK: Putting

static unsigned char put_characters(cordon_editor *editor, bool behind, size_t count) {
  struct block *block = &editor->block;
  const struct line *line = &block->lines[block->at];
  size_t length = wcslen(editor->taken), at = block->column;
  if (behind && at < line->length) at += 1;
  if (count == 0) count = 1;
  if (wcschr(editor->taken, L'\n') != NULL) {
    wchar_t *all = sure(malloc((count * length + 1) * sizeof *all));
    for (size_t i = 0; i < count; i++) wmemcpy(all + i * length, editor->taken, length);
    block_go(editor, block->at, at);
    block_insert(editor, all, count * length);
    free(all);
    return CC_REFRESH;
  }
  struct line longer = {
      sure(malloc((line->length + count * length + 1) * sizeof(wchar_t))),
      line->length + count * length};
  wmemcpy(longer.text, line->text, at);
  for (size_t i = 0; i < count; i++) wmemcpy(longer.text + at + i * length, editor->taken, length);
  wmemcpy(longer.text + at + count * length, line->text + at, line->length - at + 1);
  block_replace(editor, block->at, 1, &longer, 1);
  block_go(editor, block->at, at + count * length - 1);
  return CC_REFRESH;
}

static unsigned char put(EditLine *edit, bool below, const wchar_t *own) {
  cordon_editor *editor = vi_begin(edit);
  size_t count = vi_take_count(editor);
  redo_keep(editor, below ? L"p" : L"P", count);
  if (editor->taken == NULL) return keys_chain_counted(edit, count, own);
  if (count > 1 && (wcslen(editor->taken) + 1) > largest_repetition / count) return CC_ERROR;
  struct block *block = &editor->block;
  if (!editor->takes_lines) return put_characters(editor, below, count);
  size_t at = block->at + below, size = 0, room = 16;
  struct line *lines = sure(malloc(room * sizeof *lines));
  for (size_t i = 0; i < (count > 0 ? count : 1); i++) {
    for (const wchar_t *text = editor->taken;; text++) {
      size_t length = wcscspn(text, L"\n");
      if (size == room) lines = sure(realloc(lines, (room *= 2) * sizeof *lines));
      lines[size++] = (struct line){wide_copy(text, length), length};
      text += length;
      if (*text == L'\0') break;
    }
  }
  block_replace(editor, at, 0, lines, size);
  free(lines);
  vi_go_to_line(editor, at);
  return CC_REFRESH;
}

unsigned char vi_put_after(EditLine *edit, int key) {
  return (void)key, put(edit, true, OWN_PUT_AFTER);
}

unsigned char vi_put_before(EditLine *edit, int key) {
  return (void)key, put(edit, false, OWN_PUT_BEFORE);
}
