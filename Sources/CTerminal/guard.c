#define _GNU_SOURCE
#include "guard.h"

#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"

static struct termios modes;
static bool has_modes;
static volatile sig_atomic_t is_armed;
static char restoration[1024];
static size_t restoration_length;
static const char *message;
static int terminal = -1;

void guard_save_modes(void) { has_modes = tcgetattr(STDIN_FILENO, &modes) == 0; }

void guard_restore_modes(void) {
  if (!has_modes) return;
  /* A background job may set modes only while it ignores SIGTTOU. */
  struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
  sigaction(SIGTTOU, &ignore, &before);
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  sigaction(SIGTTOU, &before, NULL);
}

/* Only calls that are safe in a signal handler. */
static void on_crash(int number) {
  if (is_armed) {
    is_armed = 0;
    ssize_t ignored = write(terminal, restoration, restoration_length);
    if (message) ignored = write(STDERR_FILENO, message, strlen(message));
    (void)ignored;
    if (has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  }
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(number, &standard, NULL);
  raise(number);
}

static void install(void) {
  static char stack[65536];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGSYS};
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) sigaction(crashes[i], &action, NULL);
}

void guard_arm(const char *text) {
  static bool installed;
  if (!installed) install();
  installed = true;
  if (terminal < 0) terminal = dup(STDOUT_FILENO);
  restoration_length = strlen(text) < sizeof restoration ? strlen(text) : 0;
  memcpy(restoration, text, restoration_length);
  is_armed = 1;
}

void guard_disarm(void) { is_armed = 0; }

void ct_set_crash_message(const char *text) { message = text; }
