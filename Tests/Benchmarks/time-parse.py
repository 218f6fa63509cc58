#!/usr/bin/env python3
"""Reads feeds with `writethru parse` and with Python's feedparser, as whole processes, and tells MB/s.

    .build/release/generate-copy 10000 /tmp/copy
    ./time-parse.py /tmp/copy 4000

The first argument is a folder of text files as generate-copy writes them, then how many items; or name feeds: `./time-parse.py
FEED…`. `--json=feed` reads what a feed says, `--json` makes copy of each item too: its paragraphs and their roles. feedparser is left
out where this Python does not have it.
"""
import importlib.util, os, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.path.join(HERE, "../../.build/release/writethru")
PEER = "import sys, feedparser\nfor path in sys.argv[1:]: feedparser.parse(path)"


def made(folder, items, home):
    spec = importlib.util.spec_from_file_location("time_fetch", os.path.join(HERE, "time-fetch.py"))
    fetch = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(fetch)
    # One very long feed, and the same items in feeds as long as feeds are.
    paths = fetch.texts(folder, items)
    for name, count in [("one feed", 1), ("feeds of 20", max(1, len(paths) // 20))]:
        files = []
        for number, body in enumerate(fetch.feeds(paths, count)):
            files.append(os.path.join(home, f"{count}-{number}.xml"))
            with open(files[-1], "wb") as file:
                file.write(body)
        yield f"{len(paths)} items, {name}", files


def best(command, rounds):
    took = []
    for _ in range(rounds):
        start = time.time()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        took.append(time.time() - start)
    return min(took)


def measure(name, files):
    size = sum(map(os.path.getsize, files)) / 1e6
    print(f"{name}: {len(files)} files, {size:.1f} MB")
    rows = [
        ("writethru parse --json=feed", [PROGRAM, "parse", "--json=feed", *files], 5),
        ("writethru parse --json", [PROGRAM, "parse", "--json", *files], 5)]
    if importlib.util.find_spec("feedparser"):
        rows.append(("feedparser", [sys.executable, "-c", PEER, *files], 1))
    for what, command, rounds in rows:
        took = best(command, rounds)
        print(f"  {what:30} {took:8.2f} s {size / took:8.1f} MB/s")
        sys.stdout.flush()


def main():
    if os.path.isdir(sys.argv[1]):
        with tempfile.TemporaryDirectory(prefix="writethru-parse-") as home:
            for name, files in made(sys.argv[1], int(sys.argv[2]), home):
                measure(name, files)
    else:
        measure("feeds", sys.argv[1:])


main()
