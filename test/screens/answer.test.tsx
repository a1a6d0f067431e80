import { cleanup } from 'ink-testing-library'
import { afterEach, expect, test } from 'vitest'
import { formOf } from '../../src/session/form.ts'
import { stages } from '../../src/session/state.ts'
import { filled, subject } from '../session/opening.ts'
import { stage } from '../session/ports.ts'
import { drive, keys } from './drive.tsx'

afterEach(cleanup)

const practice = {
  id: 'origin-not-allowed.localhost-only',
  title: 'The order',
  story: 'It works here.',
  fixed: false,
}

test('the answer stands on every screen, with the key that leads to the fix', async () => {
  const { press, sees } = drive(filled)
  await press(keys.enter)
  for (const key of ['2', '3', '5']) {
    await press(key)
    await sees(/✗ Blocked · the origin is not allowed +certain +4 fix/)
  }
  await press('1')
  await sees('✗ Blocked · the origin is not allowed')
})

test('where it is explained it stands whole, and leads nowhere', async () => {
  const { press, sees, screen } = drive(filled)
  await press(keys.enter, '4')
  await sees(/✗ Blocked · The production origin is not allowed: [^]*· certain/)
  expect(screen()).not.toContain('4 fix')
})

test('where only the method itself can tell, the key that sends it stands there, on every screen', async () => {
  const world = stage()
  world.allow(subject.pageOrigin)
  const { press, sees } = drive(filled, world)
  await press(keys.enter)
  for (const key of ['2', '3', '4', '5']) {
    await press(key)
    await sees(/! Inconclusive · nothing speaks against it so far.* u send PUT/)
  }
  await press('4', 'u')
  await sees('Really send this PUT?')
})

test('in practice it is covered until the cause is named', async () => {
  const { press, sees, screen } = drive({ ...filled, place: { editing: false, revealed: false }, practice })
  await press(keys.enter)
  await sees('! The answer is covered · until you guess', '4 guess')
  expect(screen()).not.toContain('Blocked')
})

test('once the fix is proven it says so', async () => {
  const world = stage()
  const { press, sees } = drive({ ...filled, facts: { form: formOf({ ...subject, method: 'GET' }) } }, world)
  await press(keys.enter, '5')
  world.allow(subject.pageOrigin)
  await press('v')
  await sees(/✓ Allowed · every browser lets https:\/\/app\.example\.com read/)
})

test.each(stages)('while a method that changes data would be sent, %s says so', async (stage) => {
  const facts = { form: formOf(subject), sendUnsafe: true }
  const { sees } = drive({ facts, place: { stage, editing: false } })
  await sees('SENDS PUT')
})

test('a method that changes nothing is not made a fuss of', async () => {
  const facts = { form: formOf({ ...subject, method: 'GET' }), sendUnsafe: true }
  const { sees, screen } = drive({ facts, place: { editing: false } })
  await sees('Which request fails?')
  expect(screen()).not.toContain('SENDS')
})

test.each(stages)('while certificates are not verified, %s says so', async (stage) => {
  const { sees } = drive({ ...filled, isUnverified: true, place: { stage, editing: false } })
  await sees('INSECURE')
})

test('a practice incident, whose servers are our own, is not made a fuss of', async () => {
  const { press, sees, screen } = drive({
    ...filled,
    isUnverified: true,
    place: { editing: false },
    practice,
  })
  await press(keys.enter)
  await sees('practice')
  expect(screen()).not.toContain('INSECURE')
})
