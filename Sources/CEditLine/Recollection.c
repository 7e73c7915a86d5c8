// Which entry is the nth newest?
//
// Those of earlier sessions are asked for when somebody goes that far back, so that a long history
// costs nothing at the start. libedit asks by `recollection_serve` in the place of its own list.

#define _GNU_SOURCE
#include "Editor.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static char **place_for_one(char ***entries, size_t count) {
  // Room doubles at each power of two.
  if ((count & (count - 1)) == 0) {
    *entries = sure(realloc(*entries, (count == 0 ? 1 : 2 * count) * sizeof **entries));
  }
  return *entries + count;
}

void recollection_add(struct recollection *kept, const char *entry) {
  if (kept->own_count == recollection_limit) {
    size_t half = recollection_limit / 2;
    for (size_t i = 0; i < half; i++) free(kept->own[i]);
    memmove(kept->own, kept->own + half, half * sizeof *kept->own);
    // What is earlier is not next to these any more.
    kept->is_whole = true;
    for (size_t i = 0; i < kept->earlier_count; i++) free(kept->earlier[i]);
    kept->earlier_count = 0;
    kept->own_count = half;
  }
  *place_for_one(&kept->own, kept->own_count) = sure(strdup(entry));
  kept->own_count += 1;
}

/// Fetches one more entry of earlier sessions; false when there is none.
static bool fetch(cordon_editor *editor) {
  struct recollection *kept = &editor->recollection;
  if (kept->is_whole || editor->questions.earlier == NULL) return false;
  char *entry = editor->questions.earlier(editor->questions.context, kept->earlier_count + 1);
  if (entry == NULL) {
    kept->is_whole = true;
    return false;
  }
  *place_for_one(&kept->earlier, kept->earlier_count) = entry;
  kept->earlier_count += 1;
  return true;
}

const char *recollection_entry(cordon_editor *editor, int number) {
  struct recollection *kept = &editor->recollection;
  if (number < 1) return NULL;
  size_t index = (size_t)number - 1;
  if (index < kept->own_count) return kept->own[kept->own_count - 1 - index];
  index -= kept->own_count;
  while (index >= kept->earlier_count) {
    if (!fetch(editor)) return NULL;
  }
  return kept->earlier[index];
}

int recollection_count(cordon_editor *editor) {
  while (fetch(editor)) continue;
  return (int)(editor->recollection.own_count + editor->recollection.earlier_count);
}

void recollection_free(struct recollection *kept) {
  for (size_t i = 0; i < kept->own_count; i++) free(kept->own[i]);
  for (size_t i = 0; i < kept->earlier_count; i++) free(kept->earlier[i]);
  free(kept->own);
  free(kept->earlier);
}

int recollection_serve(void *context, HistEvent *event, int operation, ...) {
  cordon_editor *editor = context;
  struct recollection *kept = &editor->recollection;
  int number = kept->number;
  event->num = 0;
  event->str = "OK";
  switch (operation) {
  case H_FIRST: number = 1; break;
  case H_NEXT: number += 1; break;
  case H_PREV: number -= 1; break;
  case H_CURR: break;
  case H_LAST: number = recollection_count(editor); break;
  case H_SET: {
    va_list arguments;
    va_start(arguments, operation);
    number = -va_arg(arguments, int);
    va_end(arguments);
    break;
  }
  case H_GETSIZE:
    event->num = (int)(kept->own_count + kept->earlier_count);
    return 0;
  default: return -1;
  }
  const char *entry = recollection_entry(editor, number);
  if (entry == NULL) return -1;
  kept->number = number;
  // libedit's numbers grow from the older to the newer.
  event->num = -number;
  event->str = entry;
  return 0;
}
