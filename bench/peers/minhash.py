"""Near-duplicates as one would build them in Python: MinHash of 128 permutations and LSH, texts on standard input.

Each line of input is a JSON list of a text's shingles' source text and its language. Prints one JSON object: how long
signatures and look-ups took, how many texts met an earlier one. Uses datasketch where it is installed; else the same
computation in numpy: sha1 of each shingle, (a * h + b) mod (2^61 - 1), least value of each permutation at once.
"""

import hashlib
import json
import re
import struct
import sys
import time

import numpy as np

PERMUTATIONS = 128
BANDS, ROWS = 8, 4
PRIME = np.uint64((1 << 61) - 1)
MASK = np.uint64((1 << 32) - 1)

try:
    import datasketch
except ImportError:
    datasketch = None


def shingles(text, market):
    folded = text.lower()
    if market == "zh":
        plain = re.sub(r"\W+", "", folded)
        return {plain[i : i + 4] for i in range(max(1, len(plain) - 3))}
    words = re.findall(r"\w+", folded)
    return {" ".join(words[i : i + 2]) for i in range(max(1, len(words) - 1))}


def hashed(items):
    return np.array(
        [struct.unpack("<I", hashlib.sha1(item.encode()).digest()[:4])[0] for item in items], dtype=np.uint64
    )


def with_numpy(texts):
    generator = np.random.RandomState(1)
    a = generator.randint(1, 1 << 31, size=PERMUTATIONS, dtype=np.uint64)[:, None]
    b = generator.randint(0, 1 << 31, size=PERMUTATIONS, dtype=np.uint64)[:, None]
    buckets = {}
    met = 0
    for text, market in texts:
        values = hashed(shingles(text, market))
        signature = (((a * values + b) % PRIME) & MASK).min(axis=1)
        seen = False
        for band in range(BANDS):
            key = (band, signature[band * ROWS : (band + 1) * ROWS].tobytes())
            seen = seen or key in buckets
            buckets.setdefault(key, 0)
        met += seen
    return met


def with_datasketch(texts):
    lsh = datasketch.MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, ROWS))
    met = 0
    for number, (text, market) in enumerate(texts):
        signature = datasketch.MinHash(num_perm=PERMUTATIONS)
        signature.update_batch([item.encode() for item in shingles(text, market)])
        met += len(lsh.query(signature)) > 0
        lsh.insert(number, signature)
    return met


def main():
    texts = [json.loads(line) for line in sys.stdin]
    start = time.perf_counter()
    met = (with_numpy if datasketch is None else with_datasketch)(texts)
    seconds = time.perf_counter() - start
    name = "numpy MinHash" if datasketch is None else f"datasketch {datasketch.__version__}"
    print(json.dumps({"peer": name, "texts": len(texts), "met": met, "seconds": seconds}))


main()
