/** Defers the building of a constant table to its first use: start-up pays nothing. The builder must be pure. */
export function once<T>(build: () => T): () => T {
  let value: { readonly made: T } | undefined;
  return () => {
    value ??= { made: build() };
    return value.made;
  };
}
