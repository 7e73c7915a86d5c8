#define _GNU_SOURCE
#include "System.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <spawn.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

const int cordon_o_path = O_PATH;

int cordon_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int cordon_reserve(int file, long long size) {
  return fallocate(file, FALLOC_FL_KEEP_SIZE, 0, size);
}

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

int cordon_control(int file, int command, long argument) { return fcntl(file, command, argument); }

int cordon_control_bytes(int file, int command, void *bytes) {
  return fcntl(file, command, bytes);
}

int cordon_device(int file, unsigned long request, long argument) {
  return ioctl(file, request, argument);
}

int cordon_device_bytes(int file, unsigned long request, void *bytes) {
  return ioctl(file, request, bytes);
}

int cordon_lock_part(int file, int type, int waits, long start, long length, int whence) {
  struct flock part = {.l_type = (short)type, .l_whence = (short)whence, .l_start = start,
                       .l_len = length};
  return fcntl(file, waits ? F_SETLKW : F_SETLK, &part);
}

int cordon_limit(int resource, long *soft, long *hard) {
  struct rlimit limits;
  if (getrlimit(resource, &limits) < 0) return -1;
  *soft = (long)limits.rlim_cur;
  *hard = (long)limits.rlim_max;
  return 0;
}

int cordon_set_limit(int resource, long soft, long hard) {
  struct rlimit limits = {.rlim_cur = (rlim_t)soft, .rlim_max = (rlim_t)hard};
  return setrlimit(resource, &limits);
}

int cordon_usage(int who, double *numbers) {
  struct rusage used;
  if (getrusage(who, &used) < 0) return -1;
  numbers[0] = (double)used.ru_utime.tv_sec + (double)used.ru_utime.tv_usec / 1e6;
  numbers[1] = (double)used.ru_stime.tv_sec + (double)used.ru_stime.tv_usec / 1e6;
  long rest[] = {used.ru_maxrss, used.ru_ixrss, used.ru_idrss, used.ru_isrss, used.ru_minflt,
                 used.ru_majflt, used.ru_nswap, used.ru_inblock, used.ru_oublock, used.ru_msgsnd,
                 used.ru_msgrcv, used.ru_nsignals, used.ru_nvcsw, used.ru_nivcsw};
  for (int i = 0; i < 14; i++) numbers[i + 2] = (double)rest[i];
  return 0;
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

pid_t cordon_start_shell(const char *command) {
  pid_t process;
  char *arguments[] = {"sh", "-c", "--", (char *)command, NULL};
  int failure = posix_spawn(&process, "/bin/sh", NULL, NULL, arguments, environ);
  if (failure == 0) return process;
  errno = failure;
  return -1;
}

ssize_t cordon_entropy(void *buffer, size_t count) { return getrandom(buffer, count, 0); }

char **cordon_environment(void) { return environ; }

void *cordon_find(const void *haystack, size_t length, const void *needle, size_t needle_length) {
  return memmem(haystack, length, needle, needle_length);
}

void *cordon_find_last(const void *haystack, int byte, size_t length) {
  return memrchr(haystack, byte, length);
}
