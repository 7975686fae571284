/** A number with its noun: "1 annotation", "2 annotations". `several` where that is not the noun and an "s". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
