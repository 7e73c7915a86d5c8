// What would somebody try who runs machine code of his own inside Cordon?

#ifndef BREACH_ACTS_H
#define BREACH_ACTS_H

/// How many acts there are.
int breach_count(void);

const char *breach_name(int number);

/// Tries one; 0 when it was done, and else the error number. The working directory holds `secret`,
/// which no policy grants, `open/file`, which may be read, and `out/file`, which may be changed. The
/// gate writes its events to `log`.
int breach_try(int number);

#endif
