// How long does a person at the prompt wait?
//
//   measure CORDON                   measures what follows, a line each
//   measure prompt TEXT COMMAND...   from the start of COMMAND to the prompt TEXT, as a median
//
// The program runs on a pseudo-terminal of 80 columns and 24 rows in an empty home; a time ends when
// what is waited for has been read from it. Each line begins with `ok`, `not ok` or, where there is no
// goal, `--`. The numbers are those of this machine at this hour; that it is busy is said first.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { rounds = 31, sessions = 5, keys = 200, block_lines = 10000, entries = 100000, names = 10000 };
enum { paste_bytes = 10 << 20, patience_ms = 60000 };

static const char *cordon;
static char home[4096];
static bool missed;

static double now(void) { // in milliseconds
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void give_up(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fprintf(stderr, "measure: ");
  vfprintf(stderr, format, arguments);
  fprintf(stderr, "\n");
  va_end(arguments);
  exit(2);
}

// MARK: Figures

static int by_size(const void *a, const void *b) {
  double left = *(const double *)a, right = *(const double *)b;
  return left < right ? -1 : left > right;
}

/// The time that this part of them does not exceed.
static double quantile(double *times, int count, double part) {
  qsort(times, (size_t)count, sizeof *times, by_size);
  return times[(int)(part * (count - 1) + 0.5)];
}

static void tell(const char *what, double time, double goal) {
  bool is_met = goal == 0 || time < goal;
  if (!is_met) missed = true;
  printf("%s %s: %.*f ms", goal == 0 ? "--" : is_met ? "ok" : "not ok", what, time < 100 ? 1 : 0,
         time);
  if (goal > 0) printf(" (goal: %.*f ms)", goal < 100 ? 1 : 0, goal);
  printf("\n");
}

// MARK: The program

static int terminal = -1;
static pid_t child;
/// What was read since `forget`.
static char *seen;
static size_t seen_size, seen_room;

static void forget(void) { seen_size = 0; }

/// Reads what is there, after waiting for it at most so long; false when nothing came.
static bool take(int milliseconds) {
  struct pollfd ready = {.fd = terminal, .events = POLLIN};
  if (poll(&ready, 1, milliseconds) <= 0) return false;
  if (seen_room - seen_size < 65537) {
    seen_room = 2 * seen_room + 131072;
    seen = realloc(seen, seen_room);
  }
  ssize_t count = read(terminal, seen + seen_size, 65536);
  if (count <= 0) give_up("the program ended%s", "");
  seen_size += (size_t)count;
  return true;
}

/// Waits for a text; answers when it was read.
static double await(const char *text) {
  double deadline = now() + patience_ms;
  while (memmem(seen, seen_size, text, strlen(text)) == NULL) {
    if (now() > deadline) give_up("did not show: %s", text);
    take(100);
  }
  return now();
}

static void settle(int milliseconds) {
  while (take(milliseconds)) {}
}

static void send_bytes(const char *bytes, size_t count) {
  while (count > 0) {
    struct pollfd ready = {.fd = terminal, .events = POLLIN | POLLOUT};
    poll(&ready, 1, patience_ms);
    if (ready.revents & POLLIN) take(0);
    if (!(ready.revents & POLLOUT)) continue;
    ssize_t written = write(terminal, bytes, count < 4096 ? count : 4096);
    if (written < 0 && errno != EAGAIN && errno != EINTR) give_up("cannot be written to");
    if (written > 0) bytes += written, count -= (size_t)written;
  }
}

static void send_text(const char *text) { send_bytes(text, strlen(text)); }

static void start(char *const *arguments) {
  struct winsize size = {.ws_row = 24, .ws_col = 80};
  forget();
  child = forkpty(&terminal, NULL, NULL, &size);
  if (child == 0) {
    execvp(arguments[0], arguments);
    _exit(127);
  }
  fcntl(terminal, F_SETFL, O_NONBLOCK);
}

static void stop(void) {
  kill(child, SIGHUP);
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
  close(terminal);
}

static void start_session(void) {
  char *arguments[] = {(char *)cordon, "-q", NULL};
  start(arguments);
  await(">>> ");
  settle(50);
}

/// Enters a line that prints nothing, and waits for the next prompt.
static void enter(const char *line) {
  send_text(line);
  settle(20);
  forget();
  send_text("\r");
  await("\n");
  await(">>> ");
  settle(20);
}

// MARK: What is measured

/// From the start to the prompt.
static double time_to_prompt(char *const *arguments, const char *prompt) {
  double begin = now();
  start(arguments);
  double end = await(prompt);
  stop();
  return end - begin;
}

static double first_prompt(char *const *arguments, const char *prompt) {
  double times[rounds];
  for (int i = 0; i < rounds; i++) times[i] = time_to_prompt(arguments, prompt);
  return quantile(times, rounds, 0.5);
}

/// From the start of a program that does nothing to its end.
static double time_of_nothing(void) {
  char *arguments[] = {(char *)cordon, "-c", "pass", NULL};
  double begin = now();
  start(arguments);
  waitpid(child, NULL, 0);
  double end = now();
  close(terminal);
  return end - begin;
}

/// Both in turn, so that what else the machine does hits both; answers the time to the prompt.
static double measure_start(char *const *session) {
  double bare[rounds], prompt[rounds];
  for (int i = 0; i < rounds; i++) {
    bare[i] = time_of_nothing();
    prompt[i] = time_to_prompt(session, ">>> ");
  }
  double least = quantile(bare, rounds, 0.5), time = quantile(prompt, rounds, 0.5);
  tell("start and end of a program that does nothing", least, 0);
  tell("start to first prompt", time, 1.5 * least);
  return time;
}

static void write_history(void) {
  char path[5000];
  static const char *const folders[] = {"/.local", "/.local/state", "/.local/state/cordon"};
  for (int i = 0; i < 3; i++) {
    snprintf(path, sizeof path, "%s%s", home, folders[i]);
    mkdir(path, 0700);
  }
  strcat(path, "/history");
  FILE *file = fopen(path, "w");
  if (file == NULL) give_up("cannot write %s", path);
  fchmod(fileno(file), 0600);
  fprintf(file, "\\@1700000000 t the_oldest_entry = 1\n");
  for (int i = 1; i < entries; i++) {
    fprintf(file, "\\@%d %c def f%d(x):\\n    return x + %d\n", 1700000000 + i, i % 3 ? 't' : 'r', i, i);
  }
  fclose(file);
}

static void measure_history(char *const *session, double empty) {
  write_history();
  tell("history of 100,000 entries, opening it", first_prompt(session, ">>> ") - empty, 50);
  start_session();
  forget();
  double begin = now();
  send_text("\033[A");
  tell("history of 100,000 entries, Up", await("f99999") - begin, 50);
  send_text("\003");
  settle(100);
  send_text("\022");
  settle(50);
  forget();
  begin = now();
  send_text("the_oldest");
  tell("history of 100,000 entries, Ctrl-R to the oldest", await("_entry") - begin, 0);
  stop();
}

static void measure_keys(const char *where) {
  double times[keys];
  for (int i = 0; i < keys; i++) {
    char key = (char)('a' + i % 26), text[2] = {key};
    settle(2);
    forget();
    double begin = now();
    send_bytes(&key, 1);
    times[i] = await(text) - begin;
  }
  char what[200];
  snprintf(what, sizeof what, "key to echo in a block of 10,000 lines, %s, 19 of 20", where);
  tell(what, quantile(times, keys, 0.95), 5);
}

static void measure_block(void) {
  start_session();
  send_text("\033[200~def long(x):\r");
  for (int i = 1; i < block_lines; i++) {
    char line[80];
    snprintf(line, sizeof line, "    x = x + %d  # one of many\r", i);
    send_text(line);
  }
  send_text("\033[201~# end");
  await("# end");
  settle(300);
  measure_keys("at its end");
  for (int i = 0; i < block_lines / 2; i++) send_text("\033[A");
  settle(500);
  measure_keys("in its middle");
  for (int i = 0; i < block_lines / 2 - 2; i++) send_text("\033[A");
  settle(500);
  measure_keys("at its beginning");
  stop();
}

static void measure_paste(void) {
  static const char line[] = "total = 12345 + 67890  # and a few words to fill it\r";
  size_t count = paste_bytes / (sizeof line - 1);
  char *text = malloc(paste_bytes + 100), *end = text;
  for (size_t i = 0; i < count; i++) end = mempcpy(end, line, sizeof line - 1);
  start_session();
  double begin = now();
  send_text("\033[200~");
  send_bytes(text, (size_t)(end - text));
  forget();
  send_text("\033[201~QZ");
  tell("paste of 10 MB, until it is shown", await("QZ") - begin, 5000);
  send_text("\177\177");
  settle(300);
  forget();
  begin = now();
  send_text("\r");
  await(">>> ");
  tell("paste of 10 MB, running it", now() - begin, 0);
  stop();
  free(text);
}

/// The first and the second Tab of a session behind `text`, which 10,000 candidates continue; the
/// medians of some sessions.
static void measure_tab(const char *what, const char *setup, const char *text) {
  char line[300], label[200];
  double times[2][sessions];
  snprintf(line, sizeof line, setup, names);
  for (int session = 0; session < sessions; session++) {
    start_session();
    enter(line);
    for (int tab = 0; tab < 2; tab++) {
      send_text(text);
      settle(50);
      forget();
      double begin = now();
      send_text("\t");
      // The candidates are drawn at once, so that the first one comes with the last one shown.
      times[tab][session] = await("name00001") - begin;
      settle(50);
      send_text("\003");
      settle(100);
    }
    stop();
  }
  for (int tab = 0; tab < 2; tab++) {
    snprintf(label, sizeof label, "%s Tab over 10,000 %s", tab == 0 ? "first" : "second", what);
    tell(label, quantile(times[tab], sessions, 0.5), 20);
  }
}

static void measure_completion(void) {
  measure_tab("names", "globals().update({f'name{i:05}': i for i in range(%d)})", "name");
  measure_tab("attributes",
              "class C: pass\033\rc = C(); c.__dict__.update({f'name{i:05}': i for i in range(%d)})",
              "c.name");
  measure_tab("keys", "d = {f'name{i:05}': i for i in range(%d)}", "d['name");
}

int main(int count, char **arguments) {
  setvbuf(stdout, NULL, _IOLBF, 0);
  if (count > 3 && strcmp(arguments[1], "prompt") == 0) {
    tell(arguments[3], first_prompt(arguments + 3, arguments[2]), 0);
    return 0;
  }
  if (count != 2) return 2;
  cordon = arguments[1];
  const char *folder = getenv("HOME");
  snprintf(home, sizeof home, "%s", folder != NULL ? folder : "/");
  char *session[] = {(char *)cordon, NULL};
  double load = 0;
  if (getloadavg(&load, 1) == 1 && load > 0.7) {
    printf("-- the machine is busy (load %.1f), which makes every time longer\n", load);
  }
  measure_history(session, measure_start(session));
  measure_block();
  measure_paste();
  measure_completion();
  return missed;
}
