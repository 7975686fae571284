/** Text for a label in which "$(name)" stays text instead of becoming an icon. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
