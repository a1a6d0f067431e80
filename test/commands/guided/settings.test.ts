import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noSettings, ownSettings, presentedAs } from '../../../src/commands/guided/own-settings.ts'
import { keyPattern, ownCommands, readSettings } from '../../../src/commands/guided/read-settings.ts'
import { commandFor } from '../../../src/screens/keymap.ts'
import { themeNames } from '../../../src/screens/theme.ts'

describe('settings.json', () => {
  test('gives a command keys besides its usual ones', () => {
    const read = readSettings('{"keys": {"again": ["R", "ctrl-r"]}, "theme": "light"}')
    expect(read).toEqual({ keys: { again: ['R', 'ctrl-r'] }, theme: 'light' })
    const { keys = {} } = typeof read === 'string' ? {} : read
    for (const key of ['R', 'ctrl-r', 'r']) expect(commandFor(key, 'probes', () => false, keys)).toBe('again')
    expect(commandFor('R', 'probes', () => false)).toBe(null)
  })

  test('a key that another command takes loses its old meaning there, and there alone', () => {
    const keys = { filter: ['r'], again: ['R'] }
    expect(readSettings(JSON.stringify({ keys }))).toEqual({ keys })
    expect(commandFor('r', 'probes', () => false, keys)).toBe('filter')
    expect(commandFor('r', 'diagnosis', () => false, keys)).toBe('again')
  })

  test.each([
    ['not JSON', '{', 'expected a JSON object, found something else'],
    ['another theme', '{"theme": "pink"}', 'theme: expected light, dark, none, found "pink"'],
    ['an unknown part', '{"colour": 1}', 'colour: expected theme, ascii, mouse or keys, found "colour"'],
    [
      'an unknown command',
      '{"keys": {"fly": ["x"]}}',
      'keys.fly: expected a command of settings.schema.json, found "fly"',
    ],
    [
      'no key',
      '{"keys": {"again": ["two keys"]}}',
      'keys.again.0: expected a key such as "x", "ctrl-x" or "pagedown", found "two keys"',
    ],
    ['an empty list', '{"keys": {"again": []}}', 'keys.again: expected at least one key, found 0'],
    [
      'ctrl-c, which always ends it',
      '{"keys": {"again": ["ctrl-c"]}}',
      'keys.again.0: expected a key such as',
    ],
    [
      'one key for two',
      '{"keys": {"again": ["y"], "filter": ["y"]}}',
      'keys: expected one command a key, found "y" for again and filter',
    ],
    [
      'a command left without',
      '{"keys": {"filter": ["c"]}}',
      'keys.copy: expected another key, for its own was given away',
    ],
    ['a list', '[]', 'expected a JSON object, found something else'],
  ])('%s is said with its place', (_what, content, line) => {
    expect(readSettings(content)).toContain(line)
  })
})

describe('the file of settings', () => {
  let home = ''
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'settings-'))
  })
  afterEach(() => rm(home, { recursive: true, force: true }))
  const env = () => ({ XDG_CONFIG_HOME: home })

  test('need not be there', async () => {
    expect(await ownSettings(env())).toEqual(noSettings)
  })

  test('that is wrong is left aside, and said', async () => {
    await mkdir(join(home, 'cors-triage'))
    await writeFile(join(home, 'cors-triage/settings.json'), '{"theme": 7}')
    const { problem, ...others } = await ownSettings(env())
    expect(others).toMatchObject({ keys: {}, theme: null })
    expect(problem).toMatch(/settings\.json: theme: expected .*; the usual settings are used$/)
  })

  test('gives way to the command line', async () => {
    await mkdir(join(home, 'cors-triage'))
    await writeFile(join(home, 'cors-triage/settings.json'), '{"theme": "light", "ascii": true}')
    const own = await ownSettings(env())
    const asked = { noColor: false, ascii: false, verbose: false, theme: null }
    expect(presentedAs(asked, own)).toMatchObject({ theme: 'light', ascii: true })
    expect(presentedAs({ ...asked, theme: 'dark' }, own)).toMatchObject({ theme: 'dark' })
  })
})

test('docs/settings.schema.json says the same', async () => {
  const path = join(import.meta.dirname, '../../../docs/settings.schema.json')
  const schema = JSON.parse(await readFile(path, 'utf8'))
  const { theme, keys } = schema.properties
  expect(theme.enum).toEqual(themeNames)
  expect(keys.propertyNames.enum).toEqual(ownCommands)
  expect(keys.additionalProperties.items.pattern).toBe(keyPattern)
  expect(schema.additionalProperties).toBe(false)
})
