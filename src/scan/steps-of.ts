import type { Code, Range, Step } from '../source/syntax/code.ts'
import { foundOnce } from '../source/found-once.ts'

/** The steps of one chain. */
export function stepsOfChain({ chain }: Pick<Step, 'chain'>, code: Code): readonly Step[] {
  return byChain(code).get(chain) ?? []
}

const byChain = foundOnce(({ steps }: Code) => Map.groupBy(steps, ({ chain }) => chain))

/** The steps on a name, and on what stands below it. */
export function stepsOn(name: string, code: Code): readonly Step[] {
  return byRoot(code).get(rootOf(name)) ?? []
}

const byRoot = foundOnce(({ steps }: Code) => Map.groupBy(steps, ({ on }) => rootOf(on)))

function rootOf(name: string): string {
  return name.split('.', 1)[0] ?? ''
}

/** The steps that stand in a range. */
export function stepsWithin({ from, to }: Range, { steps }: Code): readonly Step[] {
  const first = countBefore(steps, from)
  const behind = countBefore(steps, to + 1)
  return steps.slice(first, behind).filter((step) => step.to <= to)
}

/** The innermost function around a place; the whole of the text where there is none. */
export function innermost(place: Range, code: Code, length: number): Range {
  const { scopes } = code
  const outer = outerOf(code)
  let at = countBefore(scopes, place.from + 1) - 1
  for (; at >= 0; at = outer[at] ?? -1) {
    const scope = scopes[at]
    const isItself = scope?.from === place.from && scope.to === place.to
    if (scope !== undefined && scope.to >= place.to && !isItself) return scope
  }
  return { from: 0, to: length }
}

/** For each function the place in the list of the one around it; they stand in the order of the text, the outer first. */
const outerOf = foundOnce(({ scopes }: Code): readonly number[] => {
  const open: number[] = []
  return scopes.map(({ from, to }, index) => {
    while ((scopes[open.at(-1) ?? -1]?.to ?? Infinity) < Math.max(to, from + 1)) open.pop()
    const outer = open.at(-1) ?? -1
    open.push(index)
    return outer
  })
})

/** How many of them begin before a place, found by halving. */
function countBefore(ordered: readonly Range[], place: number): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle]?.from ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
