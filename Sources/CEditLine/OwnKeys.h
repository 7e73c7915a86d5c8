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
#define OWN_COMMAND_MODE L"\033\uE00B"

#endif
