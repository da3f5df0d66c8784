"""The new part: the end of PP-OCRv4's recogniser (SVTR-LCNet, arXiv:2205.00159) once more, starting from its weights, with
letters of its own and a look at the rows before they are averaged."""

import torch
from torch import nn
import torch.nn.functional as F

from writing import plain_of

#: Channels of the look at each of three rows and two columns before they are averaged, and of all of them.
LOOK = 32
ROWS = LOOK * 6


class Block(nn.Module):
    """Attention over the line and a layer for each step; 120 channels, 8 heads."""

    def __init__(self):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(120, 1e-5), nn.LayerNorm(120, 1e-5)
        self.qkv, self.out = nn.Linear(120, 360), nn.Linear(120, 120)
        self.up, self.down = nn.Linear(120, 240), nn.Linear(240, 120)

    def forward(self, x):
        n, steps, _ = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(n, steps, 3, 8, 15).permute(2, 0, 3, 1, 4)
        seen = torch.softmax((q * 15**-0.5) @ k.transpose(2, 3), -1) @ v
        x = x + self.out(seen.transpose(1, 2).reshape(n, steps, 120))
        return x + self.down(F.silu(self.up(self.norm2(x))))


class Head(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.rows = nn.Conv2d(480, LOOK, 1)
        self.narrow, self.widen = nn.Conv2d(480 + ROWS, 60, (1, 3), padding=(0, 1)), nn.Conv2d(60, 120, 1)
        self.blocks = nn.ModuleList([Block(), Block()])
        self.norm = nn.LayerNorm(120, 1e-6)
        self.back = nn.Conv2d(120, 480, 1)
        self.join, self.last = nn.Conv2d(960 + ROWS, 60, (1, 3), padding=(0, 1)), nn.Conv2d(60, 120, 1)
        self.letters = nn.Linear(120, classes)

    def forward(self, view):
        """view [n, 480, 3, columns] → logits [n, columns / 2, classes]"""
        n, _, _, columns = view.shape
        rows = F.silu(self.rows(view)).view(n, LOOK, 3, columns // 2, 2)
        # Row by row, in each the channels of the left column and then of the right.
        rows = rows.permute(0, 2, 4, 1, 3).reshape(n, ROWS, 1, columns // 2)
        mean = F.avg_pool2d(view, (3, 2))
        x = F.silu(self.widen(F.silu(self.narrow(torch.cat([mean, rows], 1)))))
        x = x[:, :, 0].transpose(1, 2)
        for block in self.blocks:
            x = block(x)
        x = self.norm(x).transpose(1, 2)[:, :, None]
        x = torch.cat([mean, F.silu(self.back(x)), rows], 1)
        x = F.silu(self.last(F.silu(self.join(x))))
        return self.letters(x[:, :, 0].transpose(1, 2))


#: Nodes of the reading network whose weights are taken over.
CONVOLUTIONS = {"narrow": "_FusedConv2D_403", "widen": "_FusedConv2D_410", "back": "_FusedConv2D_603", "join": "_FusedConv2D_612", "last": "_FusedConv2D_619"}
NORMS = {"blocks.0.norm1": 432, "blocks.0.norm2": 485, "blocks.1.norm1": 512, "blocks.1.norm2": 565, "norm": 592}
LINEARS = {
    "blocks.0.qkv": (436, 438), "blocks.0.out": (470, 472), "blocks.0.up": (489, 491), "blocks.0.down": (497, 499),
    "blocks.1.qkv": (516, 518), "blocks.1.out": (550, 552), "blocks.1.up": (569, 571), "blocks.1.down": (577, 579),
}


def started(reader, keys, characters):
    """A head that reads what the reading network reads; letters with marks start as those without. `keys` are its classes."""
    head = Head(len(characters) + 1)
    parts = dict(head.named_modules())
    with torch.no_grad():
        for name, node in CONVOLUTIONS.items():
            kernel = reader.weight(node, 1).permute(3, 2, 0, 1)
            parts[name].weight.zero_()
            parts[name].weight[:, : kernel.shape[1]] = kernel
            parts[name].bias.copy_(reader.weight(node, 2))
        # What the rows add starts small.
        head.narrow.weight[:, 480:].normal_(0, 0.003)
        head.join.weight[:, 960:].normal_(0, 0.003)
        for name, number in NORMS.items():
            parts[name].weight.copy_(reader.weight(f"Mul_{number}", 1))
            parts[name].bias.copy_(reader.weight(f"AddV2_{number + 2}", 1))
        for name, (product, total) in LINEARS.items():
            parts[name].weight.copy_(reader.weight(f"BatchMatMulV2_{product}", 1)[0].T)
            parts[name].bias.copy_(reader.weight(f"AddV2_{total}", 1))
        weight, bias = reader.weight("BatchMatMulV2_631", 1)[0].T, reader.weight("AddV2_633", 1)
        head.letters.weight[0], head.letters.bias[0] = weight[0], bias[0]
        for i, c in enumerate(characters, 1):
            own = keys.get(c)
            like = own if own is not None else keys.get({"ß": "B", "ø": "o", "Ø": "O", "ı": "i"}.get(c) or plain_of(c))
            if like is None:
                head.letters.weight[i].normal_(0, 0.02)
                head.letters.bias[i] = float(bias[1:].min())
                continue
            head.letters.weight[i] = weight[like] + (0 if own is not None else 0.02 * torch.randn(120))
            head.letters.bias[i] = bias[like] - (0 if own is not None else 1.5)
    return head
