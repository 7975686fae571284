import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { transform } from 'esbuild';

const FOLDER = path.join(import.meta.dirname, 'src/core/entities/data');
const INFLATE = path.join(import.meta.dirname, 'src/core/exchange/bytes/inflate.ts');

/**
 * Ships the tables of names compressed: the texts that the files of src/core/entities/data export, all in one stream,
 * are put back when the first of them is loaded. In the sources they stay tables that people read. A file that exports
 * anything but texts ships as it is.
 */
export const packTables = {
  name: 'pack-tables',
  async setup({ onLoad, onResolve }) {
    const files = new Map();
    for (const file of readdirSync(FOLDER)) {
      const { code } = await transform(readFileSync(path.join(FOLDER, file), 'utf8'), { loader: 'ts' });
      if (/^import\b/m.test(code)) continue;
      const texts = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      if (Object.values(texts).every((text) => typeof text === 'string')) files.set(file, texts);
    }
    const all = [...files.values()].flatMap((texts) => Object.values(texts));
    const plain = Buffer.from(all.join('\0'));
    const packed = toBase85(smallest(plain));
    onResolve({ filter: /^packed-tables$/ }, () => ({ path: 'packed-tables', namespace: 'packed' }));
    onLoad({ filter: /./, namespace: 'packed' }, () => ({
      contents: `
        import { inflate } from ${JSON.stringify(INFLATE)};
        const bytes = (${fromBase85})('${packed}');
        export const texts = new TextDecoder().decode(inflate(bytes, ${plain.length})).split('\\0');`,
      resolveDir: FOLDER,
    }));
    onLoad({ filter: /[\\/]core[\\/]entities[\\/]data[\\/][^\\/]+\.ts$/ }, ({ path: file }) => {
      const texts = files.get(path.basename(file));
      if (!texts) return undefined;
      const lines = Object.entries(texts).map(
        ([name, text]) => `export const ${name} = texts[${all.indexOf(text)}];`,
      );
      return { contents: ["import { texts } from 'packed-tables';", ...lines].join('\n') };
    });
  },
};

/** How much memory zlib takes decides where it begins a new block: one of the ways is the smallest. */
function smallest(bytes) {
  const ways = [5, 6, 7, 8, 9].map((memLevel) => deflateRawSync(bytes, { level: 9, memLevel }));
  return ways.reduce((best, each) => (each.length < best.length ? each : best));
}

/**
 * Four bytes as five letters: a quarter more where base64 takes a third. The letters are those from "(" to "~" but "\\"
 * and "`", so that they may stand in a string of JavaScript. What is left over is filled up with zeros.
 */
function toBase85(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    let value = 0;
    for (let n = 0; n < 4; n++) value = value * 256 + (bytes[at + n] ?? 0);
    let letters = '';
    for (let n = 0; n < 5; n++) {
      let code = 40 + (value % 85);
      if (code >= 92) code++;
      if (code >= 96) code++;
      letters = String.fromCharCode(code) + letters;
      value = Math.floor(value / 85);
    }
    text += letters;
  }
  return text;
}

/** The way back; ships with the tables. */
function fromBase85(text) {
  const bytes = new Uint8Array((text.length / 5) * 4);
  for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
    let value = 0;
    for (let n = from; n < from + 5; n++) {
      const code = text.charCodeAt(n);
      value = value * 85 + code - 40 - (code > 92 ? 1 : 0) - (code > 96 ? 1 : 0);
    }
    bytes.set([value >>> 24, value >>> 16, value >>> 8, value], to);
  }
  return bytes;
}
