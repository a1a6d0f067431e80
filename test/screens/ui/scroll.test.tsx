import { Box } from 'ink'
import { cleanup } from 'ink-testing-library'
import { afterEach, expect, test, vi } from 'vitest'
import { List } from '../../../src/screens/ui/list.tsx'
import { Panes } from '../../../src/screens/ui/panes.tsx'
import { Scroll } from '../../../src/screens/ui/scroll.tsx'
import { Text } from '../../../src/screens/ui/text.tsx'
import { drawn } from './on-surface.tsx'

afterEach(cleanup)

const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name} ${index + 1}`)

function long(offset: number) {
  return drawn(
    <Scroll of="detail" offset={offset}>
      {numbered('said', 20).map((text) => (
        <Text key={text}>{text}</Text>
      ))}
    </Scroll>,
    40,
    { rows: 12 },
  )
}

test('what does not fit is scrolled to its last line and no further', async () => {
  const first = long(0)
  await vi.waitFor(() => expect(first.lines().at(-1)).toMatch(/^ *\] ↓ 9 more$/))
  expect(first.lines()[0]).toBe('said 1')
  expect(first.surface.measures.detail).toEqual({ seen: 11, last: 9 })
  const last = long(9)
  await vi.waitFor(() => expect(last.lines().at(-1)).toMatch(/^ *\[ ↑ 9 more$/))
  expect(last.lines()).toContain('said 20')
  const beyond = long(14)
  await vi.waitFor(() => expect(beyond.lines()).toEqual(last.lines()))
})

test('what fits is not scrolled', async () => {
  const { lines, surface } = drawn(
    <Scroll of="body" offset={3}>
      <Text>one</Text>
    </Scroll>,
    40,
    { rows: 12 },
  )
  await vi.waitFor(() => expect(lines()[0]).toBe('one'))
  expect(surface.measures.body.last).toBe(0)
})

test.each([
  [0, 'row 1'],
  [4, 'row 1'],
  [5, 'row 6'],
  [29, 'row 26'],
])(
  'a list with its cursor on row %i begins with %s, and draws no row that is not seen',
  async (cursor, top) => {
    const drawnRows = new Set<string>()
    const { lines } = drawn(
      <List items={numbered('row', 30)} cursor={cursor}>
        {(text) => {
          drawnRows.add(text)
          return <Text key={text}>{text}</Text>
        }}
      </List>,
      40,
      { rows: 6 },
    )
    await vi.waitFor(() => expect(lines()[0]).toBe(top))
    expect(lines()).toHaveLength(6)
    expect(drawnRows.size).toBeLessThanOrEqual(12)
  },
)

test('below a short list the detail has the rest, below a long one half', async () => {
  const view = (rows: number) =>
    drawn(
      <Panes
        listRows={rows}
        list={
          <List items={numbered('row', rows)} cursor={0}>
            {(text) => <Text key={text}>{text}</Text>}
          </List>
        }
        detail={numbered('said', 20).map((text) => (
          <Box key={text} flexShrink={0}>
            <Text>{text}</Text>
          </Box>
        ))}
      />,
      80,
      { rows: 20 },
    )
  const short = view(3)
  await vi.waitFor(() => expect(short.lines()[3]).toMatch(/^─+$/))
  const tall = view(30)
  await vi.waitFor(() => expect(tall.lines()[9]).toMatch(/^─+$/))
})
