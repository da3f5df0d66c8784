/** A graphics card that can compute; null where there is none, or only a processor that stands in for one. */
export async function realAdapter(): Promise<GPUAdapter | null> {
  // Workers of Firefox, and Node, may have no such thing.
  const { navigator } = globalThis as { readonly navigator?: { readonly gpu?: GPU } };
  const adapter = await navigator?.gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return null;
  // Where it stood before Chrome 136.
  const { isFallbackAdapter = false } = adapter as { readonly isFallbackAdapter?: boolean };
  return adapter.info.isFallbackAdapter || isFallbackAdapter ? null : adapter;
}

/** All that can be told of a graphics card. The version of its driver can't. */
export function describeAdapter({ info }: GPUAdapter): string {
  return [info.vendor, info.architecture, info.device, info.description].join('/');
}
