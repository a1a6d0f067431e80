import { expect, test } from 'vitest'
import { themeFor } from '../../src/screens/theme.ts'

test.each([
  ['dark', true, '#ff7b72'],
  ['light', true, '#cf222e'],
  ['dark', false, 'red'],
  ['light', false, 'red'],
] as const)('a fault on a %s background, true colour %s, is %s', (name, trueColor, color) => {
  expect(themeFor(name, trueColor).fail.color).toBe(color)
})

test('without colour weight is left, and the place of the cursor', () => {
  const theme = themeFor('none', true)
  expect(theme.strong).toEqual({ bold: true })
  expect(theme.cursor).toEqual({ inverse: true })
  expect(Object.values(theme).some((style) => 'color' in style || 'backgroundColor' in style)).toBe(false)
})
