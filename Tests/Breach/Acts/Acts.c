#define _GNU_SOURCE
#include "BreachActs.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

// Where there is no wall, what could harm the machine goes wrong for another reason or changes
// nothing. Each answers what the call answered: negative when it failed.
#define ACT(name, expression) \
  static long name(void) { return (long)(expression); }

static char *const nobody[] = {"true", NULL};
static char buffer[64];

static long read_a_file(const char *path) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  return file < 0 ? -1 : read(file, buffer, sizeof buffer);
}

static long open_through(const char *path, int flags) {
  int handle = open(path, O_PATH);
  char name[64];
  snprintf(name, sizeof name, "/proc/self/fd/%d", handle);
  return open(name, flags);
}

static long become_a_child(void) {
  pid_t child = fork();
  if (child == 0) _exit(0);
  return child;
}

static long clone_a_child(unsigned long flags) {
  long child = syscall(SYS_clone, flags | SIGCHLD, 0, 0, 0, 0);
  if (child == 0) _exit(0);
  return child;
}

static long clone_anew(void) {
  struct { uint64_t flags, rest[10]; } how = {0};
  long child = syscall(SYS_clone3, &how, sizeof how);
  if (child == 0) _exit(0);
  return child;
}

static long open_anew(void) {
  struct { uint64_t flags, mode, resolve; } how = {.flags = O_WRONLY};
  return syscall(SYS_openat2, AT_FDCWD, "secret", &how, sizeof how);
}

static long peep(void) {
  struct iovec here = {buffer, 8}, there = {(void *)buffer, 8};
  return process_vm_readv(getppid(), &here, 1, &there, 1, 0);
}

static long run_memory(void) {
  void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return memory == MAP_FAILED ? -1 : 0;
}

static long make_memory_run(void) {
  void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return 0;
  return mprotect(memory, 4096, PROT_READ | PROT_EXEC);
}

static long raise_a_limit(void) {
  struct rlimit limits = {1 << 20, 1 << 20};
  return setrlimit(RLIMIT_CORE, &limits);
}

/// The file that events are written to: the only one that is open for appending.
static int log_file(void) {
  for (int file = 3; file < 64; file++) {
    int flags = fcntl(file, F_GETFL);
    if (flags >= 0 && flags & O_APPEND) return file;
  }
  return -1;
}

/// A number that the kernel reads only half of.
static long type_for_others(unsigned long more) {
  return syscall(SYS_ioctl, 0, 0x5412ul | more, "x");
}

#if defined(__x86_64__)
static long call_as_32_bits(void) {
  long answer;
  // getpid of i386
  __asm__ volatile("int $0x80" : "=a"(answer) : "a"(20) : "memory");
  return answer;
}
ACT(call_as_x32, syscall(0x40000000 | SYS_getpid))
#endif

ACT(read_granted, read_a_file("open/file"))
ACT(list_granted, open("open", O_RDONLY | O_DIRECTORY))
ACT(change_granted, open("out/file", O_RDWR))
ACT(make_granted, open("out/new", O_WRONLY | O_CREAT | O_EXCL, 0600))
ACT(move_granted, rename("out/file", "out/moved"))
ACT(remove_granted, unlink("out/file"))
ACT(signal_itself, kill(getpid(), 0))
ACT(append_to_log, write(log_file(), "x\n", 2))
ACT(cut_log, ftruncate(log_file(), 0))
ACT(rewrite_log, fcntl(log_file(), F_SETFL, 0))
ACT(duplicate_log, dup(log_file()))
ACT(cut_log_with_high_bits, syscall(SYS_ftruncate, 1ul << 40 | (unsigned)log_file(), 0))
ACT(open_log_anew, open("log", O_WRONLY))
ACT(read_secret, read_a_file("secret"))
ACT(read_secret_by_handle, open_through("secret", O_RDONLY))
ACT(read_secret_by_dots, read_a_file("open/../secret"))
ACT(read_environment, read_a_file("/proc/self/environ"))
ACT(read_parents_memory, open("/proc/self/../1/mem", O_RDONLY))
ACT(list_secret_folder, open(".", O_RDONLY | O_DIRECTORY))
ACT(write_secret, open("secret", O_WRONLY))
ACT(write_readable, open("open/file", O_WRONLY))
ACT(write_by_handle, open_through("open/file", O_RDWR))
ACT(write_device, open("/dev/null", O_WRONLY))
ACT(cut_readable, open("open/file", O_RDONLY | O_TRUNC))
ACT(cut_secret, truncate("secret", 0))
ACT(make_file, open("new", O_WRONLY | O_CREAT, 0600))
ACT(make_nameless_file, open(".", O_WRONLY | O_TMPFILE, 0600))
ACT(make_folder, mkdir("folder", 0700))
ACT(make_link, link("secret", "out/secret"))
ACT(make_symbolic_link, symlink("secret", "link"))
ACT(make_device, mknod("out/device", S_IFCHR | 0600, 0x103))
ACT(move_secret, rename("secret", "out/secret"))
ACT(remove_secret, unlink("secret"))
ACT(change_mode, chmod("secret", 04777))
ACT(change_mode_of_readable, fchmod(open("open/file", O_RDONLY), 04777))
ACT(change_owner, chown("secret", 1, 1))
ACT(change_times, utimensat(AT_FDCWD, "secret", NULL, 0))
ACT(change_attribute, setxattr("secret", "user.x", "x", 1, 0))
ACT(read_inherited, read(77, buffer, 8))
ACT(fork_itself, become_a_child())
ACT(fork_sharing, clone_a_child(CLONE_VM | CLONE_VFORK))
ACT(start_thread, clone_a_child(CLONE_VM | CLONE_SIGHAND | CLONE_THREAD))
ACT(execute, execve("/bin/true", nobody, NULL))
ACT(execute_by_handle, syscall(SYS_execveat, open("/bin/true", O_PATH), "", nobody, NULL,
                               AT_EMPTY_PATH))
ACT(make_memory_file, memfd_create("x", 0))
ACT(make_socket, socket(AF_INET, SOCK_STREAM, 0))
ACT(make_datagram_socket, socket(AF_INET6, SOCK_DGRAM, 0))
ACT(make_local_socket, socket(AF_UNIX, SOCK_STREAM, 0))
ACT(make_raw_socket, socket(AF_PACKET, SOCK_RAW, 0))
ACT(make_netlink_socket, socket(AF_NETLINK, SOCK_RAW, 0))
ACT(make_socket_pair, socketpair(AF_UNIX, SOCK_STREAM, 0, (int[2]){0}))
ACT(trace_parent, ptrace(PTRACE_SEIZE, getppid(), 0, 0))
ACT(be_traced, ptrace(PTRACE_TRACEME, 0, 0, 0))
ACT(signal_parent, kill(getppid(), 0))
ACT(signal_group, kill(0, 0))
ACT(signal_everybody, kill(-1, 0))
ACT(signal_parents_thread, syscall(SYS_tgkill, getppid(), getppid(), 0))
ACT(signal_by_queue, sigqueue(getppid(), 0, (union sigval){0}))
ACT(signal_by_file, fcntl(0, F_SETOWN, getppid()))
ACT(signal_by_terminal, fcntl(0, F_SETFL, O_ASYNC))
ACT(lend_rights, open("out/lent", O_WRONLY | O_CREAT | O_EXCL, 04755))
ACT(lend_rights_by_node, mknod("out/lent", S_IFREG | 04755, 0))
ACT(open_process, syscall(SYS_pidfd_open, getppid(), 0))
ACT(mount_something, mount("none", "", "tmpfs", 0, NULL))
ACT(change_root, chroot(""))
ACT(leave_namespaces, unshare(0))
ACT(load_program, syscall(SYS_bpf, 0, buffer, sizeof buffer))
ACT(use_ring, syscall(SYS_io_uring_setup, 4, buffer))
ACT(watch_events, syscall(SYS_perf_event_open, buffer, 0, -1, -1, 0))
ACT(handle_faults, syscall(SYS_userfaultfd, 0))
ACT(read_keys, syscall(SYS_keyctl, 0, -3, 0))
ACT(become_user, setuid(1))
ACT(set_priority, setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0)))
ACT(filter_again, prctl(PR_SET_SECCOMP, 2, buffer))
ACT(type_at_terminal, type_for_others(0))
ACT(type_with_high_bits, type_for_others(1ul << 40))

static const struct {
  const char *name;
  long (*act)(void);
} acts[] = {
#define ROW(name) {#name, name}
  ROW(read_granted), ROW(list_granted), ROW(change_granted), ROW(make_granted), ROW(move_granted),
  ROW(remove_granted), ROW(signal_itself), ROW(append_to_log), ROW(cut_log), ROW(rewrite_log),
  ROW(duplicate_log), ROW(cut_log_with_high_bits), ROW(open_log_anew),
  ROW(read_secret), ROW(read_secret_by_handle), ROW(read_secret_by_dots), ROW(read_environment),
  ROW(read_parents_memory), ROW(list_secret_folder), ROW(write_secret), ROW(write_readable),
  ROW(write_by_handle), ROW(write_device), ROW(cut_readable), ROW(cut_secret), ROW(make_file),
  ROW(make_nameless_file), ROW(make_folder), ROW(make_link), ROW(make_symbolic_link),
  ROW(make_device), ROW(move_secret), ROW(remove_secret), ROW(change_mode),
  ROW(change_mode_of_readable), ROW(change_owner), ROW(change_times), ROW(change_attribute),
  ROW(open_anew), ROW(read_inherited), ROW(fork_itself), ROW(fork_sharing), ROW(start_thread),
  ROW(clone_anew), ROW(execute), ROW(execute_by_handle), ROW(make_memory_file), ROW(make_socket),
  ROW(make_datagram_socket), ROW(make_local_socket), ROW(make_raw_socket),
  ROW(make_netlink_socket), ROW(make_socket_pair), ROW(trace_parent), ROW(be_traced), ROW(peep),
  ROW(signal_parent), ROW(signal_group), ROW(signal_everybody), ROW(signal_parents_thread),
  ROW(signal_by_queue), ROW(signal_by_file), ROW(signal_by_terminal), ROW(lend_rights),
  ROW(lend_rights_by_node), ROW(open_process), ROW(mount_something),
  ROW(change_root), ROW(leave_namespaces), ROW(load_program), ROW(use_ring), ROW(watch_events),
  ROW(handle_faults), ROW(read_keys), ROW(become_user), ROW(set_priority), ROW(filter_again),
  ROW(type_at_terminal), ROW(type_with_high_bits), ROW(run_memory), ROW(make_memory_run),
  ROW(raise_a_limit),
#if defined(__x86_64__)
  ROW(call_as_32_bits), ROW(call_as_x32),
#endif
};

int breach_count(void) { return sizeof acts / sizeof acts[0]; }

const char *breach_name(int number) { return acts[number].name; }

int breach_try(int number) {
  errno = 0;
  return acts[number].act() < 0 ? errno : 0;
}
