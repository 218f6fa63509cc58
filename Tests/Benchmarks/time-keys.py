#!/usr/bin/env python3
"""Times keys in the reader, first at rest, then while it fetches feeds from a server on loopback.

    .build/release/generate-copy 20000 /tmp/copy
    .build/release/generate-copy 20000 /tmp/20k.db
    ./time-keys.py /tmp/copy 20000 200 /tmp/20k.db

The arguments are a folder of text files as generate-copy writes them, how many items in how many feeds, and a store with copy, which is
copied first. A key's time is from writing it to the terminal to the first bytes that come back: j and k in the list of stories, one
every 30 to 70 ms. The line of progress is drawn four times a second meanwhile; a key that meets it by chance counts as answered.
"""
import contextlib, fcntl, importlib.util, os, pty, random, select, shutil, sqlite3, struct, subprocess, sys, tempfile, termios, threading, time

HERE = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location("time_fetch", os.path.join(HERE, "time-fetch.py"))
fetch = importlib.util.module_from_spec(spec)
spec.loader.exec_module(fetch)


def take(master, seconds):
    """All that comes within so many seconds."""
    text, end = b"", time.perf_counter() + seconds
    while (left := end - time.perf_counter()) > 0:
        if select.select([master], [], [], left)[0]:
            text += os.read(master, 65536)
    return text


def keys(master, count, is_over=lambda: False):
    times = []
    for number in range(count):
        take(master, random.uniform(0.03, 0.07))
        # Down and up by turns: each moves the cursor and nothing else.
        start = time.perf_counter()
        os.write(master, b"jk"[number % 2:number % 2 + 1])
        while not select.select([master], [], [], 5)[0]:
            sys.exit("no answer in five seconds")
        times.append((time.perf_counter() - start) * 1000)
        if number % 20 == 0 and is_over():
            break
    return times


def report(name, times):
    times = sorted(times)
    figure = lambda share: f"{times[min(len(times) - 1, int(len(times) * share))]:.1f} ms"
    print(f"{name:16} median {figure(.5)}, 95 % within {figure(.95)}, 99 % within {figure(.99)}, most {figure(1)} ({len(times)} keys)")
    sys.stdout.flush()


def main():
    folder, items, count, base = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    random.seed(1)
    # A process of its own: its work is not to be the reader's wait.
    server = subprocess.Popen([sys.executable, "-c", f"""
import importlib.util, http.server
spec = importlib.util.spec_from_file_location("f", {os.path.join(HERE, 'time-fetch.py')!r})
f = importlib.util.module_from_spec(spec); spec.loader.exec_module(f)
f.Handler.bodies = list(f.feeds(f.texts({folder!r}, {items}), {count}))
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), f.Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
"""], stdout=subprocess.PIPE, text=True)
    port = int(server.stdout.readline())
    home = tempfile.mkdtemp(prefix="writethru-keys-")
    store = os.path.join(home, "archive.db")
    shutil.copy(base, store)
    urls = os.path.join(home, "urls")
    with open(urls, "w") as file:
        file.writelines(f"http://127.0.0.1:{port}/{number}.xml\n" for number in range(count))
    subprocess.run([fetch.PROGRAM, "feeds", "import", urls, "--store", store], check=True, stdout=subprocess.DEVNULL)

    process, master = pty.fork()
    if process == 0:
        os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", XDG_CONFIG_HOME=home)
        os.execv(fetch.PROGRAM, [fetch.PROGRAM, "--store", store])
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    take(master, 2)
    report("at rest", keys(master, 400))

    def done():
        with contextlib.closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as archive:
            return archive.execute("SELECT count(*) FROM feed WHERE fetched IS NULL").fetchone()[0] == 0

    start = time.time()
    os.write(master, b"R")
    report("while it fetches", keys(master, 100_000, done))
    print(f"{items} items in {count} feeds took {time.time() - start:.0f} s meanwhile")
    os.kill(process, 9)
    server.kill()
    shutil.rmtree(home)


main()
