import { cleanup } from 'ink-testing-library'
import { afterEach, expect, test, vi } from 'vitest'
import { loadLater } from '../../src/screens/screens.ts'
import { filled } from '../session/opening.ts'
import { drive } from './drive.tsx'

afterEach(cleanup)

// A second try would find everything loaded.
test(
  'what is typed before the rest of the program is loaded is kept, in its order',
  { retry: 0 },
  async () => {
    const { type, sees, screen, session } = drive({ ...filled, place: { editing: false, stage: 'probes' } })
    await vi.waitFor(() => expect(session.store.getState().place.stage).toBe('probes'))
    await vi.waitFor(() => expect(screen()).toContain('2 Probes'))
    for (const key of ['/', 'z', 'y', 'z']) type(key)
    await vi.waitFor(() => expect(session.store.getState().place.overlay?.kind).toBe('prompt'))
    await loadLater()
    await sees('zyz')
  },
)
