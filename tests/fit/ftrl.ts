/** What the trainer settles. Penalties are of the whole set, as in L-BFGS; `rate` is the first step of AdaGrad. */
export type Settings = {
  readonly l1: number;
  readonly l2: number;
  readonly rate: number;
  readonly epochs: number;
  /** Rows seen fewer times get no weights. */
  readonly least: number;
};

/**
 * Weights learned by FTRL-proximal (McMahan et al. 2013): the steps are AdaGrad's, and L1 leaves true zeros. The penalties
 * grow with what was seen, so that they end as those of the whole set.
 */
export class Ftrl {
  readonly weights: Float32Array;
  readonly #sums: Float32Array;
  readonly #squares: Float32Array;
  readonly #settings: Settings;
  /** How much of the training is done, from 0 to 1. */
  progress = 0;

  constructor(size: number, settings: Settings) {
    this.weights = new Float32Array(size);
    this.#sums = new Float32Array(size);
    this.#squares = new Float32Array(size);
    this.#settings = settings;
  }

  step(i: number, gradient: number): void {
    const squares = this.#squares[i] as number;
    const more = squares + gradient * gradient;
    const root = Math.sqrt(more);
    const sigma = (root - Math.sqrt(squares)) / this.#settings.rate;
    const sum = (this.#sums[i] as number) + gradient - sigma * (this.weights[i] as number);
    this.#sums[i] = sum;
    this.#squares[i] = more;
    this.weights[i] = this.#weightOf(sum, root);
  }

  /** Brings every weight up to date. */
  settle(progress: number): void {
    this.progress = progress;
    for (let i = 0; i < this.weights.length; i++)
      if (this.#squares[i] !== 0)
        this.weights[i] = this.#weightOf(this.#sums[i] as number, Math.sqrt(this.#squares[i] as number));
  }

  #weightOf(sum: number, root: number): number {
    const { l1, l2, rate, epochs } = this.#settings;
    const done = epochs * this.progress;
    const bound = l1 * done;
    if (sum <= bound && sum >= -bound) return 0;
    return -(sum - Math.sign(sum) * bound) / ((1 + root) / rate + l2 * done);
  }
}
