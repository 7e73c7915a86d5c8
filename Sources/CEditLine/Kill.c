// What was killed, and how does it come back?
//
// Each run of kills is one text of a ring, whatever lines it came from; a yank takes the newest,
// and what replaces a yank the one before. libedit keeps a single text of a single line, so that
// its commands are used to find words only, and what they took is read off the line.

#define _GNU_SOURCE
#include "Editor.h"
#include "OwnKeys.h"

#include <stdlib.h>
#include <string.h>

/// Whether nothing was done since.
static bool is_still(const cordon_editor *editor, const struct moment *moment) {
  const struct block *block = &editor->block;
  return moment->is_valid && moment->change == block->changes && moment->at == block->at
      && moment->column == block->column;
}

static struct moment present(const cordon_editor *editor) {
  const struct block *block = &editor->block;
  return (struct moment){true, block->changes, block->at, block->column};
}

static wchar_t *joined(const wchar_t *one, const wchar_t *two) {
  size_t length = wcslen(one);
  wchar_t *text = sure(malloc((length + wcslen(two) + 1) * sizeof *text));
  wcscpy(text, one);
  wcscpy(text + length, two);
  return text;
}

/// Adds a text that stood behind the cursor (`forward`) or before it; takes it over.
static void add(cordon_editor *editor, wchar_t *text, bool forward, bool follows) {
  struct kill_ring *ring = &editor->kills;
  if (follows && ring->count > 0) {
    wchar_t *newest = ring->texts[ring->count - 1];
    ring->texts[ring->count - 1] = forward ? joined(newest, text) : joined(text, newest);
    free(newest);
    free(text);
    return;
  }
  if (ring->count == kill_ring_size) {
    free(ring->texts[0]);
    ring->count -= 1;
    memmove(ring->texts, ring->texts + 1, ring->count * sizeof *ring->texts);
  }
  ring->texts[ring->count++] = text;
}

/// Lets a command of libedit's kill in the line at hand.
static unsigned char kill_by(
    EditLine *edit, cordon_editor *editor, bool forward, const wchar_t *own) {
  struct kill_ring *ring = &editor->kills;
  const struct line *line = &editor->block.lines[editor->block.at];
  free(ring->before);
  ring->before = wide_copy(line->text, line->length);
  ring->is_forward = forward;
  ring->follows = is_still(editor, &ring->last);
  return keys_chain(edit, own);
}

void kill_follow(cordon_editor *editor, bool has_changed) {
  struct kill_ring *ring = &editor->kills;
  const struct block *block = &editor->block;
  wchar_t *before = ring->before;
  if (before == NULL) return;
  ring->before = NULL;
  size_t length = wcslen(before), left = block->lines[block->at].length;
  if (has_changed && left < length && block->column + (length - left) <= length) {
    wchar_t *taken = wide_copy(before + block->column, length - left);
    add(editor, taken, ring->is_forward, ring->follows);
    ring->last = present(editor);
  }
  free(before);
}

void kill_forget(cordon_editor *editor) {
  struct kill_ring *ring = &editor->kills;
  free(ring->before);
  ring->before = NULL;
  ring->last.is_valid = ring->yank.is_valid = ring->has_mark = false;
}

void kill_free(cordon_editor *editor) {
  struct kill_ring *ring = &editor->kills;
  for (size_t i = 0; i < ring->count; i++) free(ring->texts[i]);
  free(ring->before);
}

/// Kills the end of a line: the next one goes on behind it.
static void kill_break(cordon_editor *editor, size_t first, bool forward) {
  struct kill_ring *ring = &editor->kills;
  bool follows = is_still(editor, &ring->last);
  block_join(editor, first);
  add(editor, wide_copy(L"\n", 1), forward, follows);
  ring->last = present(editor);
}

static bool is_at_end(const struct block *block) {
  return block->column == block->lines[block->at].length && block->at + 1 < block->count;
}

unsigned char kill_line(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  if (!is_at_end(&editor->block)) return kill_by(edit, editor, true, OWN_KILL);
  kill_break(editor, editor->block.at, true);
  return CC_REFRESH;
}

unsigned char kill_whole_line(EditLine *edit, int key) {
  (void)key;
  return kill_by(edit, keys_begin(edit), true, OWN_KILL_WHOLE);
}

unsigned char kill_word(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  if (is_at_end(&editor->block)) kill_break(editor, editor->block.at, true);
  return kill_by(edit, editor, true, OWN_DELETE_WORD);
}

unsigned char kill_word_before(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  struct block *block = &editor->block;
  if (block->column == 0 && block->at > 0) kill_break(editor, block->at - 1, false);
  return kill_by(edit, editor, false, OWN_DELETE_WORD_BEFORE);
}

// MARK: The region

unsigned char kill_set_mark(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  editor->kills.has_mark = true;
  editor->kills.mark = (struct place){editor->block.at, editor->block.column};
  return CC_NORM;
}

/// Where the mark is; at the beginning of the line before one was set.
static struct place mark_of(const cordon_editor *editor) {
  const struct block *block = &editor->block;
  struct place mark = {block->at, 0};
  if (editor->kills.has_mark) mark = editor->kills.mark;
  if (mark.line >= block->count) mark.line = block->count - 1;
  size_t length = block->lines[mark.line].length;
  if (mark.column > length) mark.column = length;
  return mark;
}

unsigned char kill_exchange_mark(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  struct place mark = mark_of(editor);
  kill_set_mark(edit, key);
  block_go(editor, mark.line, mark.column);
  return CC_REFRESH;
}

/// Takes what lies between the mark and the cursor.
static unsigned char take_region(cordon_editor *editor, bool deletes) {
  struct kill_ring *ring = &editor->kills;
  struct block *block = &editor->block;
  struct place from = mark_of(editor), to = {block->at, block->column};
  bool forward = to.line < from.line || (to.line == from.line && to.column < from.column);
  if (forward) {
    struct place cursor = to;
    to = from;
    from = cursor;
  }
  wchar_t *text = block_range(block, from, to);
  if (*text == L'\0') {
    free(text);
    return CC_ERROR;
  }
  add(editor, text, forward, deletes && is_still(editor, &ring->last));
  if (!deletes) return CC_NORM;
  block_cut(editor, from, to);
  ring->has_mark = false;
  ring->last = present(editor);
  return CC_REFRESH;
}

unsigned char kill_region(EditLine *edit, int key) {
  return (void)key, take_region(keys_begin(edit), true);
}

unsigned char kill_copy_region(EditLine *edit, int key) {
  return (void)key, take_region(keys_begin(edit), false);
}

// MARK: Yanking

static unsigned char yank(cordon_editor *editor, size_t index) {
  struct kill_ring *ring = &editor->kills;
  const wchar_t *text = ring->texts[index];
  struct place mark = {editor->block.at, editor->block.column};
  block_insert(editor, text, wcslen(text));
  ring->yanked = index;
  ring->yank = present(editor);
  ring->has_mark = true;
  ring->mark = mark;
  return CC_REFRESH;
}

unsigned char kill_yank(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  size_t count = editor->kills.count;
  return count == 0 ? CC_ERROR : yank(editor, count - 1);
}

unsigned char kill_yank_before(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  struct kill_ring *ring = &editor->kills;
  if (!is_still(editor, &ring->yank)) return CC_ERROR;
  block_undo(editor);
  return yank(editor, ring->yanked == 0 ? ring->count - 1 : ring->yanked - 1);
}
