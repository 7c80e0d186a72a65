#define _GNU_SOURCE
#include "terminfo.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Many terminals that call themselves xterm can neither repeat a character nor scroll by a count, and would leave old text
   on the screen. Writing the character, and an index at the margin, cost a few bytes and work on all of them. ncurses
   offers no switch for it, but it takes a description from TERMINFO: the same one with these capabilities absent. */
enum { exit_attributes = 39, set_attributes = 131, parm_index = 109, parm_rindex = 113, repeat_char = 121 }; /* order of <term.h>, fixed by the format */
static const int uncommon[] = {parm_index, parm_rindex, repeat_char};

enum { largest = 32768 };

static ssize_t read_file(const char *path, uint8_t *bytes) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return -1;
  ssize_t size = read(file, bytes, largest);
  close(file);
  return size;
}

static ssize_t read_from(const char *folder, size_t length, const char *term, uint8_t *bytes) {
  char path[4096];
  snprintf(path, sizeof path, "%.*s/%c/%s", (int)length, folder, term[0], term);
  ssize_t size = read_file(path, bytes);
  if (size >= 0) return size;
  snprintf(path, sizeof path, "%.*s/%02x/%s", (int)length, folder, (unsigned)(unsigned char)term[0], term);
  return read_file(path, bytes);
}

/* The places of terminfo(5), in its order. */
static ssize_t read_description(const char *term, uint8_t *bytes) {
  const char *own = getenv("TERMINFO"), *home = getenv("HOME"), *more = getenv("TERMINFO_DIRS");
  char folders[4096];
  int used = snprintf(folders, sizeof folders, "%s:%s%s:%s:/etc/terminfo:/lib/terminfo:/usr/share/terminfo:/usr/lib/terminfo",
    own ? own : "", home ? home : "", home ? "/.terminfo" : "", more ? more : "");
  if (used < 0 || used >= (int)sizeof folders) return -1;
  for (const char *folder = folders; folder; folder = strchr(folder, ':')) {
    if (*folder == ':') folder++;
    size_t length = strcspn(folder, ":");
    if (length == 0) continue;
    ssize_t size = read_from(folder, length, term, bytes);
    if (size > 0) return size;
  }
  return -1;
}

static void set_number(uint8_t *bytes, int value) {
  bytes[0] = (uint8_t)value;
  bytes[1] = (uint8_t)(value >> 8);
}

static int number_at(const uint8_t *bytes) { return bytes[0] | bytes[1] << 8; }

/* Lines are drawn in UTF-8 or in ASCII, never in another character set: choosing one at every change of style would cost
   three bytes each time. The capability begins behind the choice. */
static void skip_charset(uint8_t *bytes, ssize_t size, long offsets, int strings, int capability, const char *choice) {
  if (capability >= strings) return;
  uint8_t *offset = bytes + offsets + 2 * capability;
  long text = offsets + 2L * strings + number_at(offset), length = (long)strlen(choice);
  if (number_at(offset) >= 0x8000 || text + length >= size || memcmp(bytes + text, choice, (size_t)length) != 0) return;
  set_number(offset, number_at(offset) + (int)length);
}

/* Marks capabilities as absent in a compiled description (term(5)). */
static int remove_uncommon(uint8_t *bytes, ssize_t size) {
  if (size < 12) return 0;
  int magic = number_at(bytes), names = number_at(bytes + 2), truths = number_at(bytes + 4);
  int numbers = number_at(bytes + 6), strings = number_at(bytes + 8);
  if (magic != 0432 && magic != 01036) return 0;
  long start = 12 + names + truths;
  start += start & 1;
  start += (long)numbers * (magic == 01036 ? 4 : 2);
  if (start + 2L * strings > size) return 0;
  for (size_t i = 0; i < sizeof uncommon / sizeof *uncommon; i++)
    if (uncommon[i] < strings) bytes[start + 2 * uncommon[i]] = bytes[start + 2 * uncommon[i] + 1] = 0xFF;
  skip_charset(bytes, size, start, strings, exit_attributes, "\033(B");
  skip_charset(bytes, size, start, strings, set_attributes, "%?%p9%t\033(0%e\033(B%;");
  return 1;
}

char *terminfo_of_common_sequences(const char *term) {
  if (strchr(term, '/')) return NULL;
  uint8_t *bytes = malloc(largest);
  char *text = bytes ? malloc(5 + 2 * largest) : NULL;
  ssize_t size = text ? read_description(term, bytes) : -1;
  if (size < 0 || size == largest || !remove_uncommon(bytes, size)) {
    free(bytes);
    free(text);
    return NULL;
  }
  static const char digits[] = "0123456789ABCDEF";
  char *end = stpcpy(text, "hex:");
  for (ssize_t i = 0; i < size; i++) {
    *end++ = digits[bytes[i] >> 4];
    *end++ = digits[bytes[i] & 15];
  }
  *end = 0;
  free(bytes);
  return text;
}
