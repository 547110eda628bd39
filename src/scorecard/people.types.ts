import type { DecimalInput } from '../types.js';

/** Somebody's ability and attitude, on any scale. */
export interface SkillWill {
  /** Who, once in a list: text, or a safe integer, which becomes text. */
  readonly id: string | number;
  /** What somebody can do. */
  readonly ability: DecimalInput;
  /** How willing somebody is. */
  readonly attitude: DecimalInput;
}

/** Where a level begins. */
export interface SkillWillCuts {
  /** Ability from which somebody is able; of two rising cuts the first is where somebody can learn. */
  readonly ability: DecimalInput | readonly [DecimalInput, DecimalInput];
  /** Attitude from which somebody is willing. */
  readonly attitude: DecimalInput;
}

/** Level of ability. */
export type AbilityLevel = 'able' | 'learnable' | 'unable';
/** Level of attitude. */
export type AttitudeLevel = 'willing' | 'unwilling';
/** A cell of the matrix: attitude and ability. */
export type SkillWillCell = 'willingAble' | 'willingLearnable' | 'willingUnable' | 'unwillingAble' | 'unwillingLearnable' | 'unwillingUnable';
/** What to do about a cell. */
export type SkillWillAction = 'reward' | 'train' | 'reassign' | 'coach' | 'encourage' | 'replace';

/** Somebody with a cell. */
export interface SkillWillPerson {
  /** Who. */
  readonly id: string;
  /** Level of ability. */
  readonly ability: AbilityLevel;
  /** Level of attitude. */
  readonly attitude: AttitudeLevel;
  /** The cell. */
  readonly cell: SkillWillCell;
  /** What to do: `reward` (reinforce, train further), `train` hard, `reassign` (another post), `coach` (guide), `encourage` and train, `replace`. */
  readonly action: SkillWillAction;
}

/** A cell with how many are in it. */
export interface SkillWillCount {
  /** The cell. */
  readonly cell: SkillWillCell;
  /** Its level of ability. */
  readonly ability: AbilityLevel;
  /** Its level of attitude. */
  readonly attitude: AttitudeLevel;
  /** What to do. */
  readonly action: SkillWillAction;
  /** How many people. */
  readonly count: number;
  /** Fraction of all people; null without people. */
  readonly share: number | null;
}

/** Result of {@link classifySkillWill}. */
export interface SkillWillMatrix {
  /** In input order. */
  readonly people: readonly SkillWillPerson[];
  /** Every cell that exists under the cuts, willing ones first. */
  readonly cells: readonly SkillWillCount[];
  /** The cuts that were in effect, exact. */
  readonly options: {
    /** Where levels of ability begin: one cut, or a list of two. */
    readonly ability: string | readonly [string, string];
    /** Where willing begins. */
    readonly attitude: string;
  };
  /** Always empty: nothing about a matrix is legal but suspicious. */
  readonly warnings: readonly never[];
}

/** A skill: how much it matters and how good somebody is. */
export interface Skill {
  /** Its name, once in a list: text, or a safe integer, which becomes text. */
  readonly id: string | number;
  /** How much it matters, on any scale. */
  readonly importance: DecimalInput;
  /** How good somebody is, on the same scale. */
  readonly current: DecimalInput;
}

/** A skill with its gap. */
export interface SkillGap {
  /** The skill. */
  readonly id: string;
  /** How much it matters. */
  readonly importance: number;
  /** How good somebody is. */
  readonly current: number;
  /** What is missing: importance − current, 0 or more. */
  readonly gap: number;
  /** What is more than needed: current − importance, 0 or more. */
  readonly surplus: number;
  /** 1 is to be trained first; null without a gap. */
  readonly rank: number | null;
}

/** Result of {@link rankSkillGaps}. */
export interface SkillGapRanking {
  /** By gap, then importance, both falling, then input order. */
  readonly rows: readonly SkillGap[];
  /** There are no options. */
  readonly options: Readonly<Record<string, never>>;
  /** Always empty: nothing about a gap is legal but suspicious. */
  readonly warnings: readonly never[];
}
