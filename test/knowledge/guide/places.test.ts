import { expect, test } from 'vitest'
import { lookFor, places } from '../../../src/knowledge/guide/places.ts'

test('a place names the software of others only where the person’s own is not known', () => {
  const settings = places['server-configuration']
  expect(lookFor(settings, null)).toMatch(/Express.*Fastify.*Django/)
  expect(lookFor(settings, 'spring')).toBe(settings.lookFor)
  expect(settings.lookFor).not.toMatch(/Express|Fastify|[Dd]jango/)
})
