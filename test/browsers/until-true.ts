import { setTimeout as after } from 'node:timers/promises'

/** Waits until `condition` holds, looking again every few milliseconds. False where it did not within the time. */
export async function untilTrue(
  condition: () => boolean | Promise<boolean>,
  withinMs: number,
): Promise<boolean> {
  for (const end = performance.now() + withinMs; performance.now() < end;) {
    if (await condition()) return true
    await after(10)
  }
  return condition()
}
