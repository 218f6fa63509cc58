#define _GNU_SOURCE
#include "CCurses.h"
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

/* --- screen ------------------------------------------------------------------------------------ */

static WINDOW *window;

SCREEN *wt_open(const char *type) {
    set_escdelay(25);
    SCREEN *screen = newterm((char *)type, stdout, stdin);
    if (screen == NULL) return NULL;
    window = stdscr;
    if (window == NULL) {
        endwin();
        delscreen(screen);
        return NULL;
    }
    cbreak();
    noecho();
    nonl();
    keypad(window, TRUE);
    nodelay(window, TRUE);
    leaveok(window, FALSE);
    scrollok(window, FALSE);
    return screen;
}

int wt_start_color(void) {
    if (!has_colors() || start_color() == ERR) return 0;
    use_default_colors();
    return COLORS;
}

int wt_rows(void) { return getmaxy(window); }
int wt_columns(void) { return getmaxx(window); }

void wt_resize_to_terminal(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
        resizeterm(size.ws_row, size.ws_col);
}

void wt_set_cell(cchar_t *cell, const wchar_t *text, uint32_t attributes, int pair) {
    if (setcchar(cell, text, (attr_t)attributes, 0, &pair) == ERR) {
        static const wchar_t unknown[] = {0xFFFD, 0};
        setcchar(cell, unknown, (attr_t)attributes, 0, &pair);
    }
}

void wt_draw(int row, int column, const cchar_t *cells, int count) {
    mvwadd_wchnstr(window, row, column, (cchar_t *)cells, count);
}

void wt_place_cursor(int row, int column, bool visible) {
    curs_set(visible ? 1 : 0);
    wmove(window, row, column);
}

void wt_refresh(void) { wrefresh(window); }

void wt_redraw(void) {
    clearok(window, TRUE);
    wrefresh(window);
}

/* --- input ------------------------------------------------------------------------------------- */

int wt_read(unsigned *value) {
    wint_t read = 0;
    int status = wget_wch(window, &read);
    *value = (unsigned)read;
    if (status == ERR) return 0;
    return status == KEY_CODE_YES ? 2 : 1;
}

void wt_enable_mouse(bool on) {
    mouseinterval(0);
    mousemask(on ? (BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED) : 0, NULL);
}

int wt_read_mouse(int *row, int *column) {
    MEVENT event;
    if (getmouse(&event) == ERR) return 0;
    *row = event.y;
    *column = event.x;
    if (event.bstate & BUTTON1_PRESSED) return 1;
    if (event.bstate & BUTTON4_PRESSED) return 2;
    if (event.bstate & BUTTON5_PRESSED) return 3;
    return 0;
}

int wt_width(uint32_t character) { return wcwidth((wchar_t)character); }

bool wt_use_utf8(void) {
    setlocale(LC_ALL, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    return setlocale(LC_ALL, "C.UTF-8") != NULL;
}

/* --- signals that ask for something ------------------------------------------------------------ */

static volatile int signal_pipe = -1;
static const int asking[] = {SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT};

static void tell(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    if (signal_pipe >= 0) {
        ssize_t written = write(signal_pipe, &byte, 1);
        (void)written;
    }
    errno = saved;
}

static void catch_signal(int number) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

void wt_catch_signals(int fd) {
    signal_pipe = fd;
    for (size_t i = 0; i < sizeof asking / sizeof *asking; i++) catch_signal(asking[i]);
    signal(SIGPIPE, SIG_IGN);
}

void wt_release_signals(void) {
    for (size_t i = 0; i < sizeof asking / sizeof *asking; i++) signal(asking[i], SIG_DFL);
    signal_pipe = -1;
}

void wt_stop_self(void) {
    signal(SIGTSTP, SIG_DFL);
    raise(SIGTSTP);
    /* Here again after SIGCONT. */
    catch_signal(SIGTSTP);
}

/* --- crashes ----------------------------------------------------------------------------------- */

static struct termios terminal_before;
static char leave[512];
static size_t leave_length;
static const int crashing[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
static struct sigaction handled_before[sizeof crashing / sizeof *crashing];
static volatile sig_atomic_t is_guarding;

static void append(const char *capability) {
    const char *text = tigetstr((char *)capability);
    if (text == NULL || text == (char *)-1) return;
    size_t length = strlen(text);
    if (leave_length + length > sizeof leave) return;
    memcpy(leave + leave_length, text, length);
    leave_length += length;
}

static void crash(int number, siginfo_t *info, void *context) {
    (void)info;
    (void)context;
    if (is_guarding) {
        is_guarding = 0;
        tcsetattr(STDIN_FILENO, TCSANOW, &terminal_before);
        ssize_t written = write(STDOUT_FILENO, leave, leave_length);
        (void)written;
    }
    for (size_t i = 0; i < sizeof crashing / sizeof *crashing; i++)
        if (crashing[i] == number) sigaction(number, &handled_before[i], NULL);
    /* A fault comes again when the instruction is run again; a signal that was sent must be sent again. */
    raise(number);
}

void wt_guard_crashes(void) {
    static const char mouse_off[] = "\033[?1006;1002;1000l";
    static char stack[65536];
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack, .ss_flags = 0};
    if (!is_guarding) tcgetattr(STDIN_FILENO, &terminal_before);
    leave_length = 0;
    memcpy(leave, mouse_off, sizeof mouse_off - 1);
    leave_length = sizeof mouse_off - 1;
    append("sgr0");
    append("rmkx");
    append("cnorm");
    append("rmcup");
    sigaltstack(&alternate, NULL);
    for (size_t i = 0; i < sizeof crashing / sizeof *crashing; i++) {
        struct sigaction action;
        memset(&action, 0, sizeof action);
        action.sa_sigaction = crash;
        action.sa_flags = SA_SIGINFO | SA_ONSTACK;
        sigemptyset(&action.sa_mask);
        sigaction(crashing[i], &action, &handled_before[i]);
    }
    is_guarding = 1;
}

void wt_unguard_crashes(void) {
    if (!is_guarding) return;
    is_guarding = 0;
    for (size_t i = 0; i < sizeof crashing / sizeof *crashing; i++) sigaction(crashing[i], &handled_before[i], NULL);
}
