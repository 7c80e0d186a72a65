#define _GNU_SOURCE
#define NCURSES_NOMACROS 1
#include "picture.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

#include "CTerminal.h"

/* What the terminal can do: its description says so once. */
static uint8_t known_attributes, attributes_without_colour;
static int colour_count;
static bool has_usual_moves, has_usual_right, has_usual_controls, has_usual_region, resets_colour;
static const char *reset_style;

/* What the terminal has been told so far. The row is -1 where nobody knows where the cursor stands. */
static int cursor_row = -1, cursor_column;
static uint8_t attributes;
static int colour = -1;
static enum { cursor_unknown, cursor_shown, cursor_hidden } visibility;

/* ---- A frame's bytes ---- */

static char *bytes;
static size_t length, room;
/* Where the last style's sequence ends; 0 where it cannot be joined. */
static size_t style_end;

static void append(const char *more, size_t count) {
  if (length + count > room) {
    size_t larger = (length + count) * 2 + 4096;
    char *moved = realloc(bytes, larger);
    if (!moved) return;
    bytes = moved;
    room = larger;
  }
  memcpy(bytes + length, more, count);
  length += count;
}

static int append_byte(int byte) {
  char one = (char)byte;
  append(&one, 1);
  return byte;
}

static void append_number(int number) {
  char digits[12];
  int first = sizeof digits;
  do digits[--first] = (char)('0' + number % 10);
  while (number /= 10);
  append(digits + first, sizeof digits - (size_t)first);
}

/* A sequence of the terminal's description; tputs() knows what the delays in some of them mean. */
static void send(const char *sequence) {
  if (!sequence) return;
  if (strstr(sequence, "$<")) tputs(sequence, 1, append_byte);
  else append(sequence, strlen(sequence));
}

static void flush(void) {
  for (size_t at = 0; at < length;) {
    ssize_t sent = write(STDOUT_FILENO, bytes + at, length - at);
    if (sent < 0 && errno == EAGAIN) {
      /* Whoever started the program left the terminal's line non-blocking, and it is full. */
      struct pollfd line = {.fd = STDOUT_FILENO, .events = POLLOUT};
      poll(&line, 1, -1);
      continue;
    }
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) break;
    at += (size_t)sent;
  }
  length = style_end = 0;
}

/* ---- The terminal's description ---- */

static const struct { uint8_t attribute; int unfit_beside_colour; } kinds[] = {
  {ct_bold, 1 << 5}, {ct_dim, 1 << 4}, {ct_italic, 1 << 15}, {ct_underline, 1 << 1}, {ct_reverse, 1 << 2}, /* no_color_video, terminfo(5) */
};
enum { kind_count = sizeof kinds / sizeof *kinds };

static const char *enter(uint8_t attribute) {
  switch (attribute) {
    case ct_bold: return enter_bold_mode;
    case ct_dim: return enter_dim_mode;
    case ct_italic: return enter_italics_mode;
    case ct_underline: return enter_underline_mode;
    default: return enter_reverse_mode;
  }
}

static bool is(const char *sequence, const char *usual) { return sequence && !strcmp(sequence, usual); }

void picture_open(void) {
  /* Lines are drawn in UTF-8 or in ASCII, never in another character set: choosing one would cost three bytes each time. */
  static const char choice[] = "\033(B";
  reset_style = exit_attribute_mode;
  if (reset_style && !strncmp(reset_style, choice, sizeof choice - 1)) reset_style += sizeof choice - 1;
  resets_colour = reset_style && (strstr(reset_style, "[m") || strstr(reset_style, "[0m") || strstr(reset_style, "[0;"));
  known_attributes = attributes_without_colour = 0;
  for (int i = 0; i < kind_count; i++) {
    /* Where styles take a column of the screen, and where none can be left again, there are none. */
    if (reset_style && magic_cookie_glitch <= 0 && enter(kinds[i].attribute)) known_attributes |= kinds[i].attribute;
    if (no_color_video > 0 && no_color_video & kinds[i].unfit_beside_colour) attributes_without_colour |= kinds[i].attribute;
  }
  bool has_colours = set_a_foreground && (orig_pair || resets_colour);
  colour_count = !has_colours ? 0 : max_colors >= 256 ? 256 : max_colors >= 16 ? 16 : max_colors >= 8 ? 8 : 0;
  has_usual_moves = is(cursor_address, "\033[%i%p1%d;%p2%dH");
  has_usual_right = is(parm_right_cursor, "\033[%p1%dC");
  has_usual_region = is(change_scroll_region, "\033[%i%p1%d;%p2%dr");
  has_usual_controls = is(carriage_return, "\r") && is(cursor_down, "\n");
  ct_forget();
}

int ct_colours(void) { return colour_count; }

bool ct_has_italic(void) { return known_attributes & ct_italic; }

/* ---- Styles ---- */

static const char *colour_sequence(int number) {
  static char *sequences[256];
  if (!sequences[number]) {
    const char *made = tiparm(set_a_foreground, number);
    sequences[number] = made ? strdup(made) : NULL;
  }
  return sequences[number];
}

/* A sequence that sets a style. What follows another one directly joins it: ESC [ 1 m ESC [ 2 m becomes ESC [ 1 ; 2 m, and
   ESC [ m ESC [ 2 m becomes ESC [ 0 ; 2 m. */
static void send_style(const char *sequence) {
  bool is_usual = sequence && !strncmp(sequence, "\033[", 2) && sequence[strlen(sequence) - 1] == 'm';
  if (is_usual && sequence[2] != 'm' && length > 0 && length == style_end) {
    length--;
    if (bytes[length - 1] == '[') append("0", 1);
    append(";", 1);
    sequence += 2;
  }
  send(sequence);
  style_end = is_usual ? length : 0;
}

static void set_usual_style(void) {
  if (!attributes && colour < 0) return;
  send_style(reset_style);
  if (colour >= 0 && !resets_colour) send(orig_pair);
  attributes = 0;
  colour = -1;
}

static void set_style(uint8_t wanted, int wanted_colour) {
  wanted &= known_attributes;
  /* No meaning rests on colour alone, so it gives way to what it cannot stand beside. */
  if (wanted_colour >= colour_count || wanted & attributes_without_colour) wanted_colour = -1;
  if (wanted == attributes && wanted_colour == colour) return;
  if (attributes & ~wanted || (colour >= 0 && wanted_colour < 0)) set_usual_style();
  for (int i = 0; i < kind_count; i++)
    if (kinds[i].attribute & wanted & ~attributes) send_style(enter(kinds[i].attribute));
  if (wanted_colour != colour) send_style(colour_sequence(wanted_colour));
  attributes = wanted;
  colour = wanted_colour;
}

/* ---- Moves ---- */

static void move_to(int row, int column) {
  if (row == cursor_row && column == cursor_column) return;
  if (!move_standout_mode) set_usual_style();
  if (has_usual_controls && cursor_row >= 0 && column == 0 && row > cursor_row && row <= cursor_row + 3) {
    append("\r\n\n\n", (size_t)(row - cursor_row) + 1);
  } else if (has_usual_right && row == cursor_row && column > cursor_column) {
    append("\033[", 2);
    if (column > cursor_column + 1) append_number(column - cursor_column);
    append("C", 1);
  } else if (has_usual_moves) {
    append("\033[", 2);
    append_number(row + 1);
    if (column > 0) {
      append(";", 1);
      append_number(column + 1);
    }
    append("H", 1);
  } else {
    send(tiparm(cursor_address, row, column));
  }
  cursor_row = row;
  cursor_column = column;
}

/* ---- Cells ---- */

static void append_character(uint32_t scalar) {
  char text[4];
  if (scalar < 0x80) {
    text[0] = (char)scalar;
    append(text, 1);
    return;
  }
  int followers = scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3;
  text[0] = (char)((0xFF00 >> (followers + 1) & 0xFF) | scalar >> 6 * followers);
  for (int i = 1; i <= followers; i++) text[i] = (char)(0x80 | (scalar >> 6 * (followers - i) & 0x3F));
  append(text, (size_t)followers + 1);
}

/* A terminal that begins a new row by itself would scroll at its last column. */
static bool would_scroll(int row, int column) {
  return auto_right_margin && !eat_newline_glitch && row == LINES - 1 && column >= COLS;
}

/* Nobody sees the style of a space, unless it is underlined or reversed. */
static bool shows_style(const ct_cell *cell) {
  return cell->scalars[0] != ' ' || cell->scalars[1] || (cell->attributes | attributes) & (ct_underline | ct_reverse);
}

/* True where every terminal agrees on the width, so that the cursor's place is known. */
static bool has_sure_width(const ct_cell *cell) {
  return cell->width == 1 && !cell->scalars[1] && cell->scalars[0] < 0x3000;
}

void ct_put(int row, int column, const ct_cell *cells, int count) {
  for (const ct_cell *cell = cells; cell < cells + count; cell++) {
    if (would_scroll(row, column + cell->width)) return;
    move_to(row, column);
    if (shows_style(cell)) set_style(cell->attributes, cell->colour);
    for (int i = 0; i < 4 && (i == 0 || cell->scalars[i]); i++) append_character(cell->scalars[i]);
    column += cell->width;
    cursor_column = column;
    if (column >= COLS || !has_sure_width(cell)) cursor_row = -1;
  }
}

void ct_erase(int row, int column) {
  static const ct_cell blank = {.scalars = {' '}, .width = 1, .colour = -1};
  set_usual_style();
  move_to(row, column);
  if (clr_eol) send(clr_eol);
  else for (; column < COLS; column++) ct_put(row, column, &blank, 1);
}

/* One row is moved by an index at the margin, which every terminal has. More are moved by deleting or inserting lines, as a
   VT102 can and whatever came after it: many that call themselves xterm cannot scroll by a count ("indn", "rin"). */
int ct_scrolling(void) {
  if (!change_scroll_region || !scroll_forward || !scroll_reverse) return 0;
  return parm_delete_line && parm_insert_line ? 2 : 1;
}

void ct_scroll(int top, int bottom, int step) {
  set_usual_style();
  send(tiparm(change_scroll_region, top, bottom));
  cursor_row = -1;
  move_to(step == 1 ? bottom : top, 0);
  if (step == 1) send(scroll_forward);
  else if (step == -1) send(scroll_reverse);
  else send(tiparm(step > 0 ? parm_delete_line : parm_insert_line, abs(step)));
  if (has_usual_region) append("\033[r", 3);
  else send(tiparm(change_scroll_region, 0, LINES - 1));
  cursor_row = -1;
}

/* ---- Frames ---- */

void ct_forget(void) {
  cursor_row = -1;
  visibility = cursor_unknown;
  attributes = known_attributes;
}

void ct_clear(void) {
  set_usual_style();
  send(clear_screen);
  cursor_row = cursor_column = 0;
}

static void set_visibility(bool visible) {
  if (visibility == (visible ? cursor_shown : cursor_hidden)) return;
  send(visible ? cursor_normal : cursor_invisible);
  visibility = visible ? cursor_shown : cursor_hidden;
}

void ct_show(int row, int column) {
  set_usual_style();
  /* A hidden cursor stays where the last change was, so that no bytes are spent on moving it. */
  if (row >= 0) move_to(row, column);
  set_visibility(row >= 0);
  flush();
}

void picture_close(void) {
  set_usual_style();
  set_visibility(true);
  flush();
}
