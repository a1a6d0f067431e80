import { expect, test } from 'vitest'
import { guidanceFor } from '../../../src/knowledge/causes/guidance.ts'
import { causeIds } from '../../../src/knowledge/model/diagnosis.ts'
import { fixDirections } from '../../../src/knowledge/guide/fixes.ts'
import { places } from '../../../src/knowledge/guide/places.ts'

const shape = { variant: null, particulars: {} }
const told = () =>
  causeIds.map((id) => guidanceFor({ id, ...shape }, { pageOrigin: 'http://localhost:5173' }))

test('every place to look is told with some cause', () => {
  expect(new Set(told().flatMap((one) => one.places))).toEqual(new Set(Object.values(places)))
})

test('every direction of repair is told with some cause', () => {
  expect(new Set(told().flatMap(({ directions }) => directions))).toEqual(
    new Set(Object.values(fixDirections)),
  )
})

test('the way out of development is told to a page in development alone', () => {
  const page = { pageOrigin: 'https://app.example.com' }
  const { directions } = guidanceFor({ id: 'origin-not-allowed', ...shape }, page)
  expect(directions).toEqual([fixDirections['allow-the-origin']])
})

test('a direction that does not fit is left out where a shape of the cause has a fix of its own', () => {
  const page = { pageOrigin: 'https://app.example.com' }
  const of = (variant: string | null) =>
    guidanceFor({ id: 'preflight-failed', variant, particulars: {} }, page).directions
  expect(of(null)).toEqual([fixDirections['answer-preflights']])
  expect(of('host-name')).toEqual([])
  expect(of('address')).toEqual([])
})
