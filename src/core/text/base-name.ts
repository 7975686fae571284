/** The last part of a path or a URI's path, with "/": the file's name. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
