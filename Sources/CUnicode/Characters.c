// How are the tables of characters read?

#include "CUnicode.h"

static const char categories[][3] = {
    "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp",
    "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So",
};
static const char directions[][4] = {
    "",   "L",  "LRE", "LRO", "R", "AL", "RLE", "RLO", "PDF", "EN",  "ES",  "ET",
    "AN", "CS", "NSM", "BN",  "B", "S",  "WS",  "ON",  "LRI", "RLI", "FSI", "PDI",
};
static const char widths[][3] = {"F", "H", "W", "Na", "A", "N"};
static const char tags[][11] = {
    "",         "<noBreak>", "<compat>",   "<super>",  "<fraction>", "<sub>",
    "<font>",   "<circle>",  "<wide>",     "<vertical>", "<square>", "<isolated>",
    "<final>",  "<initial>", "<medial>",   "<small>",  "<narrow>",
};

const char *cordon_category_name(uint8_t category) { return categories[category]; }
const char *cordon_bidirectional_name(uint8_t bidirectional) { return directions[bidirectional]; }
const char *cordon_width_name(uint8_t width) { return widths[width]; }

static const cordon_old *old(uint32_t c) {
  uint32_t block = cordon_old_first[c >> CORDON_OLD_SHIFT];
  uint32_t rest = c & ((1 << CORDON_OLD_SHIFT) - 1);
  return &cordon_olds[cordon_old_second[(block << CORDON_OLD_SHIFT) + rest]];
}

cordon_character cordon_unicode_old(uint32_t c, double *number) {
  cordon_character result = *cordon_unicode(c);
  const cordon_old *change = old(c);
  *number = cordon_numbers[result.number];
  if (change->is_unassigned) {
    // As a character that was never assigned, but for the digits, as CPython has it.
    cordon_character none = *cordon_unicode(0x10FFFF);
    none.bidirectional = 0;
    none.digit = result.digit;
    return none;
  }
  if (change->category != 255) result.category = change->category;
  if (change->bidirectional != 255) result.bidirectional = change->bidirectional;
  if (change->width != 255) result.width = change->width;
  if (change->mirrored != 255) {
    result.flags = (result.flags & ~CORDON_MIRRORED) | (change->mirrored ? CORDON_MIRRORED : 0);
  }
  if (change->decimal != 255) result.decimal = (int8_t)change->decimal;
  if (change->number != 255) {
    result.number = change->number != 254;
    *number = change->number;
  }
  return result;
}

int cordon_map_case(uint32_t c, int mapping, uint32_t out[3]) {
  const cordon_case *row = &cordon_cases[cordon_unicode(c)->cases];
  int32_t change = mapping == CORDON_UPPER   ? row->upper
                   : mapping == CORDON_LOWER ? row->lower
                   : mapping == CORDON_TITLE ? row->title
                                             : row->fold;
  if (change < 0x1000000) {
    out[0] = c + (uint32_t)change;
    return 1;
  }
  const uint16_t *from = &cordon_case_expansions[change - 0x1000000];
  int count = 0;
  while (count < 3 && from[count]) {
    out[count] = from[count];
    count++;
  }
  return count;
}

/// Reads `length` units of UTF-16; answers how many characters they are.
static int read_units(const uint16_t *from, int length, uint32_t *out) {
  int count = 0;
  for (int i = 0; i < length; i++) {
    uint32_t unit = from[i];
    if (unit >= 0xD800 && unit < 0xDC00) {
      i++;
      unit = 0x10000 + ((unit - 0xD800) << 10) + (from[i] - 0xDC00);
    }
    out[count++] = unit;
  }
  return count;
}

int cordon_decomposition(uint32_t c, const char **tag, uint32_t out[CORDON_DECOMPOSITION_SIZE]) {
  uint32_t block = cordon_decomposition_first[c >> CORDON_DECOMPOSITION_SHIFT];
  uint32_t rest = c & ((1 << CORDON_DECOMPOSITION_SHIFT) - 1);
  uint32_t place = cordon_decomposition_second[(block << CORDON_DECOMPOSITION_SHIFT) + rest];
  if (place == 0) return 0;
  const uint16_t *from = &cordon_decompositions[place];
  *tag = tags[from[0] >> 8];
  return read_units(from + 1, from[0] & 0xFF, out);
}

// Normal forms.

/// Appends a character, taken apart, to `out`, or counts only if there is no `out`.
static size_t decompose(uint32_t c, int form, uint32_t *out) {
  if (c - 0xAC00 < 11172) {
    uint32_t index = c - 0xAC00, last = index % 28;
    if (out) {
      out[0] = 0x1100 + index / 588;
      out[1] = 0x1161 + index % 588 / 28;
      if (last) out[2] = 0x11A7 + last;
    }
    return last ? 3 : 2;
  }
  uint32_t parts[CORDON_DECOMPOSITION_SIZE];
  const char *tag = "";
  int count = 0;
  if (c >= 0xA0 && !((form & CORDON_OLD) && old(c)->is_unassigned)) {
    count = cordon_decomposition(c, &tag, parts);
    for (int i = 0; (form & CORDON_OLD) && i < CORDON_OLD_DECOMPOSITIONS; i++) {
      if (cordon_old_decompositions[i].character == c) {
        parts[0] = cordon_old_decompositions[i].decomposition;
      }
    }
  }
  if (count == 0 || (tag[0] && !(form & CORDON_COMPATIBLE))) {
    if (out) out[0] = c;
    return 1;
  }
  size_t size = 0;
  for (int i = 0; i < count; i++) size += decompose(parts[i], form, out ? out + size : NULL);
  return size;
}

static uint32_t compose(uint32_t first, uint32_t second) {
  if (first - 0x1100 < 19 && second - 0x1161 < 21) {
    return 0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28;
  }
  if (first - 0xAC00 < 11172 && (first - 0xAC00) % 28 == 0 && second - 0x11A8 < 27) {
    return first + second - 0x11A7;
  }
  size_t low = 0, high = CORDON_COMPOSITIONS;
  while (low < high) {
    size_t middle = (low + high) / 2;
    const cordon_composition *at = &cordon_compositions[middle];
    if (at->first == first && at->second == second) return at->composite;
    if (at->first < first || (at->first == first && at->second < second)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return 0;
}

/// Sorts marks by their class and keeps the order of equals: by insertion if they are few, else by
/// counting, with `room` for all of them.
static void order(uint32_t *marks, size_t count, uint32_t *room) {
  if (count > 32) {
    size_t starts[257] = {0};
    for (size_t i = 0; i < count; i++) starts[cordon_unicode(marks[i])->combining + 1]++;
    for (int i = 1; i < 257; i++) starts[i] += starts[i - 1];
    for (size_t i = 0; i < count; i++) room[starts[cordon_unicode(marks[i])->combining]++] = marks[i];
    for (size_t i = 0; i < count; i++) marks[i] = room[i];
    return;
  }
  for (size_t i = 1; i < count; i++) {
    uint32_t mark = marks[i];
    uint8_t class = cordon_unicode(mark)->combining;
    size_t at = i;
    for (; at > 0 && cordon_unicode(marks[at - 1])->combining > class; at--) marks[at] = marks[at - 1];
    marks[at] = mark;
  }
}

static size_t composed(uint32_t *text, size_t count) {
  size_t length = 0, starter = SIZE_MAX;
  uint8_t last = 0;
  for (size_t i = 0; i < count; i++) {
    uint8_t class = cordon_unicode(text[i])->combining;
    if (starter != SIZE_MAX && (starter == length - 1 || (last != 0 && last < class))) {
      uint32_t composite = compose(text[starter], text[i]);
      if (composite) {
        text[starter] = composite;
        continue;
      }
    }
    if (class == 0) starter = length;
    last = class;
    text[length++] = text[i];
  }
  return length;
}

size_t cordon_normalized_size(const uint32_t *text, size_t count, int form) {
  size_t size = 0;
  for (size_t i = 0; i < count; i++) size += decompose(text[i], form, NULL);
  return 2 * size;
}

size_t cordon_normalize(const uint32_t *text, size_t count, int form, uint32_t *out) {
  size_t size = 0;
  for (size_t i = 0; i < count; i++) size += decompose(text[i], form, out + size);
  for (size_t i = 0; i < size;) {
    if (cordon_unicode(out[i])->combining == 0) {
      i++;
      continue;
    }
    size_t end = i + 1;
    while (end < size && cordon_unicode(out[end])->combining != 0) end++;
    order(out + i, end - i, out + size);
    i = end;
  }
  return form & CORDON_COMPOSED ? composed(out, size) : size;
}
