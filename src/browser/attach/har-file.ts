import { open, type FileHandle } from 'node:fs/promises'
import { cleanSeen } from './clean-seen.ts'
import { harEntries } from './har-entries.ts'
import type { SeenRequest } from './seen-request.ts'

/** A HAR that grows as requests are seen. Whole at any moment: a killed program leaves one that can be read. */
export interface HarFile {
  add(seen: SeenRequest): void
  /** Resolves once everything is on the disk; rejects with what kept it from there. */
  close(): Promise<void>
}

/** Pages that a recording names; more are not listed. */
const mostPages = 500

/** Begins the file, for its owner alone. Rejects where it cannot be written. */
export async function harFile(path: string, program: string, browser: string): Promise<HarFile> {
  const file = await open(path, 'w', 0o600)
  const [name, version] = browser.split('/')
  const head = {
    version: '1.2',
    creator: { name: 'cors-triage', version: program },
    browser: { name, version: version ?? '' },
  }
  const started = Buffer.from(`${JSON.stringify({ log: head }).slice(0, -2)},"entries":[`)
  const pages = new Map<string, string>()
  // Each entry is written over the end of the file, and the end anew behind it.
  const end = () => Buffer.from(`\n],"pages":[${[...pages.values()].join(',')}]}}\n`)
  await write(file, Buffer.concat([started, end()]), 0)
  let at = started.length
  let isFirst = true
  let last: Promise<void> = Promise.resolve()
  const append = async (seen: SeenRequest) => {
    const clean = cleanSeen(seen)
    const page = clean.page.url ?? clean.page.origin
    if (!pages.has(page) && pages.size < mostPages) pages.set(page, pageOf(page, seen))
    const entries = harEntries(clean, page)
    const text = entries.map((entry) => `\n${JSON.stringify(entry)}`).join(',')
    const bytes = Buffer.from(isFirst ? text : `,${text}`)
    try {
      await write(file, Buffer.concat([bytes, end()]), at)
    } catch (error) {
      // What was written before stays whole.
      await file.truncate(at)
      await write(file, end(), at)
      throw error
    }
    at += bytes.length
    isFirst = false
  }
  return {
    add: (seen) => {
      last = last.then(() => append(seen))
      last.catch(() => undefined)
    },
    close: async () => {
      try {
        await last
      } finally {
        await file.close()
      }
    },
  }
}

/** On a disk that is almost full only a part is taken at first, without a word. */
async function write(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

function pageOf(page: string, { hops: [first] }: SeenRequest): string {
  const startedDateTime = new Date(first.request.startedAt).toISOString()
  return JSON.stringify({ id: page, title: page, startedDateTime, pageTimings: {} })
}
