/** An XMP packet with simple properties, as attributes of one rdf:Description; names carry their prefix. */
export function buildXmp(properties: Readonly<Record<string, string>>): Uint8Array {
  const attributes = Object.entries(properties)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
  const description = `<rdf:Description rdf:about="" ${attributes}/>`;
  const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${description}</rdf:RDF></x:xmpmeta>`;
  return new Uint8Array(Buffer.from(packet, 'utf8'));
}
