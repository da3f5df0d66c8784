"""Freezes the thresholds: the most untouched pairs found at no more than FALSE_RATE false matches.

usage: python3 calibrate.py DATA [--cache DIR]. Writes thresholds.json. Redacted photos play no part in it.
"""

import argparse
import json
import os
import sys

import numpy as np

from features import describe
from matching import compare
from pairs import path_of, read_pairs, row_of, wrong_pairs

FALSE_RATE = 0.01
TABLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "thresholds.json")


def matches(results, thresholds):
    """is_match for many results at once."""
    inliers = np.array([result["inliers"] for result in results])
    alike = np.array([result["likeness"] for result in results]) >= thresholds["likeness"]
    return (inliers >= thresholds["inliers"]) | (alike & (inliers >= thresholds["inliersWhenAlike"]))


def choose(right, wrong):
    """The thresholds with the most right pairs found; at equal many, the fewest wrong ones."""
    best = None
    for few in range(8, 41):
        for many in range(few, 41):
            for likeness in [step / 100 for step in range(60, 100)]:
                candidate = {"inliers": many, "inliersWhenAlike": few, "likeness": likeness}
                false_rate = matches(wrong, candidate).mean()
                if false_rate > FALSE_RATE:
                    continue
                key = (matches(right, candidate).mean(), -false_rate)
                if best is None or key > best[0]:
                    best = (key, candidate)
    return best[1]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("--cache")
    arguments = parser.parse_args()

    def measure(a, b):
        return compare(describe(a, arguments.cache), describe(b, arguments.cache))

    pairs = read_pairs(arguments.data)
    right = []
    for pair in pairs:
        right.append(measure(path_of(arguments.data, pair["posted"]), path_of(arguments.data, pair["reference"])))
        print(pair["posted"], pair["distance"], right[-1], file=sys.stderr)
    wrong = []
    for posted, other in wrong_pairs(arguments.data, pairs):
        wrong.append(measure(posted, other))
        if wrong[-1]["inliers"] >= 10:
            print("wrong", posted, other, wrong[-1], file=sys.stderr)
    thresholds = choose(right, wrong)
    rows = {}
    for pair, result in zip(pairs, right):
        rows.setdefault(row_of(pair), []).append(result)
    frozen = {
        "about": "Written by calibrate.py from untouched photos; see README.md.",
        **thresholds,
        "wrongPairs": len(wrong),
        "falseRate": round(float(matches(wrong, thresholds).mean()), 4),
        "found": {row: round(float(matches(results, thresholds).mean()), 3) for row, results in rows.items()},
    }
    with open(TABLE, "w", encoding="utf8") as file:
        file.write(json.dumps(frozen, indent=2) + "\n")
    print(json.dumps(frozen, indent=2))


if __name__ == "__main__":
    main()
