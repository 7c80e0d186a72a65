/* Restores the terminal when the program crashes. */
#pragma once

/* Remembers the modes of the terminal as the shell left them. */
void guard_save_modes(void);
/* Puts those modes back. */
void guard_restore_modes(void);
/* From now on a crash writes the text to the terminal, puts the modes back and lets the crash go on. */
void guard_arm(const char *text);
/* A crash from now on finds the terminal restored already. */
void guard_disarm(void);
