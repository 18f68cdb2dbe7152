/**
 * Boosted trees: each asks a few features whether they are below a limit, one after the other, and ends in a number; the
 * sum of all ends is added to the weighted sum. They say what no weight of a feature can: that one digit that meets
 * counts for little where many figures could be meant, and for much where two other figures meet too.
 *
 * All trees stand in one row of nodes. A node is a split, whose branch below the limit comes right after it, or an end.
 */
export type Trees = {
  /** Of each tree its first node; behind the last the number of nodes. */
  readonly starts: Uint32Array;
  /** What a node asks: the place of a feature among the inputs; `END` for an end. */
  readonly places: Int16Array;
  /** The limit of a split, or the number of an end. */
  readonly numbers: Float64Array;
  /** Where the branch from the limit on begins. */
  readonly elses: Uint32Array;
};

const END = -1;

/**
 * Reads trees as `writeTrees` writes them: the names of the features that are asked, then a tree a line, its nodes in
 * their order, `2<0.5` for a split by the third of the names and a number for an end. `placeOf` says where among the
 * inputs a feature stands.
 */
export function readTrees(rows: string, placeOf: (name: string) => number): Trees {
  const [names = '', ...lines] = rows.trim().split('\n');
  const asked = names.split(' ').map(placeOf);
  const byTree = lines.map((line) => line.split(' '));
  const nodes = byTree.flat();
  const trees = {
    starts: new Uint32Array(byTree.length + 1),
    places: new Int16Array(nodes.length).fill(END),
    numbers: new Float64Array(nodes.length),
    elses: new Uint32Array(nodes.length),
  };
  for (const [i, { length }] of byTree.entries()) trees.starts[i + 1] = (trees.starts[i] as number) + length;
  for (const [i, node] of nodes.entries()) {
    const [first = '', limit] = node.split('<');
    if (limit !== undefined) trees.places[i] = asked[Number(first)] as number;
    trees.numbers[i] = Number(limit ?? first);
  }
  for (const start of trees.starts.subarray(0, byTree.length)) joinBranches(trees, start);
  return trees;
}

/** Sets where the branches of a tree begin; returns the node behind it. */
function joinBranches(trees: Trees, node: number): number {
  if (trees.places[node] === END) return node + 1;
  const other = joinBranches(trees, node + 1);
  trees.elses[node] = other;
  return joinBranches(trees, other);
}

/** The sum of all trees for the inputs that begin at `offset`. */
export function sumOfTrees(trees: Trees, inputs: ArrayLike<number>, offset = 0): number {
  const { starts, places, numbers } = trees;
  let sum = 0;
  for (let tree = 0; tree + 1 < starts.length; tree++) {
    let node = starts[tree] as number;
    while (places[node] !== END) node = branchAt(trees, node, inputs, offset);
    sum += numbers[node] as number;
  }
  return sum;
}

/** What each input has in the sum of all trees: of the number that a tree ends in, all that were asked have the same share. */
export function partsOfTrees(trees: Trees, inputs: ArrayLike<number>, offset = 0): ReadonlyMap<number, number> {
  const { starts, places, numbers } = trees;
  const parts = new Map<number, number>();
  for (let tree = 0; tree + 1 < starts.length; tree++) {
    const asked: number[] = [];
    let node = starts[tree] as number;
    for (; places[node] !== END; node = branchAt(trees, node, inputs, offset)) asked.push(places[node] as number);
    for (const place of asked) parts.set(place, (parts.get(place) ?? 0) + (numbers[node] as number) / asked.length);
  }
  return parts;
}

/** The node that a split leads to. */
function branchAt({ places, numbers, elses }: Trees, node: number, inputs: ArrayLike<number>, offset: number): number {
  const input = inputs[offset + (places[node] as number)] as number;
  return input < (numbers[node] as number) ? node + 1 : (elses[node] as number);
}
