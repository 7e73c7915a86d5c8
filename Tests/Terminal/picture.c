// How is a screen drawn as an SVG?
//
// Each shot is a panel; a run of characters in one style is one text with a given length, so that
// columns stay in line whatever fixed-width font the reader has. The panel is dark in itself and has
// an edge, so that the picture can be read on a light page and on a dark one.

#include "picture.h"

#include <stdlib.h>
#include <string.h>

enum { most_shots = 8, most_rows = 60, most_columns = 120 };
enum { cell_width = 9, row_height = 20, padding = 14, gap = 12 };

static const char *const inks[16] = {
    "#484f58", "#ff7b72", "#3fb950", "#d29922", "#58a6ff", "#bc8cff", "#39c5cf", "#b1bac4",
    "#8b949e", "#ffa198", "#7ee787", "#e3b341", "#79c0ff", "#d2a8ff", "#76e3ea", "#ffffff"};
static const char paper[] = "#161b22", edge[] = "#57606a", own_ink[] = "#e6edf3";

static struct shot {
  int rows, columns, cursor_row, cursor_column;
  struct cell cells[most_rows][most_columns];
} *shots[most_shots];
static int shot_count;

void style_apply(struct style *style, const int *numbers, int count) {
  for (int i = 0; i < count; i++) {
    int number = numbers[i];
    if (number == 0) *style = (struct style){.ink = -1};
    else if (number == 1) style->bold = true;
    else if (number == 2) style->dim = true;
    else if (number == 7) style->reversed = true;
    else if (number == 22) style->bold = style->dim = false;
    else if (number == 27) style->reversed = false;
    else if (number >= 30 && number <= 37) style->ink = (signed char)(number - 30);
    else if (number == 39) style->ink = -1;
    else if (number >= 90 && number <= 97) style->ink = (signed char)(number - 90 + 8);
  }
}

void picture_add(int first, int last, int columns, int cursor_row, int cursor_column,
                 struct cell (*cell_at)(int row, int column)) {
  if (shot_count == most_shots) return;
  struct shot *shot = shots[shot_count++] = calloc(1, sizeof *shot);
  shot->rows = last - first + 1 < most_rows ? last - first + 1 : most_rows;
  shot->columns = columns < most_columns ? columns : most_columns;
  shot->cursor_row = cursor_row - first;
  shot->cursor_column = cursor_column;
  for (int row = 0; row < shot->rows; row++) {
    for (int column = 0; column < shot->columns; column++) {
      shot->cells[row][column] = cell_at(first + row, column);
    }
  }
}

static bool is_blank(struct cell cell) {
  return (cell.character == 0 || cell.character == L' ') && !cell.style.reversed;
}

static bool is_same(struct style a, struct style b) {
  return a.ink == b.ink && a.bold == b.bold && a.dim == b.dim && a.reversed == b.reversed;
}

static void write_character(FILE *file, wchar_t character) {
  switch (character) {
  case 1: break;
  case 0: fputc(' ', file); break;
  case L'<': fputs("&lt;", file); break;
  case L'>': fputs("&gt;", file); break;
  case L'&': fputs("&amp;", file); break;
  default: fprintf(file, "%lc", (wint_t)character); break;
  }
}

static const char *ink_of(struct style style) {
  return style.ink < 0 ? own_ink : inks[(int)style.ink];
}

/// Where the run that begins here ends. Blanks within it are part of it, those at its end are not.
static int run_end(const struct cell *cells, int from, int columns) {
  int end = from + 1;
  for (int i = from + 1; i < columns; i++) {
    if (is_blank(cells[i])) continue;
    bool is_near = i - end < 2;
    if (!is_near || !is_same(cells[i].style, cells[from].style)) break;
    end = i + 1;
  }
  return end;
}

static void write_row(FILE *file, const struct cell *cells, int columns, int x, int y) {
  for (int from = 0; from < columns;) {
    if (is_blank(cells[from])) {
      from++;
      continue;
    }
    int end = run_end(cells, from, columns), width = (end - from) * cell_width;
    struct style style = cells[from].style;
    const char *ink = ink_of(style);
    if (style.reversed) {
      fprintf(file, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n",
              x + from * cell_width, y, width, row_height, ink);
      ink = paper;
    }
    fprintf(file, "<text x=\"%d\" y=\"%d\" textLength=\"%d\"", x + from * cell_width,
            y + row_height - 6, width);
    if (strcmp(ink, own_ink) != 0) fprintf(file, " fill=\"%s\"", ink);
    if (style.bold) fputs(" font-weight=\"bold\"", file);
    if (style.dim) fputs(" fill-opacity=\"0.65\"", file);
    fputc('>', file);
    for (int i = from; i < end; i++) write_character(file, cells[i].character);
    fputs("</text>\n", file);
    from = end;
  }
}

void picture_write(FILE *file) {
  int height = -gap, columns = 0;
  for (int i = 0; i < shot_count; i++) {
    height += shots[i]->rows * row_height + 2 * padding + gap;
    if (shots[i]->columns > columns) columns = shots[i]->columns;
  }
  int width = columns * cell_width + 2 * padding;
  fprintf(file,
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-1 -1 %d %d\" width=\"%d\" "
          "height=\"%d\" font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans "
          "Mono', monospace\" font-size=\"15\" fill=\"%s\">\n",
          width + 2, height + 2, width + 2, height + 2, own_ink);
  fputs("<style>text { white-space: pre }</style>\n", file);
  for (int i = 0, top = 0; i < shot_count; i++) {
    const struct shot *shot = shots[i];
    int panel = shot->rows * row_height + 2 * padding;
    fprintf(file,
            "<rect y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\" stroke=\"%s\"/>\n",
            top, width, panel, paper, edge);
    fprintf(file,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" "
            "fill-opacity=\"0.6\"/>\n",
            padding + shot->cursor_column * cell_width, top + padding + shot->cursor_row * row_height,
            cell_width, row_height, own_ink);
    for (int row = 0; row < shot->rows; row++) {
      write_row(file, shot->cells[row], shot->columns, padding, top + padding + row * row_height);
    }
    top += panel + gap;
  }
  fputs("</svg>\n", file);
}
