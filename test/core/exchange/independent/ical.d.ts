/** The part of ical.js that the tests use; its version 2.0 has no types, and those of later ones contradict themselves. */
declare module 'ical.js' {
  interface Component {
    getAllSubcomponents(name: string): Component[];
  }
  interface Time {
    readonly isDate: boolean;
    toString(): string;
  }
  const ICAL: {
    parse(text: string): unknown;
    Component: new (parsed: unknown) => Component;
    Event: new (
      component: Component,
    ) => {
      readonly summary: string | null;
      readonly location: string | null;
      readonly description: string | null;
      readonly startDate: Time;
      readonly endDate: Time;
    };
  };
  export default ICAL;
}
