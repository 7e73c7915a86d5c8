// What is kept of a character?

#ifndef CORDON_RECORDS_H
#define CORDON_RECORDS_H

#include <stddef.h>
#include <stdint.h>

/// Properties that are true of a character or not.
enum {
  CORDON_MIRRORED = 1,
  CORDON_PRINTABLE = 2,
  CORDON_LOWERCASE = 4,
  CORDON_UPPERCASE = 8,
  /// A letter with case, to a sigma beside it.
  CORDON_CASED = 16,
  /// Nothing, to a sigma that looks for letters with case.
  CORDON_CASE_IGNORABLE = 32,
  CORDON_STARTS_NAME = 64,
  CORDON_CONTINUES_NAME = 128,
};

/// General categories; letters from upper case to other stand side by side.
enum {
  CORDON_UPPERCASE_LETTER = 1,
  CORDON_TITLECASE_LETTER = 3,
  CORDON_OTHER_LETTER = 5,
};

/// East Asian widths.
enum {
  CORDON_FULL_WIDTH = 0,
  CORDON_WIDE = 2,
};

/// What characters have in common that have all of this in common.
typedef struct {
  uint8_t category, bidirectional, combining, width, flags;
  /// The value, or -1.
  int8_t decimal, digit;
  /// Which of `cordon_numbers`, 0 for none.
  uint8_t number;
  /// Which of `cordon_cases`.
  uint16_t cases;
} cordon_character;

/// What to add to a character for its mappings, or 0x1000000 and a place in the expansions.
typedef struct {
  int32_t upper, lower, title, fold;
} cordon_case;

typedef struct {
  uint32_t first, second, composite;
} cordon_composition;

/// What Unicode 3.2 has in place of a character's properties: 255 is the same.
typedef struct {
  uint8_t is_unassigned, category, bidirectional, width, mirrored, decimal;
  /// An integer, or 254 for none.
  uint8_t number;
} cordon_old;

typedef struct {
  uint32_t character, decomposition;
} cordon_old_decomposition;

/// Where the names of 32 characters begin.
typedef struct {
  uint32_t number, place;
} cordon_name_block;

/// Characters named by a word and their number.
typedef struct {
  uint32_t first, last;
  const char *prefix;
} cordon_name_range;

#endif
