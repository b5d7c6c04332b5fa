"""Fit the alarm of answer/triage/alarm.py on two thirds of the messages, its limit on the rest.

    python -m training.triage.fit

Takes some minutes, most of them for the vectors. Prints what the held-out third shows, and the hash
for `WEIGHTS_SHA256`. Nothing is drawn at random.
"""

import json
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

import numpy as np
from scipy.optimize import minimize
from scipy.special import log_softmax

from answer.triage.alarm import NOTICES, WEIGHTS, Alarm
from answer.triage.triage import urgent
from index.encoder import Vectors, encoder
from training.triage.data import QUIET, Message, messages

ALARMS = 0.005  # of the quiet messages, at most
PENALTY, URGENT_WEIGHT = 0.3, 3.0
_LABELS = (QUIET, *NOTICES)


def fit(vectors: Vectors, labels: Sequence[str]) -> tuple[Vectors, Vectors]:
    """Return weights and bias of a multinomial logistic model, relative to a quiet message."""
    rows = np.hstack([vectors, np.ones((len(vectors), 1))])
    truth = np.array([[label == each for each in _LABELS] for label in labels], dtype=float)
    weight = np.where(truth[:, 0] > 0, 1.0, URGENT_WEIGHT)[:, None]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        table = flat.reshape(rows.shape[1], -1)
        logs = log_softmax(rows @ table, axis=1)
        shrunk = np.vstack([table[:-1], np.zeros(len(_LABELS))])
        value = -(weight * truth * logs).sum() + PENALTY / 2 * (shrunk**2).sum()
        return value, (rows.T @ (weight * (np.exp(logs) - truth)) + PENALTY * shrunk).ravel()

    start = np.zeros(rows.shape[1] * len(_LABELS))
    table = minimize(loss, start, jac=True, method="L-BFGS-B").x.reshape(rows.shape[1], -1)
    against = table[:, 1:] - table[:, :1]
    return against[:-1].astype(np.float32), against[-1].astype(np.float32)


def limited(alarm: Alarm, quiet: Vectors) -> Alarm:
    """Return the alarm with the limit at which at most ALARMS of the quiet messages set it off."""
    limit = np.quantile(alarm.scores(quiet).max(axis=1), 1 - ALARMS, method="higher")
    return Alarm(alarm.encoder, alarm.weights, (alarm.bias - limit).astype(np.float32))


def report(alarm: Alarm, vectors: Vectors, found: Sequence[Message]) -> None:
    """Print for each kind of message how many set off the alarm, the patterns, and either."""
    kinds = sorted({(m.label, m.kind) for m in found})
    heard = alarm.scores(vectors).max(axis=1) > 0
    known = np.array([urgent([m.text]) is not None for m in found])
    for label, kind in [*((label, "") for label in _LABELS), *kinds]:
        of = np.array([m.label == label and kind in ("", m.kind) for m in found])
        shares = " ".join(
            f"{of_these[of].mean():6.1%}" for of_these in (heard, known, heard | known)
        )
        print(f"{label:10}{kind:10}{of.sum():6}  alarm, patterns, either: {shares}")


def main() -> None:
    """Fit, set the limit, report and store."""
    found, model = messages(), encoder()
    print(Counter((m.label, m.held_out) for m in found))
    vectors = model.encode([m.text for m in found])
    held = np.array([m.held_out for m in found])
    fitted = fit(vectors[~held], [m.label for m in found if not m.held_out])
    rest = [m for m in found if m.held_out]
    quiet = np.array([m.label == QUIET for m in rest])
    alarm = limited(Alarm(model.sha256, *fitted), vectors[held][quiet])
    report(alarm, vectors[held], rest)
    row = {
        "encoder": alarm.encoder,
        "weights": [[round(float(x), 3) for x in each] for each in alarm.weights],
        "bias": [round(float(x), 3) for x in alarm.bias],
    }
    stored = json.dumps(row, separators=(",", ":")).encode()
    WEIGHTS.write_bytes(stored)
    print(f"{WEIGHTS}: {len(stored):,} bytes, WEIGHTS_SHA256 = {sha256(stored).hexdigest()}")


if __name__ == "__main__":
    main()
