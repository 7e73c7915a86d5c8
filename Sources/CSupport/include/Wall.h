// How does a process give up, in the kernel and for good, what it does not need?
//
// Two mechanisms. Landlock judges by the tree that a file lies in, and covers opening, making,
// moving and removing files. A system-call filter, seccomp, judges by number and plain arguments,
// and covers all that Landlock does not know: processes, signals, sockets, modes and owners of
// files, and whatever the kernel learns in years to come. What an older Landlock lacks (moves
// between folders before 2, O_TRUNC before 3, sockets before 4, devices before 5, abstract
// sockets and signals before 6) it refuses in any case or the filter does, so that version 1 is
// enough.

#ifndef CORDON_WALL_H
#define CORDON_WALL_H

/// What may be done in a tree. Changing includes reading: a file may be open for both.
enum cordon_wall_right { cordon_wall_read = 1, cordon_wall_change = 2 };

/// What may be done beyond files.
enum cordon_wall_grant {
  /// Some tree may be changed.
  cordon_wall_changes = 1,
  /// Sockets of the Internet.
  cordon_wall_network = 2,
  /// Signals to other processes.
  cordon_wall_signals = 4,
};

/// The version of Landlock, or -1 with errno.
int cordon_wall_version(void);

/// Whether the kernel takes filters: 0, or -1 with errno.
int cordon_wall_filters(void);

/// Begins a set of rules that allows nothing; answers its file, or -1 with errno.
int cordon_wall_begin(unsigned grants);

/// Adds a tree to a set: what lies in an open folder, or one open file. 0, or -1 with errno.
int cordon_wall_allow(int rules, int file, unsigned rights, int is_folder);

/// Puts a set of rules and the filter in force, for good, and takes from the process its
/// capabilities, core files and further processes. `log_file`, or -1, is a file open for
/// appending that may be written to and no more. Closes `rules`. 0, or -1 with errno: then the
/// process is in no state to go on.
int cordon_wall_raise(int rules, unsigned grants, int log_file);

#endif
