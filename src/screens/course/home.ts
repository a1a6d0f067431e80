import type { Course } from '../../session/course.ts'
import type { State } from '../../session/state.ts'
import { blank, line, span, spread, type Line } from '../parts/line.ts'
import { paragraph } from '../parts/wrap.ts'
import { paneWidths, type Area, type View } from '../view.ts'
import { chosenEntry, entries, levelSays, standingOf, type Entry } from './entries.ts'
import { prose } from './prose.ts'
import { standingMark, standingWord } from './standing.ts'

/** Lines longer than this take the eye too far from a title to how it went. */
const listWidthAtMost = 80

/** The way through the course, how it went so far, and what the chosen one is about. */
export function homeView({ course }: State, area: Area): View {
  if (course === null) return { kind: 'one', pane: { lines: [blank] } }
  const panes = paneWidths(area.width)
  const listWidth = area.wide ? Math.min(panes.list, listWidthAtMost) : area.width
  const chosen = chosenEntry(course)
  const blocks = entries.map((entry, index) => [
    ...headingLines(course, entry, entries[index - 1], Math.min(listWidth, listWidthAtMost)),
    entryLine(course, entry, entry === chosen, Math.min(listWidth, listWidthAtMost)),
  ])
  const at = entries.findIndex((entry) => entry === chosen)
  const anchor = blocks.slice(0, at + 1).reduce((sum, block) => sum + block.length, 0) - 1
  return {
    kind: 'two',
    list: { lines: blocks.flat(), anchor },
    detail: {
      lines:
        chosen === undefined
          ? []
          : aboutLines(course, chosen, area.wide ? area.width - listWidth - 3 : area.width),
    },
    listWidth,
  }
}

/** Before the first of a part: its name and how much of it is done. */
function headingLines(
  course: Course,
  entry: Entry,
  before: Entry | undefined,
  width: number,
): readonly Line[] {
  const part = partOf(entry)
  if (before !== undefined && partOf(before) === part) return []
  const all = entries.filter((one) => partOf(one) === part)
  const done = all.filter((one) => standingOf(course, one).state === 'done').length
  const says = entry.kind === 'incident' ? `  ${levelSays[entry.incident.level]}` : ''
  return [
    ...(before === undefined ? [] : [blank]),
    spread(
      line(' ', span(part, 'strong'), span(says, 'dim')),
      [span(`${done} of ${all.length}`, done === all.length ? 'pass' : 'dim'), span(' ')],
      width,
    ),
  ]
}

function partOf(entry: Entry): string {
  return entry.kind === 'lesson' ? 'Lessons' : `Incidents, level ${entry.incident.level}`
}

function entryLine(course: Course, entry: Entry, isChosen: boolean, width: number): Line {
  const standing = standingOf(course, entry)
  const role = isChosen ? 'focus' : standing.state === 'done' ? 'dim' : null
  return spread(
    line(span(isChosen ? ' ▸ ' : '   ', 'focus'), standingMark(standing), ' ', span(entry.title, role)),
    [span(standingWord(standing), 'dim'), span(' ')],
    width,
  )
}

function aboutLines(course: Course, entry: Entry, width: number): readonly Line[] {
  const standing = standingOf(course, entry)
  const kind =
    entry.kind === 'lesson'
      ? `Lesson ${entries.indexOf(entry) + 1}: read, see it happen, answer a question`
      : 'Incident: look at the evidence, name the cause, repair it'
  const word = standingWord(standing)
  return [
    line(' ', span(entry.title, 'strong')),
    ...paragraph(kind, width - 2, { indent: 1, role: 'dim' }),
    blank,
    ...prose(entry.kind === 'lesson' ? (entry.lesson.text[0] ?? '') : entry.incident.story, width - 2, 1),
    ...(standing.state === 'open'
      ? []
      : [blank, line(' ', standingMark(standing), ' ', span(word), span('   x starts over', 'dim'))]),
  ]
}
