import { expect, test } from 'vitest'
import { keymap, type Where } from '../../src/screens/bindings.ts'
import { bindingsAt, commandFor } from '../../src/screens/keymap.ts'

const places: readonly Where[] = [...new Set(keymap.flatMap(({ where }): readonly Where[] => where))]

test('no key means two things in one place unless a condition tells them apart', () => {
  for (const where of places) {
    const plain = bindingsAt(where, () => false).flatMap(({ keys }) => keys)
    expect({ where, twice: plain.filter((key, index) => plain.indexOf(key) !== index) }).toEqual({
      where,
      twice: [],
    })
  }
})

test('every place can be left or interrupted', () => {
  for (const where of places) expect(commandFor('ctrl-c', where, () => false)).toBe('interrupt')
})

test('every hint and sentence is short enough for a line of 60 columns with its keys', () => {
  for (const { hint, says } of keymap) {
    expect((hint ?? '').length).toBeLessThanOrEqual(20)
    expect(says.length).toBeLessThanOrEqual(80)
  }
})
