import { baseName } from '../text/base-name.ts';

const PREFIX = 'urn:policy-annotator:brief:';

/** An absolute IRI for a brief, as W3C annotations need one: it names the text, it does not say where it lies. */
export const briefUri = (path: string): string => PREFIX + path.split('/').map(wellFormed).join('/');

/** The path in a {@link briefUri}, or the last part of another IRI; the text itself when it is no IRI. */
export function pathOfUri(uri: string): string {
  const [bare = ''] = uri.split(/[?#]/, 1);
  const isOurs = uri.startsWith(PREFIX);
  const path = isOurs ? uri.slice(PREFIX.length) : baseName(bare);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Lone surrogates have no percent-encoding. */
const wellFormed = (part: string): string =>
  encodeURIComponent(
    part.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );
