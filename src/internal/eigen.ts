/** Eigenvalues and eigenvectors of a small symmetric matrix. */
export interface Eigen {
  readonly values: Float64Array;
  /** Column k, `vectors[i · size + k]`, belongs to value k. */
  readonly vectors: Float64Array;
}

const SWEEPS = 60;

/** By Jacobi's rotations; `matrix` is square, stored row by row, and left as it is. */
export function eigenOfSymmetric(matrix: Float64Array, size: number): Eigen {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let turned = false;
    for (let p = 0; p < size - 1; p += 1) {
      for (let q = p + 1; q < size; q += 1) turned = rotate(a, vectors, size, p, q) || turned;
    }
    if (!turned) break;
  }
  const values = new Float64Array(size);
  for (let i = 0; i < size; i += 1) values[i] = a[i * size + i] as number;
  return { values, vectors };
}

/** Turns rows and columns p and q so that their common entry becomes 0; false when it is 0 to the last bit already. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): boolean {
  const apq = a[p * size + q] as number;
  const app = a[p * size + p] as number;
  const aqq = a[q * size + q] as number;
  if (Math.abs(apq) <= 1e-17 * Math.sqrt(Math.abs(app * aqq)) || apq === 0) return false;
  const ratio = (aqq - app) / (2 * apq);
  const t = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.hypot(ratio, 1));
  const cos = 1 / Math.hypot(t, 1);
  const sin = t * cos;
  for (let k = 0; k < size; k += 1) {
    const akp = a[k * size + p] as number;
    const akq = a[k * size + q] as number;
    a[k * size + p] = cos * akp - sin * akq;
    a[k * size + q] = sin * akp + cos * akq;
  }
  for (let k = 0; k < size; k += 1) {
    const apk = a[p * size + k] as number;
    const aqk = a[q * size + k] as number;
    a[p * size + k] = cos * apk - sin * aqk;
    a[q * size + k] = sin * apk + cos * aqk;
    const vkp = vectors[k * size + p] as number;
    const vkq = vectors[k * size + q] as number;
    vectors[k * size + p] = cos * vkp - sin * vkq;
    vectors[k * size + q] = sin * vkp + cos * vkq;
  }
  a[p * size + q] = 0;
  a[q * size + p] = 0;
  return true;
}
