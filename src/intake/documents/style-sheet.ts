import { readCopiedRequest } from '../copied-request.ts'
import { nothingImported, type Imported } from '../imported.ts'
import { problemAt } from '../position.ts'
import { fontsIn } from './css.ts'

/** Whether a text is a style sheet with a font in it. */
export function isStyleSheet(text: string): boolean {
  return /(?:^|[\s}/])@font-face\s*\{/.test(text) && !/^\s*</.test(text)
}

/** Reads the fonts of a style sheet. */
export function readStyleSheet(text: string): Imported {
  const reads = fontsIn(text).map(({ url, offset }) => ({
    offset,
    read: readCopiedRequest({
      url: url.startsWith('//') ? `https:${url}` : url,
      method: 'GET',
      headers: [],
      body: null,
      credentials: 'same-origin',
      as: 'font',
      told: { url: '@font-face' },
    }),
  }))
  const cases = reads.flatMap(({ read }) => (read.subject === null ? [] : [read.subject]))
  const problems = reads.flatMap(({ read, offset }) => [
    problemAt(text, offset, 'a font of @font-face: a GET in mode "cors", credentials "same-origin"'),
    ...read.notes.map(({ message, part }) => problemAt(text, offset, message, part)),
  ])
  return { ...nothingImported, kind: cases.length > 0 ? 'fetch' : null, cases, problems }
}
