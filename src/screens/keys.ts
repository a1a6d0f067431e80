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
  if (known !== undefined) return [{ name: known[1], text: '' }]
  if (key.ctrl) return [{ name: `ctrl-${input.toLowerCase()}`, text: '' }]
  if (key.meta || key.super || key.hyper) return []
  return [...input].flatMap(pressOf)
}

function pressOf(character: string): readonly Press[] {
  if (character === '\r' || character === '\n') return [{ name: 'enter', text: '' }]
  if (character === '\t') return [{ name: 'tab', text: '' }]
  if (character === ' ') return [{ name: 'space', text: ' ' }]
  return character < ' ' || character === '\u007f' ? [] : [{ name: character, text: character }]
}

/** Text that came in one piece with line breaks inside: pasted into a terminal that does not say so. */
export function isPaste(input: string): boolean {
  return input.length > 80 || /[\r\n]\s*\S/.test(input)
}
