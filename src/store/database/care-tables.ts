// The tables of people and of corrections, as kysely sees them.

export interface IdentityRow {
  readonly study: string;
  readonly root_id: string;
  readonly instance_id: string;
  readonly question: string;
  readonly kind: string;
  readonly sealed: string;
  readonly token: string;
  readonly since: string;
}

export interface WithdrawalRow {
  readonly study: string;
  readonly root_id: string;
  readonly keeps: string;
  readonly reason: string;
  readonly at: string;
  readonly actor: string;
}

export interface OpeningRow {
  readonly study: string;
  readonly number: number;
  readonly root_id: string;
  readonly purpose: string;
  readonly reason: string;
  readonly at: string;
  readonly actor: string;
}

export interface CorrectionRow {
  readonly study: string;
  readonly number: number;
  readonly root_id: string;
  readonly question: string;
  readonly value: string;
  readonly before: string | null;
  readonly reason: string;
  readonly at: string;
  readonly actor: string;
}

export interface RetentionEndRow {
  readonly study: string;
  readonly root_id: string;
  readonly at: string;
  readonly actor: string;
  /** Of the act: what arrived later is sealed anew. */
  readonly number: number;
  readonly settled: boolean;
}

export interface CareTables {
  readonly retention_end: RetentionEndRow;
  readonly identity: IdentityRow;
  readonly withdrawal: WithdrawalRow;
  readonly opening: OpeningRow;
  readonly correction: CorrectionRow;
}
