// What does a screen look like? Shots of it, one below the other, as an SVG.

#pragma once

#include <stdbool.h>
#include <stdio.h>
#include <wchar.h>

/// How a character is drawn. Inks are the sixteen of a terminal's palette; -1 is the terminal's own.
struct style {
  signed char ink;
  bool bold, dim, reversed;
};

/// One character; 0 for a blank, 1 for the second half of a wide one.
struct cell {
  wchar_t character;
  struct style style;
};

/// Takes up what an SGR sequence says.
void style_apply(struct style *style, const int *numbers, int count);

/// Adds a shot: `cell_at` tells what stands where, the cursor is drawn where it is.
void picture_add(int first, int last, int columns, int cursor_row, int cursor_column,
                 struct cell (*cell_at)(int row, int column));

/// Writes the shots taken so far.
void picture_write(FILE *file);
