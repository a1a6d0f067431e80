import { cleanup, render } from 'ink-testing-library'
import { afterEach, expect, test, vi } from 'vitest'
import { SavedList } from '../../../src/screens/resume/saved-list.tsx'
import { themeFor } from '../../../src/screens/theme.ts'

afterEach(cleanup)

const sessions = ['one', 'two', 'three'].map((id) => ({
  id,
  when: '2026-11-28 20:24',
  page: 'https://app.example.com',
  method: 'PUT',
  url: `https://api.example.com/${id}`,
}))

async function open() {
  const chosen: (string | null)[] = []
  const stopped: true[] = []
  const { stdin, lastFrame } = render(
    <SavedList
      sessions={sessions}
      theme={themeFor('none', false)}
      keys={{}}
      stop={async () => void stopped.push(true)}
      onChosen={(id) => chosen.push(id)}
    />,
  )
  await vi.waitFor(() => expect(stdin.listenerCount('readable')).toBeGreaterThan(0))
  return { chosen, stopped, type: (keys: string) => stdin.write(keys), frame: () => lastFrame() ?? '' }
}

test('Enter opens the session under the cursor', async () => {
  const { chosen, type, frame } = await open()
  await vi.waitFor(() =>
    expect(frame()).toMatch(
      /▸ 2026-11-28 20:24 +https:\/\/app\.example\.com → PUT https:\/\/api\.example\.com\/one/,
    ),
  )
  type('jj')
  await vi.waitFor(() =>
    expect(frame()).toMatch(
      /▸ 2026-11-28 20:24 +https:\/\/app\.example\.com → PUT https:\/\/api\.example\.com\/three/,
    ),
  )
  type('k')
  await vi.waitFor(() =>
    expect(frame()).toMatch(
      /▸ 2026-11-28 20:24 +https:\/\/app\.example\.com → PUT https:\/\/api\.example\.com\/two/,
    ),
  )
  type('\r')
  await vi.waitFor(() => expect(chosen).toEqual(['two']))
})

test.each(['q', '\u0003'])('%j opens none', async (key) => {
  const { chosen, type } = await open()
  type(key)
  await vi.waitFor(() => expect(chosen).toEqual([null]))
})

test('ctrl-z stops the program, and the list stands there again', async () => {
  const { stopped, chosen, type, frame } = await open()
  type('j\u001a')
  await vi.waitFor(() => expect(stopped).toEqual([true]))
  await vi.waitFor(() =>
    expect(frame()).toMatch(
      /▸ 2026-11-28 20:24 +https:\/\/app\.example\.com → PUT https:\/\/api\.example\.com\/two/,
    ),
  )
  expect(chosen).toEqual([])
})
