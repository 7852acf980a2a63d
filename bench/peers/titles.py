"""Job titles to occupations with scikit-learn: TF-IDF of character n-grams, nearest neighbour and LinearSVC.

Reads {"train": [[title, occupation], ...], "test": [[title, [occupations]], ...]} from standard input, writes one JSON line.
"""
import json
import sys
import time

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC


def hits(order_of, test):
    top1 = top5 = 0
    for row, (_, truth) in enumerate(test):
        best = order_of(row)
        top1 += best[0] in truth
        top5 += bool(set(best[:5]) & set(truth))
    return {"top1": top1 / len(test), "top5": top5 / len(test)}


def main():
    data = json.load(sys.stdin)
    train, test = data["train"], data["test"]
    labels = np.array([occupation for _, occupation in train])
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
    started = time.time()
    known = vectorizer.fit_transform([title for title, _ in train])
    asked = vectorizer.transform([title for title, _ in test])

    def nearest(row):
        similarity = np.asarray((known @ asked[row].T).todense()).ravel()
        best = []
        for at in np.argsort(-similarity)[:200]:
            if labels[at] not in best:
                best.append(labels[at])
            if len(best) == 5:
                break
        return best

    neighbour = hits(nearest, test)
    neighbour["seconds"] = time.time() - started
    answer = {"neighbour": neighbour}
    if data["svc"]:
        started = time.time()
        model = LinearSVC(C=1.0, tol=1e-3, max_iter=300).fit(known, labels)
        fit = time.time() - started
        decision = model.decision_function(asked)
        order = np.argsort(-decision, axis=1)[:, :5]
        answer["svc"] = hits(lambda row: list(model.classes_[order[row]]), test)
        answer["svc"]["seconds"] = fit
    print(json.dumps(answer))


main()
