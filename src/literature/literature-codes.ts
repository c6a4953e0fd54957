// Codes shared by references and practices.

export const LEVELS = ["individual", "community", "structural"] as const;

/** `all` = economic, social and psychosocial. */
export const DIMENSIONS = ["economic", "social", "psychosocial", "all"] as const;
