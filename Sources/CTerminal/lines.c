#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "CTerminal.h"
#include "guard.h"
#include "moment.h"
#include "signals.h"

/* Bytes that were read and not given yet: a script types ahead, so that a read may hold many lines. */
static char bytes[ct_longest_line + 1];
static int first, behind;
static bool is_ended;
/* The line is too long: what is left of it is swallowed. */
static bool swallows;

static ct_line line(int kind, int value) { return (ct_line){.kind = kind, .value = value, .bytes = bytes + first}; }

void ct_lines_open(void) {
  /* Ctrl-Z stops the program as it does any other: nothing is drawn that would have to be restored. */
  static const int noted[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
  guard_arm("");
  signals_note(noted, sizeof noted / sizeof *noted);
}

/* The next line at hand; nothing where more has to be read first. */
static ct_line take_line(void) {
  char *end = memchr(bytes + first, '\n', (size_t)(behind - first));
  int length = end ? (int)(end - (bytes + first)) : behind - first;
  if (!end && is_ended && !swallows && length <= ct_longest_line) {
    /* What was cut off within a line was not confirmed by anybody. */
    first = behind = 0;
    return line(length > 0 ? ct_line_unfinished : ct_line_end, 0);
  }
  bool is_whole = end || (is_ended && length > 0);
  if (!is_whole && length <= ct_longest_line) return line(ct_line_none, 0);
  ct_line taken = line(length > ct_longest_line || swallows ? ct_line_too_long : ct_line_text, length);
  if (!is_whole) {
    /* The buffer is full of one line: it is refused once, when its end has come. */
    swallows = true;
    first = behind = 0;
    return line(ct_line_none, 0);
  }
  swallows = false;
  first += length + (end ? 1 : 0);
  return taken;
}

static void read_more(void) {
  memmove(bytes, bytes + first, (size_t)(behind - first));
  behind -= first;
  first = 0;
  ssize_t got = read(STDIN_FILENO, bytes + behind, sizeof bytes - (size_t)behind);
  if (got > 0) behind += (int)got;
  /* A terminal that has vanished ends the input too. */
  if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN)) is_ended = true;
}

ct_line ct_read_line(int64_t until) {
  for (;;) {
    int number = signals_next();
    if (number) return line(ct_line_signal, number);
    if (moment_left(until) == 0) return line(ct_line_time_up, 0);
    ct_line taken = take_line();
    if (taken.kind != ct_line_none) return taken;
    if (is_ended) {
      swallows = false;
      return line(ct_line_too_long, 0);
    }
    struct pollfd waits[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = signals_descriptor(), .events = POLLIN}};
    int ready = poll(waits, 2, moment_left(until));
    if (ready < 0 && errno != EINTR) is_ended = true;
    if (ready > 0 && waits[0].revents) read_more();
  }
}
