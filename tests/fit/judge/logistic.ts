/** Rows of numbers, most of them nought: of each row the columns that are not, and their values. */
export class SparseRows {
  readonly starts: number[] = [0];
  readonly #columns: Uint16Array[] = [];
  readonly #values: Float64Array[] = [];
  readonly width: number;
  constructor(width: number) {
    this.width = width;
  }

  /** Adds a row; `value` gives each of its numbers. */
  add(value: (column: number) => number): void {
    let count = 0;
    for (let i = 0; i < this.width; i++) {
      const one = value(i);
      if (one === 0) continue;
      columns[count] = i;
      values[count++] = one;
    }
    this.#columns.push(columns.slice(0, count));
    this.#values.push(values.slice(0, count));
    this.starts.push((this.starts.at(-1) ?? 0) + count);
  }

  get length(): number {
    return this.#columns.length;
  }
  columnsOf(row: number): Uint16Array {
    return this.#columns[row] as Uint16Array;
  }
  valuesOf(row: number): Float64Array {
    return this.#values[row] as Float64Array;
  }
}

const columns = new Uint16Array(4096);
const values = new Float64Array(4096);

export type Logistic = { readonly bias: number; readonly weights: Float64Array };

const MOST_STEPS = 40;
const SETTLED = 1e-4;

/**
 * Logistic regression with an L2 penalty on the weights of inputs brought to one spread (the bias is free), by Newton's
 * method (IRLS). `labels` are 0 or 1; `importance` weighs the rows; `from` is where to begin, which changes the time it takes and not the answer. The answer's weights are of the inputs as given.
 */
export function fitLogistic(
  rows: SparseRows,
  labels: ArrayLike<number>,
  { importance, l2, from }: { readonly importance: ArrayLike<number>; readonly l2: number; readonly from?: Logistic },
): Logistic {
  const { width, length } = rows;
  const spread = spreads(rows);
  const beta = new Float64Array(width + 1);
  if (from) {
    for (let i = 0; i < width; i++) beta[i] = (from.weights[i] as number) * (spread[i] as number);
    beta[width] = from.bias;
  }
  const size = width + 1;
  const hessian = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  const scaled = new Float64Array(width);
  let best = Number.POSITIVE_INFINITY;
  let before = beta.slice();
  let move: Float64Array = new Float64Array(size);
  for (let step = 0; step < MOST_STEPS; step++) {
    hessian.fill(0);
    gradient.fill(0);
    let loss = 0;
    for (let i = 0; i < width; i++) loss += (l2 / 2) * (beta[i] as number) ** 2;
    for (let row = 0; row < length; row++) {
      if (importance[row] === 0) continue;
      const [at, given] = [rows.columnsOf(row), rows.valuesOf(row)];
      const count = at.length;
      let sum = beta[width] as number;
      for (let i = 0; i < count; i++) {
        const column = at[i] as number;
        scaled[i] = (given[i] as number) / (spread[column] as number);
        sum += (scaled[i] as number) * (beta[column] as number);
      }
      const p = 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, sum))));
      const weight = importance[row] as number;
      loss -= weight * Math.log(Math.max(1e-13, (labels[row] as number) === 1 ? p : 1 - p));
      const off = weight * (p - (labels[row] as number));
      const bend = weight * p * (1 - p) + 1e-9;
      for (let i = 0; i < count; i++) {
        const a = (at[i] as number) * size;
        const value = scaled[i] as number;
        gradient[at[i] as number] = (gradient[at[i] as number] as number) + off * value;
        const bent = bend * value;
        for (let k = i; k < count; k++) {
          const cell = a + (at[k] as number);
          hessian[cell] = (hessian[cell] as number) + bent * (scaled[k] as number);
        }
        hessian[a + width] = (hessian[a + width] as number) + bent;
      }
      gradient[width] = (gradient[width] as number) + off;
      hessian[width * size + width] = (hessian[width * size + width] as number) + bend;
    }
    for (let i = 0; i < width; i++) {
      gradient[i] = (gradient[i] as number) + l2 * (beta[i] as number);
      hessian[i * size + i] = (hessian[i * size + i] as number) + l2;
    }
    hessian[width * size + width] = (hessian[width * size + width] as number) + 1e-6;
    if (loss > best * (1 + 1e-9)) {
      // too far: half as far from where it was
      move = move.map((one) => one / 2);
      for (let i = 0; i < size; i++) beta[i] = (before[i] as number) - (move[i] as number);
      continue;
    }
    best = loss;
    before = beta.slice();
    move = solve(hessian, gradient, size);
    let largest = 0;
    for (let i = 0; i < size; i++) {
      beta[i] = (beta[i] as number) - (move[i] as number);
      largest = Math.max(largest, Math.abs(move[i] as number));
    }
    if (largest < SETTLED) break;
  }
  return { bias: beta[width] as number, weights: beta.slice(0, width).map((one, i) => one / (spread[i] as number)) };
}

/** The standard deviation of each column; 1 for one that never changes. */
function spreads(rows: SparseRows): Float64Array {
  const { width, length } = rows;
  const [sums, squares] = [new Float64Array(width), new Float64Array(width)];
  for (let row = 0; row < length; row++) {
    const [at, given] = [rows.columnsOf(row), rows.valuesOf(row)];
    for (let i = 0; i < at.length; i++) {
      const [column, value] = [at[i] as number, given[i] as number];
      sums[column] = (sums[column] as number) + value;
      squares[column] = (squares[column] as number) + value * value;
    }
  }
  return sums.map((sum, i) => Math.sqrt(Math.max(0, (squares[i] as number) / length - (sum / length) ** 2)) || 1);
}

/** Solves `matrix · x = right` for a positive definite matrix whose upper triangle is given (Cholesky). */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  const root = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k <= i; k++) {
      let sum = matrix[k * size + i] as number;
      for (let j = 0; j < k; j++) sum -= (root[i * size + j] as number) * (root[k * size + j] as number);
      root[i * size + k] = i === k ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (root[k * size + k] as number);
    }
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - (root[i * size + k] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (root[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] = (x[i] as number) - (root[k * size + i] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (root[i * size + i] as number);
  }
  return x;
}
