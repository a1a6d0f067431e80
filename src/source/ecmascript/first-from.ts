import type { Node } from '@babel/types'

/** The index of the first item whose node starts at or behind a place, found by halves: they come in the order of the text. */
export function firstFrom<Item>(items: readonly Item[], at: number, nodeOf: (item: Item) => Node): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((nodeOf(items[middle] as Item).start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
