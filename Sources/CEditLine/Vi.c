// How do vi's commands for whole lines, which libedit has none of, work in a block?

#define _GNU_SOURCE
#include "Editor.h"
#include "OwnKeys.h"

#include <stdlib.h>

void keys_follow(cordon_editor *editor) {
  struct block *block = &editor->block;
  size_t before = block->lines[block->at].length;
  bool has_changed = block_sync(editor);
  editor->unchanged = has_changed ? 0 : editor->unchanged + 1;
  if (!editor->is_vi) return;
  bool is_double = editor->last_key == editor->key_before;
  const struct line *line = (&block->lines[block->at]);
  wchar_t *taken = NULL;
  if (is_double && editor->last_key == L'd' && has_changed && line->length == 0) {
    block_undo(editor);
    taken = wide_copy(line->text, line->length);
    if (block->count > 1) {
      block_replace(editor, block->at, 1, NULL, 0);
      block_go(editor, block->at >= block->count ? block->count - 1 : block->at, 0);
    } else {
      struct line empty = {wide_copy(L"", 0), 0};
      block_replace(editor, 0, 1, &empty, 1);
      block_go(editor, 0, 0);
    }
  } else if (is_double && editor->last_key == L'y' && editor->unchanged > 1) {
    taken = wide_copy(line->text, line->length);
  } else if (!has_changed || line->length >= before || editor->last_key == 0x7F
             || editor->last_key == 0x08) {
    return;
  }
  free(editor->whole_line);
  editor->whole_line = taken;
}

static unsigned char put(EditLine *edit, bool below, const wchar_t *own) {
  cordon_editor *editor = keys_begin(edit);
  if (editor->whole_line == NULL) return keys_chain(edit, own);
  struct block *block = &editor->block;
  size_t length = wcslen(editor->whole_line), at = block->at + below;
  struct line line = {wide_copy(editor->whole_line, length), length};
  block_replace(editor, at, 0, &line, 1);
  block_go(editor, at, 0);
  return CC_REFRESH;
}

unsigned char vi_put_after(EditLine *edit, int key) {
  return (void)key, put(edit, true, OWN_PUT_AFTER);
}

unsigned char vi_put_before(EditLine *edit, int key) {
  return (void)key, put(edit, false, OWN_PUT_BEFORE);
}
