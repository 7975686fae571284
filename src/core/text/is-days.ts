const DAY = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Whether a text is a day, month or year of the calendar (2022-06-29, 2022-06, 2022), or two with "/" between. */
export function isDays(text: string): boolean {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every(isDay);
}

function isDay(text: string): boolean {
  const [, year, month = '01', day = '01'] = DAY.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // 30 February is read as 2 March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
