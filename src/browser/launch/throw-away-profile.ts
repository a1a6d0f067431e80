import { existsSync, mkdtempSync, readdirSync, readFileSync, lstatSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'cors-triage-browser-'
/** The ids of the process that made the profile and of the browser that uses it. */
const ownersFile = 'cors-triage-owners.json'

/** An empty profile of a browser, for one run of it. */
export interface ThrowAwayProfile {
  readonly path: string
  /** Notes the browser that uses it, so that it can be ended should this program be killed. */
  usedBy(browser: number): void
  /** Removes it. Never rejects. */
  remove(): Promise<void>
  /** The same where nothing may be waited for: when the process ends. */
  removeNow(): void
}

/** Makes an empty profile among the temporary files, and removes those that a killed run of this program left there. */
export function throwAwayProfile(): ThrowAwayProfile {
  // Processes of a browser that was just ended may write once more, so it is swept again at the end.
  const left = leftBehind()
  sweep(left)
  const path = mkdtempSync(join(tmpdir(), prefix))
  const note = (browser: number | null) =>
    writeFileSync(join(path, ownersFile), JSON.stringify({ program: process.pid, browser }))
  note(null)
  return {
    path,
    usedBy: note,
    remove: async () => {
      const every = [path, ...left].map((folder) =>
        rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
      )
      await Promise.allSettled(every)
    },
    removeNow: () => sweep([path, ...left]),
  }
}

function sweep(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 2 })
    } catch {
      // Something still writes there: the next start finds it again.
    }
  }
}

/** Profiles of this user whose program has ended. A browser that outlived it is ended first. */
function leftBehind(): readonly string[] {
  const folders = readdirSync(tmpdir())
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(tmpdir(), name))
  return folders.filter((folder) => {
    const owners = ownersOf(folder)
    if (owners === null) return isDeserted(folder)
    if (isRunning(owners.program)) return false
    if (owners.browser !== null && usesProfile(owners.browser, folder))
      process.kill(owners.browser, 'SIGKILL')
    return true
  })
}

function ownersOf(folder: string): { readonly program: number; readonly browser: number | null } | null {
  try {
    const { uid } = lstatSync(folder)
    if (process.getuid !== undefined && uid !== process.getuid()) return null
    const read = JSON.parse(readFileSync(join(folder, ownersFile), 'utf8')) as Record<string, unknown>
    const { program, browser } = read
    if (typeof program !== 'number') return null
    return { program, browser: typeof browser === 'number' ? browser : null }
  } catch {
    return null
  }
}

/** What dying processes wrote into a folder that was removed already has no owners, and nobody touches it. */
function isDeserted(folder: string): boolean {
  try {
    const { uid, mtimeMs } = lstatSync(folder)
    const isOurs = process.getuid === undefined || uid === process.getuid()
    return isOurs && Date.now() - mtimeMs > 600_000 && !existsSync(join(folder, ownersFile))
  } catch {
    return false
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Ids are given anew: only a process that names the profile is its browser. Where none can be asked, none is ended. */
function usesProfile(id: number, folder: string): boolean {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(folder)
  } catch {
    return false
  }
}
