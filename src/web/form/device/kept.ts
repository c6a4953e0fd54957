// What this device keeps: forms to fill in, drafts, answers that wait to be sent, and what has been received.

export interface KeptFile {
  /** As the answers or the form name it. */
  readonly name: string;
  readonly blob: Blob;
}

/** A form as one version of it was when this device last had a network. */
export interface KeptForm {
  readonly study: string;
  readonly formId: string;
  readonly version: string;
  readonly title: string;
  /** Of the XForm and all its media: the same means the same form. */
  readonly digest: string;
  readonly xml: string;
  readonly media: readonly (KeptFile & { readonly digest: string })[];
  readonly fetchedAt: string;
  /** Only the current version is filled in anew; an older one stays while drafts need it. */
  readonly current: boolean;
  /** Opened by a link for one person: it is not offered in the list. */
  readonly byLink: boolean;
}

export interface Draft {
  readonly id: string;
  readonly study: string;
  readonly formId: string;
  readonly version: string;
  readonly title: string;
  /** What the form calls this one, by its `instance_name`. */
  readonly name?: string;
  readonly startedAt: string;
  readonly savedAt: string;
  readonly xml: string;
  readonly attachments: readonly KeptFile[];
  /** Token of the single-use link by which it was opened. */
  readonly link?: string;
}

export interface Refusal {
  readonly status: number;
  /** In the language in which it was asked; "" when the server gave no reason. */
  readonly message: string;
  readonly cure: string;
}

export interface Outgoing {
  readonly instanceId: string;
  readonly study: string;
  readonly formId: string;
  readonly version: string;
  readonly title: string;
  readonly name?: string;
  readonly finishedAt: string;
  readonly state: "waiting" | "sending" | "refused";
  readonly xml: string;
  readonly attachments: readonly KeptFile[];
  readonly link?: string;
  readonly refusal?: Refusal;
}

/** All that stays of an answer that the server has. */
export interface Receipt {
  readonly instanceId: string;
  readonly study: string;
  readonly formId: string;
  readonly title: string;
  readonly sentAt: string;
  readonly link?: string;
}
