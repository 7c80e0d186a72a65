#ifndef CTERMINAL_TERMINFO_H
#define CTERMINAL_TERMINFO_H

#include <stddef.h>

/* A description of the terminal without what many terminals of that name do not know, as the environment variable TERMINFO
   takes it ("hex:…", terminfo(5)); NULL where there is no compiled description to start from. To be freed. */
char *terminfo_of_common_sequences(const char *term);

#endif
