#!/usr/bin/env python3
"""Classes of words and how words are written, from tables of the Python package spacy-lookups-data (MIT).

    pip download --no-deps spacy-lookups-data==1.0.5
    python3 word-classes.py spacy_lookups_data-1.0.5-py2.py3-none-any.whl FOLDER

writes FOLDER/classes.txt (path in the tree of Brown clusters<TAB>word) and FOLDER/casing.txt (1 to 6<TAB>word).
"""
import collections, gzip, json, math, sys, zipfile

wheel = zipfile.ZipFile(sys.argv[1])


def table(name):
    return json.loads(gzip.decompress(wheel.read(f"spacy_lookups_data/data/{name}.json.gz")))


clusters, logarithms = table("en_lexeme_cluster"), table("en_lexeme_prob")

with open(sys.argv[2] + "/classes.txt", "w") as out:
    for word, cluster in sorted(clusters.items()):
        # The first step from the root is the lowest bit. Rarer words are left to their shape.
        if cluster and logarithms.get(word, -99) > -17.5 and not any(map(str.isspace, word)):
            out.write(f"{bin(cluster)[2:][::-1]}\t{word}\n")

counts = collections.defaultdict(lambda: [0.0, 0.0, 0.0])
for word, logarithm in logarithms.items():
    if word.isalpha():
        style = 0 if word == word.lower() else 2 if len(word) > 1 and word.isupper() else 1
        counts[word.lower()][style] += math.exp(logarithm) * 1e9

with open(sys.argv[2] + "/casing.txt", "w") as out:
    for word, (small, title, capitals) in sorted(counts.items()):
        total = small + title + capitals
        if total < 50:
            continue
        share = (title + capitals) / total
        style = 1 + sum(share >= limit for limit in (0.1, 0.35, 0.75, 0.97))
        out.write(f"{6 if capitals / total > 0.6 else style}\t{word}\n")
