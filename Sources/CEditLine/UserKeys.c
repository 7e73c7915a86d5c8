// What does the user's file ask for?
//
// libedit would read it, too, but a quote that is not closed leads it astray, it leaves off at the
// first mistake without a word, and it does not tell which keys are the user's own.

#define _GNU_SOURCE
#include "Editor.h"

#include <stdlib.h>
#include <string.h>

void user_keys_free(struct user_keys *kept) {
  for (size_t i = 0; i < kept->count; i++) free(kept->keys[i].key), free(kept->keys[i].command);
  free(kept->keys);
  *kept = (struct user_keys){0};
}

static bool is_bind(const char *word) {
  const char *colon = strchr(word, ':');
  return strcmp(colon != NULL ? colon + 1 : word, "bind") == 0;
}

/// Keeps what `bind [-a] KEY COMMAND` asks for; what it says in another form is libedit's affair.
static void keep_binding(struct user_keys *kept, int count, const char **words) {
  bool alternative = false;
  int first = 1;
  if (!is_bind(words[0])) return;
  for (; first < count && words[first][0] == '-'; first++) {
    if (strcmp(words[first], "-a") != 0) return;
    alternative = true;
  }
  if (count - first != 2) return;
  kept->keys = sure(realloc(kept->keys, (kept->count + 1) * sizeof *kept->keys));
  kept->keys[kept->count++] = (struct user_key){
      alternative, sure(strdup(words[first])), sure(strdup(words[first + 1]))};
}

/// Whether it chooses between emacs and vi.
static bool chooses_keys(int count, const char **words) {
  if (count != 2 || !is_bind(words[0])) return false;
  return strcmp(words[1], "-e") == 0 || strcmp(words[1], "-v") == 0;
}

/// Obeys a line; answers what is wrong with it, else NULL.
static const char *obey(cordon_editor *editor, const char *line, bool may_choose) {
  const char **words = NULL, *problem = NULL;
  int count = 0;
  Tokenizer *tokenizer = tok_init(NULL);
  switch (tok_str(tokenizer, line, &count, &words)) {
  case 0: break;
  case 1:
  case 2: problem = "a quote is not closed"; break;
  case 3: problem = "it ends with a backslash"; break;
  default: problem = "it cannot be read";
  }
  if (problem == NULL && count > 0 && (may_choose || !chooses_keys(count, words))) {
    if (el_parse(editor->edit, count, words) == -1) problem = "libedit has no such command";
    else keep_binding(&editor->user_keys, count, words);
  }
  tok_end(tokenizer);
  return problem;
}

static char *file_name(void) {
  const char *chosen = secure_getenv("EDITRC"), *home = secure_getenv("HOME");
  char *name = NULL;
  if (chosen != NULL) return *chosen != '\0' ? sure(strdup(chosen)) : NULL;
  if (home == NULL || asprintf(&name, "%s/.editrc", home) < 0) return NULL;
  return name;
}

void user_file_obey(cordon_editor *editor, bool may_choose) {
  char *name = file_name(), *line = NULL;
  size_t room = 0;
  FILE *file = name != NULL ? fopen(name, "re") : NULL;
  user_keys_free(&editor->user_keys);
  for (int number = 1; file != NULL && getline(&line, &room, file) >= 0; number++) {
    line[strcspn(line, "\n")] = '\0';
    const char *text = line + strspn(line, " \t\r");
    bool says_something = *text != '#' && *text != '\0';
    const char *problem = says_something ? obey(editor, text, may_choose) : NULL;
    if (problem != NULL) fprintf(stderr, "%s, line %d: %s\n", name, number, problem);
  }
  if (file != NULL) fclose(file);
  free(line);
  free(name);
}
