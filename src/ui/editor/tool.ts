/** What the pointer does in the picture. The letter is its key, the same in every language. */
export const tools = [
  { id: 'select', key: 'v' },
  { id: 'rectangle', key: 'r' },
  { id: 'polygon', key: 'p' },
  { id: 'brush', key: 'b' },
  { id: 'crop', key: 'c' },
] as const;

export type ToolId = (typeof tools)[number]['id'];

export function isTool(id: string): id is ToolId {
  return tools.some((tool) => tool.id === id);
}
