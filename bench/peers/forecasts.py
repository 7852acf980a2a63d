# Peer: statsmodels. Reads one series a line from standard input as JSON ({"key", "m", "h", "x"}) and writes one line a
# series and method: {"key", "method", "cpu", "f"}; cpu in seconds of this process. ETS of lowest AICc among nine forms
# (with intervals left out: it simulates them), and the theta model. statsmodels has no automatic ARIMA.
import json, os, sys, time, warnings
for name in ('OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS'):
    os.environ[name] = '1'
warnings.filterwarnings('ignore')
import numpy as np
from statsmodels.tsa.exponential_smoothing.ets import ETSModel
from statsmodels.tsa.forecasting.theta import ThetaModel


def theta(x, m, h):
    model = ThetaModel(x, period=max(m, 2) if m > 1 else 1, deseasonalize=m > 1, method='auto' if min(x) > 0 else 'additive')
    return np.asarray(model.fit().forecast(h))


def ets(x, m, h):
    forms = [('add', None, False, None), ('add', 'add', False, None), ('add', 'add', True, None)]
    if m > 1:
        forms += [('add', t, d, 'add') for t, d in ((None, False), ('add', False), ('add', True))]
        if min(x) > 0:
            forms += [('mul', t, d, 'mul') for t, d in ((None, False), ('add', False), ('add', True))]
    best = None
    for error, trend, damped, seasonal in forms:
        try:
            fit = ETSModel(x, error=error, trend=trend, damped_trend=damped, seasonal=seasonal,
                           seasonal_periods=m if seasonal else None).fit(disp=False)
            if np.isfinite(fit.aicc) and (best is None or fit.aicc < best.aicc):
                best = fit
        except Exception:
            pass
    return np.asarray(best.forecast(h))


for line in sys.stdin:
    s = json.loads(line)
    x = np.asarray(s['x'], float)
    for name, method in (('statsmodels ets', ets), ('statsmodels theta', theta)):
        started = time.process_time()
        try:
            f = method(x, s['m'], s['h'])
        except Exception:
            f = np.full(s['h'], x[-1])
        cpu = time.process_time() - started
        print(json.dumps({'key': s['key'], 'method': name, 'cpu': cpu, 'f': [float(v) for v in f]}), flush=True)
