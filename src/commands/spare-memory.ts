import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let isSparing = false

/**
 * For what goes on for hours: garbage is collected early. Left alone the heap grows to ten times of what is in use,
 * for there is nothing in the way of a program that allocates as fast as answers come. From the second call on, nothing.
 */
export function spareMemory(): void {
  if (isSparing) return
  isSparing = true
  setFlagsFromString('--optimize-for-size')
  // How far the heap may grow is reckoned from what is left after a collection: until the first one, from nothing.
  collectGarbage()
}

/** By V8's collector, which Node shows only with --expose-gc. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
}
