"""Trains the marks on what features.ts wrote: train.py FOLDER

Multinomial logistic regression. A fifth of the lines is kept to choose the lowest probability at which a mark is
believed, and to measure. Writes accents.json and accents.bin (float16) beside this folder.
"""
import json
import sys
import unicodedata
from pathlib import Path

import numpy as np
import torch

folder = Path(sys.argv[1])
letters = json.loads((folder / 'letters.json').read_text('utf8'))
views = np.fromfile(folder / 'features.bin', np.float32).reshape(len(letters), -1)
torch.manual_seed(1)


def mark(letter):
    if letter in 'øØłŁ':
        return 'stroke'
    if letter == 'ß':
        return 'sharp'
    parts = unicodedata.normalize('NFD', letter)
    return parts[1] if len(parts) > 1 else ''


marks = sorted({mark(one['was']) for one in letters})
classes = np.array([marks.index(mark(one['was'])) for one in letters])
held = np.array([one['line'] % 5 == 0 for one in letters])
print(len(letters), {m: int((classes == i).sum()) for i, m in enumerate(marks)})
mean, deviation = views[~held].mean(0), views[~held].std(0) + 1e-3
x = torch.from_numpy((views - mean) / deviation).float()
y = torch.from_numpy(classes)
model = torch.nn.Linear(x.shape[1], len(marks))
optimiser = torch.optim.AdamW(model.parameters(), 2e-3, weight_decay=0.3)
train = torch.from_numpy(np.flatnonzero(~held))
for epoch in range(40):
    for batch in train[torch.randperm(len(train))].split(128):
        kept = torch.nn.functional.dropout(x[batch] + 0.1 * torch.randn_like(x[batch]), 0.2)
        loss = torch.nn.functional.cross_entropy(model(kept), y[batch])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
with torch.no_grad():
    sure = torch.softmax(model(x), 1).numpy()
best, probability = sure.argmax(1), sure.max(1)
none = marks.index('')
chosen = 0.99
for threshold in (0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
    believed = np.where(probability >= threshold, best, none)
    plain, accented = held & (classes == none), held & (classes != none)
    wrong = (believed[plain] != none).mean()
    right = (believed[accented] == classes[accented]).mean()
    print(f'from {threshold}: {right:.3f} of {accented.sum()} accented letters right, {wrong:.4f} of {plain.sum()} plain ones marked')
    if wrong <= 0.005:
        chosen = min(chosen, threshold)
for i, m in enumerate(marks):
    mine = held & (classes == i)
    print(repr(m), int(mine.sum()), round(float((np.where(probability >= chosen, best, none)[mine] == i).mean()), 3))
weight = model.weight.detach().numpy() / deviation
bias = model.bias.detach().numpy() - weight @ mean
out = Path(__file__).parent.parent
np.concatenate([weight, bias[:, None]], 1).astype(np.float32).tofile(out / 'accents.bin')
(out / 'accents.json').write_text(json.dumps({'marks': marks, 'minProbability': chosen}) + '\n')
print(chosen, views.shape)
