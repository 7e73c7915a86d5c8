// How does a function of ours reach a command of libedit's?
//
// Only by a key: these are private ones, which no keyboard sends.

#ifndef CORDON_OWN_KEYS_H
#define CORDON_OWN_KEYS_H

#define OWN_NEXT L"\033\uE001"
#define OWN_PREVIOUS L"\033\uE002"
#define OWN_KILL L"\033\uE003"
#define OWN_NEXT_WORD L"\033\uE004"
#define OWN_PREVIOUS_WORD L"\033\uE005"
#define OWN_APPEND L"\033\uE006"
#define OWN_INSERT L"\033\uE007"
#define OWN_NEWLINE L"\033\uE008"
#define OWN_LINE_ABOVE L"\033\uE009"
#define OWN_BACKSPACE L"\033\uE00A"
#define OWN_PUT_AFTER L"\033\uE00C"
#define OWN_PUT_BEFORE L"\033\uE00D"
/// A digit follows.
#define OWN_DIGIT L"\033\uE010"
#define OWN_KILL_WHOLE L"\033\uE011"
#define OWN_DELETE_WORD L"\033\uE012"
#define OWN_DELETE_WORD_BEFORE L"\033\uE013"
#define OWN_VI_DELETE L"\033\uE014"
#define OWN_VI_YANK L"\033\uE015"
#define OWN_VI_CHANGE L"\033\uE016"
#define OWN_VI_INSERT L"\033\uE019"
/// A letter follows: vi's command of that name, as libedit has it.
#define OWN_VI L"\033\uE01A"
#define OWN_VI_COMMANDS L"\033\uE01B"
#define OWN_AGAIN L"\033\uE01C"
/// A letter follows: the command that vi has by it, as we have it.
#define OWN_LETTER L"\033\uE01D"
#define OWN_COMMAND_MODE L"\033\uE00B"
// Those that the two maps of vi know by different commands.
#define OWN_END L"\x80"
#define OWN_ESCAPE L"\x81"
#define OWN_PROBE L"\x82"

#endif
