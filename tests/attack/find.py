"""Which of some pictures show the place of a photo.

usage: python3 find.py PHOTO CANDIDATE... Prints JSON: for each candidate inliers, likeness and whether it is a match.
"""

import json
import os
import sys

from features import describe
from matching import compare, is_match

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "thresholds.json"), encoding="utf8") as file:
    thresholds = json.load(file)
photo, *candidates = sys.argv[1:]
about = describe(photo)
answers = []
for candidate in candidates:
    result = compare(about, describe(candidate))
    answers.append({"file": candidate, **result, "match": is_match(result, thresholds)})
print(json.dumps(answers))
