import { expect, test } from 'vitest'
import { guidanceFor } from '../../../src/knowledge/causes/guidance.ts'
import { causeIds } from '../../../src/knowledge/model/diagnosis.ts'
import { fixDirections } from '../../../src/knowledge/guide/fixes.ts'
import { places } from '../../../src/knowledge/guide/places.ts'

const told = causeIds.map((id) => guidanceFor(id, { pageOrigin: 'http://localhost:5173' }))

test('every place to look is told with some cause', () => {
  expect(new Set(told.flatMap((one) => one.places))).toEqual(new Set(Object.values(places)))
})

test('every direction of repair is told with some cause', () => {
  expect(new Set(told.flatMap(({ directions }) => directions))).toEqual(new Set(Object.values(fixDirections)))
})

test('the way out of development is told to a page in development alone', () => {
  const { directions } = guidanceFor('origin-not-allowed', { pageOrigin: 'https://app.example.com' })
  expect(directions).toEqual([fixDirections['allow-the-origin']])
})
