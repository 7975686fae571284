/** An ISO time as xsd:dateTime in UTC, "2022-01-07T10:00:00Z"; undefined for anything else. A day is its first moment. */
export function utcTime(created: string): string | undefined {
  const isTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/.test(created);
  const time = isTime ? Date.parse(created) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000Z', 'Z');
}
