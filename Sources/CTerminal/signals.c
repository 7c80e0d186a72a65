#define _GNU_SOURCE
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static int signal_pipe[2] = {-1, -1};

static void note_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t ignored = write(signal_pipe[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

bool signals_note(const int *numbers, size_t count) {
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  struct sigaction action = {.sa_handler = note_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  /* Whoever starts the program may have blocked signals, and a blocked mask is inherited. */
  sigset_t ours;
  sigemptyset(&ours);
  for (size_t i = 0; i < count; i++) sigaddset(&ours, numbers[i]);
  sigprocmask(SIG_UNBLOCK, &ours, NULL);
  for (size_t i = 0; i < count; i++) {
    struct sigaction before;
    /* nohup and shells without job control ignore some signals on purpose; that stays so. */
    if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler == SIG_IGN && numbers[i] != SIGWINCH) continue;
    sigaction(numbers[i], &action, NULL);
  }
  return true;
}

int signals_next(void) {
  unsigned char number;
  return read(signal_pipe[0], &number, 1) == 1 ? number : 0;
}

int signals_descriptor(void) { return signal_pipe[0]; }
