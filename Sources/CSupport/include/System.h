// Which calls of Linux does Swift's Glibc module leave out?

#ifndef CORDON_SYSTEM_H
#define CORDON_SYSTEM_H

#include <stddef.h>
#include <sys/socket.h>
#include <sys/types.h>

/// O_PATH: a handle that gives no access.
extern const int cordon_o_path;

/// pipe2 with O_CLOEXEC.
int cordon_pipe(int ends[2]);

/// fallocate, which leaves the size as it is.
int cordon_reserve(int file, long long size);

/// dup3.
int cordon_duplicate(int old_file, int new_file, int close_on_exec);

/// accept4 with SOCK_CLOEXEC.
int cordon_accept(int file, struct sockaddr *address, socklen_t *length);

/// sched_getaffinity: a bit for each processor.
int cordon_processors(pid_t process, unsigned char *set, size_t size);

/// pidfd_open.
int cordon_process_file(pid_t process, unsigned flags);

/// fcntl with a number or with memory.
int cordon_control(int file, int command, long argument);
int cordon_control_bytes(int file, int command, void *bytes);

/// ioctl with a number or with memory.
int cordon_device(int file, unsigned long request, long argument);
int cordon_device_bytes(int file, unsigned long request, void *bytes);

/// Runs a command in `/bin/sh`, as `system` does, and does not wait for it; answers with the process.
pid_t cordon_start_shell(const char *command);

/// F_SETLK, or F_SETLKW when it waits.
int cordon_lock_part(int file, int type, int waits, long start, long length, int whence);

/// getrlimit and setrlimit; -1 is no limit.
int cordon_limit(int resource, long *soft, long *hard);
int cordon_set_limit(int resource, long soft, long hard);

/// getrusage: sixteen numbers in the order of the fields.
int cordon_usage(int who, double *numbers);

/// Closes all files with numbers from `first` to `last`.
void cordon_close_range(int first, int last);

/// The type number of the file system that an open file is on, or -1.
long cordon_file_system(int file);

/// fork, which Swift does not import.
pid_t cordon_fork(void);

/// getrandom without flags.
ssize_t cordon_entropy(void *buffer, size_t count);

/// memmem: the first place of a run of bytes, or NULL.
void *cordon_find(const void *haystack, size_t length, const void *needle, size_t needle_length);

/// memrchr: the last place of a byte, or NULL.
void *cordon_find_last(const void *haystack, int byte, size_t length);

/// The environment; NULL at the end.
char **cordon_environment(void);

#endif
