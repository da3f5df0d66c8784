import type { Detection, RegionNorm } from '../../core/findings/finding';
import { plainText } from '../../core/metadata/plain-text';
import { union } from '../../core/findings/region';
import { restAsOne } from '../../core/reading/rest-as-one';
import { sortLine } from '../../core/reading/sort-line';
import { around, type Rectangle } from './find-in-part';
import type { TextLine } from './text-lines';

export interface ReadTextLine extends TextLine {
  /** Empty when it could not be read. */
  readonly text: string;
}

interface Block {
  rectangle: Rectangle;
  readonly lines: ReadTextLine[];
}

/** Lines belong together when the gap between them is at most this times the lower of their heights. */
const maxGap = 0.9;
/** … and neither is this much higher than the other. */
const maxHeightRatio = 2.2;
/** What belongs to a text is a little more than its lines: the edge of its sign. Times the lowest line's height. */
const margin = 0.6;

/** Joins neighbouring lines into blocks: a sign, a label, a paragraph. Regions are in 0..1 of the picture. */
export function textBlocks(
  lines: readonly ReadTextLine[],
  picture: { readonly width: number; readonly height: number },
): Detection[] {
  const blocks: Block[] = lines.map((line) => ({ rectangle: around(line.box), lines: [line] }));
  for (let joined = true; joined;) {
    joined = false;
    for (let i = 0; i < blocks.length && !joined; i++) {
      const other = blocks.findIndex((block, j) => j > i && areNeighbours(blocks[i], block));
      if (other < 0) continue;
      const [block] = blocks.splice(other, 1);
      const first = blocks[i];
      if (!block || !first) continue;
      first.rectangle = union(first.rectangle, block.rectangle);
      first.lines.push(...block.lines);
      joined = true;
    }
  }
  return blocks.map((block) => detection(block, picture));
}

function areNeighbours(a: Block | undefined, b: Block): boolean {
  return !!a && a.lines.some((one) => b.lines.some((other) => areJoined(one, other)));
}

function areJoined(a: TextLine, b: TextLine): boolean {
  const [low, high] = [Math.min(a.box.height, b.box.height), Math.max(a.box.height, b.box.height)];
  if (high > low * maxHeightRatio) return false;
  const [p, q] = [around(a.box), around(b.box)];
  const across = Math.max(p[0], q[0]) - Math.min(p[2], q[2]);
  const down = Math.max(p[1], q[1]) - Math.min(p[3], q[3]);
  return Math.max(across, down) <= low * maxGap;
}

function detection({ rectangle, lines }: Block, { width, height }: { width: number; height: number }): Detection {
  const inside = (value: number): number => Math.min(Math.max(value, 0), 1);
  const [x0, y0, x1, y1] = rectangle;
  const more = margin * Math.min(...lines.map(({ box }) => box.height));
  const region: RegionNorm = [
    inside((x0 - more) / width),
    inside((y0 - more) / height),
    inside((x1 + more) / width),
    inside((y1 + more) / height),
  ];
  const inOrder = [...lines].sort((a, b) => a.box.centre.y - b.box.centre.y || a.box.centre.x - b.box.centre.x);
  const score = Math.max(...lines.map((line) => line.score));
  const text = plainText(inOrder.map((line) => line.text).join(' '));
  if (text === '') return { kind: 'text', score, region };
  return { kind: 'text', score, region, text, reads: restAsOne(inOrder.flatMap((line) => sortLine(line.text) ?? [])) };
}
