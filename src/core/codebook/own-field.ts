import { isDays } from '../text/is-days.ts';

/** What a field of the user's own may hold. `date`: an ISO date, or two with "/"; `actor`: an id or a name. */
export const FIELD_TYPES = ['text', 'number', 'date', 'choice', 'actor', 'yes/no'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** A field that the project file declares under `fields`, for annotations to have. */
export interface OwnField {
  /** Its name, under which annotations have its value: "deadline". The file calls it `name`. */
  readonly id: string;
  readonly label?: string;
  readonly type: FieldType;
  /** What a `choice` is between. */
  readonly values?: readonly string[];
  /** What it means: shown when it is asked for. */
  readonly memo?: string;
}

/** Values of own fields by their names, as they are written in the file. */
export type FieldValues = Readonly<Record<string, string>>;

/** What a field is called for a person. */
export const fieldLabel = ({ id, label }: OwnField): string => label ?? id;

/** Whether a name can be a field's: letters and digits, and - or _ between them, a letter first. */
export const isFieldName = (name: string): boolean => /^\p{L}[\p{L}\p{N}_-]*$/u.test(name);

/** A value without the names that any object knows. */
export function fieldValue(values: FieldValues | undefined, name: string): string | undefined {
  return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}

/** A typed value as the file has it; undefined when the field cannot hold it. */
export function readFieldValue({ type, values }: OwnField, typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  switch (type) {
    case 'number':
      return /^[-+]?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? text.replace('+', '') : undefined;
    case 'date':
      return isDays(text) ? text : undefined;
    case 'choice':
      return values?.find((each) => each === text);
    case 'yes/no':
      if (/^(?:yes|true)$/i.test(text)) return 'yes';
      return /^(?:no|false)$/i.test(text) ? 'no' : undefined;
    default:
      return text;
  }
}

/** What a field wants, as the end of a sentence: "“deadline” should be …". */
export function expectedValue({ type, values = [] }: OwnField): string {
  switch (type) {
    case 'number':
      return 'a number such as 12 or 2.5';
    case 'date':
      return 'a date such as 2022-06-29, or two with “/” between';
    case 'choice':
      return values.length === 0 ? 'one of its values, and it lists none' : `one of ${values.join(', ')}`;
    case 'yes/no':
      return 'yes or no';
    case 'actor':
      return 'an actor: an id of this file, or a name';
    default:
      return 'one text';
  }
}
