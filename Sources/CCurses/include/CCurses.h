/* ncursesw for Swift: what its macros, variadics and globals hide, as plain functions; and the signal handlers, which may
   only do what is safe in one. */
#ifndef WRITETHRU_CCURSES_H
#define WRITETHRU_CCURSES_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <term.h>

/* Keys that are macros. */
enum {
    wt_key_down = KEY_DOWN, wt_key_up = KEY_UP, wt_key_left = KEY_LEFT, wt_key_right = KEY_RIGHT,
    wt_key_home = KEY_HOME, wt_key_end = KEY_END, wt_key_npage = KEY_NPAGE, wt_key_ppage = KEY_PPAGE,
    wt_key_backspace = KEY_BACKSPACE, wt_key_dc = KEY_DC, wt_key_ic = KEY_IC, wt_key_enter = KEY_ENTER,
    wt_key_btab = KEY_BTAB, wt_key_f0 = KEY_F0, wt_key_mouse = KEY_MOUSE, wt_key_resize = KEY_RESIZE,
};

/* Attributes that are macros. */
static inline uint32_t wt_bold(void) { return (uint32_t)A_BOLD; }
static inline uint32_t wt_dim(void) { return (uint32_t)A_DIM; }
static inline uint32_t wt_italic(void) { return (uint32_t)A_ITALIC; }
static inline uint32_t wt_underline(void) { return (uint32_t)A_UNDERLINE; }
static inline uint32_t wt_reverse(void) { return (uint32_t)A_REVERSE; }

/* newterm's screen and its window, instead of the globals. */
SCREEN *wt_open(const char *type);
/* Colours and pairs of the terminal; 0 without colour. To be called once after wt_open. */
int wt_start_color(void);
int wt_rows(void);
int wt_columns(void);
void wt_resize_to_terminal(void);

/* A cell that shows up to five wide characters (a base and four marks). */
void wt_set_cell(cchar_t *cell, const wchar_t *text, uint32_t attributes, int pair);
void wt_draw(int row, int column, const cchar_t *cells, int count);
void wt_place_cursor(int row, int column, bool visible);
void wt_refresh(void);
void wt_redraw(void);

/* 0: nothing to read. 1: a character in `value`. 2: a key code in `value`. */
int wt_read(unsigned *value);
void wt_enable_mouse(bool on);
/* 0: none. 1: a press of the first button. 2: wheel up. 3: wheel down. */
int wt_read_mouse(int *row, int *column);

/* The cells that ncurses will give a character: wcwidth(3) in the present locale. */
int wt_width(uint32_t character);

/* True if the locale's characters are UTF-8, falling back to C.UTF-8. */
bool wt_use_utf8(void);

/* Signals that ask for something write their number to `fd`: WINCH, INT, TERM, HUP, QUIT, TSTP, CONT. */
void wt_catch_signals(int fd);
void wt_release_signals(void);
/* Stops this process as ^Z does, and returns when it goes on. */
void wt_stop_self(void);

/* Signals of a crash put the terminal back before whoever handled them before gets them. */
void wt_guard_crashes(void);
void wt_unguard_crashes(void);

#endif
