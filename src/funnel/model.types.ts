import type { FunnelModel, Stage, StageKind } from './types.js';

/** A stage with its kind filled in. */
export interface NormalStage extends Stage {
  readonly kind: StageKind;
}

/** A model with version and kinds filled in. */
export interface NormalFunnel extends FunnelModel {
  readonly version: number;
  readonly stages: readonly NormalStage[];
}
