/** Which submission of which study a part of the page is about. */
export interface OfSubmission {
  readonly study: string;
  readonly instance: string;
}
