#define _GNU_SOURCE
#include "Wall.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

// MARK: Landlock. What the kernel says of it is spelled out here, because headers are often older
// than the kernel that runs.

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif

enum { ruleset_version = 1, rule_path_beneath = 1 };

// Rights, by the bit; the version of Landlock that first knew them.
static const uint64_t write_file = 1 << 1, read_file = 1 << 2, read_dir = 1 << 3,
                      remove_dir = 1 << 4, remove_file = 1 << 5, make_dir = 1 << 7,
                      make_reg = 1 << 8, make_fifo = 1 << 10, make_sym = 1 << 12,
                      refer = 1 << 13 /* 2 */, truncate_file = 1 << 14 /* 3 */,
                      ioctl_dev = 1 << 15 /* 5 */;
static const uint64_t first_rights = (1 << 13) - 1;
static const uint64_t bind_tcp = 1 << 0, connect_tcp = 1 << 1 /* 4 */;
static const uint64_t scope_abstract_socket = 1 << 0, scope_signal = 1 << 1 /* 6 */;

struct ruleset {
  uint64_t files, network, scopes;
};

struct path_beneath {
  uint64_t rights;
  int32_t file;
} __attribute__((packed));

static uint64_t file_rights(int version) {
  uint64_t rights = first_rights;
  if (version >= 2) rights |= refer;
  if (version >= 3) rights |= truncate_file;
  if (version >= 5) rights |= ioctl_dev;
  return rights;
}

int cordon_wall_version(void) {
  return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, ruleset_version);
}

int cordon_wall_begin(unsigned grants) {
  int version = cordon_wall_version();
  if (version < 0) return -1;
  struct ruleset rules = {.files = file_rights(version)};
  if (version >= 4 && !(grants & cordon_wall_network)) rules.network = bind_tcp | connect_tcp;
  if (version >= 6) {
    rules.scopes = scope_abstract_socket;
    if (!(grants & cordon_wall_signals)) rules.scopes |= scope_signal;
  }
  // An older kernel takes fields that it does not know as long as they are zero.
  return (int)syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
}

int cordon_wall_allow(int rules, int file, unsigned rights, int is_folder) {
  struct path_beneath rule = {.file = file};
  if (rights & (cordon_wall_read | cordon_wall_change)) rule.rights |= read_file;
  if (rights & cordon_wall_change) rule.rights |= write_file | truncate_file;
  if (is_folder) {
    if (rights & cordon_wall_read) rule.rights |= read_dir;
    if (rights & cordon_wall_change)
      rule.rights |= remove_dir | remove_file | make_dir | make_reg | make_fifo | make_sym | refer;
  }
  rule.rights &= file_rights(cordon_wall_version());
  return (int)syscall(SYS_landlock_add_rule, rules, rule_path_beneath, &rule, 0);
}

// MARK: The filters. Most arguments are 32 bits to the kernel, which takes no notice of the rest of
// the register: they are compared under a mask.

int cordon_wall_filters(void) {
  uint32_t action = SECCOMP_RET_ERRNO;
  enum { get_action_available = 2 };
  return (int)syscall(SYS_seccomp, get_action_available, 0, &action);
}

#define CALL(name) SCMP_SYS(name)

/// What no part of Cordon ever calls, and whoever does is up to no good: the process is killed.
static const int fatal_calls[] = {
  CALL(ptrace), CALL(process_vm_readv), CALL(process_vm_writev), CALL(process_madvise),
  CALL(pidfd_getfd), CALL(kcmp), CALL(bpf), CALL(perf_event_open), CALL(userfaultfd),
  CALL(io_uring_setup), CALL(io_uring_enter), CALL(io_uring_register),
  CALL(mount), CALL(umount2), CALL(move_mount), CALL(open_tree), CALL(fsopen), CALL(fsconfig),
  CALL(fsmount), CALL(fspick), CALL(mount_setattr), CALL(pivot_root), CALL(chroot),
  CALL(setns), CALL(unshare), CALL(open_by_handle_at), CALL(memfd_create), CALL(execveat),
  CALL(init_module), CALL(finit_module), CALL(delete_module), CALL(kexec_load),
  CALL(kexec_file_load), CALL(reboot), CALL(swapon), CALL(swapoff), CALL(acct),
  CALL(add_key), CALL(keyctl), CALL(request_key), CALL(personality), CALL(modify_ldt),
  CALL(iopl), CALL(ioperm), CALL(settimeofday), CALL(clock_settime), CALL(adjtimex),
  CALL(clock_adjtime), CALL(sethostname), CALL(setdomainname), CALL(quotactl),
};

/// What may be called with any arguments. Files are opened below, with conditions; what is open was
/// granted when it was opened.
static const int plain_calls[] = {
  // Open files.
  CALL(read), CALL(write), CALL(readv), CALL(writev), CALL(pread64), CALL(pwrite64), CALL(lseek),
  CALL(close), CALL(close_range), CALL(dup), CALL(dup2), CALL(dup3), CALL(pipe), CALL(pipe2),
  CALL(poll), CALL(ppoll), CALL(select), CALL(pselect6), CALL(fstat), CALL(fstatfs),
  CALL(getdents64), CALL(fsync), CALL(fdatasync), CALL(ftruncate), CALL(flock), CALL(fadvise64),
  // Looking at names, which Landlock lets everybody do.
  CALL(newfstatat), CALL(stat), CALL(lstat), CALL(statx), CALL(statfs), CALL(access),
  CALL(faccessat), CALL(faccessat2), CALL(readlink), CALL(readlinkat), CALL(getcwd), CALL(chdir),
  CALL(fchdir), CALL(umask),
  // Memory.
  CALL(brk), CALL(munmap), CALL(mremap), CALL(madvise),
  // Signals to this process, and waiting.
  CALL(rt_sigaction), CALL(rt_sigprocmask), CALL(rt_sigreturn), CALL(rt_sigpending),
  CALL(rt_sigtimedwait), CALL(rt_sigsuspend), CALL(sigaltstack), CALL(pause),
  CALL(restart_syscall), CALL(futex), CALL(sched_yield), CALL(wait4), CALL(waitid),
  // Clocks and chance.
  CALL(clock_gettime), CALL(clock_getres), CALL(clock_nanosleep), CALL(nanosleep),
  CALL(gettimeofday), CALL(time), CALL(times), CALL(getitimer), CALL(setitimer), CALL(alarm),
  CALL(getrandom),
  // Who and where.
  CALL(getpid), CALL(getppid), CALL(gettid), CALL(getuid), CALL(geteuid), CALL(getgid),
  CALL(getegid), CALL(getresuid), CALL(getresgid), CALL(getgroups), CALL(getpgid), CALL(getpgrp),
  CALL(getsid), CALL(getpriority), CALL(getrusage), CALL(getrlimit), CALL(sched_getaffinity),
  CALL(uname), CALL(sysinfo),
  // The end.
  CALL(exit), CALL(exit_group),
};

/// Changes of the file system that Landlock judges by the tree. Modes, owners, times and
/// attributes it does not judge; they are nobody's.
static const int change_calls[] = {
  CALL(mkdir), CALL(mkdirat), CALL(rmdir), CALL(unlink), CALL(unlinkat), CALL(rename),
  CALL(renameat), CALL(renameat2), CALL(link), CALL(linkat), CALL(symlink), CALL(symlinkat),
  CALL(fallocate),
};

static const int network_calls[] = {
  CALL(connect), CALL(bind), CALL(listen), CALL(accept), CALL(accept4), CALL(getsockname),
  CALL(getpeername), CALL(getsockopt), CALL(setsockopt), CALL(shutdown), CALL(sendto),
  CALL(recvfrom), CALL(sendmsg), CALL(recvmsg), CALL(sendmmsg), CALL(recvmmsg),
};

/// What the C library tries first and does without: "no such call" makes it take the older one.
static const int unknown_calls[] = {CALL(clone3), CALL(openat2)};

static const int file_commands[] = {
  F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_GETLK, F_SETLK, F_SETLKW,
};

// No TIOCSTI and no TIOCLINUX, which type at the terminal for others to read. Those with a 2, which
// newer C libraries use, are numbers on both architectures.
static const unsigned device_commands[] = {
  TCGETS, TCSETS, TCSETSW, TCSETSF, 0x802C542A /* TCGETS2 */, 0x402C542B /* TCSETS2 */,
  0x402C542C /* TCSETSW2 */, 0x402C542D /* TCSETSF2 */, TCFLSH, TIOCGWINSZ, TIOCGPGRP, FIONREAD,
};

#define COUNT(list) (sizeof list / sizeof list[0])
#define LOW 0xFFFFFFFFull
/// The argument, of which the kernel sees 32 bits, is `value` in the bits of `mask`.
#define FITS(argument, mask, value) \
  SCMP_CMP64(argument, SCMP_CMP_MASKED_EQ, (uint64_t)(uint32_t)(mask), (uint64_t)(uint32_t)(value))

/// A filter that is being built; the first error is kept.
struct filter {
  scmp_filter_ctx rules;
  int error;
};

static void add(struct filter *filter, uint32_t action, int call, unsigned count,
                const struct scmp_arg_cmp *conditions) {
  // A call that this architecture lacks has a negative number.
  if (filter->error || call < 0) return;
  int error = seccomp_rule_add_array(filter->rules, action, call, count, conditions);
  if (error) filter->error = -error;
}

static void add_all(struct filter *filter, uint32_t action, const int *calls, size_t count) {
  for (size_t i = 0; i < count; i++) add(filter, action, calls[i], 0, NULL);
}

static void allow_if(struct filter *filter, int call, struct scmp_arg_cmp condition) {
  add(filter, SCMP_ACT_ALLOW, call, 1, &condition);
}

static void allow_if_both(struct filter *filter, int call, struct scmp_arg_cmp first,
                          struct scmp_arg_cmp second) {
  struct scmp_arg_cmp both[] = {first, second};
  add(filter, SCMP_ACT_ALLOW, call, 2, both);
}

static struct filter begin(uint32_t otherwise) {
  struct filter filter = {seccomp_init(otherwise), 0};
  if (!filter.rules) {
    filter.error = ENOMEM;
    return filter;
  }
  // Calls in the manner of another architecture, such as those of 32 bits.
  int error = seccomp_attr_set(filter.rules, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
  if (!error) error = seccomp_attr_set(filter.rules, SCMP_FLTATR_CTL_OPTIMIZE, 2);
  filter.error = -error;
  return filter;
}

static int load(struct filter *filter) {
  if (!filter->error) filter->error = -seccomp_load(filter->rules);
  if (filter->rules) seccomp_release(filter->rules);
  errno = filter->error;
  return filter->error ? -1 : 0;
}

/// Allows everything but what is fatal, and but what would undo an append-only file. The kernel
/// asks every filter and takes the strictest answer.
static int load_refusals(int log_file) {
  struct filter filter = begin(SCMP_ACT_ALLOW);
  add_all(&filter, SCMP_ACT_KILL_PROCESS, fatal_calls, COUNT(fatal_calls));
  if (log_file >= 0) {
    struct scmp_arg_cmp is_log = FITS(0, LOW, log_file);
    const int calls[] = {CALL(ftruncate), CALL(fallocate), CALL(dup), CALL(dup2), CALL(dup3)};
    for (size_t i = 0; i < COUNT(calls); i++)
      add(&filter, SCMP_ACT_ERRNO(EPERM), calls[i], 1, &is_log);
    const int commands[] = {F_SETFL, F_DUPFD, F_DUPFD_CLOEXEC};
    for (size_t i = 0; i < COUNT(commands); i++) {
      struct scmp_arg_cmp both[] = {is_log, FITS(1, LOW, commands[i])};
      add(&filter, SCMP_ACT_ERRNO(EPERM), CALL(fcntl), 2, both);
    }
  }
  return load(&filter);
}

static const unsigned lent_rights = S_ISUID | S_ISGID;

static void allow_opening(struct filter *filter, unsigned grants) {
  const int changes = O_ACCMODE | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY);
  if (grants & cordon_wall_changes) {
    // Landlock judges by the mode of access; O_TRUNC with O_RDONLY would pass by it before
    // version 3. What is made lends nobody its owner's rights.
    allow_if_both(filter, CALL(openat), FITS(2, O_TRUNC, 0), FITS(3, lent_rights, 0));
    allow_if_both(filter, CALL(openat), FITS(2, O_ACCMODE, O_WRONLY), FITS(3, lent_rights, 0));
    allow_if_both(filter, CALL(openat), FITS(2, O_ACCMODE, O_RDWR), FITS(3, lent_rights, 0));
    allow_if(filter, CALL(mknod), FITS(1, lent_rights, 0));
    allow_if(filter, CALL(mknodat), FITS(2, lent_rights, 0));
  } else {
    allow_if(filter, CALL(openat), FITS(2, changes, 0));
  }
}

static void allow_signals(struct filter *filter, unsigned grants) {
  if (grants & cordon_wall_signals) {
    add(filter, SCMP_ACT_ALLOW, CALL(kill), 0, NULL);
    add(filter, SCMP_ACT_ALLOW, CALL(tgkill), 0, NULL);
  } else {
    allow_if(filter, CALL(kill), FITS(0, LOW, getpid()));
    allow_if(filter, CALL(tgkill), FITS(0, LOW, getpid()));
  }
}

static void allow_network(struct filter *filter) {
  add_all(filter, SCMP_ACT_ALLOW, network_calls, COUNT(network_calls));
  allow_if(filter, CALL(socket), FITS(0, LOW, AF_INET));
  allow_if(filter, CALL(socket), FITS(0, LOW, AF_INET6));
  // An end for datagrams would send to whatever unix path it names.
  const int flags = SOCK_CLOEXEC | SOCK_NONBLOCK, pairs[] = {SOCK_STREAM, SOCK_SEQPACKET};
  for (size_t i = 0; i < COUNT(pairs); i++)
    allow_if_both(filter, CALL(socketpair), FITS(0, LOW, AF_UNIX),
                  FITS(1, LOW & ~flags, pairs[i]));
}

/// Refuses everything but what is listed.
static int load_permissions(unsigned grants) {
  struct filter filter = begin(SCMP_ACT_ERRNO(EPERM));
  add_all(&filter, SCMP_ACT_ALLOW, plain_calls, COUNT(plain_calls));
  add_all(&filter, SCMP_ACT_ERRNO(ENOSYS), unknown_calls, COUNT(unknown_calls));
  // Memory is never to be run.
  allow_if(&filter, CALL(mmap), FITS(2, PROT_EXEC, 0));
  allow_if(&filter, CALL(mprotect), FITS(2, PROT_EXEC, 0));
  // Limits are read and not set.
  allow_if_both(&filter, CALL(prlimit64), FITS(0, LOW, 0), SCMP_CMP64(2, SCMP_CMP_EQ, 0));
  for (size_t i = 0; i < COUNT(file_commands); i++)
    allow_if(&filter, CALL(fcntl), FITS(1, LOW, file_commands[i]));
  // No signals to whoever has the terminal.
  allow_if_both(&filter, CALL(fcntl), FITS(1, LOW, F_SETFL), FITS(2, O_ASYNC, 0));
  for (size_t i = 0; i < COUNT(device_commands); i++)
    allow_if(&filter, CALL(ioctl), FITS(1, LOW, device_commands[i]));
  allow_opening(&filter, grants);
  allow_signals(&filter, grants);
  if (grants & cordon_wall_changes) {
    add_all(&filter, SCMP_ACT_ALLOW, change_calls, COUNT(change_calls));
    if (cordon_wall_version() >= 3) add(&filter, SCMP_ACT_ALLOW, CALL(truncate), 0, NULL);
  }
  if (grants & cordon_wall_network) allow_network(&filter);
  return load(&filter);
}

// MARK: The rest of the process.

/// A privileged user keeps the right to read what others own, within the granted trees.
static int drop_capabilities(void) {
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct sets[2];
  if (syscall(SYS_capget, &header, sets) < 0) return -1;
  uint32_t kept = 1u << CAP_DAC_OVERRIDE | 1u << CAP_DAC_READ_SEARCH;
  for (int i = 0; i < 2; i++) {
    sets[i].effective &= i == 0 ? kept : 0;
    sets[i].permitted &= i == 0 ? kept : 0;
    sets[i].inheritable = 0;
  }
  return (int)syscall(SYS_capset, &header, sets);
}

int cordon_wall_raise(int rules, unsigned grants, int log_file) {
  struct rlimit none = {0, 0};
  int failed = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0 || setrlimit(RLIMIT_CORE, &none) < 0 ||
               setrlimit(RLIMIT_NPROC, &none) < 0 || drop_capabilities() < 0 ||
               syscall(SYS_landlock_restrict_self, rules, 0) < 0;
  int error = errno;
  close(rules);
  errno = error;
  return failed || load_refusals(log_file) < 0 || load_permissions(grants) < 0 ? -1 : 0;
}
