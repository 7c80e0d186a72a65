/* The floor: what a bare C program on ncursesw needs for the screens that Amparo is measured with.

   floor menu FILE    a list whose mark moves with Up and Down
   floor scroll FILE  a text that moves by a line with Up and Down; the terminal may scroll by itself
   floor page FILE    a text that moves by a window less a line with Page Up and Page Down

   Header, two rules, the lines of the file, footer: the same rows as in Amparo. q ends it. */
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

enum { most_lines = 1000, body_row = 3, listed = 11 };

static char *lines[most_lines];
static int line_count, top, chosen;

static void read_lines(const char *path) {
  static char line[1024];
  FILE *file = fopen(path, "r");
  while (file && line_count < most_lines && fgets(line, sizeof line, file)) {
    line[strcspn(line, "\n")] = 0;
    lines[line_count++] = strdup(line);
  }
  if (file) fclose(file);
}

static int body_rows(void) { return LINES - body_row - 2; }

static void draw_item(int row) {
  if (row == chosen) attron(A_BOLD | COLOR_PAIR(1));
  mvprintw(body_row + row, 3, "%c %2d", row == chosen ? '>' : ' ', row + 1);
  if (row == chosen) attroff(A_BOLD | COLOR_PAIR(1));
  mvaddnstr(body_row + row, 9, lines[row], COLS - 9);
}

static void draw(bool is_menu) {
  erase();
  attron(A_BOLD);
  mvaddstr(0, 1, "Floor");
  attroff(A_BOLD);
  mvhline(1, 0, 0, COLS);
  if (is_menu) {
    for (int row = 0; row < listed && row < line_count; row++) draw_item(row);
  } else {
    for (int row = 0; row < body_rows() && top + row < line_count; row++) mvaddstr(body_row + row, 0, lines[top + row]);
  }
  mvhline(LINES - 2, 0, 0, COLS);
  mvprintw(LINES - 1, 1, "line %d", top + 1);
  refresh();
}

static void move_by(int step) {
  int last = line_count > body_rows() ? line_count - body_rows() : 0;
  top += step;
  if (top > last) top = last;
  if (top < 0) top = 0;
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  bool is_menu = !strcmp(arguments[1], "menu");
  read_lines(arguments[2]);
  setlocale(LC_ALL, "");
  initscr();
  cbreak();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  curs_set(0);
  start_color();
  use_default_colors();
  init_pair(1, COLOR_CYAN, -1);
  if (!strcmp(arguments[1], "scroll")) idlok(stdscr, TRUE);
  for (;;) {
    draw(is_menu);
    int key = getch();
    if (key == ERR || key == 'q') break;
    if (is_menu) {
      if (key == KEY_DOWN && chosen + 1 < listed) chosen++;
      if (key == KEY_UP && chosen > 0) chosen--;
    } else if (key == KEY_DOWN || key == KEY_UP) {
      move_by(key == KEY_DOWN ? 1 : -1);
    } else if (key == KEY_NPAGE || key == KEY_PPAGE) {
      move_by(key == KEY_NPAGE ? body_rows() - 1 : 1 - body_rows());
    }
  }
  endwin();
  return 0;
}
