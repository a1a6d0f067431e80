import { mkdtempSync, readdirSync, readFileSync, lstatSync, rmSync, writeFileSync } from 'node:fs'
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
  for (const left of leftBehind()) rmSync(left, { recursive: true, force: true, maxRetries: 2 })
  const path = mkdtempSync(join(tmpdir(), prefix))
  const note = (browser: number | null) =>
    writeFileSync(join(path, ownersFile), JSON.stringify({ program: process.pid, browser }))
  note(null)
  return {
    path,
    usedBy: note,
    remove: () =>
      rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined),
    removeNow: () => rmSync(path, { recursive: true, force: true, maxRetries: 2 }),
  }
}

/** Profiles of this user whose program has ended. A browser that outlived it is ended first. */
function leftBehind(): readonly string[] {
  const folders = readdirSync(tmpdir())
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(tmpdir(), name))
  return folders.filter((folder) => {
    const owners = ownersOf(folder)
    if (owners === null || isRunning(owners.program)) return false
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
