"""How like news the generated copy is: words and distinct words an article, how its names and words grow, how it packs.

  .build/release/generate-texts articles 5000 /tmp/articles.txt && python3 describe-copy.py /tmp/articles.txt

News in English has about 210 distinct of 400 words; deflate brings an article to 0.45–0.53 and 64 KB of articles to 0.38–0.42.
"""

import re
import sys
import zlib

articles = open(sys.argv[1], encoding="utf-8").read().split("\f\n")
latin = [article for article in articles if not re.search("[\u0400-\u052f\u4e00-\u9fff]", article)]


def packed(data):
    return len(zlib.compress(data, 6)) / len(data)


def words(article):
    return re.findall(r"\w+", article.lower())


def name_like(article):
    return set(re.findall(r"(?<![.“«„] )(?<!\n)(?<!^)\b[A-Z][\w'-]+ [A-Z][\w-]+", article))


sizes = sorted(len(words(article)) for article in latin)
print("articles", len(articles), "of", round(sum(len(a.encode()) for a in articles) / len(articles)), "bytes")
print("words: mean", round(sum(sizes) / len(sizes)), "5 %", sizes[len(sizes) // 20], "95 %", sizes[-len(sizes) // 20])
about400 = [words(a)[:400] for a in latin if len(words(a)) >= 400][:500]
print("distinct of 400 words", round(sum(len(set(w)) for w in about400) / len(about400)))
alone = [packed(a.encode()) for a in articles[:2000] if 1800 < len(a.encode()) < 3200]
print("deflate alone (of 1.8 to 3.2 KB)", round(sum(alone) / len(alone), 3))
whole = "".join(articles).encode()
blocks = [packed(whole[i : i + 65536]) for i in range(0, min(len(whole), 65536 * 60) - 65536, 65536)]
print("deflate of 64 KB", round(sum(blocks) / len(blocks), 3))
known_words, known_names, new_words, new_names = set(), set(), 0, 0
step = max(1, len(articles) // 5)
for number, article in enumerate(articles, 1):
    for found, known in [(set(words(article)), known_words), (name_like(article), known_names)]:
        new = len(found - known)
        known |= found
        if known is known_words:
            new_words += new
        else:
            new_names += new
    if number % step == 0:
        print(
            f"to {number}: {len(known_words)} words, {new_words / step:.1f} new an article; "
            f"{len(known_names)} names of two words, {new_names / step:.2f} new an article"
        )
        new_words = new_names = 0
