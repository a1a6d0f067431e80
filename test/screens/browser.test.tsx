import { cleanup } from 'ink-testing-library'
import { afterEach, describe, expect, test } from 'vitest'
import type { SeenRequest } from '../../src/browser/attach/seen-request.ts'
import { stage } from '../session/ports.ts'
import { healthy, seen } from '../session/seen.ts'
import { drive, keys } from './drive.tsx'

afterEach(cleanup)

/** A browser that tells what the test hands it. */
function watched() {
  const repeated: string[] = []
  let tell: (heard: readonly SeenRequest[]) => void = () => undefined
  const world = stage({
    watchBrowser: async (_page, heard) => {
      tell = heard
      return {
        product: 'Chrome/156',
        repeat: async ({ id }: SeenRequest) => {
          repeated.push(id)
          return null
        },
        ended: new Promise<void>(() => undefined),
        close: async () => undefined,
      }
    },
  })
  return { world, repeated, hear: (heard: readonly SeenRequest[]) => tell(heard) }
}

describe('a browser that is watched', () => {
  test('B in the empty form opens it; what fails appears, with the browser’s word', async () => {
    const { world, hear } = watched()
    const { press, sees, screen } = drive({ place: { editing: true } }, world)
    await press('B')
    await sees('[Browser]', 'Chrome 156', 'what fails to another origin appears here')
    hear([seen('1'), healthy('2', { url: 'https://api.example.com/fine' })])
    await sees('1 of 2 fail', '✗', 'api.example.com/orders', 'AllowOriginMismatch', 'credentials include')
    expect(screen()).not.toContain('canary')
    expect(screen()).not.toContain('/fine')
    await press('h')
    await sees('api.example.com/fine', 'healthy ones too')
    await press('/', 'fine', keys.enter)
    await sees('1 left')
  })

  test('it stands still on space and is emptied by x', async () => {
    const { world, hear } = watched()
    const { press, sees, screen } = drive({ place: { editing: true } }, world)
    await press('B')
    await sees('appears here')
    hear([seen('1')])
    await sees('api.example.com/orders')
    await press(keys.space)
    hear([seen('2', { url: 'https://api.example.com/second' })])
    await sees('paused', '2 of 2 fail')
    expect(screen()).not.toContain('/second')
    await press(keys.space)
    await sees('/second')
    await press('x')
    await sees('No request to another origin has failed yet')
  })

  test('Enter triages one of them; Verify has the browser, and r asks before it repeats', async () => {
    const { world, hear, repeated } = watched()
    const { press, sees } = drive({ place: { editing: true } }, world)
    await press('B')
    await sees('appears here')
    hear([seen('1')])
    await sees('api.example.com/orders')
    await press(keys.enter)
    await sees('[2 Probes]')
    await press('5')
    await sees('watched', 'not made there again yet')
    await press('r')
    await sees('Make GET https://api.example.com/orders once more?', 'Yes, once')
    await press(keys.enter)
    expect(repeated).toEqual([])
    await press('r', keys.down, keys.enter)
    await sees('The page makes the request once more')
    expect(repeated).toEqual(['1'])
    hear([healthy('9', { settledAt: 9_000 })])
    await sees('✓ the page gets its response now')
    await press('B')
    await sees('[Browser]')
  })

  test('a method that could change data is not repeated', async () => {
    const { world, hear, repeated } = watched()
    const { press, sees, screen } = drive({ place: { editing: true } }, world)
    await press('B')
    await sees('appears here')
    hear([seen('1', { method: 'DELETE' })])
    await sees('DELETE')
    await press(keys.enter)
    await sees('[2 Probes]')
    await press('5')
    await sees('[5 Verify]')
    await press('r')
    expect(screen()).not.toContain('once more?')
    expect(repeated).toEqual([])
  })

  test('none can be watched: the line that says what to do', async () => {
    const world = stage({ watchBrowser: async () => 'expected a display, found none; add --headless' })
    const { press, sees } = drive({ place: { editing: true } }, world)
    await press('B')
    await sees('expected a display, found none; add --headless')
  })
})
