// How long a study keeps who people are and what they sent, sealed: a promise of the consent that people were read. Answers without
// names stay. Retention in months from the day of arrival, in UTC; the earliest promise holds.

export interface Retention {
  /** After a submission arrived; a whole number. */
  readonly months?: number;
  /** ISO date: on this day at the latest, for everybody. */
  readonly until?: string;
  /** What the consent of one form promised instead of `months`. */
  readonly forms?: readonly FormRetention[];
}

export interface FormRetention {
  readonly form: string;
  readonly months: number;
}

/** First ISO day on which nothing sealed of it is kept any more. Undefined: no day was promised. */
export function retentionEnds(
  { months, until, forms = [] }: Retention,
  { form, receivedAt }: { readonly form: string; readonly receivedAt: string },
): string | undefined {
  const promised = forms.find((each) => each.form === form)?.months ?? months;
  const days = [...(promised === undefined ? [] : [monthsAfter(receivedAt, promised)]), ...(until ? [until] : [])];
  return days.sort()[0];
}

/** The last day of a month stands for days that it does not have: 31 January and one month is 28 February. */
function monthsAfter(moment: string, months: number): string {
  const from = new Date(moment);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay))).toISOString().slice(0, 10);
}
