/* Signals arrive as bytes in a pipe, which is polled beside the input: none is lost between two calls. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* Lets signals be noted from now on; whoever ignores one on purpose goes on ignoring it. */
bool signals_note(const int *numbers, size_t count);
/* The number of the next signal that came, 0 for none. */
int signals_next(void);
/* What to poll for the next one. */
int signals_descriptor(void);
