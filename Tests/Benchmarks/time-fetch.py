#!/usr/bin/env python3
"""Fetches the same feeds from a server on loopback with `writethru fetch` and with `newsboat -x reload`.

    .build/release/generate-copy 100000 /tmp/copy
    ./time-fetch.py /tmp/copy 100000 200

The first argument is a folder of text files as generate-copy writes them, then how many items and in how many feeds. newsboat
is left out where it is not installed. Writethru reads, analyses, groups and files each item; newsboat stores it. Both then
fetch again, when nothing has changed: the server gives entity tags and answers 304, and once more with tags withheld, so that all
feeds come again with the same items.
"""
import html, http.server, os, resource, shutil, subprocess, sys, tempfile, threading, time, urllib.parse

PROGRAM = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../.build/release/writethru")


def texts(folder, count):
    found = []
    for path, folders, names in os.walk(folder):
        folders.sort()
        found += [os.path.join(path, name) for name in sorted(names) if name.endswith(".txt")]
    # Of all days and outlets, not the first ones only.
    step = max(1, len(found) // count)
    return found[::step][:count]


def item(path, number):
    lines = open(path, encoding="utf-8").read().split("\n\n")
    date = ""
    if lines[0].startswith("date "):
        date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.strptime(lines.pop(0)[5:].strip(), "%Y-%m-%dT%H:%MZ"))
    body = "".join(f"<p>{html.escape(line)}</p>" for line in lines[1:])
    return (
        f"<item><title>{html.escape(lines[0])}</title><link>http://127.0.0.1/{number}</link>"
        f"<guid isPermaLink='false'>item-{number}</guid><pubDate>{date}</pubDate>"
        f"<description>{html.escape(body)}</description></item>\n")


def feeds(paths, count):
    each = -(-len(paths) // count)
    for feed in range(count):
        part = paths[feed * each:(feed + 1) * each]
        items = "".join(item(path, feed * each + place) for place, path in enumerate(part))
        yield (
            '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>'
            f"<title>Feed {feed}</title><link>http://127.0.0.1/</link><description>d</description>\n{items}"
            "</channel></rss>\n").encode()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    bodies = []
    gives_tags = True

    def do_GET(self):
        number = int(urllib.parse.urlparse(self.path).path.strip("/").split(".")[0] or 0)
        body, tag = self.bodies[number], f'"{number}"'
        if self.gives_tags and self.headers.get("If-None-Match") == tag:
            self.send_response(304)
            self.send_header("ETag", tag)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        if self.gives_tags:
            self.send_header("ETag", tag)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def run(name, command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.time()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, errors = process.communicate()
    took = time.time() - start
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = usage.ru_utime + usage.ru_stime - before.ru_utime - before.ru_stime
    print(f"{name:40} {took:8.1f} s {spent:8.1f} s of CPU" + (f"  exit {process.returncode}: {errors.decode()[-300:]}" if process.returncode else ""))
    sys.stdout.flush()
    return took


def main():
    folder, items, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    paths = texts(folder, items)
    items = len(paths)
    Handler.bodies = list(feeds(paths, count))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    home = tempfile.mkdtemp(prefix="writethru-fetch-")
    addresses = [f"http://127.0.0.1:{port}/{number}.xml" for number in range(count)]
    size = sum(map(len, Handler.bodies))
    print(f"{items} items in {count} feeds, {size / 1e6:.0f} MB")

    urls = os.path.join(home, "urls")
    with open(urls, "w") as file:
        file.write("\n".join(addresses) + "\n")
    store = os.path.join(home, "archive.db")
    subprocess.run([PROGRAM, "feeds", "import", urls, "--store", store], check=True, stdout=subprocess.DEVNULL)
    fetch = [PROGRAM, "fetch", "--store", store]
    newsboat = ["newsboat", "-C", os.path.join(home, "config"), "-u", urls, "-c", os.path.join(home, "cache.db"), "-x", "reload"]
    with open(os.path.join(home, "config"), "w") as file:
        file.write("auto-reload no\nreload-threads 2\nmax-items 0\n")
    both = [("writethru fetch", fetch)] + ([("newsboat -x reload", newsboat)] if shutil.which("newsboat") else [])
    for what in ["all new", "304", "all again, no tags"]:
        Handler.gives_tags = what != "all again, no tags"
        for name, command in both:
            run(f"{name}, {what}", command)
    shutil.rmtree(home)


if __name__ == "__main__":
    main()
