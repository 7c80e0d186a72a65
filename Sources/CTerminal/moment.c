#define _GNU_SOURCE
#include "moment.h"

#include <limits.h>
#include <time.h>

int moment_left(int64_t moment) {
  if (moment < 0) return -1;
  struct timespec now;
  clock_gettime(CLOCK_BOOTTIME, &now);
  int64_t left = (moment - now.tv_sec) * 1000 - now.tv_nsec / 1000000;
  return left < 0 ? 0 : left > INT_MAX ? INT_MAX : (int)left;
}
