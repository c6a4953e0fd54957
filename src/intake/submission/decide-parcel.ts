// What a parcel is, given what is already there: OpenRosa demands that the same parcel may come any number of times, and that an
// edit replaces the instance it names. Nothing that was received is ever overwritten.

export interface KnownInstance {
  readonly instanceId: string;
  readonly rootId: string;
  readonly formId: string;
  /** Of the XML: equal for equal bytes. */
  readonly fingerprint: string;
  readonly current: boolean;
  readonly removed: boolean;
}

export interface ArrivingParcel {
  readonly formId: string;
  readonly deprecatedId?: string;
  readonly fingerprint: string;
}

/** What is already there under the parcel's own instanceID, and under the one that it replaces. */
export interface Surroundings {
  readonly own?: KnownInstance | undefined;
  readonly replaced?: KnownInstance | undefined;
}

export type AsideReason = "instance-differs" | "replaced-already" | "removed";

export type ParcelDecision =
  | { readonly kind: "first" }
  | { readonly kind: "edit"; readonly rootId: string }
  /** The same XML again: its files are added to those that are there. */
  | { readonly kind: "again" }
  /** Refused to the sender, and kept all the same. */
  | { readonly kind: "aside"; readonly reason: AsideReason }
  | { readonly kind: "replaces-unknown" };

export function decideParcel(parcel: ArrivingParcel, { own, replaced }: Surroundings): ParcelDecision {
  if (own !== undefined) return decideAgain(parcel, own);
  if (parcel.deprecatedId === undefined) return { kind: "first" };
  if (replaced === undefined || replaced.formId !== parcel.formId) return { kind: "replaces-unknown" };
  if (replaced.removed) return { kind: "aside", reason: "removed" };
  if (!replaced.current) return { kind: "aside", reason: "replaced-already" };
  return { kind: "edit", rootId: replaced.rootId };
}

function decideAgain(parcel: ArrivingParcel, own: KnownInstance): ParcelDecision {
  if (own.removed) return { kind: "aside", reason: "removed" };
  if (own.fingerprint !== parcel.fingerprint) return { kind: "aside", reason: "instance-differs" };
  return { kind: "again" };
}
