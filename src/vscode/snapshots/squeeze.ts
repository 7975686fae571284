// What a snapshot is made of: compressed bytes under the hash of their text. Everything here is in Node 20 and in web
// workers. On a page without a secure context there is no hash, and then there are no snapshots.

/** SHA-256 of a text as UTF-8, in hexadecimal; undefined where the platform has no hash. */
export async function hashText(text: string): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A text as gzip over UTF-8. */
export async function squeeze(text: string): Promise<Uint8Array> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** The text that was squeezed; undefined when the bytes are damaged, or say more than `mostBytes`. */
export async function unsqueeze(bytes: Uint8Array, mostBytes: number): Promise<string | undefined> {
  const reader = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    let text = '';
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.length;
      if (size > mostBytes) {
        await reader.cancel();
        return undefined;
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return undefined; // damaged: as if it were not there
  }
}
