"""Whether two photos show the same place, as a harasser's tool would decide it."""

import cv2
import numpy as np

# Lowe's ratio between the nearest and the second nearest descriptor.
RATIO = 0.8
# Farthest a match may be from where the geometry puts it, in px of the searched picture.
EPIPOLAR_PX = 3.0
PLANE_PX = 5.0
# Below this a geometry fits anything.
FEWEST_MATCHES = 8


def correspondences(a, b):
    """Mutual nearest neighbours that pass the ratio test in both directions' nearest: two arrays [n, 2] of points."""
    if len(a["descriptors"]) < 2 or len(b["descriptors"]) < 2:
        return np.zeros((0, 2), np.float32), np.zeros((0, 2), np.float32)
    similarity = a["descriptors"] @ b["descriptors"].T
    rows = np.arange(len(similarity))
    nearest = similarity.argmax(axis=1)
    back = similarity.argmax(axis=0)
    best = similarity[rows, nearest]
    similarity[rows, nearest] = -1
    second = similarity.max(axis=1)
    # Descriptors have length 1: squared distance is 2 - 2 * similarity.
    distinct = (1 - best) < RATIO**2 * (1 - second)
    kept = rows[distinct & (back[nearest] == rows)]
    return a["points"][kept], b["points"][nearest[kept]]


def inliers(a, b):
    """How many matches agree with one geometry: the better of a fundamental matrix and a plane (MAGSAC++)."""
    here, there = correspondences(a, b)
    if len(here) < FEWEST_MATCHES:
        return 0
    cv2.setRNGSeed(7)
    _, epipolar = cv2.findFundamentalMat(here, there, cv2.USAC_MAGSAC, EPIPOLAR_PX, 0.999, 5000)
    _, plane = cv2.findHomography(here, there, cv2.USAC_MAGSAC, PLANE_PX, maxIters=5000, confidence=0.999)
    return max(int(mask.sum()) if mask is not None else 0 for mask in (epipolar, plane))


def likeness(a, b):
    """0..1: how alike colours and textures are (mean of two Bhattacharyya coefficients)."""
    return float(np.mean([np.sqrt(a[key] * b[key]).sum() for key in ("colours", "textures")]))


def compare(a, b):
    return {"inliers": inliers(a, b), "likeness": likeness(a, b)}


def is_match(result, thresholds):
    """Enough agreeing matches, or fewer where colours and textures are alike too."""
    enough = result["inliers"] >= thresholds["inliers"]
    alike = result["likeness"] >= thresholds["likeness"] and result["inliers"] >= thresholds["inliersWhenAlike"]
    return enough or alike
