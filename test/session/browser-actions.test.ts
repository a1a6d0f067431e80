import { describe, expect, it } from 'vitest'
import type { SeenRequest } from '../../src/browser/attach/seen-request.ts'
import type { OpenedBrowser } from '../../src/session/ports.ts'
import { triageOf } from '../../src/session/selectors.ts'
import { createSession } from '../../src/session/session.ts'
import { listedSeen, opening, seenAgain, withSeen } from '../../src/session/watched-browser.ts'
import { stage } from './ports.ts'
import { healthy, seen } from './seen.ts'

function watching() {
  const repeated: string[] = []
  const ended = Promise.withResolvers<void>()
  let tell: (heard: readonly SeenRequest[]) => void = () => undefined
  const browser: OpenedBrowser = {
    product: 'Chrome/156',
    repeat: async ({ id }) => {
      repeated.push(id)
      return null
    },
    ended: ended.promise,
    close: async () => ended.resolve(),
  }
  const { ports } = stage({
    watchBrowser: async (_page, heard) => {
      tell = heard
      return browser
    },
  })
  const session = createSession({}, ports)
  return { session, repeated, hear: (heard: readonly SeenRequest[]) => tell(heard) }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('a watched browser', () => {
  it('fills the list as requests fail, and keeps healthy ones a key away', async () => {
    const { session, hear } = watching()
    void session.actions.browserOpened(null)
    await settled()
    hear([seen('1'), healthy('2')])
    const { watched } = session.store.getState()
    expect(watched).toMatchObject({ state: 'watching', product: 'Chrome/156' })
    expect(listedSeen(watched!, '').map(({ id }) => id)).toEqual(['1'])
    session.actions.healthyToggled()
    expect(listedSeen(session.store.getState().watched!, '').map(({ id }) => id)).toEqual(['1', '2'])
  })

  it('says why none can be watched', async () => {
    const session = createSession({}, stage().ports)
    await session.actions.browserOpened(null)
    expect(session.store.getState().watched).toMatchObject({ state: 'ended', problem: 'no browser here' })
  })

  it('stands still while it is paused, and catches up', async () => {
    const { session, hear } = watching()
    void session.actions.browserOpened(null)
    await settled()
    hear([seen('1')])
    session.actions.seenPaused()
    hear([seen('2')])
    expect(listedSeen(session.store.getState().watched!, '')).toHaveLength(1)
    session.actions.seenPaused()
    expect(listedSeen(session.store.getState().watched!, '')).toHaveLength(2)
  })

  it('opens the triage on one of them, as it was sent, with its responses and the browser’s word', async () => {
    const { session, hear } = watching()
    void session.actions.browserOpened(null)
    await settled()
    hear([seen('1')])
    await session.actions.seenChosen(seen('1'))
    const { facts } = session.store.getState()
    expect(facts.form).toMatchObject({ url: 'https://api.example.com/orders', credentials: 'include' })
    expect(facts.form.headers).toEqual(['Authorization: Bearer canary-token-4711'])
    expect(facts.known.copied).toHaveLength(1)
    const triage = triageOf(session.store.getState())
    expect(triage?.witnesses.map(({ corsError }) => corsError)).toContain('AllowOriginMismatch')
  })

  it.each([
    ['what CORS decides is probed in full', {}, undefined],
    [
      'what only the browser can tell asks the server little',
      { statements: [{ kind: 'mixed-content' }] },
      true,
    ],
  ] as const)('%s', async (_title, change, gentle) => {
    const asked: unknown[] = []
    const { ports } = stage()
    const probe: typeof ports.probe = (subject, how, ...rest) => {
      asked.push(how.gentle)
      return ports.probe(subject, how, ...rest)
    }
    const session = createSession({}, { ...ports, probe })
    await session.actions.seenChosen(seen('1', change))
    await session.actions.probingAsked()
    // Asked again by the person it is all of them.
    expect(asked).toEqual([gentle, undefined])
  })

  it('makes a safe request once more, and never one that could change data', async () => {
    const { session, repeated, hear } = watching()
    void session.actions.browserOpened(null)
    await settled()
    hear([seen('1'), seen('2', { method: 'POST' })])
    await session.actions.seenChosen(seen('2', { method: 'POST' }))
    await session.actions.seenRepeated()
    expect(repeated).toEqual([])
    await session.actions.seenChosen(seen('1'))
    await session.actions.seenRepeated()
    expect(repeated).toEqual(['1'])
  })
})

describe('what is kept', () => {
  it('takes the place of what was known of the same request, also where it turns out to fail', () => {
    const once = withSeen(opening, [healthy('1')])
    const twice = withSeen(once, [seen('1')])
    expect(twice).toMatchObject({ healthy: [], counted: { seen: 1, failing: 1 } })
    expect(twice.failing.map(({ id }) => id)).toEqual(['1'])
  })

  it('ten thousand requests leave five hundred of each kind', () => {
    let watched = opening
    for (let from = 0; from < 10_000; from += 50)
      watched = withSeen(
        watched,
        Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? seen : healthy)(String(from + at))),
      )
    expect(watched.counted).toEqual({ seen: 10_000, failing: 5_000 })
    expect([watched.failing.length, watched.healthy.length]).toEqual([500, 500])
    expect(watched.failing.at(-1)?.id).toBe('9998')
  })

  it('finds by address, method, page and what the browser said', () => {
    const watched = withSeen(opening, [
      seen('1'),
      seen('2', { url: 'https://cdn.example.com/font', statements: [{ kind: 'mixed-content' }] }),
    ])
    expect(listedSeen(watched, 'mixed').map(({ id }) => id)).toEqual(['2'])
    expect(listedSeen(watched, 'ALLOWORIGIN').map(({ id }) => id)).toEqual(['1'])
  })

  it('knows the chosen request again when the page makes it once more', () => {
    const chosen = { ...withSeen(opening, [seen('1')]), chosen: seen('1') }
    expect(seenAgain(chosen)).toBeNull()
    expect(seenAgain(withSeen(chosen, [healthy('9', { settledAt: 2_000 })]))).toMatchObject({ id: '9' })
  })
})
