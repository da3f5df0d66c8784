/** As much of a node of a graph model as is needed here. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
}

/** How a graph names x · min(max(x + shift, 0), 6) · factor / divisor + offset, the last two if given; see hard-swish.ts. */
export const hardSwishOp = 'HardSwish';

/** A hard swish that was found: its input and the names of its numbers, and the nodes before the last that make it. */
interface Found<Node> {
  readonly input: readonly string[];
  readonly inner: readonly (Node | undefined)[];
}

/**
 * The graph with every hard swish as one node instead of four or six, as MobileNet has it and as PP-OCR does, with a scale and an
 * offset after it:
 *
 *     x · factor, x + shift → min(max(·, 0), 6) → the one · the other
 *     x + shift → min(max(·, 0), 6) → x · it → it / divisor → factor · it → it + offset
 *
 * The node keeps the name of the last. The others go: TensorFlow.js takes what nobody asks for as outputs.
 */
export function withHardSwish<Node extends GraphNode>(nodes: readonly Node[]): Node[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const users = new Map<string, number>();
  for (const name of nodes.flatMap(({ input = [] }) => input)) users.set(name, (users.get(name) ?? 0) + 1);
  /** The node of one of these operations that is an input of a node, and the name of the other input. */
  const behind = (node: GraphNode | undefined, ...ops: string[]): { node?: Node | undefined; other: string } => {
    const [a = '', b = ''] = node?.input ?? [];
    const [first, second] = [byName.get(a), byName.get(b)];
    if (first && ops.includes(first.op)) return { node: first, other: b };
    return { node: second && ops.includes(second.op) ? second : undefined, other: a };
  };

  const asMobileNet = (node: Node): Found<Node> => {
    const { node: clipped } = behind(node, 'Relu6');
    const { node: scaled } = behind(node, 'Mul');
    const { node: shifted } = behind(clipped, 'Add', 'AddV2');
    const { node: factor, other: x } = behind(scaled, 'Const');
    const { node: shift, other: shiftedX } = behind(shifted, 'Const');
    return {
      input: x === shiftedX ? [x, shift?.name ?? '', factor?.name ?? ''] : [],
      inner: [shifted, clipped, scaled],
    };
  };
  const asPpOcr = (node: Node): Found<Node> => {
    const { node: scaled, other: offset } = behind(node, 'Mul');
    const { node: divided, other: factor } = behind(scaled, 'RealDiv');
    const { node: product, other: divisor } = behind(divided, 'Mul');
    const { node: clipped, other: x } = behind(product, 'Relu6');
    const { node: shifted } = behind(clipped, 'Add', 'AddV2');
    const { node: shift, other: shiftedX } = behind(shifted, 'Const');
    return {
      input: x === shiftedX ? [x, shift?.name ?? '', factor, divisor, offset] : [],
      inner: [shifted, clipped, product, divided, scaled],
    };
  };

  const none: Found<Node> = { input: [], inner: [] };
  const gone = new Set<Node>();
  const fused = nodes.map((node) => {
    const { input, inner } = node.op === 'Mul' ? asMobileNet(node) : node.op === 'AddV2' ? asPpOcr(node) : none;
    const [x, ...numbers] = input;
    if (x === undefined || !numbers.every((name) => byName.get(name)?.op === 'Const')) return node;
    if (!inner.every((one) => one && users.get(one.name) === 1)) return node;
    for (const one of inner) if (one) gone.add(one);
    return { ...node, op: hardSwishOp, input };
  });
  return fused.filter((node) => !gone.has(node));
}
