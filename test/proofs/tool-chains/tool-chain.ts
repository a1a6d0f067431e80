import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The shops in other languages, as their build tools take them. */
export const programs = join(import.meta.dirname, '../programs')

/** What the tool chains bring and build. It stays for the next run, and is in no commit. */
export const built = join(import.meta.dirname, '../.built')

/** Runs a command to its end; throws with what it said when it fails. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): string {
  try {
    return execFileSync(command, [...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      timeout: 900_000,
    })
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string }
    throw new Error(`${command} ${args[0] ?? ''} failed: ${`${stdout}${stderr}`.slice(-3_000) || message}`)
  }
}

/** The same without holding up what else this process does. */
export async function runAside(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd?: string,
): Promise<void> {
  await promisify(execFile)(command, [...args], { cwd, env: { ...process.env, ...env }, timeout: 300_000 })
}

/** Where a program is, if it is on the path. */
export function onPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(':')
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

/** The version, as far as its second number, of a program on the path: 1.26 for go1.26.8; 0 where there is none. */
export function versionOnPath(name: string, args: readonly string[]): number {
  if (onPath(name) === null) return 0
  const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(run(name, args)) ?? []
  return Number(major) + Number(minor) / 100
}

/** A name for what is built from these texts: the same texts are built once. */
export function keyOf(...texts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16)
}
