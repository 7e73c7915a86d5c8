// What does Unicode 15.1, the version of Python 3.13, say of characters?
//
// Tables that are looked at where they lie: nothing is built, and nothing of them is in memory
// before a question. A character is a number below 0x110000.

#ifndef CORDON_UNICODE_H
#define CORDON_UNICODE_H

#include "Records.h"
#include "Tables.h"

#define CORDON_NAME_SIZE 128
#define CORDON_DECOMPOSITION_SIZE 18

/// The properties of a character.
static inline const cordon_character *cordon_unicode(uint32_t c) {
  uint32_t block = cordon_record_first[c >> CORDON_RECORD_SHIFT];
  uint32_t rest = c & ((1 << CORDON_RECORD_SHIFT) - 1);
  return &cordon_records[cordon_record_second[(block << CORDON_RECORD_SHIFT) + rest]];
}

/// The properties that Unicode 3.2 gave it.
cordon_character cordon_unicode_old(uint32_t c, double *number);

/// The numeric value of a character that has one.
static inline double cordon_numeric(uint32_t c) { return cordon_numbers[cordon_unicode(c)->number]; }

const char *cordon_category_name(uint8_t category);
const char *cordon_bidirectional_name(uint8_t bidirectional);
const char *cordon_width_name(uint8_t width);

enum { CORDON_UPPER, CORDON_LOWER, CORDON_TITLE, CORDON_FOLD };

/// What a character becomes, one to three characters, whatever stands beside it; answers how many.
int cordon_map_case(uint32_t c, int mapping, uint32_t out[3]);

/// How a character is defined by others: how many they are, 0 for none; `tag` is "" if they are
/// its equal.
int cordon_decomposition(uint32_t c, const char **tag, uint32_t out[CORDON_DECOMPOSITION_SIZE]);

/// How to normalize: these added up.
enum { CORDON_COMPATIBLE = 1, CORDON_COMPOSED = 2, CORDON_OLD = 4 };

/// How long a text grows while it is normalized.
size_t cordon_normalized_size(const uint32_t *text, size_t count, int form);

/// Writes the normal form of a text and answers its length; `out` has room for the size.
size_t cordon_normalize(const uint32_t *text, size_t count, int form, uint32_t *out);

/// Writes the name of a character and answers its length, 0 for none.
size_t cordon_name(uint32_t c, char out[CORDON_NAME_SIZE]);

/// Which names count: those of characters, their aliases as well, those of sequences as well.
enum { CORDON_NAMES, CORDON_ALIASES, CORDON_SEQUENCES };

/// Writes the characters that a name in any case of letters stands for, and answers how many they
/// are, 0 for none.
int cordon_named(const char *name, size_t length, int kind, uint32_t out[8]);

#endif
