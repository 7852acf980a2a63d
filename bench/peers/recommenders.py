"""numpy's and scipy's side of bench/recommendations: reads commands from standard input, one JSON object a line, and answers
each with a line. Stays alive between commands so that both sides can take turns; counts wall time and its own peak of memory.
The formulas are those of the TypeScript models, as their authors published them."""

import json
import resource
import sys
import time

import numpy as np
import scipy.sparse as sp
from threadpoolctl import threadpool_limits

train = None
test = None
scores = None
discount = 1 / np.log2(np.arange(2, 12))


def matrix_of(file, people, items):
    pairs = np.fromfile(file, dtype=np.int32).reshape(-1, 2)
    return sp.csr_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), (people, items))


def load(trainFile, testFile, people, items):
    global train, test
    train, test = matrix_of(trainFile, people, items), matrix_of(testFile, people, items)
    return {"interactions": int(train.nnz)}


def keep_largest(weights, count):
    """Zeros all but the `count` largest of every column."""
    if count < weights.shape[0]:
        rest = np.argpartition(-weights, count, axis=0)[count:]
        np.put_along_axis(weights, rest, 0, 0)
    return weights


def item_knn(neighbours, shrinkage):
    gram = (train.T @ train).toarray()
    norm = np.sqrt(np.diag(gram))
    with np.errstate(invalid="ignore", divide="ignore"):
        similarity = np.nan_to_num(gram / (np.outer(norm, norm) + shrinkage))
    np.fill_diagonal(similarity, 0)
    return keep_largest(similarity, neighbours)


def rp3beta(alpha, beta, neighbours):
    by_person = np.maximum(1, np.asarray(train.sum(1)).ravel())
    by_item = np.maximum(1, np.asarray(train.sum(0)).ravel())
    walk = ((sp.diags(by_item**-alpha) @ train.T) @ (sp.diags(by_person**-alpha) @ train)).toarray()
    walk /= by_item**beta
    np.fill_diagonal(walk, 0)
    return keep_largest(walk.T, neighbours).T


def ease(regularisation):
    gram = (train.T @ train).toarray()
    diagonal = np.diag_indices(gram.shape[0])
    gram[diagonal] += regularisation
    inverse = np.linalg.inv(gram)
    weights = inverse / -np.diag(inverse)
    weights[diagonal] = 0
    return weights


models = {"item-kNN": item_knn, "RP3beta": rp3beta, "EASE^R": ease}


def fit(model, settings, threads):
    global scores
    scores = None
    with threadpool_limits(threads):
        start = time.perf_counter()
        weights = models[model](**settings)
        seconds = time.perf_counter() - start
    scores = np.asarray(train @ weights)
    return {"seconds": seconds}


def judge():
    ranked = scores.copy()
    ranked[train.nonzero()] = -np.inf
    asked = np.flatnonzero(np.diff(test.indptr))
    first = np.argpartition(-ranked, 20, axis=1)[:, :20]
    order = np.argsort(-np.take_along_axis(ranked, first, 1), 1, kind="stable")
    first = np.take_along_axis(first, order, 1)
    ndcg, recall = [], []
    for person in asked:
        wanted = test.indices[test.indptr[person] : test.indptr[person + 1]]
        hits = np.isin(first[person], wanted)
        ndcg.append((hits[:10] * discount).sum() / discount[: min(10, len(wanted))].sum())
        recall.append(hits.sum() / len(wanted))
    shown = len(np.unique(first[asked, :10]))
    return {
        "ndcg10": float(np.mean(ndcg)),
        "recall20": float(np.mean(recall)),
        "coverage": shown / ranked.shape[1],
    }


def peak():
    return {"peakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


commands = {"load": load, "fit": fit, "judge": judge, "peak": peak}

print(json.dumps({"ready": True}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    command = request.pop("command")
    print(json.dumps(commands[command](**request)), flush=True)
