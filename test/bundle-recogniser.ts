import { type BuildOptions, build } from 'esbuild';

/** The recogniser with its tables as one module, minified, with what else a build adds. */
export async function bundleRecogniser(options: BuildOptions): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: ['src/core/entities/recognise.ts'],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    ...options,
    write: false,
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild wrote nothing');
  return file.contents;
}
