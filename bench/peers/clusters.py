"""scikit-learn's side of bench/market/clusters.ts: reads commands from standard input, one JSON object a line, and answers each
with a line. Stays alive between commands so that both sides can take turns; counts wall time and its own peak of memory."""

import json
import resource
import sys
import time

import numpy as np
from sklearn import __version__
from sklearn.cluster import DBSCAN, KMeans
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer
from sklearn.metrics import silhouette_score
from threadpoolctl import threadpool_limits

texts = []
matrix = None


def load(file, size):
    global texts
    texts = []
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            texts.append(json.loads(line))
            if len(texts) == size:
                break
    return {"documents": len(texts), "version": __version__, "stopWords": sorted(ENGLISH_STOP_WORDS)}


def vectorise(minDocuments, maxShare):
    global matrix
    vectoriser = TfidfVectorizer(
        stop_words="english", min_df=minDocuments, max_df=maxShare, sublinear_tf=True, dtype=np.float32
    )
    start = time.perf_counter()
    matrix = vectoriser.fit_transform(texts)
    seconds = time.perf_counter() - start
    return {
        "seconds": seconds,
        "terms": sorted(vectoriser.get_feature_names_out().tolist()),
        "entries": int(matrix.nnz),
        "sum": float(matrix.sum()),
    }


def dispersion(labels, k):
    loss = 0.0
    for cluster in range(k):
        members = np.flatnonzero(labels == cluster)
        loss += len(members) - float(np.linalg.norm(np.asarray(matrix[members].sum(axis=0), dtype=np.float64)))
    return loss


def kmeans(k, starts, seed, algorithm, threads):
    with threadpool_limits(threads):
        start = time.perf_counter()
        model = KMeans(k, n_init=starts, random_state=seed, algorithm=algorithm).fit(matrix)
        seconds = time.perf_counter() - start
    return {
        "seconds": seconds,
        "inertia": float(model.inertia_),
        "dispersion": dispersion(model.labels_, k),
        "labels": model.labels_.tolist(),
    }


def sweep(range, sample, algorithm, threads):
    points = []
    with threadpool_limits(threads):
        start = time.perf_counter()
        for k in range:
            labels = KMeans(k, n_init=1, random_state=k, algorithm=algorithm).fit(matrix).labels_
            points.append(
                float(silhouette_score(matrix, labels, metric="cosine", sample_size=sample, random_state=0))
            )
        seconds = time.perf_counter() - start
    return {"seconds": seconds, "silhouettes": points}


def dbscan(eps, minPoints, threads):
    with threadpool_limits(threads):
        start = time.perf_counter()
        labels = DBSCAN(eps=eps, min_samples=minPoints, metric="cosine").fit(matrix).labels_
        seconds = time.perf_counter() - start
    return {"seconds": seconds, "labels": labels.tolist()}


def peak():
    return {"peakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


commands = {
    "load": load,
    "vectorise": vectorise,
    "kmeans": kmeans,
    "sweep": sweep,
    "dbscan": dbscan,
    "peak": peak,
}

print(json.dumps({"ready": True}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    command = request.pop("command")
    print(json.dumps(commands[command](**request)), flush=True)
