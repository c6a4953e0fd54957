// One tab fills in a draft: two would overwrite each other.

/** The way to let go of it; undefined while another tab holds it. */
export function holdDraft(draftId: string): Promise<(() => void) | undefined> {
  if (!navigator.locks) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    void navigator.locks.request(`tornaviaje-draft:${draftId}`, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(undefined);
      return new Promise<void>((release) => resolve(release));
    });
  });
}
