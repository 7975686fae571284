/**
 * A tag of Taguette, which joins the parts by ".": one between digits, or in a name with blanks around its parts, is the
 * name's own ("v1.2", "U.S. policy").
 */
export function fromTaguette(written: string): string {
  const parts = written.split(/(?<!\d)\.|\.(?!\d)/);
  return parts.every((part) => part !== '' && part === part.trim()) ? parts.join('/') : written;
}
