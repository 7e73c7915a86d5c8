// Where do vi's motions lead in a block?

#define _GNU_SOURCE
#include "Editor.h"
#include "OwnKeys.h"

#include <wctype.h>

// MARK: Words

static int kind_of(wchar_t character, bool is_big) {
  if (character == L' ' || character == L'\t') return 0;
  return is_big || character == L'_' || iswalnum((wint_t)character) ? 1 : 2;
}

int vi_kind_at(const struct block *block, struct place place, bool is_big) {
  const struct line *line = &block->lines[place.line];
  return place.column < line->length ? kind_of(line->text[place.column], is_big) : 0;
}

bool vi_step(const struct block *block, struct place *place, bool forward) {
  if (forward && place->column < block->lines[place->line].length) {
    place->column += 1;
  } else if (forward && place->line + 1 < block->count) {
    *place = (struct place){place->line + 1, 0};
  } else if (!forward && place->column > 0) {
    place->column -= 1;
  } else if (!forward && place->line > 0) {
    place->line -= 1;
    place->column = block->lines[place->line].length;
  } else {
    return false;
  }
  return true;
}

bool vi_find_word(const struct block *block, struct place *place, wchar_t key) {
  bool is_big = key < L'a', forward = key != L'b' && key != L'B';
  bool is_end = key == L'e' || key == L'E';
  int kind = vi_kind_at(block, *place, is_big);
  struct place at = *place;
  if (!is_end && forward) {
    while (kind != 0 && vi_kind_at(block, at, is_big) == kind) vi_step(block, &at, true);
  } else if (!vi_step(block, &at, forward)) {
    return false;
  }
  while ((kind = vi_kind_at(block, at, is_big)) == 0) {
    if (!vi_step(block, &at, forward)) return false;
  }
  while (is_end || !forward) {
    struct place next = at;
    if (!vi_step(block, &next, forward) || vi_kind_at(block, next, is_big) != kind) break;
    at = next;
  }
  *place = at;
  return true;
}

// MARK: Moving

/// j and k: as far as the text goes, and one entry back or forth where it does not go at all.
static unsigned char go_lines(EditLine *edit, int direction) {
  cordon_editor *editor = vi_begin(edit);
  size_t count = vi_take_count(editor);
  unsigned char result = keys_up_or_down(editor, direction);
  for (; count > 1 && result == CC_REFRESH; count--) {
    struct block *block = &editor->block;
    bool is_at_edge = direction > 0 ? block->at == 0 : block->at + 1 == block->count;
    if (is_at_edge && block->count > 1) break;
    keys_up_or_down(editor, direction);
  }
  return result;
}

unsigned char vi_up(EditLine *edit, int key) {
  return (void)key, go_lines(edit, 1);
}

unsigned char vi_down(EditLine *edit, int key) {
  return (void)key, go_lines(edit, -1);
}

/// w, e and b, with their like, which go on in the next line or the one before.
unsigned char vi_word(EditLine *edit, int key) {
  cordon_editor *editor = vi_begin(edit);
  struct block *block = &editor->block;
  size_t count = vi_take_count(editor);
  struct place place = {block->at, block->column};
  bool has_moved = false;
  do {
    if (!vi_find_word(block, &place, (wchar_t)key)) break;
    has_moved = true;
  } while (count-- > 1);
  if (!has_moved) {
    // The last word: on to its last character, as libedit does.
    size_t length = block->lines[block->at].length;
    if (key == 'b' || key == 'B' || length == 0) return CC_ERROR;
    place.column = length - 1;
  }
  block_go(editor, place.line, place.column);
  return CC_REFRESH;
}

unsigned char vi_go(EditLine *edit, int key) {
  cordon_editor *editor = vi_begin(edit);
  size_t count = vi_take_count(editor);
  wchar_t next;
  if (key == 'g') {
    if (el_wgetc(edit, &next) != 1) return CC_EOF;
    if (next != L'g') return CC_ERROR;
  } else if (editor->block.count == 1) {
    return recall_numbered(editor, count) ? CC_REFRESH : CC_ERROR;
  }
  vi_go_to_line(editor, count > 0 ? count - 1 : key == 'g' ? 0 : editor->block.count - 1);
  return CC_REFRESH;
}

/// f, F, t and T. An Escape in the place of the character begins another key, or ends the command.
unsigned char vi_find(EditLine *edit, int key) {
  cordon_editor *editor = vi_begin(edit);
  size_t count = vi_take_count(editor);
  wchar_t own[16] = OWN_VI, keys[] = {(wchar_t)key, L'\0', L'\0'};
  if (el_wgetc(edit, &keys[1]) != 1) return CC_EOF;
  if (keys[1] == 0x1B) return keys_chain(edit, L"\033");
  return keys_chain_counted(edit, count, wcscat(own, keys));
}

/// %: to the bracket that belongs to the next one in the line.
unsigned char vi_match_bracket(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = vi_begin(edit);
  struct place place = {editor->block.at, editor->block.column};
  if (!brackets_match(&editor->block, &place)) return CC_ERROR;
  block_go(editor, place.line, place.column);
  return CC_REFRESH;
}

// MARK: Searching

unsigned char vi_search_again(EditLine *edit, int key) {
  (void)key;
  return recall_again(vi_begin(edit), 1) ? CC_REFRESH : CC_ERROR;
}

unsigned char vi_search_back(EditLine *edit, int key) {
  (void)key;
  return recall_again(vi_begin(edit), -1) ? CC_REFRESH : CC_ERROR;
}
