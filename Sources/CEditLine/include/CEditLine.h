// How does Swift reach libedit, and how do signals reach both?
//
// libedit's `el_set` and `history` are variadic, which Swift cannot call, and its own signal
// handling forwards to the whole process group. This target wraps the calls Cordon needs and reads
// the terminal itself, so that every signal is taken at one place, while waiting for a key.

#ifndef CORDON_EDIT_LINE_H
#define CORDON_EDIT_LINE_H

#include <stdbool.h>
#include <stddef.h>

/// An editor for the terminal behind standard input.
typedef struct cordon_editor cordon_editor;

/// How a request for a line ended.
enum cordon_line_result {
  cordon_line_read,
  cordon_line_end,
  cordon_line_interrupted,
};

/// What a text is when Enter is pressed.
enum cordon_text_state {
  cordon_text_whole,
  cordon_text_open,
  cordon_text_wrong,
};

struct cordon_answer {
  enum cordon_text_state state;
  /// Of an open text: what its next line begins with. Given with malloc.
  char *indentation;
  /// Of a wrong one: what is wrong, in one line given with malloc, and where, counted from 0.
  char *message;
  size_t line, column;
};

/// What may stand for the word before the cursor. All texts are UTF-8, given with malloc.
struct cordon_candidate {
  char *text, *label;
  /// Added when the candidate is chosen.
  char *ending;
  /// Shown so that the reason is known; it cannot be chosen.
  bool is_denied;
};

struct cordon_completion {
  /// Where the word begins, in bytes; on the cursor's line.
  size_t start;
  size_t count;
  /// Given with malloc.
  struct cordon_candidate *rows;
  /// What all that may be chosen begin with, given with malloc.
  char *common;
};

/// What the editor has to ask while a text is typed.
struct cordon_questions {
  void *context;
  /// Whether the text is whole. One that `is_written` was recalled or pasted, and ends where it
  /// ends; in another a blank line ends a block.
  struct cordon_answer (*judge)(void *context, const char *text, size_t length, bool is_written);
  /// The prompt of further lines, given with malloc.
  char *(*continuation)(void *context);
  /// What may stand for the word before the cursor, which is so many bytes into the text.
  struct cordon_completion (*complete)(
      void *context, const char *text, size_t length, size_t cursor);
  /// One line about a candidate of the last completion, given with malloc.
  char *(*describe)(void *context, size_t number);
  /// The nth entry before those of this session, the newest being 1, given with malloc; NULL when
  /// there are no more. Each is asked for once, in order.
  char *(*earlier)(void *context, size_t number);
  /// The entry of this session that has this number, given with malloc; NULL when none has.
  char *(*numbered)(void *context, size_t number);
  /// The text as a program of the person's choice leaves it, which gets the terminal, given with
  /// malloc; NULL when nothing comes of it, and why in `problem`, given with malloc.
  char *(*edit)(void *context, const char *text, size_t length, char **problem);
};

/// How it is shown that vi takes commands.
enum cordon_mode_sign {
  cordon_sign_none,
  /// By the terminal's cursor: a bar where vi inserts, else a block.
  cordon_sign_cursor,
  /// By a colon in the prompt.
  cordon_sign_prompt,
};

/// Returns an editor that edits as the user's `.editrc` says, or NULL when there is no terminal to
/// edit on. The locale's character type becomes UTF-8 where the system has such a locale.
cordon_editor *cordon_editor_open(const char *program);

/// Says whom to ask, before the first line is read.
void cordon_editor_ask(cordon_editor *editor, struct cordon_questions questions);

/// Binds the keys of `name`, which is "emacs" or "vi"; with NULL those that the user's `.editrc`
/// chooses. What that binds besides stays bound, where it is about the same keys.
void cordon_editor_use_keys(cordon_editor *editor, const char *name);

/// Chooses the sequences that begin the colours of brackets that belong together at the cursor and
/// of one that has no other, and the one that ends them; with an empty `pair` none are marked.
void cordon_editor_color_brackets(
    cordon_editor *editor, const char *pair, const char *alone, const char *end);

/// Chooses how vi's mode is shown, where blocks are edited.
void cordon_editor_show_mode(cordon_editor *editor, enum cordon_mode_sign sign);

/// Says whether the cursor is known to stand at the beginning of a row when the next line is read,
/// but for keys that were echoed. Else a row is begun where that is needed.
void cordon_editor_begins_row(cordon_editor *editor, bool is_known);

/// Restores the terminal and frees the editor.
void cordon_editor_close(cordon_editor *editor);

/// Says, before the next entry is read, that keys have been the answers of a program that must not
/// make commands of them: what comes at once is taken as pasted text, but for the rest of a line
/// that the program has begun. The colon at the beginning may have been read already. Where nothing
/// can be edited, that text is not entered, and the person is told.
void cordon_editor_answered(cordon_editor *editor, bool is_line_begun, bool begins_with_colon);

/// Says, before the next entry is read, whether an end of the input that was typed by then is meant for
/// the editor, and no program may have waited for it.
void cordon_editor_heeds_end(cordon_editor *editor, bool is_heeded);

/// Reads one entry: a whole block where the terminal and the user's file let blocks be edited, a
/// line elsewhere. What `prompt` holds between two bytes of value 1 takes no room: sequences that
/// choose a colour; something must follow the last. `indentation` (blanks) is put before the cursor
/// as if typed, unless input that waits already brings its own. On `cordon_line_read`
/// the text, which may hold several lines, ends without a newline and is valid until the next call.
enum cordon_line_result cordon_editor_read(
    cordon_editor *editor, const char *prompt, const char *indentation,
    const char **text, size_t *length);

/// Whether a line of the entry that was read last was pasted and begins with a colon.
bool cordon_editor_pasted_command(cordon_editor *editor);

/// Lets an entry be recalled before all others.
void cordon_editor_remember(cordon_editor *editor, const char *entry);

/// Makes Ctrl-C set `cordon_interrupt_requested` and nothing else. A second Ctrl-C within a second
/// of one that was not served has the default action, which ends the process.
void cordon_catch_interrupts(void);

/// Has the kernel end this process when the one that started it ends.
void cordon_end_with_parent(void);

/// Ends the process as Ctrl-C would have, so that a calling shell sees an interrupted program.
/// Returns only if the signal is blocked.
void cordon_die_interrupted(void);

#endif
