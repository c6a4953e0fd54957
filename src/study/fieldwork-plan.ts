// How fieldwork is watched: which columns of a table tell who asked, when and where, what was promised, and from when on a
// supervisor is told. The part `fieldwork` of study.yaml; every key has a default, so that a study without it is watched too.

/** Names of columns (or questions) of the table. */
export interface FieldworkColumns {
  readonly interviewer: string;
  readonly city: string;
  readonly sex: string;
  /** ISO date-times as ODK Collect writes them, with the offset of the telephone. */
  readonly start: string;
  readonly end: string;
  /** Day of the interview, where there is no start. */
  readonly date: string;
  /** `latitude longitude altitude accuracy`, as ODK writes it. */
  readonly location: string;
  /** Who was asked, the same in each wave. */
  readonly person: string;
  readonly wave: string;
  /** Whether the person agreed. */
  readonly outcome: string;
  /** Keyed hash of a telephone and keyed filter of a name, in files of answers whose names and telephones stay elsewhere. */
  readonly phone: string;
  readonly name: string;
}

export interface FieldworkThresholds {
  /** Distance of the logarithm of a duration from the median, in robust standard deviations. */
  readonly durationZ: number;
  /** Fewest records with a duration before durations are compared. */
  readonly durationRecords: number;
  /** Fewest answered questions of one scale that may all be the same. */
  readonly sameAnswers: number;
  /** Share of equal answers between two records, of one. */
  readonly matchShare: number;
  /** Fewest questions that two records are compared by. */
  readonly matchQuestions: number;
  /** Similarity of encoded names, of one. */
  readonly nameSimilarity: number;
  readonly distanceKilometres: number;
  readonly speedKilometresPerHour: number;
  /** Share of the questions that almost everybody answered. */
  readonly missingShare: number;
  readonly dontKnowShare: number;
  /** Fewest records of an interviewer before interviewers are compared. */
  readonly interviewerRecords: number;
}

export interface Quota {
  /** Absent: every city. */
  readonly city?: string;
  /** Absent: women and men together. */
  readonly sex?: "female" | "male";
  /** What else must have been answered; all of it. Absent: anything. */
  readonly among?: readonly QuotaAnswer[];
  readonly wanted: number;
}

/** Codes of which one was chosen, or a number between two, both ends included. */
export interface QuotaAnswer {
  readonly question: string;
  readonly codes?: readonly string[];
  readonly from?: number;
  readonly to?: number;
}

export interface FieldworkPlan {
  /** Id of the instrument: `returnee`. */
  readonly table: string;
  readonly columns: FieldworkColumns;
  /** Answers to the question of consent that mean no. */
  readonly refused: readonly string[];
  /** Codes that mean "I do not know". */
  readonly dontKnow: readonly string[];
  /** Sets of columns that together belong to one record only. */
  readonly keys: readonly (readonly string[])[];
  /** Questions that are answered on one scale. Absent: runs of four or more questions with the same choices. */
  readonly scales?: readonly (readonly string[])[];
  /** Hours of the day, local, `HH:MM`. */
  readonly hours: { readonly from: string; readonly to: string };
  readonly quotas: readonly Quota[];
  /** Questions whose answers should not depend on who asks. */
  readonly effects: readonly string[];
  readonly thresholds: FieldworkThresholds;
}

export const DEFAULT_COLUMNS: FieldworkColumns = {
  interviewer: "interviewer",
  city: "city",
  sex: "sex",
  start: "start",
  end: "end",
  date: "interview_date",
  location: "location",
  person: "person",
  wave: "wave",
  outcome: "consent",
  phone: "phone_hash",
  name: "name_filter",
};

export const DEFAULT_THRESHOLDS: FieldworkThresholds = {
  durationZ: 3.5,
  durationRecords: 20,
  sameAnswers: 5,
  matchShare: 0.85,
  matchQuestions: 20,
  nameSimilarity: 0.85,
  distanceKilometres: 30,
  speedKilometresPerHour: 120,
  missingShare: 0.1,
  dontKnowShare: 0.25,
  interviewerRecords: 10,
};

export function defaultFieldwork(table: string): FieldworkPlan {
  return {
    table,
    columns: DEFAULT_COLUMNS,
    refused: ["no"],
    dontKnow: ["dk", "dont_know", "ns", "no_sabe"],
    keys: [],
    hours: { from: "06:00", to: "21:00" },
    quotas: [],
    effects: [],
    thresholds: DEFAULT_THRESHOLDS,
  };
}
