import { setFlagsFromString } from 'node:v8'

/**
 * For what goes on for hours: garbage is collected early. Left alone the heap grows to ten times of what is in use,
 * for there is nothing in the way of a program that allocates as fast as answers come.
 */
export function spareMemory(): void {
  setFlagsFromString('--optimize-for-size')
}
