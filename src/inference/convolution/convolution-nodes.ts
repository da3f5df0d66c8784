import { hardSwishOp, type GraphNode } from '../hard-swish-nodes';

/** How a graph names a convolution with what follows it, see convolution-then.ts. */
export const convolutionThenOp = 'ConvolutionThen';

/** Convolutions as the converter names them, and whether they are depthwise. */
const convolutionOps: Readonly<Record<string, boolean>> = { _FusedConv2D: false, FusedDepthwiseConv2dNative: true };

/** A node of a graph with what it is told, as in its file. */
export interface ToldNode extends GraphNode {
  readonly attr?: Readonly<Record<string, unknown>>;
}

/**
 * The graph with every convolution in one node with what is done with its results only: a hard swish, or another tensor that is
 * added, and a ReLU after that. The node keeps the name of the last of them; its inputs are those of the convolution (with a
 * bias), then what is added or the numbers of the hard swish.
 */
export function withConvolutionsThen<Node extends ToldNode>(nodes: readonly Node[]): Node[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const users = new Map<string, Node[]>();
  for (const node of nodes) for (const name of node.input ?? []) users.set(name, [...(users.get(name) ?? []), node]);
  const onlyUser = ({ name }: Node): Node | undefined => {
    const [first, ...others] = users.get(name) ?? [];
    return others.length === 0 ? first : undefined;
  };

  const gone = new Set<Node>();
  const made = new Map<Node, Node>();
  for (const node of nodes) {
    const next = isPlainConvolution(node) ? onlyUser(node) : undefined;
    if (!next || made.has(next)) continue;
    const others = (next.input ?? []).filter((name) => name !== node.name);
    const inOne = (last: Node, isCut: boolean): void => {
      const attr = { ...node.attr, isDepthwise: { b: convolutionOps[node.op] }, isCut: { b: isCut } };
      made.set(last, { ...last, op: convolutionThenOp, input: [...(node.input ?? []), ...others], attr });
      gone.add(node);
    };
    if (next.op === hardSwishOp && next.input?.[0] === node.name) inOne(next, false);
    else if (isSum(next) && others.length === 1) {
      const after = onlyUser(next);
      if (after?.op === 'Relu') gone.add(next);
      // Of two convolutions that are added, the first is taken; the other may be what the next node waits for.
      made.set(next, next);
      inOne(after?.op === 'Relu' ? after : next, after?.op === 'Relu');
    }
  }
  return nodes.filter((node) => !gone.has(node)).map((node) => made.get(node) ?? node);

  function isSum({ op, name }: Node): boolean {
    return (op === 'Add' || op === 'AddV2') && byName.has(name);
  }
}

/** Whether it has a bias and nothing else yet, and is of a size that is told from its input's. */
function isPlainConvolution({ op, input = [], attr = {} }: ToldNode): boolean {
  if (!(op in convolutionOps) || input.length !== 3) return false;
  const { fused_ops: fused, padding } = attr as {
    readonly fused_ops?: { readonly list?: { readonly s?: readonly string[] } };
    readonly padding?: { readonly s?: string };
  };
  const [first, ...others] = (fused?.list?.s ?? []).map((name) => atob(name));
  return first === 'BiasAdd' && others.length === 0 && ['SAME', 'VALID'].includes(atob(padding?.s ?? ''));
}
