// What do the parts of the editor know of each other?
//
// libedit edits the line at hand, so that its commands, emacs' and vi's, mean that line. The block
// around it, its undo and its drawing are ours: libedit draws only what fits the screen, and its
// cursor is lost in a longer text.

#ifndef CORDON_EDITOR_H
#define CORDON_EDITOR_H

#include "CEditLine.h"

#include <histedit.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <wchar.h>

/// Stands before and after what takes no room in a prompt.
enum { unseen_mark = '\1' };

struct line {
  wchar_t *text;
  size_t length;
};

/// What undoes a change: lines to put back, and where the cursor was.
struct change {
  struct change *before;
  size_t first, added, removed, at, column;
  /// How many characters its lines keep.
  size_t kept;
  struct line *lines;
  bool is_typing;
  /// Is undone together with the one before.
  bool goes_on;
};

/// The text in hand. The line at the cursor may be newer in libedit; `block_sync` fetches it.
struct block {
  struct line *lines;
  size_t count, capacity, at;
  size_t column;
  /// Grows with each change and each that is undone.
  size_t edition;
  /// The column that Up and Down keep, while `keeps_goal`.
  size_t goal;
  bool keeps_goal;
  struct change *changes;
  /// How many characters those keep.
  size_t kept;
  /// The text was recalled or pasted: its end ends it, a blank line does not.
  bool is_written;
  /// The change by which a line was begun with an indentation, while nothing else was changed.
  const struct change *offer;
  /// A line that was pasted begins with a colon.
  bool has_pasted_command;
};

struct row {
  size_t start, length;
  int width;
  /// The next row belongs to the same line.
  bool goes_on;
};

struct rows {
  char *bytes;
  size_t used, capacity;
  struct row *row;
  int count, room;
};

/// What stands on the terminal, from the prompt's row on.
struct screen {
  struct rows shown, next;
  int columns, height;
  int row, column;
  /// How many rows below the first one the terminal is known to have.
  int known;
  size_t top_line;
  int top_row;
};

struct place {
  size_t line, column;
};

/// Brackets that belong together: two, one that has no other, or none.
struct brackets {
  struct place at[2];
  int count;
  bool is_alone;
};

/// The text and the cursor as they were when something was done.
struct moment {
  bool is_valid;
  const struct change *change;
  size_t at, column;
};

enum { kill_ring_size = 60 };

/// What was killed, the newest last.
struct kill_ring {
  wchar_t *texts[kill_ring_size];
  size_t count;
  /// The line as it was before the command that kills in it now.
  wchar_t *before;
  bool is_forward, follows;
  struct moment last, yank;
  size_t yanked;
  bool has_mark;
  struct place mark;
};

enum { redo_limit = 64, largest_repetition = 1 << 22 };

/// The last change that vi's commands have made.
struct redo {
  /// Its command; empty before the first.
  wchar_t keys[redo_limit];
  size_t count;
  /// What was typed then follows, in the place of so many characters before.
  bool inserts;
  wchar_t *text;
  size_t erased;
};

/// A text that is typed after a command of vi's.
struct insertion {
  bool is_awaited, is_on;
  /// The cursor has been moved, and nothing was typed since.
  bool is_elsewhere;
  wchar_t keys[redo_limit];
  size_t count, erased;
  /// The last change before the command.
  const struct change *before;
  /// Where it begins, and what follows it: characters of its last line, and lines.
  struct place start;
  size_t tail, below;
  struct place seen;
  size_t seen_edition;
};

/// A key that the user's file binds.
struct user_key {
  bool alternative;
  char *key, *command;
};

struct user_keys {
  struct user_key *keys;
  size_t count;
};

struct menu;
/// The entries that can be recalled: those of this session, the oldest first, and of earlier ones,
/// the newest first, as far as they were asked for.
struct recollection {
  char **own, **earlier;
  size_t own_count, earlier_count;
  /// There are no earlier ones besides.
  bool is_whole;
  /// The one that libedit is at, the newest being 1.
  int number;
};

/// How many entries of its own a session recalls at least half of.
enum { recollection_limit = 1 << 17 };

/// What is left of keys that were the answers of a program.
struct answers {
  /// There may be some.
  bool were_given;
  bool is_line_begun, begin_with_colon;
  /// To be taken as the next paste.
  char *text;
  size_t length;
};

struct cordon_editor {
  EditLine *edit;
  struct user_keys user_keys;
  struct recollection recollection;
  struct cordon_questions questions;
  const char *prompt;
  const char *pending_indentation;
  bool first_key;
  /// Nothing stands left of where the prompt is to go but, perhaps, keys that were echoed.
  bool is_at_row_start;
  /// What comes faster than it is read is indented as it is to be.
  bool is_indented_by_hand;
  bool interrupted;
  /// The signals that are held while a line is edited, but for the wait for a key.
  sigset_t outside;
  /// The characters that send a signal, as the terminal's owner has set them.
  unsigned char signal_keys[3];
  /// How far the keys that were delivered last are the beginning of a paste; how often and how far
  /// that was delivered again.
  size_t paste_begun, paste_tries, paste_repeated;
  /// The key before was Ctrl-V: what follows is to be inserted.
  bool is_quoted;
  /// The last key was to be inserted so.
  bool is_literal;

  /// Blocks are edited as such; else one line at a time is, and libedit draws it.
  bool edits_blocks;
  FILE *drain, *complaints;
  FILE *listing;
  struct block block;
  struct screen screen;
  struct brackets brackets;
  /// What begins the colour of a pair and of one alone, and what ends it; NULL for none.
  char *bracket_colors[3];
  /// Not while a finished text is drawn.
  bool is_in_hand;
  char *continuation;
  struct cordon_answer answer;
  /// A problem, shown under its line until the text changes.
  char *note;
  size_t note_line, note_column;
  /// The candidates that are shown, while they are.
  struct menu *menu;
  /// What is searched for, while it is.
  wchar_t *search;
  /// 0: the text in hand; n: the nth newest entry.
  int recalled;
  wchar_t *unfinished;
  bool is_entered;
  /// What was entered stands as a whole on the screen, and a row has begun behind it.
  bool is_finished;
  char *text;
  wchar_t last_key, key_before, withheld_key;
  struct kill_ring kills;
  /// What vi's `d`, `y` or `c` took last, unless libedit has taken something since.
  wchar_t *taken;
  bool takes_lines;
  /// What was typed before a command of vi's that is about lines; 0 for nothing.
  size_t count;
  struct redo redo;
  struct insertion insertion;
  bool is_repeating;
  bool is_vi;
  /// vi takes commands, as far as is known.
  bool is_commanding;
  /// How that is shown, and which cursor the terminal has for it now.
  enum cordon_mode_sign mode_sign;
  enum mode_cursor { cursor_usual, cursor_inserts, cursor_commands } cursor;
  char *unread;
  size_t unread_at, unread_count;
  struct answers answers;
  /// An end of the input that was typed ahead is a key.
  bool heeds_end;
  /// How many rows libedit's page has at least, and how many characters its buffer.
  size_t page_rows, buffer_room;
};

/// What libedit calls for a key.
typedef unsigned char key_function(EditLine *edit, int key);

cordon_editor *owner(EditLine *edit);
void *sure(void *memory);
wchar_t *wide_copy(const wchar_t *text, size_t length);
/// Text in the locale's encoding; malformed bytes and zeros become U+FFFD, line breaks newlines.
wchar_t *widened(const char *text, size_t length, size_t *count);
char *narrowed(const wchar_t *text, size_t length, size_t *count);
bool input_is_waiting(cordon_editor *editor);
bool input_comes_within(cordon_editor *editor, int milliseconds);
/// The next byte, which stays to be read; -1 when none waits.
int waiting_byte(cordon_editor *editor);
/// Reads what was typed before the terminal hands out keys.
void typed_ahead_collect(cordon_editor *editor);
/// Whether the next line is in the input already and comes with its own indentation, as a text that
/// is sent without marks does: one that is typed ahead begins with what is not blank.
bool brings_indentation(cordon_editor *editor);
/// Bytes that were read and are to be read again first.
void unread_bytes(cordon_editor *editor, const char *bytes, size_t count);
ssize_t read_bytes(cordon_editor *editor, char *bytes, size_t size);

void page_fit(cordon_editor *editor);
/// Lets a person change a text in a program that takes the terminal; NULL when nothing comes of it.
char *edit_elsewhere(cordon_editor *editor, const char *text, size_t length);

// Block.c
void block_clear(cordon_editor *editor);
/// Fetches the line at hand; true when it has changed.
bool block_sync(cordon_editor *editor);
/// Puts `count` lines, whose texts it takes over, in the place of `removed` ones.
void block_replace(
    cordon_editor *editor, size_t first, size_t removed, const struct line *lines, size_t count);
void block_go(cordon_editor *editor, size_t at, size_t column);
/// Puts a text of several lines in the place of all, and the cursor `offset` characters into it.
void block_set(cordon_editor *editor, const wchar_t *text, size_t offset);
void block_insert(cordon_editor *editor, const wchar_t *text, size_t length);
void block_split(cordon_editor *editor, const char *indentation);
/// Takes away the indentation that was offered for the line at hand, when nothing follows it.
void block_drop_offer(cordon_editor *editor);
void block_join(cordon_editor *editor, size_t first);
/// Takes out what stands between two places, and leaves the cursor there.
void block_cut(cordon_editor *editor, struct place from, struct place to);
/// Takes characters out of the line at hand, and leaves the cursor there.
void block_erase(cordon_editor *editor, size_t column, size_t length);
bool block_undo(cordon_editor *editor);
/// Makes one of all changes after that one.
void block_group(struct block *block, const struct change *before);
/// The text from one place to another.
wchar_t *block_range(const struct block *block, struct place from, struct place to);
/// The text of the first `count` lines.
wchar_t *block_text(cordon_editor *editor, size_t count, size_t *length);

// Screen.c
void screen_begin(cordon_editor *editor);
void screen_measure(cordon_editor *editor);
void screen_draw(cordon_editor *editor);
/// Draws all of the text and leaves the cursor behind it.
void screen_finish(cordon_editor *editor);
/// Takes away what is drawn, and leaves the cursor where it began.
void screen_withdraw(cordon_editor *editor);
/// Leaves the cursor behind what is drawn.
void screen_leave(cordon_editor *editor);
void screen_resized(cordon_editor *editor);
/// The terminal holds nothing of the text any more.
void screen_forget(cordon_editor *editor);
void screen_free(cordon_editor *editor);
void note_clear(cordon_editor *editor);
/// Goes to the bracket that belongs to the next one in the line of a place; false when there is none.
bool brackets_match(const struct block *block, struct place *place);
/// Finds the brackets to be marked.
void brackets_find(cordon_editor *editor);
/// What begins the colour of a character that is marked, else NULL.
const char *bracket_color(const cordon_editor *editor, size_t line, size_t column);
void row_begin(struct rows *rows);
/// Adds what takes no room: a sequence that chooses a colour.
void row_mark(struct rows *rows, const char *sequence);
/// Adds a text, cut to so many columns, and answers how many it takes.
int row_add(struct rows *rows, const char *text, int room);
int text_width(const char *text);

// Menu.c
key_function menu_complete;
/// How many rows the candidates take that are shown.
int menu_height(cordon_editor *editor);
void menu_lay_out(cordon_editor *editor, struct rows *rows);

// UserKeys.c
/// Does what the user's file says; between emacs and vi it chooses where it may.
void user_file_obey(cordon_editor *editor, bool may_choose);
void user_keys_free(struct user_keys *kept);

// Bindings.c
void keys_bind(cordon_editor *editor);

// Keys.c
/// Whether only blanks stand before the cursor.
bool keys_are_at_start(cordon_editor *editor);
void keys_add(EditLine *edit);
/// Begins a line at the cursor, with the indentation that the text before it asks for.
void keys_begin_line(cordon_editor *editor);

/// What chains to a command of libedit's own.
unsigned char keys_chain(EditLine *edit, const wchar_t *keys);
/// The same with a count before it, unless that is 0.
unsigned char keys_chain_counted(EditLine *edit, size_t count, const wchar_t *keys);
key_function keys_indent, keys_join;
/// Joins the line at hand with so many below, as far as there are; false where there are none.
bool keys_join_lines(cordon_editor *editor, size_t times);
/// Up (1) or down (-1) in the text, or in the history.
unsigned char keys_up_or_down(cordon_editor *editor, int direction);
/// What each function begins with: the line at hand is fetched, and only one line.
cordon_editor *keys_begin(EditLine *edit);

/// Whether a key is one of those; the end of `keys` is none.
bool is_one_of(wchar_t key, const wchar_t *keys);

// Vi.c
/// Minds what the commands of libedit's have done, before each key.
void keys_follow(cordon_editor *editor);
key_function vi_count, vi_operator, vi_put_after, vi_put_before, vi_yank_to_end,
    vi_substitute_lines;
/// The count that was typed before the command in hand, 0 for none.
size_t vi_take_count(cordon_editor *editor);
/// The keys that give libedit a count; none for 0.
wchar_t *vi_digits(size_t count, wchar_t digits[40]);
void vi_go_to_line(cordon_editor *editor, size_t at);

// ViMotion.c
/// What the character at a place belongs to: 0 for blanks and the end of a line.
int vi_kind_at(const struct block *block, struct place place, bool is_big);
/// Goes one place on, through the ends of lines; false at the end of the text.
bool vi_step(const struct block *block, struct place *place, bool forward);
/// Goes to the beginning (w, b) or end (e) of a word; false when there is none further.
bool vi_find_word(const struct block *block, struct place *place, wchar_t key);
key_function vi_up, vi_down, vi_word, vi_find, vi_match_bracket, vi_go, vi_search_again, vi_search_back;

// ViChange.c
/// What each command of vi's begins with: the line at hand is fetched, and nothing is inserted.
cordon_editor *vi_begin(EditLine *edit);
/// Keeps a command as the last change.
void redo_keep(cordon_editor *editor, const wchar_t *keys, size_t count);
/// Chains to what begins an insertion, whose command is to be kept when it does.
unsigned char insertion_await(
    EditLine *edit, const wchar_t *keys, size_t count, const struct change *before,
    const wchar_t *chained);
void insertion_follow(cordon_editor *editor, bool has_changed);
void insertion_end(cordon_editor *editor);
key_function vi_begun, vi_not_begun, vi_leave, vi_stay, vi_escape, vi_insert_again, vi_change,
    vi_insertion, vi_join, vi_repeat;

// Kill.c
/// Takes into the ring what a command of libedit's has killed.
void kill_follow(cordon_editor *editor, bool has_changed);
/// Another text is begun.
void kill_forget(cordon_editor *editor);
void kill_free(cordon_editor *editor);
key_function kill_line, kill_whole_line, kill_word, kill_word_before, kill_set_mark,
    kill_exchange_mark, kill_region, kill_copy_region, kill_yank, kill_yank_before;

// Recollection.c
void recollection_add(struct recollection *kept, const char *entry);
/// The nth newest entry, from 1; NULL beyond the oldest. Valid until the next one is added.
const char *recollection_entry(cordon_editor *editor, int number);
/// How many entries there are in all; fetches them.
int recollection_count(cordon_editor *editor);
void recollection_free(struct recollection *kept);
int recollection_serve(void *context, HistEvent *event, int operation, ...);

// Recall.c
void recall_end(cordon_editor *editor);
bool recall(cordon_editor *editor, int direction);
bool recall_by_prefix(cordon_editor *editor, int direction);
/// The entry of that number, as the history lists it; the oldest one for 0.
bool recall_numbered(cordon_editor *editor, size_t number);
/// The next entry that has what was searched for last.
bool recall_again(cordon_editor *editor, int direction);
key_function recall_search;

// SignalKeys.c
void signals_become_keys(cordon_editor *editor);
void signals_find_keys(cordon_editor *editor);
/// Sends the signal of a key that was typed; false when it has none.
bool send_signal(cordon_editor *editor, char key);

// Answers.c
/// Takes what has come with the answers of a program, when there were any.
void answers_collect(cordon_editor *editor, bool can_edit);
/// The text that is to be taken as pasted, given with malloc; NULL for none.
char *answers_take(cordon_editor *editor, size_t *length);

// Paste.c
extern const char paste_on[], paste_off[], paste_begin[];
key_function take_paste;
void paste_forget(cordon_editor *editor);
/// Minds each key that libedit is given.
void paste_follow(cordon_editor *editor, wchar_t key);
/// Whether the beginning of a paste is to be given to libedit once more; the key of it that comes
/// next.
bool paste_begins_again(cordon_editor *editor, wchar_t *key);

#endif
