/** How far into a file its declaration of an encoding is looked for, in bytes: as browsers do, and some more. */
const HEAD = 4096;

/** The text of an HTML file: in UTF-8 or what the file declares; what is no valid UTF-8 is read as Western European. */
export function decodeHtml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [, declared] = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i.exec(head) ?? [];
  for (const encoding of ['utf-8', declared ?? 'windows-1252', 'windows-1252'])
    try {
      return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
    } catch {
      // no UTF-8, or an encoding of an unknown name: the next is tried
    }
  return head;
}
