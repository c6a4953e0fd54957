// What faces need of the room `dissemination`.
export { countTracker, STAGES, type TrackerDimension } from "#dissemination/follow/tracker";
export { isMailAddress } from "#dissemination/stakeholder/contact-details";
