/** Bytes as text, BOM and line ends included; undefined when they are not UTF-8: writing such a text back would damage it. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
