/** What is made small: a function of numbers from 0 to 1; it may be NaN or infinite where there is no answer. */
export type BoxObjective = (point: readonly number[]) => number;

/** Points on each side of the first grid. */
const GRID = 10;
/** How many of the best grid points are refined. */
const STARTS = 4;

interface Candidate {
  readonly point: readonly number[];
  readonly value: number;
}

function judged(objective: BoxObjective, point: readonly number[]): Candidate {
  const value = objective(point);
  return { point, value: Number.isNaN(value) ? Infinity : value };
}

/** Every point of a regular grid over the box, the first coordinate slowest, with its value. */
function gridOver(objective: BoxObjective, dimension: number): Candidate[] {
  const candidates: Candidate[] = [];
  const perSide = GRID + 1;
  for (let i = 0; i < perSide ** dimension; i += 1) {
    const point: number[] = [];
    for (let k = dimension - 1, rest = i; k >= 0; k -= 1) {
      point[k] = (rest % perSide) / GRID;
      rest = Math.floor(rest / perSide);
    }
    candidates.push(judged(objective, point));
  }
  return candidates;
}

/** An angle for each coordinate, x = (1 − cos θ) / 2: any angles are a point of the box, and no wall is in the way. */
const toPoint = (angles: readonly number[]): number[] => angles.map((angle) => (1 - Math.cos(angle)) / 2);
const toAngles = (point: readonly number[]): number[] => point.map((x) => Math.acos(1 - 2 * x));

/** One run of the simplex method of Nelder and Mead from a corner and steps along each axis. */
function descend(objective: BoxObjective, start: Candidate, step: number): Candidate {
  interface Vertex extends Candidate {
    readonly angles: readonly number[];
  }
  const vertexAt = (angles: readonly number[]): Vertex => ({ ...judged(objective, toPoint(angles)), angles });
  const corner = toAngles(start.point);
  const dimension = corner.length;
  const vertices: Vertex[] = [{ ...start, angles: corner }];
  for (let k = 0; k < dimension; k += 1) vertices.push(vertexAt(corner.map((angle, i) => (i === k ? angle + step : angle))));
  const byValue = (a: Vertex, b: Vertex): number => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
  for (let round = 0; round < 200 * dimension; round += 1) {
    vertices.sort(byValue);
    const best = vertices[0] as Vertex;
    const worst = vertices[dimension] as Vertex;
    const size = Math.max(...vertices.map(({ angles }) => Math.max(...angles.map((angle, k) => Math.abs(angle - (best.angles[k] as number))))));
    if (size < 1e-9) break;
    const centre = corner.map((_, k) => vertices.slice(0, dimension).reduce((sum, { angles }) => sum + (angles[k] as number), 0) / dimension);
    const along = (factor: number): Vertex => vertexAt(centre.map((c, k) => c + factor * ((worst.angles[k] as number) - c)));
    const mirrored = along(-1);
    if (mirrored.value < best.value) {
      const further = along(-2);
      vertices[dimension] = further.value < mirrored.value ? further : mirrored;
    } else if (mirrored.value < (vertices[dimension - 1] as Vertex).value) vertices[dimension] = mirrored;
    else {
      const nearer = mirrored.value < worst.value ? along(-0.5) : along(0.5);
      if (nearer.value < Math.min(worst.value, mirrored.value)) vertices[dimension] = nearer;
      else {
        for (let i = 1; i <= dimension; i += 1) {
          vertices[i] = vertexAt((vertices[i] as Vertex).angles.map((angle, k) => (angle + (best.angles[k] as number)) / 2));
        }
      }
    }
  }
  vertices.sort(byValue);
  return vertices[0] as Vertex;
}

/** Where going to 0 or 1 costs nothing, the answer lies there: the angles come near it only. */
function snap(objective: BoxObjective, found: Candidate): Candidate {
  let best = found;
  found.point.forEach((x, k) => {
    const end = Math.round(x);
    if (x === end || Math.abs(x - end) > 1e-6) return;
    const moved = judged(objective, best.point.map((each, i) => (i === k ? end : each)));
    if (moved.value <= best.value) best = moved;
  });
  return best;
}

/**
 * The point of the box [0, 1]^dimension where the objective is least: a grid finds the valleys, simplex runs go down the
 * best of them. The same objective always gives the same point; of equals the first of the grid wins.
 */
export function minimizeInBox(objective: BoxObjective, dimension: number): readonly number[] {
  if (dimension === 0) return [];
  const starts = gridOver(objective, dimension).sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0)).slice(0, STARTS);
  let best = starts[0] as Candidate;
  for (const start of starts) {
    let at = start;
    for (let runs = 0; runs < 8; runs += 1) {
      const next = descend(objective, at, runs === 0 ? 0.15 : 0.02);
      const gain = at.value - next.value;
      if (next.value < at.value) at = next;
      // a fresh simplex frees a run that was caught flat
      if (runs > 0 && !(gain > 1e-12 * Math.abs(at.value))) break;
    }
    const ended = snap(objective, at);
    if (ended.value < best.value) best = ended;
  }
  return best.point;
}
