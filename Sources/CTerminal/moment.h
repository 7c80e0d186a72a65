/* Waiting until a moment. */
#pragma once
#include <stdint.h>

/* Milliseconds from now until a moment of CLOCK_BOOTTIME in seconds; 0 for one that has come, -1 for no moment. */
int moment_left(int64_t moment);
