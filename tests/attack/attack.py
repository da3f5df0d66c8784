"""How often a place is found from a posted photo before and after the redaction that is proposed by default.

usage: python3 attack.py DATA REDACTED [--cache DIR] [--json]
REDACTED is what `npm run check -- ... --redacted` wrote: the posted photos under their names in DATA/pairs, and
report.json.
"""

import argparse
import json
import os
import statistics
import sys

import cv2
import numpy as np

from features import describe, fit
from matching import compare, is_match
from pairs import LITTLE_ELSE, path_of, read_pairs, row_of

HERE = os.path.dirname(os.path.abspath(__file__))
JPEG_QUALITY = 75
SITE_SIDE_PX = 1280


def encode(picture, quality):
    return cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()


def decode(path):
    return cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_COLOR)


# What becomes of a posted photo before somebody gets it: as sent, and as sites change it.
TREATMENTS = {
    "redacted": lambda path: path,
    "recompressed": lambda path: encode(decode(path), JPEG_QUALITY),
    "resized": lambda path: encode(fit(decode(path), SITE_SIDE_PX), JPEG_QUALITY),
}


def read_json(path):
    with open(path, encoding="utf8") as file:
        return json.load(file)


def attack_pair(pair, arguments, thresholds, report):
    """One pair: whether the reference is found from the photo as it was, and after each treatment."""
    reference = describe(path_of(arguments.data, pair["reference"]), arguments.cache)
    before = compare(describe(path_of(arguments.data, pair["posted"]), arguments.cache), reference)
    result = {**pair, "row": row_of(pair), "untouched": before, "foundUntouched": is_match(before, thresholds)}
    redacted = os.path.join(arguments.redacted, pair["posted"])
    entry = report.get(pair["posted"], {"status": "refused", "coveredShare": 0})
    result.update(status=entry["status"], coveredShare=entry["coveredShare"], after={}, found={})
    if not os.path.exists(redacted):
        return result
    for name, treat in TREATMENTS.items():
        outcome = compare(describe(treat(redacted), arguments.cache), reference)
        result["after"][name] = outcome
        result["found"][name] = is_match(outcome, thresholds)
    return result


def summarise(results):
    """Counts of one row. A photo that was not redacted at all counts as found, wherever it was found before."""
    count = {name: sum(r["found"].get(name, r["foundUntouched"]) for r in results) for name in TREATMENTS}
    untouched = sum(r["foundUntouched"] for r in results)
    return {
        "pairs": len(results),
        "foundUntouched": untouched,
        "found": count,
        "cut": {name: round(1 - found / untouched, 3) if untouched else None for name, found in count.items()},
        "coveredMedian": round(statistics.median(r["coveredShare"] for r in results), 3),
        "nothingCovered": sum(r["coveredShare"] == 0 for r in results),
    }


def table(rows):
    head = ["", "pairs", "untouched", "redacted", "JPEG q75", "1280 px", "cut", "covered", "nothing covered"]
    lines = [head]
    for name, row in rows.items():
        found = [f"{count}" for count in row["found"].values()]
        worst = min((cut for cut in row["cut"].values() if cut is not None), default=None)
        lines.append(
            [name, str(row["pairs"]), f"{row['foundUntouched']} ({row['foundUntouched'] / row['pairs']:.0%})", *found]
            + ["-" if worst is None else f"{worst:.0%}", f"{row['coveredMedian']:.0%}", str(row["nothingCovered"])]
        )
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("redacted")
    parser.add_argument("--cache")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    thresholds = read_json(os.path.join(HERE, "thresholds.json"))
    report = read_json(os.path.join(arguments.redacted, "report.json"))
    results = []
    pairs = read_pairs(arguments.data)
    for number, pair in enumerate(pairs, 1):
        results.append(attack_pair(pair, arguments, thresholds, report))
        print(f"{number} of {len(pairs)}", end="\r", file=sys.stderr)
    print(file=sys.stderr)
    groups = {}
    for result in results:
        groups.setdefault(result["row"], []).append(result)
    groups["all rooms"] = [result for result in results if not result["posted"].startswith(LITTLE_ELSE)]
    rows = {name: summarise(group) for name, group in groups.items()}
    if arguments.json:
        print(json.dumps({"thresholds": thresholds, "rows": rows, "pairs": results}, indent=2))
        return
    print(f"False matches: {thresholds['falseRate']:.1%} of {thresholds['wrongPairs']} pairs of different places")
    print(table(rows))


if __name__ == "__main__":
    main()
