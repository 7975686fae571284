/** The parts of a record that are there: no empty texts, nothing undefined. */
export function present<Facts extends object>(
  facts: Facts,
): { [Key in keyof Facts]?: NonNullable<Facts[Key]> } {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''),
  ) as { [Key in keyof Facts]?: NonNullable<Facts[Key]> };
}
