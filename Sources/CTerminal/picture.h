/* What is written to the terminal: cells, moves and styles, collected into one write() for a frame. */
#pragma once

/* Learns what the terminal can. Must be called when ncurses has opened it. */
void picture_open(void);
/* Gives the terminal its usual style and its cursor back. */
void picture_close(void);
