import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Imported } from '../../intake/imported.ts'

/** A text longer than this, in UTF-16 units, takes longer to read than a key may wait. */
const long = 16_000

/** Reads what was pasted: a long text in a thread of its own, so that keys, Ctrl-C above all, are heard meanwhile. */
export async function readApart(text: string): Promise<Imported> {
  if (text.length <= long) return (await import('../../intake/read-any.ts')).readAny(text)
  const name = import.meta.url.endsWith('.ts') ? 'reading-thread.ts' : 'reading-thread.js'
  const thread = new Worker(new URL(`./${name}`, import.meta.url), { workerData: text })
  const read = once(thread, 'message')
  // Whoever leaves does not wait for it; to be said once it is listened to.
  thread.unref()
  const [imported] = (await read) as [Imported]
  return imported
}
