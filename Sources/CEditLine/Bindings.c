// Which key does what in a block?
//
// Each is bound only where the user's file has left libedit's own command.

#define _GNU_SOURCE
#include "Editor.h"
#include "OwnKeys.h"

#include <stdlib.h>
#include <string.h>

/// What a key is bound to, as the editor words it: `"^I"  ->  ed-insert`.
bool key_is_bound_to(
    cordon_editor *editor, bool alternative, const char *key, const char *command) {
  char *shown = NULL;
  size_t size = 0;
  editor->listing = open_memstream(&shown, &size);
  if (editor->listing == NULL) return false;
  fflush(editor->drain);
  if (alternative) el_set(editor->edit, EL_BIND, "-a", key, NULL);
  else el_set(editor->edit, EL_BIND, key, NULL);
  fflush(editor->drain);
  fflush(editor->complaints);
  fclose(editor->listing);
  editor->listing = NULL;
  const char *arrow = shown != NULL ? strstr(shown, "->") : NULL;
  bool found = arrow != NULL ? strstr(arrow, command) != NULL
                             : *command == '\0' || strstr(command, "undefined") != NULL;
  free(shown);
  return found;
}

struct addition {
  /// `e`: emacs, `i`: vi while inserting, `c`: vi's commands, `a`: a sequence, which all share.
  char map;
  const char *key, *standard, *command;
};

static const struct addition additions[] = {
    {'e', "^M", "ed-newline", "cordon-enter"}, {'e', "^J", "ed-newline", "cordon-enter"},
    {'i', "^M", "ed-newline", "cordon-enter"}, {'i', "^J", "ed-newline", "cordon-enter"},
    {'c', "^M", "ed-newline", "cordon-run"}, {'c', "^J", "ed-newline", "cordon-run"},
    {'a', "\033\r", "", "cordon-newline"}, {'a', "\033\n", "", "cordon-newline"},
    {'e', "^O", "ed-ignore", "cordon-run"}, {'i', "^O", "ed-insert", "cordon-run"},
    {'c', "^O", "ed-ignore", "cordon-run"},
    {'a', "\033[A", "ed-prev-history", "cordon-up"},
    {'a', "\033OA", "ed-prev-history", "cordon-up"},
    {'a', "\033[B", "ed-next-history", "cordon-down"},
    {'a', "\033OB", "ed-next-history", "cordon-down"},
    {'a', "\033[C", "ed-next-char", "cordon-right"},
    {'a', "\033OC", "ed-next-char", "cordon-right"},
    {'a', "\033[D", "ed-prev-char", "cordon-left"},
    {'a', "\033OD", "ed-prev-char", "cordon-left"},
    {'a', "\033[3~", "ed-delete-next-char", "cordon-delete"},
    {'a', "\033[1~", "", "ed-move-to-beg"}, {'a', "\033[4~", "", "cordon-end"},
    {'a', "\033[F", "ed-move-to-end", "cordon-end"},
    {'a', "\033OF", "ed-move-to-end", "cordon-end"},
    {'a', "\033[5~", "", "cordon-previous-match"}, {'a', "\033[6~", "", "cordon-next-match"},
    {'e', "^P", "ed-prev-history", "cordon-up"}, {'e', "^N", "ed-next-history", "cordon-down"},
    {'c', "^P", "ed-prev-history", "cordon-up"}, {'c', "^N", "ed-next-history", "cordon-down"},
    {'c', "k", "ed-prev-history", "cordon-vi-up"}, {'c', "j", "ed-next-history", "cordon-vi-down"},
    {'c', "-", "ed-prev-history", "cordon-vi-up"}, {'c', "+", "ed-next-history", "cordon-vi-down"},
    {'e', "^B", "ed-prev-char", "cordon-left"}, {'e', "^F", "ed-next-char", "cordon-right"},
    {'E', "\033b", "ed-prev-word", "cordon-word-left"},
    {'E', "\033f", "em-next-word", "cordon-word-right"},
    {'e', "^H", "em-delete-prev-char", "cordon-backspace"},
    {'e', "^?", "em-delete-prev-char", "cordon-backspace"},
    {'i', "^H", "vi-delete-prev-char", "cordon-backspace"},
    {'i', "^?", "vi-delete-prev-char", "cordon-backspace"},
    {'e', "^I", "undefined", "cordon-complete"}, {'e', "^I", "unassigned", "cordon-complete"},
    {'i', "^I", "ed-insert", "cordon-complete"},
    {'e', "^D", "em-delete-or-list", "cordon-delete-or-end"},
    {'i', "^D", "vi-list-or-eof", "cordon-delete-or-end"},
    {'e', "^K", "ed-kill-line", "cordon-kill"}, {'e', "^U", "em-kill-line", "cordon-kill-whole"},
    {'E', "\033d", "em-delete-next-word", "cordon-kill-word"},
    {'E', "\033^?", "ed-delete-prev-word", "cordon-kill-word-before"},
    {'E', "\033^H", "ed-delete-prev-word", "cordon-kill-word-before"},
    {'e', "^@", "em-set-mark", "cordon-mark"},
    // What the terminal has disabled it calls by this key.
    {'e', "^@", "ed-quoted-insert", "cordon-mark"},
    {'E', "^X^X", "em-exchange-mark", "cordon-exchange-mark"},
    {'e', "^W", "em-kill-region", "cordon-kill-region"},
    {'e', "^W", "ed-delete-prev-word", "cordon-kill-word-before"},
    {'E', "\033w", "em-copy-region", "cordon-copy-region"},
    {'e', "^Y", "em-yank", "cordon-yank"}, {'E', "\033y", "", "cordon-yank-before"},
    {'e', "^R", "em-inc-search-prev", "cordon-search"},
    {'i', "^R", "ed-insert", "cordon-search"}, {'c', "^R", "ed-redisplay", "cordon-search"},
    {'c', "/", "vi-search-prev", "cordon-search"}, {'c', "?", "vi-search-next", "cordon-search"},
    {'E', "\033^_", "em-copy-prev-word", "cordon-copy-word"},
    {'e', "^_", "undefined", "cordon-undo"}, {'e', "^_", "unassigned", "cordon-undo"},
    {'E', "^X^U", "", "cordon-undo"}, {'c', "u", "vi-undo", "cordon-undo"},
    {'c', "d", "vi-delete-meta", "cordon-vi-operator"}, {'c', "y", "vi-yank", "cordon-vi-operator"},
    {'c', "c", "vi-change-meta", "cordon-vi-operator"}, {'c', ".", "vi-redo", "cordon-vi-repeat"},
    {'c', "G", "vi-to-history-line", "cordon-vi-go"}, {'c', "g", "unassigned", "cordon-vi-go"},
    {'c', "g", "undefined", "cordon-vi-go"},
    {'c', ">", "unassigned", "cordon-vi-operator"}, {'c', ">", "undefined", "cordon-vi-operator"},
    {'c', "<", "unassigned", "cordon-vi-operator"}, {'c', "<", "undefined", "cordon-vi-operator"},
    {'c', "w", "vi-next-word", "cordon-vi-word"}, {'c', "W", "vi-next-big-word", "cordon-vi-word"},
    {'c', "e", "vi-end-word", "cordon-vi-word"}, {'c', "E", "vi-end-big-word", "cordon-vi-word"},
    {'c', "b", "vi-prev-word", "cordon-vi-word"}, {'c', "B", "vi-prev-big-word", "cordon-vi-word"},
    {'c', "n", "vi-repeat-search-next", "cordon-vi-search-again"},
    {'c', "N", "vi-repeat-search-prev", "cordon-vi-search-back"},
    {'c', "1", "ed-argument-digit", "cordon-vi-count"},
    {'c', "2", "ed-argument-digit", "cordon-vi-count"},
    {'c', "3", "ed-argument-digit", "cordon-vi-count"},
    {'c', "4", "ed-argument-digit", "cordon-vi-count"},
    {'c', "5", "ed-argument-digit", "cordon-vi-count"},
    {'c', "6", "ed-argument-digit", "cordon-vi-count"},
    {'c', "7", "ed-argument-digit", "cordon-vi-count"},
    {'c', "8", "ed-argument-digit", "cordon-vi-count"},
    {'c', "9", "ed-argument-digit", "cordon-vi-count"},
    {'c', "p", "vi-paste-next", "cordon-put-after"},
    {'c', "P", "vi-paste-prev", "cordon-put-before"}, {'c', "U", "vi-undo-line", "cordon-undo"},
    {'c', "Y", "vi-yank-end", "cordon-vi-yank-end"},
    {'c', "J", "ed-search-next-history", "cordon-vi-join"},
    {'c', "x", "ed-delete-next-char", "cordon-vi-change"},
    {'c', "X", "ed-delete-prev-char", "cordon-vi-change"},
    {'c', "D", "ed-kill-line", "cordon-vi-change"}, {'c', "~", "vi-change-case", "cordon-vi-change"},
    {'c', "r", "vi-replace-char", "cordon-vi-change"},
    {'c', "i", "vi-insert", "cordon-vi-insertion"},
    {'c', "I", "vi-insert-at-bol", "cordon-vi-insertion"},
    {'c', "a", "vi-add", "cordon-vi-insertion"}, {'c', "A", "vi-add-at-eol", "cordon-vi-insertion"},
    {'c', "s", "vi-substitute-char", "cordon-vi-insertion"},
    {'c', "C", "vi-change-to-eol", "cordon-vi-insertion"},
    {'c', "R", "vi-replace-mode", "cordon-vi-insertion"},
    {'c', "_", "vi-history-word", "cordon-vi-insertion"},
    {'c', "S", "vi-substitute-line", "cordon-vi-substitute-line"},
    // Its command line would not be seen, and a quote in it that is not closed ends the process.
    {'c', ":", "ed-command", "ed-unassigned"}, {'E', "\033x", "ed-command", "ed-unassigned"},
    {'c', "o", "undefined", "cordon-vi-insertion"},
    {'c', "o", "unassigned", "cordon-vi-insertion"},
    {'c', "O", "ed-sequence-lead-in", "cordon-vi-insertion"},
    {'e', "^L", "ed-clear-screen", "cordon-clear"}, {'c', "^L", "ed-clear-screen", "cordon-clear"},
};

/// What is bound when there is a line at a time.
static const char *const plain_commands[] = {"cordon-complete", "cordon-delete-or-end"};

static bool is_plain(const char *command) {
  for (size_t i = 0; i < sizeof plain_commands / sizeof *plain_commands; i++) {
    if (strcmp(command, plain_commands[i]) == 0) return true;
  }
  return false;
}

void keys_bind(cordon_editor *editor) {
  EditLine *edit = editor->edit;
  const char *name = "";
  el_get(edit, EL_EDITOR, &name);
  bool is_vi = strcmp(name, "vi") == 0;
  for (size_t i = 0; i < sizeof additions / sizeof *additions; i++) {
    const struct addition *addition = &additions[i];
    char map = addition->map;
    if (is_vi ? map == 'e' || map == 'E' : map == 'i' || map == 'c') continue;
    if (!editor->edits_blocks && !is_plain(addition->command)) continue;
    bool alternative = map == 'c';
    bool is_extended = strncmp(addition->key, "^X", 2) == 0;
    if (is_extended && !key_is_bound_to(editor, false, "^X", "ed-sequence-lead-in")) continue;
    if (!key_is_bound_to(editor, alternative, addition->key, addition->standard)) continue;
    if (alternative) el_set(edit, EL_BIND, "-a", addition->key, addition->command, NULL);
    else el_set(edit, EL_BIND, addition->key, addition->command, NULL);
    if (map == 'a') el_set(edit, EL_BIND, "-a", addition->key, addition->command, NULL);
  }
  el_set(edit, EL_BIND, paste_begin, "cordon-paste", NULL);
  el_set(edit, EL_BIND, "-a", paste_begin, "cordon-paste", NULL);
  if (!editor->edits_blocks) return;
  static const struct { const wchar_t *key, *command; } own[] = {
      {OWN_NEXT, L"ed-next-char"}, {OWN_PREVIOUS, L"ed-prev-char"}, {OWN_KILL, L"ed-kill-line"},
      {OWN_NEXT_WORD, L"em-next-word"}, {OWN_PREVIOUS_WORD, L"ed-prev-word"},
      {OWN_APPEND, L"vi-add-at-eol"}, {OWN_INSERT, L"vi-insert-at-bol"},
      {OWN_NEWLINE, L"cordon-newline"}, {OWN_LINE_ABOVE, L"cordon-line-above"},
      {OWN_PUT_AFTER, L"vi-paste-next"}, {OWN_PUT_BEFORE, L"vi-paste-prev"},
      {OWN_COMMAND_MODE, L"cordon-vi-escape"}, {OWN_KILL_WHOLE, L"em-kill-line"},
      {OWN_DELETE_WORD, L"em-delete-next-word"},
      {OWN_DELETE_WORD_BEFORE, L"ed-delete-prev-word"}, {OWN_VI_DELETE, L"vi-delete-meta"},
      {OWN_VI_YANK, L"vi-yank"}, {OWN_VI_CHANGE, L"vi-change-meta"},
      {OWN_VI_INSERT, L"vi-insert"}, {OWN_VI_COMMANDS, L"vi-command-mode"},
      {OWN_AGAIN, L"cordon-vi-insert-again"}, {OWN_VI L"x", L"ed-delete-next-char"},
      {OWN_VI L"X", L"ed-delete-prev-char"}, {OWN_VI L"D", L"ed-kill-line"},
      {OWN_VI L"~", L"vi-change-case"}, {OWN_VI L"r", L"vi-replace-char"},
      {OWN_VI L"a", L"vi-add"}, {OWN_VI L"s", L"vi-substitute-char"},
      {OWN_VI L"C", L"vi-change-to-eol"}, {OWN_VI L"R", L"vi-replace-mode"},
      {OWN_VI L"_", L"vi-history-word"},
  };
  for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
    el_wset(edit, EL_BIND, own[i].key, own[i].command, NULL);
  }
  // Those that the two maps of vi know by different commands.
  static const struct { const wchar_t *key, *inserting, *commanding; } apart[] = {
      {OWN_END, L"cordon-line-end", L"ed-move-to-end"},
      {OWN_ESCAPE, L"cordon-vi-leave", L"cordon-vi-stay"},
      {OWN_PROBE, L"cordon-vi-begun", L"cordon-vi-not-begun"},
  };
  for (size_t i = 0; i < sizeof apart / sizeof *apart; i++) {
    el_wset(edit, EL_BIND, apart[i].key, apart[i].inserting, NULL);
    if (is_vi) el_wset(edit, EL_BIND, L"-a", apart[i].key, apart[i].commanding, NULL);
  }
  for (wchar_t digit = L'0'; digit <= L'9'; digit++) {
    wchar_t key[] = {OWN_DIGIT[0], OWN_DIGIT[1], digit, L'\0'};
    el_wset(edit, EL_BIND, key, L"ed-argument-digit", NULL);
  }
  el_wset(
      edit, EL_BIND, OWN_BACKSPACE, is_vi ? L"vi-delete-prev-char" : L"em-delete-prev-char", NULL);
}
