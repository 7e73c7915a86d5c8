// What do keys do in a block?
//
// These are the functions; `Bindings.c` says which key calls which.

#define _GNU_SOURCE
#include "Editor.h"
#include "OwnKeys.h"

#include <stdlib.h>
#include <string.h>
#include <wctype.h>

bool is_one_of(wchar_t key, const wchar_t *keys) {
  return key != L'\0' && wcschr(keys, key) != NULL;
}

/// What chains to a command of libedit's own.
unsigned char keys_chain(EditLine *edit, const wchar_t *keys) {
  el_wpush(edit, keys);
  return CC_NORM;
}

cordon_editor *keys_begin(EditLine *edit) {
  cordon_editor *editor = owner(edit);
  block_sync(editor);
  // What a command of libedit's has put into its line may be several.
  struct block *block = &editor->block;
  struct line *line = &block->lines[block->at];
  if (wmemchr(line->text, L'\n', line->length) != NULL) {
    wchar_t *text = wide_copy(line->text, line->length);
    size_t column = block->column, at = block->at;
    struct line empty = {wide_copy(L"", 0), 0};
    block_replace(editor, at, 1, &empty, 1);
    block->column = 0;
    block_insert(editor, text, wcslen(text));
    while (column > block->lines[at].length && at < block->at) {
      column -= block->lines[at++].length + 1;
    }
    block_go(editor, at, column);
    block->is_written = true;
    free(text);
  }
  return editor;
}

static const struct line *line_at_hand(const struct block *block) {
  return &block->lines[block->at];
}

static bool is_blank(const struct line *line, size_t end) {
  for (size_t i = 0; i < end; i++) {
    if (line->text[i] != L' ' && line->text[i] != L'\t') return false;
  }
  return true;
}

static bool is_last(const struct block *block) { return block->at + 1 == block->count; }

// MARK: Enter

static void forget_answer(cordon_editor *editor) {
  free(editor->answer.indentation);
  free(editor->answer.message);
  editor->answer = (struct cordon_answer){0};
}

/// Asks about the first lines of the text.
static enum cordon_text_state judge(cordon_editor *editor, size_t count, bool is_written) {
  size_t length, size;
  forget_answer(editor);
  if (editor->questions.judge == NULL) return cordon_text_whole;
  wchar_t *wide = block_text(editor, count, &length);
  char *text = narrowed(wide, length, &size);
  free(wide);
  editor->answer = editor->questions.judge(editor->questions.context, text, size, is_written);
  free(text);
  return editor->answer.state;
}

/// The text is finished on the screen before libedit lets the terminal echo keys again: those that
/// are typed by now would be echoed into it.
static unsigned char accept_text(cordon_editor *editor) {
  insertion_end(editor);
  editor->is_entered = editor->is_finished = true;
  screen_finish(editor);
  fputs("\r\n", stdout);
  fflush(stdout);
  return CC_NEWLINE;
}

void keys_begin_line(cordon_editor *editor) {
  struct block *block = &editor->block;
  const struct line *line = line_at_hand(block);
  char *own = NULL;
  const char *indentation = "";
  if (judge(editor, block->at + 1, false) == cordon_text_open) {
    indentation = editor->answer.indentation;
  } else {
    size_t length = 0;
    while (length < block->column && is_blank(line, length + 1)) length += 1;
    indentation = own = narrowed(line->text, length, NULL);
  }
  // Blanks behind the cursor come along.
  size_t blanks = 0;
  while (block->column + blanks < line->length && line->text[block->column + blanks] == L' ') {
    blanks += 1;
  }
  if (blanks > 0) block_erase(editor, block->column, blanks);
  block_split(editor, indentation);
  free(own);
}

/// What comes faster than it is read may bring its own indentation.
static unsigned char insert_typed_line(cordon_editor *editor) {
  if (brings_indentation(editor)) block_split(editor, "");
  else keys_begin_line(editor);
  return CC_REFRESH;
}

static void show_problem(cordon_editor *editor) {
  struct block *block = &editor->block;
  size_t line = editor->answer.line, column = editor->answer.column;
  if (line >= block->count) line = block->count - 1;
  if (column > block->lines[line].length) column = block->lines[line].length;
  if (line != block->at) block_go(editor, line, column);
  note_clear(editor);
  editor->note = editor->answer.message;
  editor->answer.message = NULL;
  editor->note_line = line;
  editor->note_column = column;
}

static unsigned char enter(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  struct block *block = &editor->block;
  if (!is_last(block) && !block->is_written) {
    return insert_typed_line(editor);
  }
  switch (judge(editor, block->count, block->is_written)) {
  case cordon_text_whole: return accept_text(editor);
  case cordon_text_open: return insert_typed_line(editor);
  case cordon_text_wrong: break;
  }
  if (block->count == 1) return accept_text(editor);
  if (input_is_waiting(editor) && is_last(block)) {
    block_split(editor, "");
    return CC_REFRESH;
  }
  show_problem(editor);
  return CC_REFRESH;
}

static unsigned char new_line(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  struct block *block = &editor->block;
  // Who goes on at the end of a recalled block is typing it.
  if (is_last(block) && block->column == line_at_hand(block)->length) block->is_written = false;
  keys_begin_line(editor);
  return CC_REFRESH;
}

static unsigned char run(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  if (editor->block.count == 1 || judge(editor, editor->block.count, true) == cordon_text_whole) {
    return accept_text(editor);
  }
  if (editor->answer.state == cordon_text_wrong) show_problem(editor);
  return editor->answer.state == cordon_text_wrong ? CC_REFRESH : CC_ERROR;
}

/// Ctrl-D on a blank line ends a block, or the input; elsewhere it deletes.
static unsigned char delete_next(cordon_editor *editor) {
  struct block *block = &editor->block;
  if (block->column < line_at_hand(block)->length) {
    el_cursor(editor->edit, 1);
    el_deletestr(editor->edit, 1);
    return CC_REFRESH;
  }
  if (is_last(block)) return CC_ERROR;
  block_join(editor, block->at);
  return CC_REFRESH;
}

static unsigned char delete_or_end(EditLine *edit, int key) {
  cordon_editor *editor = keys_begin(edit);
  struct block *block = &editor->block;
  const struct line *line = line_at_hand(block);
  if (!is_last(block) || !is_blank(line, line->length) || block->column < line->length) {
    return delete_next(editor);
  }
  return block->count == 1 ? CC_EOF : run(edit, key);
}

static unsigned char delete_character(EditLine *edit, int key) {
  (void)key;
  return delete_next(keys_begin(edit));
}

// MARK: Moving

unsigned char keys_up_or_down(cordon_editor *editor, int direction) {
  struct block *block = &editor->block;
  if (direction > 0 ? block->at == 0 : is_last(block)) {
    return recall(editor, direction) ? CC_REFRESH : CC_ERROR;
  }
  if (!block->keeps_goal) block->goal = block->column;
  block_go(editor, block->at - (size_t)direction, block->goal);
  block->keeps_goal = true;
  return CC_REFRESH;
}

static unsigned char up(EditLine *edit, int key) {
  return (void)key, keys_up_or_down(keys_begin(edit), 1);
}
static unsigned char down(EditLine *edit, int key) {
  return (void)key, keys_up_or_down(keys_begin(edit), -1);
}

static unsigned char previous_match(EditLine *edit, int key) {
  (void)key;
  return recall_by_prefix(keys_begin(edit), 1) ? CC_REFRESH : CC_ERROR;
}

static unsigned char next_match(EditLine *edit, int key) {
  (void)key;
  return recall_by_prefix(keys_begin(edit), -1) ? CC_REFRESH : CC_ERROR;
}

/// Goes to the line before or after when the cursor is at the end of its own; true when it went.
static bool leave_line(cordon_editor *editor, bool forward) {
  struct block *block = &editor->block;
  if (forward && !is_last(block) && block->column == line_at_hand(block)->length) {
    block_go(editor, block->at + 1, 0);
    return true;
  }
  if (!forward && block->at > 0 && block->column == 0) {
    block_go(editor, block->at - 1, block->lines[block->at - 1].length);
    return true;
  }
  return false;
}

static unsigned char left(EditLine *edit, int key) {
  (void)key;
  return leave_line(keys_begin(edit), false) ? CC_REFRESH : keys_chain(edit, OWN_PREVIOUS);
}

static unsigned char right(EditLine *edit, int key) {
  (void)key;
  return leave_line(keys_begin(edit), true) ? CC_REFRESH : keys_chain(edit, OWN_NEXT);
}

/// While vi inserts, libedit's own command would stop before the last character.
static unsigned char line_end(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  block_go(editor, editor->block.at, line_at_hand(&editor->block)->length);
  return CC_REFRESH;
}

static unsigned char end(EditLine *edit, int key) {
  (void)key;
  keys_begin(edit);
  return keys_chain(edit, OWN_END);
}

static unsigned char word_left(EditLine *edit, int key) {
  (void)key;
  leave_line(keys_begin(edit), false);
  return keys_chain(edit, OWN_PREVIOUS_WORD);
}

static unsigned char word_right(EditLine *edit, int key) {
  (void)key;
  leave_line(keys_begin(edit), true);
  return keys_chain(edit, OWN_NEXT_WORD);
}

// MARK: Changing

/// Tab behind blanks indents to the next multiple of four.
unsigned char keys_indent(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  if (!keys_are_at_start(editor)) return CC_NORM;
  el_winsertstr(edit, &L"    "[editor->block.column % 4]);
  return CC_REFRESH;
}

bool keys_are_at_start(cordon_editor *editor) {
  return is_blank(line_at_hand(&editor->block), editor->block.column);
}

/// Behind blanks, back to the multiple of four before; at the beginning of a line, to the one
/// above.
static unsigned char backspace(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  struct block *block = &editor->block;
  const struct line *line = line_at_hand(block);
  if (block->column == 0 && block->at > 0) {
    block_join(editor, block->at - 1);
    return CC_REFRESH;
  }
  size_t blanks = 0, wanted = (block->column + 3) % 4 + 1;
  while (blanks < wanted && block->column > blanks
         && line->text[block->column - blanks - 1] == L' ') {
    blanks += 1;
  }
  if (blanks < 2 || !is_blank(line, block->column)) return keys_chain(edit, OWN_BACKSPACE);
  block_erase(editor, block->column - blanks, blanks);
  return CC_REFRESH;
}

static size_t blanks_before(const struct line *line) {
  size_t blanks = 0;
  while (blanks < line->length && is_blank(line, blanks + 1)) blanks += 1;
  return blanks;
}

bool keys_join_lines(cordon_editor *editor, size_t times) {
  struct block *block = &editor->block;
  size_t below = block->count - 1 - block->at, room = 0;
  if (below == 0) return false;
  if (times > below) times = below;
  const struct line *lines = line_at_hand(block);
  for (size_t i = 0; i <= times; i++) room += lines[i].length + 1;
  wchar_t *text = sure(malloc(room * sizeof *text));
  size_t length = lines->length, column = length;
  wmemcpy(text, lines->text, length);
  for (size_t i = 1; i <= times; i++) {
    size_t blanks = blanks_before(&lines[i]), more = lines[i].length - blanks;
    column = length;
    if (more == 0) continue;
    text[length++] = L' ';
    column = length;
    wmemcpy(text + length, lines[i].text + blanks, more);
    length += more;
  }
  text[length] = L'\0';
  block_replace(editor, block->at, times + 1, &(struct line){text, length}, 1);
  block_go(editor, block->at, column);
  return true;
}

unsigned char keys_join(EditLine *edit, int key) {
  (void)key;
  return keys_join_lines(keys_begin(edit), 1) ? CC_REFRESH : CC_ERROR;
}

/// Emacs' notion of a word, as libedit has it.
static bool is_word_part(wchar_t character) {
  return iswalnum((wint_t)character) || is_one_of(character, L"*?_-.[]~=");
}

/// libedit's own command reads the line where it was before it grew.
static unsigned char copy_word(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  const struct block *block = &editor->block;
  const wchar_t *text = line_at_hand(block)->text;
  size_t start = block->column;
  if (start == 0) return CC_ERROR;
  while (start > 0 && !is_word_part(text[start - 1])) start -= 1;
  while (start > 0 && is_word_part(text[start - 1])) start -= 1;
  wchar_t *word = wide_copy(text + start, block->column - start);
  el_winsertstr(edit, word);
  free(word);
  return CC_REFRESH;
}

/// The text as the person's own editor leaves it, to be looked at before it is run.
static unsigned char edit_text(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  size_t length, size, count;
  wchar_t *wide = block_text(editor, editor->block.count, &length);
  char *text = narrowed(wide, length, &size);
  char *edited = edit_elsewhere(editor, text, size);
  free(wide);
  free(text);
  if (edited == NULL) return CC_REFRESH;
  wide = sure(widened(edited, strlen(edited), &count));
  block_set(editor, wide, count);
  editor->block.is_written = editor->block.count > 1;
  if (wcsncmp(wide, L":", 1) == 0 || wcsstr(wide, L"\n:") != NULL) {
    editor->block.has_pasted_command = true;
  }
  free(wide);
  free(edited);
  return CC_REFRESH;
}

/// Enters the text as comments: it is kept, and does nothing.
static unsigned char comment_out(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  struct block *block = &editor->block;
  size_t count = block->count;
  struct line *lines = sure(malloc(count * sizeof *lines));
  for (size_t i = 0; i < count; i++) {
    const struct line *old = &block->lines[i];
    lines[i] = (struct line){sure(malloc((old->length + 2) * sizeof(wchar_t))), old->length + 1};
    lines[i].text[0] = L'#';
    wmemcpy(lines[i].text + 1, old->text, old->length + 1);
  }
  block_replace(editor, 0, count, lines, count);
  free(lines);
  return accept_text(editor);
}

static unsigned char undo(EditLine *edit, int key) {
  (void)key;
  return block_undo(keys_begin(edit)) ? CC_REFRESH : CC_ERROR;
}

static unsigned char line_above(EditLine *edit, int key) {
  (void)key;
  cordon_editor *editor = keys_begin(edit);
  struct block *block = &editor->block;
  const struct line *line = line_at_hand(block);
  size_t blanks = blanks_before(line);
  struct line new = {wide_copy(line->text, blanks), blanks};
  block_replace(editor, block->at, 0, &new, 1);
  block_go(editor, block->at, blanks);
  return CC_REFRESH;
}

static unsigned char clear_screen(EditLine *edit, int key) {
  (void)key;
  fputs("\033[H\033[2J", stdout);
  screen_forget(owner(edit));
  return CC_REFRESH;
}

// MARK: Names

void keys_add(EditLine *edit) {
  static const struct {
    const char *name, *help;
    key_function *function;
  } functions[] = {
      {"cordon-enter", "Run the text if it is whole, else begin a line", enter},
      {"cordon-newline", "Begin a line", new_line},
      {"cordon-run", "Run the text", run},
      {"cordon-up", "Go up a line, or to the entry before", up},
      {"cordon-down", "Go down a line, or to the entry after", down},
      {"cordon-left", "Go left, or to the line above", left},
      {"cordon-right", "Go right, or to the line below", right},
      {"cordon-end", "Go to the end of the line", end},
      {"cordon-line-end", "Go behind the line", line_end},
      {"cordon-word-left", "Go to the word before", word_left},
      {"cordon-word-right", "Go to the word after", word_right},
      {"cordon-previous-match", "Recall the entry before that begins so", previous_match},
      {"cordon-next-match", "Recall the entry after that begins so", next_match},
      {"cordon-search", "Search the history", recall_search},
      {"cordon-complete", "Indent a blank line, or complete the word", menu_complete},
      {"cordon-indent", "Indent a blank line", keys_indent},
      {"cordon-backspace", "Delete, dedent or join", backspace},
      {"cordon-delete", "Delete the next character, or join", delete_character},
      {"cordon-delete-or-end", "Delete, or end the input", delete_or_end},
      {"cordon-kill", "Kill to the end of the line, or join", kill_line},
      {"cordon-kill-whole", "Kill the line", kill_whole_line},
      {"cordon-kill-word", "Kill the word after the cursor", kill_word},
      {"cordon-kill-word-before", "Kill the word before the cursor", kill_word_before},
      {"cordon-mark", "Set the mark", kill_set_mark},
      {"cordon-exchange-mark", "Exchange cursor and mark", kill_exchange_mark},
      {"cordon-kill-region", "Kill from the mark to the cursor", kill_region},
      {"cordon-copy-region", "Copy from the mark to the cursor", kill_copy_region},
      {"cordon-yank", "Insert what was killed last", kill_yank},
      {"cordon-yank-before", "Put what was killed before in its place", kill_yank_before},
      {"cordon-join", "Join with the line below", keys_join},
      {"cordon-copy-word", "Insert the word before once more", copy_word},
      {"cordon-undo", "Undo a change", undo},
      {"cordon-edit", "Change the text in an editor", edit_text},
      {"cordon-comment-out", "Enter the text as comments", comment_out},
      {"cordon-line-above", "Insert a line above", line_above},
      {"cordon-vi-count", "Begin a number before a command", vi_count},
      {"cordon-vi-operator", "Delete, yank or change by a motion", vi_operator},
      {"cordon-vi-change", "Change characters", vi_change},
      {"cordon-vi-insertion", "Begin to insert", vi_insertion},
      {"cordon-vi-substitute-line", "Change lines", vi_substitute_lines},
      {"cordon-vi-join", "Join with lines below", vi_join},
      {"cordon-vi-yank-end", "Take the rest of the line", vi_yank_to_end},
      {"cordon-vi-escape", "Take commands", vi_escape},
      {"cordon-vi-leave", "End what is inserted", vi_leave},
      {"cordon-vi-stay", "Take commands still", vi_stay},
      {"cordon-vi-begun", "Note that vi inserts", vi_begun},
      {"cordon-vi-not-begun", "Note that vi takes commands", vi_not_begun},
      {"cordon-vi-insert-again", "Insert what was typed", vi_insert_again},
      {"cordon-vi-repeat", "Repeat the last change", vi_repeat},
      {"cordon-vi-up", "Go up lines, or entries", vi_up},
      {"cordon-vi-down", "Go down lines, or entries", vi_down},
      {"cordon-vi-word", "Go by words, through lines", vi_word},
      {"cordon-vi-match", "Go to the bracket that belongs to one", vi_match_bracket},
      {"cordon-vi-find", "Go to a character", vi_find},
      {"cordon-vi-go", "Go to a line", vi_go},
      {"cordon-vi-search-again", "Search again", vi_search_again},
      {"cordon-vi-search-back", "Search again, the other way", vi_search_back},
      {"cordon-put-after", "Put what was taken after the cursor or line", vi_put_after},
      {"cordon-put-before", "Put what was taken before the cursor or line", vi_put_before},
      {"cordon-clear", "Clear the screen", clear_screen},
  };
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    el_set(edit, EL_ADDFN, functions[i].name, functions[i].help, functions[i].function);
  }
}
