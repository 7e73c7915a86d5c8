// Which key does what in a block?
//
// Each is bound only where the user's file has left libedit's own command. What that file binds to
// a command which means something else in a block is bound to that.

#define _GNU_SOURCE
#include "Editor.h"
#include "OwnKeys.h"

#include <stdlib.h>
#include <string.h>

enum { longest_name = 40 };

/// What a key is bound to, as the editor words it: `"^I"  ->  ed-insert`; empty for nothing.
static void find_command(
    cordon_editor *editor, bool alternative, const char *key, char name[longest_name]) {
  char *shown = NULL;
  size_t size = 0;
  *name = '\0';
  editor->listing = open_memstream(&shown, &size);
  if (editor->listing == NULL) return;
  fflush(editor->drain);
  if (alternative) el_set(editor->edit, EL_BIND, "-a", key, NULL);
  else el_set(editor->edit, EL_BIND, key, NULL);
  fflush(editor->drain);
  fflush(editor->complaints);
  fclose(editor->listing);
  editor->listing = NULL;
  const char *arrow = shown != NULL ? strstr(shown, "->") : NULL;
  if (arrow != NULL) sscanf(arrow + 2, "%39s", name);
  free(shown);
}

static bool is_bound_to(
    cordon_editor *editor, bool alternative, const char *key, const char *standard) {
  char name[longest_name];
  find_command(editor, alternative, key, name);
  if (strcmp(standard, "nothing") != 0) return strcmp(name, standard) == 0;
  return *name == '\0' || strcmp(name, "ed-unassigned") == 0;
}

struct addition {
  /// `e`: emacs, `i`: vi while inserting, `c`: vi's commands, `a`: a sequence, which all share.
  const char *maps;
  /// Keys, and what libedit has for each of them, or for all; `nothing` where it has no command.
  const char *keys, *standards;
  const char *command;
};

static const struct addition additions[] = {
    {"ei", "^M ^J", "ed-newline", "cordon-enter"},
    {"c", "^M ^J", "ed-newline", "cordon-run"},
    {"a", "\033\r \033\n", "nothing", "cordon-newline"},
    {"ec", "^O", "ed-ignore", "cordon-run"},
    {"i", "^O", "ed-insert", "cordon-run"},
    {"a", "\033[A \033OA", "ed-prev-history", "cordon-up"},
    {"a", "\033[B \033OB", "ed-next-history", "cordon-down"},
    {"ec", "^P", "ed-prev-history", "cordon-up"},
    {"ec", "^N", "ed-next-history", "cordon-down"},
    {"c", "k -", "ed-prev-history", "cordon-vi-up"},
    {"c", "j +", "ed-next-history", "cordon-vi-down"},
    {"a", "\033[C \033OC", "ed-next-char", "cordon-right"},
    {"a", "\033[D \033OD", "ed-prev-char", "cordon-left"},
    {"e", "^F", "ed-next-char", "cordon-right"},
    {"e", "^B", "ed-prev-char", "cordon-left"},
    {"e", "\033f", "em-next-word", "cordon-word-right"},
    {"e", "\033b", "ed-prev-word", "cordon-word-left"},
    {"a", "\033[1~", "nothing", "ed-move-to-beg"},
    {"a", "\033[4~", "nothing", "cordon-end"},
    {"a", "\033[F \033OF \033[4~", "ed-move-to-end", "cordon-end"},
    {"a", "\033[5~", "nothing", "cordon-previous-match"},
    {"a", "\033[6~", "nothing", "cordon-next-match"},
    {"e", "\033p \033P", "ed-search-prev-history", "cordon-previous-match"},
    {"e", "\033n \033N", "ed-search-next-history", "cordon-next-match"},
    {"c", "K", "ed-search-prev-history", "cordon-previous-match"},
    {"c", "", "ed-search-next-history", "cordon-next-match"},
    {"c", "J", "ed-search-next-history", "cordon-vi-join"},
    {"a", "\033[3~", "ed-delete-next-char", "cordon-delete"},
    {"e", "^H ^?", "em-delete-prev-char", "cordon-backspace"},
    {"i", "^H ^?", "vi-delete-prev-char", "cordon-backspace"},
    {"e", "^I", "nothing", "cordon-complete"},
    {"i", "^I", "ed-insert", "cordon-complete"},
    {"e", "^D", "em-delete-or-list", "cordon-delete-or-end"},
    {"i", "^D", "vi-list-or-eof", "cordon-delete-or-end"},
    {"e", "^K", "ed-kill-line", "cordon-kill"},
    {"e", "^U", "em-kill-line", "cordon-kill-whole"},
    {"e", "\033d", "em-delete-next-word", "cordon-kill-word"},
    {"e", "\033^? \033^H ^W", "ed-delete-prev-word", "cordon-kill-word-before"},
    // What the terminal has disabled it calls by this key.
    {"e", "^@ ^@", "em-set-mark ed-quoted-insert", "cordon-mark"},
    {"e", "^X^X", "em-exchange-mark", "cordon-exchange-mark"},
    {"e", "^W", "em-kill-region", "cordon-kill-region"},
    {"e", "\033w", "em-copy-region", "cordon-copy-region"},
    {"e", "^Y", "em-yank", "cordon-yank"},
    {"e", "\033y", "nothing", "cordon-yank-before"},
    {"e", "\033^_", "em-copy-prev-word", "cordon-copy-word"},
    {"e", "^R", "em-inc-search-prev", "cordon-search"},
    {"i", "^R", "ed-insert", "cordon-search"},
    {"c", "^R / ?", "ed-redisplay vi-search-prev vi-search-next", "cordon-search"},
    {"c", "n", "vi-repeat-search-next", "cordon-vi-search-again"},
    {"c", "N", "vi-repeat-search-prev", "cordon-vi-search-back"},
    {"e", "^_ ^X^U", "nothing", "cordon-undo"},
    {"c", "u U", "vi-undo vi-undo-line", "cordon-undo"},
    {"ec", "^L", "ed-clear-screen", "cordon-clear"},
    {"e", "^X^E", "nothing", "cordon-edit"},
    {"c", "v", "vi-histedit", "cordon-edit"},
    // The editor that libedit starts itself gets one line, and may be none that is allowed.
    {"c", "v", "vi-histedit", "ed-unassigned"},
    {"c", "#", "vi-comment-out", "cordon-comment-out"},
    // Its command line would not be seen, and a quote in it that is not closed ends the process.
    {"c", ":", "ed-command", "ed-unassigned"},
    {"e", "\033x \033X", "ed-command", "ed-unassigned"},
    {"c", "1 2 3 4 5 6 7 8 9", "ed-argument-digit", "cordon-vi-count"},
    {"c", "d y c > <", "vi-delete-meta vi-yank vi-change-meta nothing", "cordon-vi-operator"},
    {"c", "w W e E b B",
     "vi-next-word vi-next-big-word vi-end-word vi-end-big-word vi-prev-word vi-prev-big-word",
     "cordon-vi-word"},
    {"c", "f F t T", "vi-next-char vi-prev-char vi-to-next-char vi-to-prev-char", "cordon-vi-find"},
    {"c", "%", "vi-match", "cordon-vi-match"},
    {"c", "G g", "vi-to-history-line nothing", "cordon-vi-go"},
    {"c", "p", "vi-paste-next", "cordon-put-after"},
    {"c", "P", "vi-paste-prev", "cordon-put-before"},
    {"c", "Y", "vi-yank-end", "cordon-vi-yank-end"},
    {"c", "x X D ~ r",
     "ed-delete-next-char ed-delete-prev-char ed-kill-line vi-change-case vi-replace-char",
     "cordon-vi-change"},
    {"c", "i I a A s C R _ O o",
     "vi-insert vi-insert-at-bol vi-add vi-add-at-eol vi-substitute-char vi-change-to-eol "
     "vi-replace-mode vi-history-word ed-sequence-lead-in nothing",
     "cordon-vi-insertion"},
    {"c", "S", "vi-substitute-line", "cordon-vi-substitute-line"},
    {"c", ".", "vi-redo", "cordon-vi-repeat"},
    // What only the user's file can bind.
    {"i", "", "vi-command-mode", "cordon-vi-escape"},
    {"e", "", "em-inc-search-next", "cordon-search"},
};

enum { addition_count = sizeof additions / sizeof *additions };

/// The word of that number; the last one when there are fewer and `goes_on`. False when there is
/// none.
static bool word_of(const char *words, size_t number, bool goes_on, char word[longest_name]) {
  size_t length = strcspn(words, " ");
  for (; number > 0 && words[length] == ' '; number--) {
    words += length + 1;
    length = strcspn(words, " ");
  }
  if ((number > 0 && !goes_on) || length == 0 || length >= longest_name) return false;
  memcpy(word, words, length);
  word[length] = '\0';
  return true;
}

/// Whether it is one that is bound when there is a line at a time, too.
static bool applies(const cordon_editor *editor, const struct addition *addition) {
  const char *command = addition->command;
  return editor->edits_blocks || strcmp(command, "cordon-complete") == 0
      || strcmp(command, "cordon-delete-or-end") == 0 || strcmp(command, "ed-unassigned") == 0;
}

static void bind_key(
    cordon_editor *editor, bool alternative, const char *key, const char *command) {
  if (alternative) el_set(editor->edit, EL_BIND, "-a", key, command, NULL);
  else el_set(editor->edit, EL_BIND, key, command, NULL);
}

static void bind_addition(cordon_editor *editor, const struct addition *addition, char map) {
  bool alternative = map == 'c';
  char key[longest_name], standard[longest_name];
  for (size_t i = 0; word_of(addition->keys, i, false, key); i++) {
    if (!word_of(addition->standards, i, true, standard)) continue;
    bool is_extended = strncmp(key, "^X", 2) == 0 && key[2] != '\0';
    if (is_extended && !is_bound_to(editor, false, "^X", "ed-sequence-lead-in")) continue;
    if (!is_bound_to(editor, alternative, key, standard)) continue;
    bind_key(editor, alternative, key, addition->command);
    if (map == 'a') bind_key(editor, true, key, addition->command);
  }
}

// MARK: The user's keys

/// Which of the additions is about a command in that map, else in any that is not for vi's
/// commands; and the key it has there. NULL for none.
static const struct addition *addition_for(
    const cordon_editor *editor, const char *command, char map, char key[longest_name]) {
  const struct addition *found = NULL;
  char standard[longest_name];
  for (size_t i = 0; i < addition_count; i++) {
    const struct addition *addition = &additions[i];
    bool is_here = strchr(addition->maps, map) != NULL;
    if (!applies(editor, addition)) continue;
    if (!is_here && (found != NULL || *addition->maps == 'c')) continue;
    for (size_t word = 0; word_of(addition->standards, word, false, standard); word++) {
      if (strcmp(standard, command) != 0) continue;
      if (!word_of(addition->keys, word, false, key)) *key = '\0';
      found = addition;
      if (is_here) return found;
    }
  }
  return found;
}

/// Commands that stand above for what a key meant before, not for what it means.
static bool is_borrowed(const char *command) {
  static const char *const names[] = {
      "ed-insert", "ed-ignore", "ed-unassigned", "ed-redisplay", "ed-quoted-insert",
      "ed-sequence-lead-in", "ed-argument-digit",
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcmp(command, names[i]) == 0) return true;
  }
  return false;
}

static void bind_user_key(cordon_editor *editor, const struct user_key *user, char map) {
  char key[longest_name];
  if (is_borrowed(user->command)) return;
  const struct addition *addition = addition_for(editor, user->command, map, key);
  if (addition == NULL || !is_bound_to(editor, user->alternative, user->key, user->command)) {
    return;
  }
  if (map != 'c' || key[0] == '\0' || key[1] != '\0') {
    bind_key(editor, user->alternative, user->key, addition->command);
    return;
  }
  // Many of vi's commands are told apart by the letter that calls them.
  wchar_t own[] = OWN_LETTER L"?", *command, *typed;
  size_t length;
  own[wcslen(own) - 1] = (wchar_t)key[0];
  command = sure(widened(addition->command, strlen(addition->command), &length));
  typed = sure(widened(user->key, strlen(user->key), &length));
  el_wset(editor->edit, EL_BIND, own, command, NULL);
  el_wset(editor->edit, EL_BIND, L"-a", L"-s", typed, own, NULL);
  free(command);
  free(typed);
}

// MARK: All keys

static void bind_own_keys(cordon_editor *editor) {
  EditLine *edit = editor->edit;
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
      {OWN_VI L"~", L"vi-change-case"}, {OWN_VI L"a", L"vi-add"},
      {OWN_VI L"s", L"vi-substitute-char"}, {OWN_VI L"C", L"vi-change-to-eol"},
      {OWN_VI L"R", L"vi-replace-mode"}, {OWN_VI L"_", L"vi-history-word"},
      {OWN_VI L"f", L"vi-next-char"}, {OWN_VI L"F", L"vi-prev-char"},
      {OWN_VI L"t", L"vi-to-next-char"}, {OWN_VI L"T", L"vi-to-prev-char"},
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
    if (editor->is_vi) el_wset(edit, EL_BIND, L"-a", apart[i].key, apart[i].commanding, NULL);
  }
  for (wchar_t digit = L'0'; digit <= L'9'; digit++) {
    wchar_t key[] = {OWN_DIGIT[0], OWN_DIGIT[1], digit, L'\0'};
    el_wset(edit, EL_BIND, key, L"ed-argument-digit", NULL);
  }
  el_wset(
      edit, EL_BIND, OWN_BACKSPACE,
      editor->is_vi ? L"vi-delete-prev-char" : L"em-delete-prev-char", NULL);
}

void keys_bind(cordon_editor *editor) {
  const char *maps = editor->is_vi ? "ica" : "ea";
  for (size_t i = 0; i < addition_count; i++) {
    if (!applies(editor, &additions[i])) continue;
    for (const char *map = maps; *map != '\0'; map++) {
      if (strchr(additions[i].maps, *map) != NULL) bind_addition(editor, &additions[i], *map);
    }
  }
  // Where libedit reads vi's keys alone, Escape must begin no sequence while vi inserts.
  if (editor->edits_blocks || !editor->is_vi) bind_key(editor, false, paste_begin, "cordon-paste");
  bind_key(editor, true, paste_begin, "cordon-paste");
  if (editor->edits_blocks) bind_own_keys(editor);
  for (size_t i = 0; i < editor->user_keys.count; i++) {
    const struct user_key *user = &editor->user_keys.keys[i];
    if (user->alternative && !editor->is_vi) continue;
    bind_user_key(editor, user, !editor->is_vi ? 'e' : user->alternative ? 'c' : 'i');
  }
}
