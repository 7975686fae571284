import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';

const FOLDER = 'src/core/entities/data';

test('tables of names that ship compressed are what the sources say', async () => {
  const { packTables } = await import(path.resolve('pack-tables.mjs'));
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));
  const load = async (plugins: readonly unknown[]): Promise<{ tables: unknown; size: number }> => {
    const { outputFiles } = await build({
      stdin: {
        contents: files
          .map((file, index) => `export * as table${index} from './${FOLDER}/${file}';`)
          .join('\n'),
        resolveDir: '.',
      },
      bundle: true,
      minify: true,
      charset: 'utf8',
      format: 'esm',
      write: false,
      plugins: plugins as [],
    });
    const code = outputFiles[0]?.text ?? '';
    const { ...tables } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    return { tables, size: code.length };
  };
  const plain = await load([]);
  const packed = await load([packTables]);
  assert.equal(JSON.stringify(packed.tables), JSON.stringify(plain.tables));
  assert.ok(packed.size < plain.size * 0.7, `${packed.size} of ${plain.size}`);
});
