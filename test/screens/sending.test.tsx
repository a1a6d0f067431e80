import { describe, expect, test, vi } from 'vitest'
import { formOf } from '../../src/session/form.ts'
import { filled, subject } from '../session/opening.ts'
import { stage } from '../session/ports.ts'
import { drive, keys } from './drive.tsx'

const put = `PUT ${subject.url}`

/** On Verify, after a look that shows the fault. */
async function afterTheFault(world = stage()) {
  const driven = drive(
    {
      ...filled,
      facts: { form: { ...formOf(subject), headers: ['Authorization: Bearer s3cr3t'], body: '{"id":7}' } },
    },
    world,
  )
  await driven.press(keys.enter, '5')
  await driven.sees('Deploy the fix, then prove it')
  return driven
}

describe('a method that may change data', () => {
  test('is shown whole, secrets left out, before it is sent; Enter alone sends nothing', async () => {
    const { press, sees, screen, world } = await afterTheFault()
    await press('u')
    await sees(
      'Really send this PUT? It may change data.',
      /Method +PUT/,
      /URL +https:\/\/api\.example\.com\/v1\/orders/,
      /Headers +Authorization: \[redacted\]/,
      /Body +\{"id":7\}/,
      '▸ No',
    )
    expect(screen()).not.toContain('s3cr3t')
    await press(keys.enter)
    await sees('Deploy the fix, then prove it')
    expect(world.sent).toEqual([])
    expect(screen()).not.toContain('SENDS')
  })

  test('goes out once after a yes: neither proving again nor probing again sends it a second time', async () => {
    const { press, sees, screen, world } = await afterTheFault()
    world.allow(subject.pageOrigin)
    await press('u', keys.down, keys.enter)
    await vi.waitFor(() => expect(world.sent).toEqual([put]))
    await press('v')
    await sees('Nothing blocks it so far; PUT itself was not sent.')
    await press('2', 'r')
    await sees('Inconclusive', 'u send PUT')
    expect(world.sent).toEqual([put])
    expect(screen()).not.toContain('SENDS')
  })

  test('waits for a preflight that passes: the yes stands, and is seen, until then', async () => {
    const { press, sees, world } = await afterTheFault()
    await press('u', keys.down, keys.enter)
    await sees('SENDS PUT', 'Not yet: still blocked.')
    expect(world.sent).toEqual([])
    world.allow(subject.pageOrigin)
    await press('v')
    await sees(/✓ Allowed/)
    expect(world.sent).toEqual([put])
  })

  test('u takes the yes back, and a changed request is another request', async () => {
    const { press, sees, screen } = await afterTheFault()
    await press('u', keys.down, keys.enter)
    await sees('SENDS PUT')
    await press('u')
    await sees('PUT is not sent')
    expect(screen()).not.toContain('SENDS')
    await press('u', keys.down, keys.enter)
    await sees('SENDS PUT')
    await press('1', 'j', 'e', 'x')
    await sees('/v1/ordersx')
    expect(screen()).not.toContain('SENDS')
  })

  test('is not sent to the page it is compared with', async () => {
    const world = stage()
    world.allow('https://other.example.com')
    const { press, sees } = await afterTheFault(world)
    await press('u', keys.down, keys.enter)
    await sees('SENDS PUT')
    await press('d', ...'https://other.example.com', keys.enter, keys.enter)
    await sees('https://other.example.com')
    expect(world.sent).toEqual([])
  })
})

test.each([
  ['GET', 'a method that changes nothing'],
  ['OPTIONS', 'a question'],
])('u means nothing with %s: %s', async (method) => {
  const { press, sees, screen } = drive({
    facts: { form: formOf({ ...subject, method }) },
    place: { editing: false },
  })
  await press('u')
  await sees('Which request fails?')
  expect(screen()).not.toMatch(/Really send|u send it/)
})
