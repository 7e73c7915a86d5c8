// How is an earlier entry found?

#define _GNU_SOURCE
#include "Editor.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void recall_end(cordon_editor *editor) {
  editor->recalled = 0;
  free(editor->unfinished);
  editor->unfinished = NULL;
}

/// Puts an entry in the place of the text; `offset` is the cursor's, beyond the end for the end.
static void show_entry(cordon_editor *editor, int number, const wchar_t *text, size_t offset) {
  if (editor->recalled == 0) {
    free(editor->unfinished);
    editor->unfinished = block_text(editor, editor->block.count, NULL);
  }
  editor->recalled = number;
  block_set(editor, text, offset);
  struct block *block = &editor->block;
  block->is_written = block->count > 1;
  // vi's cursor stands on a character.
  bool is_behind = block->column > 0 && block->column == block->lines[block->at].length;
  if (editor->is_commanding && is_behind) block_go(editor, block->at, block->column - 1);
}

static wchar_t *wide_entry(cordon_editor *editor, int number) {
  const char *text = number == 0 ? NULL : recollection_entry(editor, number);
  size_t count;
  if (number != 0) return text == NULL ? NULL : sure(widened(text, strlen(text), &count));
  return editor->unfinished == NULL ? NULL
                                    : wide_copy(editor->unfinished, wcslen(editor->unfinished));
}

bool recall(cordon_editor *editor, int direction) {
  int number = editor->recalled + direction;
  if (number < 0) return false;
  wchar_t *text = wide_entry(editor, number);
  if (text == NULL) return false;
  show_entry(editor, number, text, SIZE_MAX);
  free(text);
  return true;
}

bool recall_numbered(cordon_editor *editor, size_t number) {
  struct cordon_questions *questions = &editor->questions;
  if (number == 0) {
    int oldest = recollection_count(editor);
    return oldest > 0 && recall(editor, oldest - editor->recalled);
  }
  if (questions->numbered == NULL) return false;
  char *text = questions->numbered(questions->context, number);
  const char *entry = text;
  int place = 0;
  while (entry != NULL && (entry = recollection_entry(editor, ++place)) != NULL) {
    if (strcmp(entry, text) == 0) break;
  }
  free(text);
  return entry != NULL && recall(editor, place - editor->recalled);
}

/// The text before the cursor.
static wchar_t *typed_prefix(cordon_editor *editor, size_t *length) {
  struct block *block = &editor->block;
  wchar_t *text = block_text(editor, block->at + 1, length);
  *length -= block->lines[block->at].length - block->column;
  text[*length] = L'\0';
  return text;
}

bool recall_by_prefix(cordon_editor *editor, int direction) {
  size_t length;
  wchar_t *prefix = typed_prefix(editor, &length);
  wchar_t *present = block_text(editor, editor->block.count, NULL);
  bool found = false;
  for (int number = editor->recalled + direction; !found && number >= 0; number += direction) {
    wchar_t *text = wide_entry(editor, number);
    if (text == NULL) break;
    found = wcsncmp(text, prefix, length) == 0 && wcscmp(text, present) != 0;
    if (found) show_entry(editor, number, text, length > 0 ? length : SIZE_MAX);
    free(text);
  }
  free(prefix);
  free(present);
  return found;
}

// MARK: Search as one types

/// Looks for what is searched from an entry on; false when no entry has it.
static bool find(cordon_editor *editor, int number, int direction) {
  char *wanted = narrowed(editor->search, wcslen(editor->search), NULL);
  const char *text = NULL;
  for (; number > 0; number += direction) {
    text = recollection_entry(editor, number);
    if (text == NULL || strstr(text, wanted) != NULL) break;
  }
  bool is_found = number > 0 && text != NULL;
  if (is_found) {
    wchar_t *wide = wide_entry(editor, number);
    const wchar_t *place = wcsstr(wide, editor->search);
    show_entry(editor, number, wide, place == NULL ? SIZE_MAX : (size_t)(place - wide));
    free(wide);
  }
  free(wanted);
  return is_found;
}

static void show_search(cordon_editor *editor, bool has_failed) {
  size_t length = wcslen(editor->search);
  char *words = narrowed(editor->search, length, NULL);
  note_clear(editor);
  if (asprintf(&editor->note, "%ssearch: %s", has_failed ? "no " : "", words) < 0) abort();
  editor->note_line = editor->block.at;
  editor->note_column = editor->block.column;
  free(words);
}

enum { longest = 200 };
static wchar_t last[longest + 1];

bool recall_again(cordon_editor *editor, int direction) {
  if (*last == L'\0') return false;
  editor->search = last;
  bool is_found = find(editor, editor->recalled + direction, direction);
  editor->search = NULL;
  return is_found;
}

unsigned char recall_search(EditLine *edit, int key) {
  cordon_editor *editor = owner(edit);
  // vi's search ends with Enter, which runs nothing.
  bool is_vi = editor->is_vi && (key == '/' || key == '?');
  wchar_t typed[longest + 1] = L"";
  size_t length = 0;
  block_sync(editor);
  struct block *block = &editor->block;
  wchar_t *before = block_text(editor, block->count, NULL);
  size_t offset;
  free(typed_prefix(editor, &offset));
  bool was_written = block->is_written;
  int started = editor->recalled;
  editor->search = typed;
  bool has_failed = false, is_over = false, is_cut_off = false;
  while (!is_over) {
    wchar_t character;
    show_search(editor, has_failed);
    is_cut_off = el_wgetc(edit, &character) != 1;
    if (is_cut_off) break;
    switch (character) {
    case 'R' & 0x1F:
    case 'S' & 0x1F: {
      int direction = character == ('R' & 0x1F) ? 1 : -1;
      if (length == 0) length = wcslen(wcscpy(typed, last));
      has_failed = !find(editor, editor->recalled + direction, direction);
      break;
    }
    case 0x08:
    case 0x7F:
      if (length > 0) typed[--length] = L'\0';
      has_failed = length > 0 && !find(editor, 1, 1);
      break;
    case 'G' & 0x1F:
      block_set(editor, before, offset);
      block->is_written = was_written;
      editor->recalled = started;
      is_over = true;
      break;
    case L'\r':
    case L'\n':
      if (is_vi) {
        if (length == 0 && *last != L'\0') recall_again(editor, 1);
        is_over = true;
        break;
      }
      // fallthrough
    default:
      if (character < 0x20) {
        // Any other key ends the search and does its own work; Escape alone has none.
        if (character != 0x1B || input_is_waiting(editor)) {
          el_wpush(edit, (wchar_t[]){character, L'\0'});
        }
        is_over = true;
      } else if (length < longest) {
        typed[length++] = character;
        typed[length] = L'\0';
        has_failed = !find(editor, editor->recalled > 0 ? editor->recalled : 1, 1);
      }
    }
  }
  if (length > 0) wcscpy(last, typed);
  free(before);
  note_clear(editor);
  editor->search = NULL;
  return is_cut_off ? CC_EOF : CC_REFRESH;
}
