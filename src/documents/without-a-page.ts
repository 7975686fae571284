// pdf.js asks for these when it is loaded, for drawing, which never happens here. Imported before it.

const world = globalThis as Record<string, unknown>;
for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) world[name] ??= class {};
world.navigator ??= { platform: '', userAgent: '', language: 'en' };
