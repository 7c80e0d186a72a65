/* ncursesw behind functions: opens and restores the terminal, writes cells with one write() per frame, reads keys and
   signals, and restores the terminal when the program crashes. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Why the terminal could not be opened. */
enum {
  ct_ok = 0,
  ct_not_a_terminal = 1, /* standard input or output is no terminal */
  ct_unknown_term = 2,   /* TERM is unset, or names a terminal that terminfo does not know */
  ct_too_simple = 3,     /* TERM names a terminal that cannot move its cursor */
  ct_failed = 4          /* ncurses refused for another reason */
};

/* Attributes of a cell. */
enum { ct_bold = 1, ct_dim = 2, ct_italic = 4, ct_underline = 8, ct_reverse = 16 };

typedef struct {
  uint32_t scalars[4]; /* the base character and up to three combining marks, 0 behind the last */
  uint8_t attributes;
  uint8_t width;       /* columns: 1 or 2 */
  int16_t colour;      /* a colour of the terminal, -1 for its own foreground */
} ct_cell;

/* What ct_read has read. */
enum { ct_nothing, ct_character, ct_key, ct_resized, ct_signal, ct_gone, ct_time_up, ct_pasted };

/* Keys that are no characters. */
enum {
  ct_key_up = 1, ct_key_down, ct_key_left, ct_key_right, ct_key_home, ct_key_end, ct_key_page_up, ct_key_page_down,
  ct_key_back_tab, ct_key_backspace, ct_key_delete, ct_key_enter, ct_key_function /* + n for Fn */, ct_key_other = 64
};

typedef struct {
  int kind;
  uint32_t value; /* the character, the key or the signal's number */
} ct_event;

/* Opens the terminal. utf8: whether it shows UTF-8; escape_delay: milliseconds to wait for the rest of a key's sequence. */
int ct_open(bool utf8, int escape_delay);
/* Restores the terminal. May be called twice. */
void ct_close(void);
/* Stops the program as the shell expects; returns when it goes on, with the terminal prepared again. */
void ct_suspend(void);

int ct_columns(void);
int ct_rows(void);
/* 256, 16, 8 or 0. */
int ct_colours(void);
/* Whether the terminal has letters of its own for emphasis. */
bool ct_has_italic(void);
/* By how many rows the terminal can move a part of its screen: 0, 1, or 2 for any number. */
int ct_scrolling(void);

/* What follows is collected, and sent by ct_show in one write(). */

/* The terminal may show anything by now, in any style and with its cursor anywhere; ct_clear must come next. */
void ct_forget(void);
/* Empties the screen. */
void ct_clear(void);
/* Writes cells from a column to the right. */
void ct_put(int row, int column, const ct_cell *cells, int count);
/* Makes a row blank from a column to its end. */
void ct_erase(int row, int column);
/* Moves rows up (step > 0) or down by as many as ct_scrolling allows; the rows that become free are blank. */
void ct_scroll(int top, int bottom, int step);
/* Sends what was collected. -1, -1: the cursor is hidden. */
void ct_show(int cursor_row, int cursor_column);

/* Waits for a key, a signal or a new size, or until a moment in seconds of CLOCK_BOOTTIME; -1 waits for ever. */
ct_event ct_read(int64_t until);
/* Forgets every key that waits to be read, and says whether there was one. */
bool ct_drop_keys(void);

/* The message that is written when the program crashes, behind the restored screen. Kept by reference. */
void ct_set_crash_message(const char *message);

/* Names of the locale's variables as glibc ranks them: LC_ALL, LC_CTYPE, LANG; whether the name says UTF-8, or ISO 8859-1
   or a relative of it. */
bool ct_locale_is_utf8(void);
bool ct_locale_is_latin1(void);

/* ---- Lines from standard input, where nothing is drawn ---- */

/* The longest line, in bytes, without its end. */
enum { ct_longest_line = 4096 };

/* What ct_read_line has read. */
enum { ct_line_none, ct_line_text, ct_line_too_long, ct_line_unfinished, ct_line_end, ct_line_signal, ct_line_time_up };

typedef struct {
  int kind;
  int value;         /* the line's length, or the signal's number */
  const char *bytes; /* the line, until the next call */
} ct_line;

/* Lets the signals that end a program arrive between two lines. */
void ct_lines_open(void);
/* Waits for a line, a signal or the end of the input, or until a moment in seconds of CLOCK_BOOTTIME; -1 waits for ever. */
ct_line ct_read_line(int64_t until);

