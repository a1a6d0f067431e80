import type { Key } from 'ink'

/** One key: its name in the keymap, and the text it types (empty where it types none). */
export interface Press {
  readonly name: string
  readonly text: string
}

const special = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageDown', 'pagedown'],
  ['pageUp', 'pageup'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const satisfies readonly (readonly [keyof Key, string])[]

/** What Ink read, as keys of the keymap. Keys that were typed ahead arrive together and come apart here. */
export function pressesOf(input: string, key: Key): readonly Press[] {
  if (key.eventType === 'release') return []
  if (key.tab) return [{ name: key.shift ? 'shift-tab' : 'tab', text: '' }]
  const known = special.find(([flag]) => key[flag] === true)
  // No key of ours is held with Alt, which arrives as Esc does with a letter right behind it.
  const before = key.meta && (known === undefined || key.return) ? [{ name: 'esc', text: '' }] : []
  if (known !== undefined) return [...before, { name: known[1], text: '' }]
  if (key.ctrl) return [{ name: `ctrl-${input.toLowerCase()}`, text: '' }]
  if (key.super || key.hyper) return []
  return [...before, ...[...input].flatMap(pressOf)]
}

function pressOf(character: string): readonly Press[] {
  if (character === '\r' || character === '\n') return [{ name: 'enter', text: '' }]
  if (character === '\t') return [{ name: 'tab', text: '' }]
  if (character === ' ') return [{ name: 'space', text: ' ' }]
  if (character === '\u007f') return [{ name: 'backspace', text: '' }]
  if (character >= ' ') return [{ name: character, text: character }]
  const letter = String.fromCharCode(character.charCodeAt(0) + 0x60)
  return letter >= 'a' && letter <= 'z' ? [{ name: `ctrl-${letter}`, text: '' }] : []
}

/** What nobody types in one go: longer than a line or two, or begun as things are that get copied. */
const copied = /^\s*(curl\b|fetch\s*\(|await\b|axios\b|\{|Access to\b|Cross-Origin\b)/i
const longestTypedAhead = 512

/** Whether text that came in one piece was pasted into a terminal that does not say so. Keys typed ahead come in one piece too. */
export function isPaste(input: string): boolean {
  return input.length > longestTypedAhead || (input.length > 16 && copied.test(input))
}
