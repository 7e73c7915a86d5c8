#define _GNU_SOURCE
#include "System.h"

#include <fcntl.h>
#include <sched.h>
#include <string.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

const int cordon_o_path = O_PATH;

int cordon_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int cordon_duplicate(int old_file, int new_file, int close_on_exec) {
  return dup3(old_file, new_file, close_on_exec ? O_CLOEXEC : 0);
}

int cordon_accept(int file, struct sockaddr *address, socklen_t *length) {
  return accept4(file, address, length, SOCK_CLOEXEC);
}

int cordon_processors(pid_t process, unsigned char *set, size_t size) {
  return sched_getaffinity(process, size, (cpu_set_t *)set);
}

int cordon_process_file(pid_t process, unsigned flags) {
  return (int)syscall(SYS_pidfd_open, process, flags);
}

void cordon_close_range(int first, int last) {
  if (close_range((unsigned)first, (unsigned)last, 0) == 0) return;
  long limit = sysconf(_SC_OPEN_MAX);
  if (limit < 0) limit = 1024;
  for (int file = first; file <= last && file < limit; file++) close(file);
}

long cordon_file_system(int file) {
  struct statfs system;
  return fstatfs(file, &system) == 0 ? (long)system.f_type : -1;
}

pid_t cordon_fork(void) { return fork(); }

ssize_t cordon_entropy(void *buffer, size_t count) { return getrandom(buffer, count, 0); }

char **cordon_environment(void) { return environ; }

void *cordon_find(const void *haystack, size_t length, const void *needle, size_t needle_length) {
  return memmem(haystack, length, needle, needle_length);
}

void *cordon_find_last(const void *haystack, int byte, size_t length) {
  return memrchr(haystack, byte, length);
}
