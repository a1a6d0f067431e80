import type { Area, Pane, View } from '../view.ts'
import { blank, cut, line, span, spread, widthOf, type Line } from './line.ts'

/** The body of the screen: exactly as many lines as there is room for, the detail from its line `detailScroll` on. */
export function composed(view: View, area: Area, detailScroll: number): readonly Line[] {
  if (view.kind === 'one') return windowed(view.pane, area.width, area.height)
  const scrolled = { ...view, detail: { ...view.detail, scroll: detailScroll } }
  return area.wide ? sideBySide(scrolled, area) : stacked(scrolled, area)
}

function sideBySide(view: Extract<View, { kind: 'two' }>, { width, height }: Area): readonly Line[] {
  const list = windowed(view.list, view.listWidth, height)
  const detail = windowed(view.detail, width - view.listWidth - 3, height, detailKeys)
  return list.map((left, index) => [
    ...filled(cut(left, view.listWidth), view.listWidth),
    span(' │ ', 'dim'),
    ...(detail[index] ?? blank),
  ])
}

function filled(content: Line, width: number): Line {
  const missing = width - widthOf(content)
  return missing > 0 ? [...content, span(' '.repeat(missing))] : content
}

/** The detail takes what it needs up to half of the room; the list keeps the rest. */
function detailHeightOf({ list, detail }: Extract<View, { kind: 'two' }>, { height }: Area): number {
  return Math.min(detail.lines.length, Math.max(Math.ceil(height / 2), height - list.lines.length - 1))
}

function stacked(view: Extract<View, { kind: 'two' }>, area: Area): readonly Line[] {
  const { width, height } = area
  const detailHeight = detailHeightOf(view, area)
  const listHeight = height - detailHeight - 1
  return [
    ...windowed(view.list, width, listHeight),
    line(span('─'.repeat(width), 'dim')),
    ...windowed(view.detail, width, detailHeight, detailKeys),
  ]
}

/** What scrolls the detail; the list goes with the cursor. */
const detailKeys = { up: '[ ', down: '] ' } as const

/** The part of a pane that fits; what is above and below is counted, with the keys that lead there. */
function windowed(
  { lines, anchor, scroll }: Pane,
  width: number,
  height: number,
  keys: { readonly up: string; readonly down: string } = { up: '', down: '' },
): readonly Line[] {
  if (height <= 0) return []
  if (lines.length <= height) return [...lines, ...Array<Line>(height - lines.length).fill(blank)]
  const room = height - 1
  const last = lines.length - room
  const offset = Math.min(last, anchor === undefined ? (scroll ?? 0) : offsetFor(anchor, room))
  const above = offset > 0 ? `${keys.up}↑ ${offset} ` : ''
  const below = lines.length - offset - room
  const more = `${above}${below > 0 ? `${keys.down}↓ ${below} ` : ''}more`
  return [...lines.slice(offset, offset + room), spread(blank, line(span(more, 'dim'), ' '), width)]
}

/** Whole pages, so that nothing moves while the cursor moves within one. */
function offsetFor(anchor: number, room: number): number {
  return Math.floor(anchor / room) * room
}

/** How many lines the pane has that is scrolled. */
export function scrolledLength(view: View): number {
  return view.kind === 'one' ? view.pane.lines.length : view.list.lines.length
}

/** How far the detail of a list can be scrolled. */
export function lastOfDetail(view: View, area: Area): number {
  if (view.kind === 'one') return 0
  const height = area.wide ? area.height : detailHeightOf(view, area)
  const { length } = view.detail.lines
  return length <= height ? 0 : length - (height - 1)
}
