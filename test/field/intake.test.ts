import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run as check } from '../../src/commands/check.ts'
import { run as importing } from '../../src/commands/import.ts'
import { run as scan } from '../../src/commands/scan.ts'
import { runCommand } from '../commands/support/command.ts'

interface FieldCase {
  readonly id: string
  readonly file?: string
  readonly command: readonly string[]
  readonly expect: {
    readonly exit?: number | readonly number[]
    readonly must?: Readonly<Record<string, unknown>>
    readonly mustNot?: Readonly<Record<string, unknown>>
    readonly says?: readonly string[]
    readonly saysNot?: readonly string[]
  }
}

const folder = join(import.meta.dirname, 'intake')
const all = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as readonly FieldCase[]
const commands: Readonly<Record<string, typeof check>> = { check, import: importing, scan }
const home = process.cwd()

beforeAll(() => process.chdir(join(folder, 'inputs')))
afterAll(() => process.chdir(home))

// One that stands on the command line and whose server is asked is run by `field.real.test.ts`.
test.each(all.filter(({ command: [name, first] }) => name !== 'check' || first?.startsWith('--')))(
  '$id',
  async ({ file, command: [name = '', ...words], expect: right }) => {
    const { exit, must = {}, mustNot = {}, says = [], saysNot = [] } = right
    const run = commands[name]
    if (run === undefined) throw new Error(`expected check, import or scan, found ${name}`)
    const args = [...words, ...(file === undefined ? [] : [file])]
    const { status, out } = await runCommand(run, [...args, '--format', 'json'])
    if (exit !== undefined) expect([exit].flat()).toContain(status)
    const told: unknown = JSON.parse(out)
    for (const [place, want] of Object.entries(must))
      expect(reached(told, place), place).toSatisfy((found: unknown[]) =>
        found.some((one) => fits(one, want)),
      )
    for (const [place, want] of Object.entries(mustNot))
      expect(reached(told, place), place).toSatisfy(
        (found: unknown[]) => !found.some((one) => fits(one, want)),
      )
    // What no expectation asks for stays as it is, too.
    if (name === 'import') expect(JSON.stringify(told)).toMatchSnapshot()
    if (says.length + saysNot.length === 0) return
    const text = await runCommand(run, args)
    const whole = `${text.out}${text.err}`.replaceAll(/\s+/g, ' ')
    for (const one of says) expect(whole).toMatch(new RegExp(one, 'i'))
    for (const one of saysNot) expect(whole).not.toMatch(new RegExp(one, 'i'))
  },
)

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
