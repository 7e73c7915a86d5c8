// Which name has a character, and which character has a name?
//
// A name is its words, each a byte or two, and 0 at the end. To find a name, its words are looked up
// and their bytes searched for in the names of all characters: no table is needed for that way.

#define _GNU_SOURCE
#include "CUnicode.h"
#include <stdbool.h>
#include <string.h>

static const char hangul[] = "HANGUL SYLLABLE ";
static const char ideograph[] = "CJK UNIFIED IDEOGRAPH-";
static const char initials[][3] = {
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H",
};
static const char vowels[][4] = {
    "A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
    "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I",
};
static const char finals[][3] = {
    "",   "G",  "GG", "GS", "N", "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
    "LP", "LH", "M",  "B",  "BS", "S", "SS", "NG", "J", "C",  "K",  "T",  "P",  "H",
};

// Words.

/// Writes a word after others of its group; answers its length.
static int next_word(const uint8_t **at, char word[32]) {
  int shared = **at >> 4, rest = **at & 15;
  (*at)++;
  if (rest == 15) rest = *(*at)++;
  memcpy(word + shared, *at, (size_t)rest);
  *at += rest;
  return shared + rest;
}

static int word_at(unsigned index, char word[32]) {
  const uint8_t *at = &cordon_words[cordon_word_groups[index / 16]];
  int length = 0;
  for (unsigned i = 0; i <= index % 16; i++) length = next_word(&at, word);
  return length;
}

static int compare(const char *word, int length, const char *other, int other_length) {
  int order = memcmp(word, other, (size_t)(length < other_length ? length : other_length));
  return order ? order : length - other_length;
}

/// The number of a word, or -1.
static int find_word(const char *word, int length) {
  char found[32];
  int low = 0, high = (CORDON_WORDS + 15) / 16;
  while (high - low > 1) {
    int middle = (low + high) / 2;
    int found_length = word_at((unsigned)middle * 16, found);
    if (compare(word, length, found, found_length) < 0) {
      high = middle;
    } else {
      low = middle;
    }
  }
  const uint8_t *at = &cordon_words[cordon_word_groups[low]];
  for (int i = low * 16; i < low * 16 + 16 && i < CORDON_WORDS; i++) {
    int found_length = next_word(&at, found);
    if (compare(word, length, found, found_length) == 0) return i;
  }
  return -1;
}

// Spelling.

/// Writes a name that is spelled at a place; answers its length.
static size_t read_name(const uint8_t *at, char out[CORDON_NAME_SIZE]) {
  size_t length = 0;
  while (*at) {
    unsigned index;
    if (*at <= CORDON_WORDS_SHORT) {
      index = cordon_short_words[*at++ - 1];
    } else {
      index = (unsigned)(at[0] - CORDON_WORDS_SHORT - 1) * 255 + at[1] - 1;
      at += 2;
    }
    char word[32];
    int word_length = word_at(index, word);
    if (length + (size_t)word_length + 1 > CORDON_NAME_SIZE) return 0;
    if (length) out[length++] = ' ';
    memcpy(out + length, word, (size_t)word_length);
    length += (size_t)word_length;
  }
  return length;
}

/// Spells a name after a zero and before one; answers how many bytes, or 0 if a word is unknown.
static size_t spell(const char *name, size_t length, uint8_t out[CORDON_NAME_SIZE * 2 + 2]) {
  size_t size = 0;
  out[size++] = 0;
  for (size_t start = 0; start <= length;) {
    const char *blank = memchr(name + start, ' ', length - start);
    size_t end = blank ? (size_t)(blank - name) : length;
    int index = end - start < 32 ? find_word(name + start, (int)(end - start)) : -1;
    if (index < 0) return 0;
    int byte = 0;
    for (int i = 0; i < CORDON_WORDS_SHORT && !byte; i++) {
      if (cordon_short_words[i] == index) byte = i + 1;
    }
    if (byte) {
      out[size++] = (uint8_t)byte;
    } else {
      out[size++] = (uint8_t)(CORDON_WORDS_SHORT + 1 + index / 255);
      out[size++] = (uint8_t)(1 + index % 255);
    }
    start = end + 1;
  }
  out[size++] = 0;
  return size;
}

// From character to name.

static size_t hexadecimal(uint32_t c, char *out) {
  int digits = c > 0xFFFFF ? 6 : c > 0xFFFF ? 5 : 4;
  for (int i = 0; i < digits; i++) out[i] = "0123456789ABCDEF"[c >> (4 * (digits - 1 - i)) & 15];
  return (size_t)digits;
}

static size_t append(char *out, size_t length, const char *part) {
  size_t size = strlen(part);
  memcpy(out + length, part, size);
  return length + size;
}

size_t cordon_name(uint32_t c, char out[CORDON_NAME_SIZE]) {
  if (c - 0xAC00 < 11172) {
    uint32_t index = c - 0xAC00;
    size_t length = append(out, 0, hangul);
    length = append(out, length, initials[index / 588]);
    length = append(out, length, vowels[index % 588 / 28]);
    return append(out, length, finals[index % 28]);
  }
  for (int i = 0; i < CORDON_NAME_RANGES; i++) {
    const cordon_name_range *range = &cordon_name_ranges[i];
    if (c < range->first || c > range->last) continue;
    size_t length = append(out, 0, range->prefix);
    return length + hexadecimal(c, out + length);
  }
  int low = 0, high = CORDON_NAME_BLOCKS;
  while (high - low > 1) {
    int middle = (low + high) / 2;
    if (cordon_name_blocks[middle].number <= c >> 5) {
      low = middle;
    } else {
      high = middle;
    }
  }
  if (cordon_name_blocks[low].number != c >> 5) return 0;
  const uint8_t *at = &cordon_names[cordon_name_blocks[low].place];
  for (uint32_t i = 0; i < (c & 31); i++) at = (const uint8_t *)strchr((const char *)at, 0) + 1;
  return read_name(at, out);
}

// From name to character.

static int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// The value of digits that are all of the text, or -1.
static int32_t hex_number(const char *digits, size_t length) {
  if (length < 4 || length > 6) return -1;
  int32_t value = 0;
  for (size_t i = 0; i < length; i++) {
    int digit = hex_digit(digits[i]);
    if (digit < 0) return -1;
    value = value << 4 | digit;
  }
  return value;
}

/// The longest of some syllables that stands at the start; writes its length, -1 if none does.
static int syllable(const char *table, int count, size_t width, const char *at, size_t room, int *length) {
  int found = 0;
  *length = -1;
  for (int i = 0; i < count; i++) {
    const char *part = table + (size_t)i * width;
    int size = (int)strlen(part);
    if (size > *length && (size_t)size <= room && memcmp(part, at, (size_t)size) == 0) {
      found = i;
      *length = size;
    }
  }
  return found;
}

static int32_t hangul_named(const char *at, size_t room) {
  int length;
  int initial = syllable(initials[0], 19, sizeof initials[0], at, room, &length);
  if (length < 0) return -1;
  at += length, room -= (size_t)length;
  int vowel = syllable(vowels[0], 21, sizeof vowels[0], at, room, &length);
  if (length < 0) return -1;
  at += length, room -= (size_t)length;
  int final = syllable(finals[0], 28, sizeof finals[0], at, room, &length);
  if ((size_t)length != room) return -1;
  return 0xAC00 + (initial * 21 + vowel) * 28 + final;
}

/// Of a name that begins with a prefix, in upper case `upper`.
static int32_t ranged(const char *name, const char *upper, size_t length) {
  size_t start = sizeof ideograph - 1;
  bool is_ideograph = length >= start && memcmp(name, ideograph, start) == 0;
  for (int i = 0; i < CORDON_NAME_RANGES; i++) {
    const cordon_name_range *range = &cordon_name_ranges[i];
    size_t size = strlen(range->prefix);
    if (length < size || memcmp(upper, range->prefix, size) != 0) continue;
    bool may = strcmp(range->prefix, ideograph) != 0 || is_ideograph;
    int32_t value = hex_number((is_ideograph ? name : upper) + size, length - size);
    if (!may || value < (int32_t)range->first || value > (int32_t)range->last) continue;
    // Only the number of an ideograph may have a zero before it, and of five digits.
    size_t digits = value > 0xFFFF ? 5 : 4;
    if (length - size != digits && !(is_ideograph && length - size == 5)) continue;
    return value;
  }
  return -1;
}

static int32_t listed(const uint8_t *spelled, size_t size) {
  const uint8_t *found = memmem(cordon_names, CORDON_NAMES_SIZE, spelled, size);
  if (!found) return -1;
  uint32_t place = (uint32_t)(found + 1 - cordon_names);
  int low = 0, high = CORDON_NAME_BLOCKS;
  while (high - low > 1) {
    int middle = (low + high) / 2;
    if (cordon_name_blocks[middle].place <= place) {
      low = middle;
    } else {
      high = middle;
    }
  }
  uint32_t index = 0;
  for (uint32_t i = cordon_name_blocks[low].place; i < place; i++) index += cordon_names[i] == 0;
  return (int32_t)(cordon_name_blocks[low].number * 32 + index);
}

static int more(const uint8_t *spelled, size_t size, int kind, uint32_t out[8]) {
  if (kind == CORDON_NAMES) return 0;
  const uint8_t *found = memmem(cordon_more_names, CORDON_MORE_NAMES_SIZE, spelled, size);
  if (!found) return 0;
  uint32_t place = (uint32_t)(found + 1 - cordon_more_names);
  for (int i = 0; i < CORDON_MORE_NAMES; i++) {
    if (cordon_more_places[i] != place) continue;
    const uint16_t *codes = &cordon_more_codes[cordon_more_starts[i]];
    int count = 0, units = 0;
    for (int k = 0; k < codes[0] && count < 8; k++, count++) {
      uint32_t unit = codes[++units];
      if (unit >= 0xD800 && unit < 0xDC00) {
        unit = 0x10000 + ((unit - 0xD800) << 10) + (codes[++units] - 0xDC00u);
      }
      out[count] = unit;
    }
    return count == 1 || kind == CORDON_SEQUENCES ? count : 0;
  }
  return 0;
}

int cordon_named(const char *name, size_t length, int kind, uint32_t out[8]) {
  if (length == 0 || length >= CORDON_NAME_SIZE) return 0;
  char upper[CORDON_NAME_SIZE];
  for (size_t i = 0; i < length; i++) {
    upper[i] = name[i] >= 'a' && name[i] <= 'z' ? (char)(name[i] - 32) : name[i];
  }
  int32_t found = -1;
  size_t start = sizeof hangul - 1;
  if (length > start && memcmp(name, hangul, start) == 0) {
    found = hangul_named(name + start, length - start);
  }
  if (found < 0) found = ranged(name, upper, length);
  uint8_t spelled[CORDON_NAME_SIZE * 2 + 2];
  size_t size = found < 0 ? spell(upper, length, spelled) : 0;
  if (size) {
    found = listed(spelled, size);
    if (found < 0) return more(spelled, size, kind, out);
  }
  if (found < 0) return 0;
  out[0] = (uint32_t)found;
  return 1;
}
