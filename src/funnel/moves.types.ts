/** A move that somebody wants to make. */
export interface StageMove {
  /** Where the deal stands; null when it is new. */
  readonly from: string | null;
  /** Where it shall go. */
  readonly to: string;
  /** What is known of the deal. Default: nothing. */
  readonly facts?: { readonly [fact: string]: unknown } | undefined;
}

/** What a move is, seen from the order of the stages. */
export type MoveDirection = 'start' | 'forward' | 'backward' | 'same' | 'lose' | 'park' | 'reopen';

/** A criterion that the facts do not meet. */
export interface MissingCriterion {
  /** The stage that asks for it. */
  readonly stage: string;
  /** Its id. */
  readonly criterion: string;
  /** Whether it is asked for when leaving or when entering the stage. */
  readonly side: 'exit' | 'entry';
  /** Whether it forbids the move. */
  readonly required: boolean;
}

/** Whether a move may be made. */
export interface StageMoveCheck {
  /** No required criterion is missing. */
  readonly allowed: boolean;
  /** What the move is. */
  readonly direction: MoveDirection;
  /** Required ordered stages that the move passes over. */
  readonly skipped: string[];
  /** What the facts do not meet, in the order in which it is asked for. */
  readonly missing: MissingCriterion[];
}

/** A stage that a deal could go to. */
export interface NextStage {
  /** The stage. */
  readonly stage: string;
  /** What going there is. */
  readonly direction: MoveDirection;
  /** No required criterion is missing. */
  readonly allowed: boolean;
  /** What the facts do not meet. */
  readonly missing: MissingCriterion[];
}
