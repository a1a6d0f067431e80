import { afterEach, expect, test, vi } from 'vitest'
import { framed } from '../../src/screens/framed.ts'
import { createSession } from '../../src/session/session.ts'
import { stage } from '../session/ports.ts'

afterEach(() => void vi.useRealTimers())

test('what comes by itself is drawn some times a second; a key at once', () => {
  vi.useFakeTimers()
  const session = createSession({}, stage().ports)
  const { store, draw, stop } = framed(session.store)
  const frames: number[] = []
  store.subscribe(({ place }) => frames.push(place.detailScroll))
  for (let step = 1; step <= 50; step += 1) session.actions.detailScrolled(step)
  expect(frames).toEqual([1])
  session.actions.detailScrolled(60)
  draw()
  expect(frames).toEqual([1, 60])
  session.actions.detailScrolled(61)
  expect(frames).toEqual([1, 60])
  vi.advanceTimersByTime(100)
  expect(frames).toEqual([1, 60, 61])
  session.actions.detailScrolled(62)
  stop()
  vi.advanceTimersByTime(1000)
  expect(frames).toEqual([1, 60, 61])
})
