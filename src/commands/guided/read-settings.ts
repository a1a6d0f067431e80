import * as v from 'valibot'
import { keymap } from '../../screens/bindings.ts'
import { bindingsAt } from '../../screens/keymap.ts'
import { themeNames, type ThemeName } from '../../screens/theme.ts'
import type { Settings } from '../../session/state.ts'

/** How a person always wants the screens: what stands in their file, and the usual for the rest. */
export interface OwnSettings {
  readonly keys: Settings['keys']
  readonly theme: ThemeName | null
  readonly ascii: boolean
  readonly mouse: boolean
}

/** Commands that may have keys of their own. Quitting at once stays ctrl-c, whatever a file says. */
export const ownCommands: readonly string[] = [...new Set(keymap.map(({ command }) => command))].filter(
  (command) => command !== 'interrupt',
)

/** One character, ctrl with a letter, or a key by its name. */
export const keyPattern =
  '^(?:[!-~]|ctrl-[abd-z]|enter|esc|tab|shift-tab|up|down|left|right|space|pagedown|pageup|home|end)$'

const isKey = new RegExp(keyPattern)
const keyList = v.pipe(
  v.array(
    v.pipe(
      v.string(),
      v.check((key) => isKey.test(key), 'a key such as "x", "ctrl-x" or "pagedown"'),
    ),
  ),
  v.minLength(1, 'at least one key'),
)
const settingsSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  theme: v.exactOptional(v.picklist(themeNames, themeNames.join(', '))),
  ascii: v.exactOptional(v.boolean()),
  mouse: v.exactOptional(v.boolean()),
  keys: v.exactOptional(v.record(v.picklist(ownCommands, 'a command of settings.schema.json'), keyList)),
})

/** Reads `settings.json` (schema: docs/settings.schema.json); what is wrong comes back as one line with its place. */
export function readSettings(content: string): Partial<OwnSettings> | string {
  const given = parsed(content)
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return 'expected a JSON object, found something else'
  const read = v.safeParse(settingsSchema, given)
  if (!read.success) {
    const [issue] = read.issues
    return `${v.getDotPath(issue) ?? 'the whole'}: expected ${wanted(issue)}, found ${issue.received}`
  }
  const { $schema: _schema, keys = {}, ...others } = read.output
  return clashIn(keys) ?? { ...others, keys }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

function wanted({ message, expected }: v.BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid')) return message
  return expected === 'never' ? 'theme, ascii, mouse or keys' : (expected ?? 'something else')
}

/** One key for two commands in one place, or a command that would have none left. */
function clashIn(keys: OwnSettings['keys']): string | null {
  const places = (command: string): readonly string[] =>
    keymap.filter((one) => one.command === command).flatMap(({ where }) => [...where])
  for (const [command, own] of Object.entries(keys))
    for (const [other, theirs] of Object.entries(keys)) {
      const key = own.find((one) => theirs.includes(one))
      const meets = places(command).some((place) => places(other).includes(place))
      if (command < other && key !== undefined && meets)
        return `keys: expected one command a key, found "${key}" for ${command} and ${other}`
    }
  const bare = [...new Set(keymap.flatMap(({ where }) => [...where]))]
    .flatMap((place) => bindingsAt(place, () => true, keys))
    .find((binding) => binding.keys.length === 0)
  return bare === undefined
    ? null
    : `keys.${bare.command}: expected another key, for its own was given away, found none`
}
