// Which brackets belong together at the cursor?
//
// The text is read from its beginning, past strings and comments, as far as is quick. The bracket
// meant is the one under the cursor, else a closing one just before it, which was typed last.

#include "Editor.h"

#include <stdlib.h>
#include <string.h>

/// How much text is read before the cursor, how deep brackets may lie in each other, and how many are
/// looked at for one that belongs to another.
enum { farthest = 20000, deepest = 500, most_tried = 100 };

static bool is_bracket(wchar_t c) { return c != L'\0' && wcschr(L"()[]{}", c) != NULL; }

static bool is_closing(wchar_t c) { return c == L')' || c == L']' || c == L'}'; }

static wchar_t partner(wchar_t c) {
  return c == L'(' ? L')' : c == L'[' ? L']' : c == L'{' ? L'}' : L'\0';
}

static bool is_same(struct place a, struct place b) {
  return a.line == b.line && a.column == b.column;
}

/// The bracket that is meant; false when there is none.
static bool find_wanted(const struct block *block, struct place *wanted) {
  const struct line *line = &block->lines[block->at];
  size_t column = block->column;
  *wanted = (struct place){block->at, column};
  if (column < line->length && is_bracket(line->text[column])) return true;
  if (column == 0 || column > line->length || !is_closing(line->text[column - 1])) return false;
  wanted->column = column - 1;
  return true;
}

/// Where the string that begins at `i` ends within the line; `quotes` is 0 when it does, else how
/// many quotes end it further down.
static size_t skip_string(const struct line *line, size_t i, wchar_t quote, int quotes, int *open) {
  for (; i < line->length; i++) {
    wchar_t c = line->text[i];
    if (c == L'\\') {
      i += 1;
    } else if (c == L'\n' && quotes == 1) {
      break;
    } else if (c == quote) {
      size_t run = 1;
      while (run < (size_t)quotes && i + run < line->length && line->text[i + run] == quote) {
        run += 1;
      }
      if (run == (size_t)quotes) {
        *open = 0;
        return i + run;
      }
    }
  }
  *open = quotes == 3 ? 3 : 0;
  return i > line->length ? line->length : i;
}

/// Finds a bracket's other one.
static void find_pair(
    const struct block *block, struct place wanted, struct brackets *found) {
  struct place stack[deepest];
  wchar_t kinds[deepest];
  int depth = 0, open = 0;
  wchar_t quote = L'\0';
  size_t read = 0;
  found->count = 0;
  found->is_alone = false;
  for (size_t index = 0; index < block->count; index++) {
    const struct line *line = &block->lines[index];
    read += line->length + 1;
    if (read > 2 * farthest || (index < wanted.line && read > farthest)) return;
    size_t i = 0;
    if (open > 0) i = skip_string(line, 0, quote, open, &open);
    while (i < line->length) {
      wchar_t c = line->text[i];
      struct place here = {index, i};
      if (c == L'#') {
        while (i < line->length && line->text[i] != L'\n') i += 1;
        continue;
      }
      if (c == L'\'' || c == L'"') {
        bool is_triple = i + 2 < line->length && line->text[i + 1] == c && line->text[i + 2] == c;
        quote = c;
        i = skip_string(line, i + (is_triple ? 3 : 1), c, is_triple ? 3 : 1, &open);
        continue;
      }
      i += 1;
      if (!is_bracket(c)) continue;
      if (!is_closing(c)) {
        if (depth == deepest) return;
        kinds[depth] = c;
        stack[depth++] = here;
        continue;
      }
      bool fits = depth > 0 && partner(kinds[depth - 1]) == c;
      if (fits && (is_same(here, wanted) || is_same(stack[depth - 1], wanted))) {
        found->at[0] = stack[depth - 1];
        found->at[1] = here;
        found->count = 2;
        return;
      }
      if (is_same(here, wanted)) {
        found->at[0] = here;
        found->count = 1;
        found->is_alone = true;
        return;
      }
      if (fits) depth -= 1;
    }
  }
}

void brackets_find(cordon_editor *editor) {
  struct brackets *found = &editor->brackets;
  struct place wanted;
  found->count = 0;
  found->is_alone = false;
  if (editor->bracket_colors[0] == NULL || !editor->is_in_hand) return;
  if (find_wanted(&editor->block, &wanted)) find_pair(&editor->block, wanted, found);
}

bool brackets_match(const struct block *block, struct place *place) {
  const struct line *line = &block->lines[place->line];
  struct brackets found;
  int tries = 0;
  for (struct place wanted = *place; wanted.column < line->length; wanted.column++) {
    if (!is_bracket(line->text[wanted.column])) continue;
    find_pair(block, wanted, &found);
    if (found.count == 2) {
      *place = is_same(found.at[0], wanted) ? found.at[1] : found.at[0];
      return true;
    }
    // One in a string belongs to none.
    if (++tries == most_tried) return false;
  }
  return false;
}

const char *bracket_color(const cordon_editor *editor, size_t line, size_t column) {
  const struct brackets *found = &editor->brackets;
  for (int i = 0; i < found->count; i++) {
    if (is_same(found->at[i], (struct place){line, column})) {
      return editor->bracket_colors[found->is_alone ? 1 : 0];
    }
  }
  return NULL;
}

void cordon_editor_color_brackets(
    cordon_editor *editor, const char *pair, const char *alone, const char *end) {
  const char *colors[] = {pair, alone, end};
  for (int i = 0; i < 3; i++) {
    free(editor->bracket_colors[i]);
    editor->bracket_colors[i] = *pair != '\0' ? sure(strdup(colors[i])) : NULL;
  }
}
