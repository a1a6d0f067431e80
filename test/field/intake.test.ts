import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run as importing } from '../../src/commands/import.ts'
import { runCommand } from '../commands/support/command.ts'

interface FieldCase {
  readonly id: string
  readonly file?: string
  readonly command: readonly string[]
  readonly expect: {
    readonly exit?: number | readonly number[]
    readonly must?: Readonly<Record<string, unknown>>
    readonly mustNot?: Readonly<Record<string, unknown>>
  }
}

const folder = join(import.meta.dirname, 'intake')
const all = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as readonly FieldCase[]
const read = all.filter(({ command, file }) => command[0] === 'import' && file !== undefined)

test.each(read)('$id', async ({ file = '', command, expect: { exit, must = {}, mustNot = {} } }) => {
  const path = join(folder, 'inputs', file)
  const { status, out } = await runCommand(importing, [...command.slice(1), path, '--format', 'json'])
  if (exit !== undefined) expect([exit].flat()).toContain(status)
  const told: unknown = JSON.parse(out)
  for (const [place, want] of Object.entries(must))
    expect(reached(told, place), place).toSatisfy((found: unknown[]) => found.some((one) => fits(one, want)))
  for (const [place, want] of Object.entries(mustNot))
    expect(reached(told, place), place).toSatisfy((found: unknown[]) => !found.some((one) => fits(one, want)))
  // What no expectation asks for stays as it is, too.
  expect(JSON.stringify(told)).toMatchSnapshot()
})

/** Every value that a path like `.cases[*].url` meets. */
function reached(value: unknown, path: string): unknown[] {
  let found = [value]
  for (const [, key, index] of path.matchAll(/\.([\w-]+)|\[(\d+|\*)\]/g))
    found = found.flatMap((one) => {
      if (one === null || one === undefined) return []
      if (key !== undefined) return key in Object(one) ? [(one as Record<string, unknown>)[key]] : []
      if (!Array.isArray(one)) return []
      return index === '*' ? one : one.slice(Number(index), Number(index) + 1)
    })
  return found
}

/** Equal, or as `{re}`, `{in}`, `{gte}` or `{like}` asks (see intake/run.mjs). */
function fits(found: unknown, want: unknown): boolean {
  if (want !== null && typeof want === 'object' && !Array.isArray(want)) {
    const { re, in: any, gte, like } = want as Readonly<Record<string, never>>
    if (re !== undefined)
      return new RegExp(re, 'i').test(typeof found === 'string' ? found : JSON.stringify(found))
    if (any !== undefined) return (any as unknown[]).some((one) => fits(found, one))
    if (gte !== undefined) return (found as number) >= gte
    if (like !== undefined)
      return (
        found !== null &&
        typeof found === 'object' &&
        Object.entries(like).every(([key, one]) => fits((found as Record<string, unknown>)[key], one))
      )
  }
  return JSON.stringify(found) === JSON.stringify(want)
}
