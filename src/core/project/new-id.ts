export { newId } from './records/derive-id.ts';
