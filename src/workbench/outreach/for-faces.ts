// What faces need of the rooms `dissemination` and `publications`.
export { countTracker, STAGES, type TrackerDimension } from "#dissemination/follow/tracker";
export { isMailAddress } from "#dissemination/stakeholder/contact-details";
export { PAPERS } from "#publications/letter/letter";
