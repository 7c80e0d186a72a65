#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_NOMACROS 1
#include "CTerminal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "guard.h"
#include "moment.h"
#include "picture.h"
#include "signals.h"

static SCREEN *screen;
/* The terminal sends ISO 8859-1 or -15: every byte is a letter. */
static bool sends_latin1;
static bool is_open;
/* Keys are read for a pad: for a window ncurses would draw what it believes to be on the screen. */
static WINDOW *keys;

/* ---- The locale's name ---- */

static const char *locale_name(void) {
  const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return value;
  }
  return "";
}

bool ct_locale_is_latin1(void) { return strcasestr(locale_name(), "8859-1") || strcasestr(locale_name(), "latin"); }

bool ct_locale_is_utf8(void) { return strcasestr(locale_name(), "utf-8") || strcasestr(locale_name(), "utf8"); }

/* ---- Opening and closing ---- */

static bool note_signals(void) {
  static const int noted[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGWINCH, SIGCONT};
  return signals_note(noted, sizeof noted / sizeof *noted);
}

static int check_terminal(void) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return ct_not_a_terminal;
  const char *term = getenv("TERM");
  if (!term || !*term || strlen(term) > 127) return ct_unknown_term;
  if (!strcmp(term, "dumb") || !strcmp(term, "unknown")) return ct_too_simple;
  int status = 0;
  if (setupterm(term, STDOUT_FILENO, &status) != 0) return status == 1 ? ct_too_simple : ct_unknown_term;
  const char *move = tigetstr("cup"), *clear = tigetstr("clear");
  bool simple = !move || move == (char *)-1 || !clear || clear == (char *)-1;
  del_curterm(cur_term);
  return simple ? ct_too_simple : ct_ok;
}

/* What the terminal gets when everything is over, prepared now: in a crash nothing may be looked up any more. */
static void prepare_guard(void) {
  static char text[512];
  text[0] = 0;
  const char *names[] = {"sgr0", "op", "rmkx", "cnorm", "BD", "rmcup"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *part = tigetstr(names[i]);
    if (!part || part == (char *)-1 || strlen(text) + strlen(part) >= sizeof text) continue;
    strcat(text, part);
  }
  guard_arm(text);
}

/* Asks the terminal to mark what is pasted (XTerm Control Sequences, "Bracketed Paste Mode"), where terminfo says that it
   can ("BE", "BD"): a line break in pasted text must not press Enter. */
static void mark_pastes(bool marks) {
  const char *text = tigetstr(marks ? "BE" : "BD");
  if (!text || text == (char *)-1) return;
  ssize_t ignored = write(STDOUT_FILENO, text, strlen(text));
  (void)ignored;
}

/* Terminals do not always send what the description named by TERM says: PuTTY, the Linux console and tmux have forms of
   Home and End of their own, and a cursor key has two forms by the keypad's mode. All of them mean what they say. */
static void define_usual_keys(void) {
  static const struct { const char *sequence; int code; } usual[] = {
    {"\033[A", KEY_UP}, {"\033OA", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033OB", KEY_DOWN},
    {"\033[C", KEY_RIGHT}, {"\033OC", KEY_RIGHT}, {"\033[D", KEY_LEFT}, {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME}, {"\033OH", KEY_HOME}, {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END}, {"\033OF", KEY_END}, {"\033[4~", KEY_END}, {"\033[8~", KEY_END},
    {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE}, {"\033[3~", KEY_DC}, {"\033[Z", KEY_BTAB},
  };
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
    if (key_defined(usual[i].sequence) == 0) define_key(usual[i].sequence, usual[i].code);
}

int ct_open(bool utf8, int escape_delay) {
  int problem = check_terminal();
  if (problem != ct_ok) return problem;
  /* No locale is set: characters are read and written here, byte by byte, and a locale takes half a megabyte to map. */
  sends_latin1 = !utf8 && ct_locale_is_latin1();
  if (!note_signals()) return ct_failed;
  guard_save_modes();
  set_escdelay(escape_delay);
  screen = newterm(NULL, stdout, stdin);
  keys = screen ? newpad(1, 1) : NULL;
  if (!keys) return ct_failed;
  is_open = true;
  note_signals(); /* newterm has put a handler of its own for Ctrl-Z */
  cbreak();
  noecho();
  nonl();
  keypad(keys, TRUE);
  define_usual_keys();
  intrflush(keys, FALSE);
  nodelay(keys, TRUE);
  refresh(); /* the terminal's screen for programs, empty */
  picture_open();
  prepare_guard();
  mark_pastes(true);
  return ct_ok;
}

void ct_close(void) {
  if (!is_open) return;
  is_open = false;
  guard_disarm();
  picture_close();
  mark_pastes(false);
  endwin();
  guard_restore_modes();
}

void ct_suspend(void) {
  guard_disarm();
  picture_close();
  mark_pastes(false);
  endwin();
  guard_restore_modes();
  struct sigaction action = {.sa_handler = SIG_DFL}, before;
  sigaction(SIGTSTP, &action, &before);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
  guard_save_modes();
  prepare_guard();
  refresh(); /* the modes of the program, and its screen */
  mark_pastes(true);
  ct_forget();
}

int ct_columns(void) { return COLS; }
int ct_rows(void) { return LINES; }

/* ---- Reading ---- */

static ct_event event(int kind, uint32_t value) { return (ct_event){.kind = kind, .value = value}; }

static ct_event key_event(int code) {
  switch (code) {
    case KEY_UP: return event(ct_key, ct_key_up);
    case KEY_DOWN: return event(ct_key, ct_key_down);
    case KEY_LEFT: return event(ct_key, ct_key_left);
    case KEY_RIGHT: return event(ct_key, ct_key_right);
    case KEY_HOME: case KEY_A1: return event(ct_key, ct_key_home);
    case KEY_END: case KEY_C1: return event(ct_key, ct_key_end);
    case KEY_PPAGE: case KEY_A3: return event(ct_key, ct_key_page_up);
    case KEY_NPAGE: case KEY_C3: return event(ct_key, ct_key_page_down);
    case KEY_BTAB: return event(ct_key, ct_key_back_tab);
    case KEY_BACKSPACE: return event(ct_key, ct_key_backspace);
    case KEY_DC: return event(ct_key, ct_key_delete);
    case KEY_ENTER: return event(ct_key, ct_key_enter);
    default:
      if (code > KEY_F0 && code <= KEY_F(12)) return event(ct_key, (uint32_t)(ct_key_function + code - KEY_F0));
      return event(ct_key, ct_key_other);
  }
}

static void take_new_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  resizeterm(size.ws_row, size.ws_col);
  ct_forget();
}

static ct_event signal_event(void) {
  int number = signals_next();
  if (number) {
    if (number == SIGWINCH) {
      take_new_size();
      return event(ct_resized, 0);
    }
    if (number == SIGCONT) {
      /* Continued by somebody who had stopped us without our help: the screen may hold anything. */
      ct_forget();
      return event(ct_resized, 0);
    }
    return event(ct_signal, (uint32_t)number);
  }
  return event(ct_nothing, 0);
}

/* ---- Bytes to characters. get_wch() loses everything behind a byte that is not UTF-8, so bytes are read and decoded. ---- */

static uint32_t partial;
static int partial_missing, partial_length;

/* How many bytes follow a first byte of UTF-8; -1 for what is none (RFC 3629). */
static int followers(int byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return 1;
  if (byte >= 0xE0 && byte <= 0xEF) return 2;
  if (byte >= 0xF0 && byte <= 0xF4) return 3;
  return -1;
}

static bool is_scalar(uint32_t value, int length) {
  static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
  return value >= least[length] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

/* Takes a byte; a character once it is whole, nothing before, and nothing for bytes that belong to none. */
static ct_event take_byte(int byte) {
  if (partial_missing > 0 && (byte & 0xC0) == 0x80) {
    partial = partial << 6 | (uint32_t)(byte & 0x3F);
    if (--partial_missing > 0 || !is_scalar(partial, partial_length)) return event(ct_nothing, 0);
    return event(ct_character, partial);
  }
  partial_missing = 0;
  if (byte < 0x80) return event(ct_character, (uint32_t)byte);
  if (sends_latin1) return byte >= 0xA0 ? event(ct_character, (uint32_t)byte) : event(ct_nothing, 0);
  int count = followers(byte);
  if (count < 0) return event(ct_nothing, 0);
  partial = (uint32_t)(byte & (0x3F >> count));
  partial_missing = partial_length = count;
  return event(ct_nothing, 0);
}

/* Between the marks of a paste; where nothing comes for so many milliseconds, its end is taken to be lost. */
static bool is_pasting;
static const int paste_pause = 2000;

/* Up to the final byte (ECMA-48, 5.4). The Linux console puts a second bracket before the letter of a function key. A
   paste begins with 200~ and ends with 201~. */
static void swallow_control_sequence(void) {
  int byte = wgetch(keys), number = 0;
  if (byte == '[') byte = wgetch(keys);
  while (byte != ERR && !(byte >= 0x40 && byte <= 0x7E)) {
    number = byte >= '0' && byte <= '9' && number < 1000 ? number * 10 + byte - '0' : -1000;
    byte = wgetch(keys);
  }
  if (byte == '~' && (number == 200 || number == 201)) is_pasting = number == 200;
}

/* A title, an answer of the terminal: up to the string terminator, or the bell that xterm takes for it (ECMA-48, 5.6). */
static void swallow_string(void) {
  int before = 0, byte = wgetch(keys);
  while (byte != ERR && byte != 0x07 && !(before == 0x1B && byte == '\\')) {
    before = byte;
    byte = wgetch(keys);
  }
}

/* A key that ncurses does not know comes as Escape and its rest. The rest is swallowed, so that it does nothing; Escape
   alone has none. */
static ct_event escape_event(void) {
  int byte = wgetch(keys);
  if (byte == ERR) return event(ct_character, 0x1B);
  if (byte == '[' || byte == 'O') {
    swallow_control_sequence();
  } else if (byte == ']' || byte == 'P' || byte == 'X' || byte == '^' || byte == '_') {
    swallow_string();
  } else if (byte > 0xFF) {
    ungetch(byte);
  }
  return event(ct_key, ct_key_other);
}

/* Milliseconds without a key after which a session counts as settled: a moment for the first time, when nobody has begun to
   type, and so long that no pause between two keys reaches it afterwards. */
static int settling = 250;
static const int settling_between_keys = 2000;

/* The start, reading content and saving run through code that the keys never need, and the kernel maps sixteen pages
   around each one touched; what was read is freed in pieces that the allocator keeps. Once nobody types, both are given
   back; code that is still needed comes from the page cache. */
static void give_memory_back(void) {
  extern char __executable_start, etext;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE), begin = (uintptr_t)&__executable_start & ~(page - 1);
  malloc_trim(0);
  madvise((void *)begin, (uintptr_t)&etext - begin, MADV_DONTNEED);
}

/* What a paste is made of: its characters, line breaks and tabs as spaces; keys and other controls are none of it. */
static ct_event pasted(ct_event read) {
  if (read.kind != ct_character) return event(ct_nothing, 0);
  bool separates = read.value == '\n' || read.value == '\r' || read.value == '\t';
  if (!separates && (read.value < 0x20 || read.value == 0x7F)) return event(ct_nothing, 0);
  return event(ct_pasted, separates ? ' ' : read.value);
}

/* The next key that waits: false where none does, and an event that is nothing for what makes no key. */
static bool take_waiting(ct_event *read) {
  int got = wgetch(keys);
  if (got == ERR) return false;
  if (got == KEY_RESIZE) {
    *read = event(ct_nothing, 0);
  } else if (got == 0x1B) {
    *read = escape_event();
  } else {
    *read = got > 0xFF ? key_event(got) : take_byte(got);
  }
  if (is_pasting) *read = pasted(*read);
  return true;
}

ct_event ct_read(int64_t until) {
  bool is_settled = false;
  for (;;) {
    ct_event noted_signal = signal_event();
    if (noted_signal.kind != ct_nothing) return noted_signal;
    ct_event read;
    if (take_waiting(&read)) {
      if (read.kind != ct_nothing) return read;
      continue;
    }
    struct pollfd waits[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = signals_descriptor(), .events = POLLIN}};
    int left = moment_left(until);
    if (left == 0) return event(ct_time_up, 0);
    /* A moment that is near lets the memory be given back later. */
    bool settles = !is_settled && (left < 0 || left > settling);
    int ready = poll(waits, 2, is_pasting ? paste_pause : settles ? settling : left);
    if (is_pasting && ready == 0) {
      is_pasting = false;
      continue;
    }
    if (ready < 0 && errno != EINTR) return event(ct_gone, 0);
    if (ready == 0 && settles) {
      give_memory_back();
      is_settled = true;
      settling = settling_between_keys;
    }
    if (waits[0].revents & (POLLHUP | POLLERR | POLLNVAL)) {
      signal_event();
      return event(ct_gone, 0);
    }
  }
}

bool ct_drop_keys(void) {
  bool dropped = false;
  ct_event read;
  while (take_waiting(&read)) dropped |= read.kind != ct_nothing;
  return dropped;
}
