// Lists show the current submissions that were not taken out, by number, of a form, or by the verdict of their review: each order
// and each count is answered from an index alone, without the answers, which lie in the rows.
export const SUBMISSION_ORDERS: readonly string[] = [
  `drop index submission_by_form`,
  `create index submission_standing on submission (study, number) where current and not removed`,
  `create index submission_standing_by_form on submission (study, form_id, number) where current and not removed`,
  `create index submission_standing_by_review on submission (study, review, number) where current and not removed`,
];
