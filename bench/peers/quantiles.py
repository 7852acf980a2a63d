"""Quantiles and their 95 % bootstrap intervals of every group: numpy and scipy. Reads JSON from stdin, writes JSON."""
import json
import sys
import time

import numpy
import scipy.stats

given = json.load(sys.stdin)
groups = [numpy.array(group, dtype=float) for group in given["groups"]]
probabilities = given["probabilities"]

start = time.perf_counter()
plain = [numpy.quantile(group, probabilities).tolist() for group in groups]
quantile_seconds = time.perf_counter() - start

resamples = given["resamples"]
start = time.perf_counter()
for group in groups:
    scipy.stats.bootstrap(
        (group,),
        lambda sample, axis: numpy.quantile(sample, probabilities, axis=axis),
        n_resamples=resamples,
        method="percentile",
        vectorized=True,
        random_state=1,
    )
bootstrap_seconds = time.perf_counter() - start
json.dump({"quantiles": plain, "quantileSeconds": quantile_seconds, "bootstrapSeconds": bootstrap_seconds}, sys.stdout)
