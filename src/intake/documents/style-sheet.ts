import { readCopiedRequest } from '../copied-request.ts'
import { nothingImported, type Imported } from '../imported.ts'
import { problemAt } from '../position.ts'
import { checkedIn, uncheckedIn } from './css.ts'
import { styled } from './elements.ts'

/** Whether a text is a style sheet that loads something in mode "cors". */
export function isStyleSheet(text: string): boolean {
  return (
    !/^\s*</.test(text) &&
    /(?:^|[\s}/])@font-face\s*\{|[\s{;](?:mask|shape-outside)[\w-]*\s*:[^;{}]{0,200}url\(/.test(text)
  )
}

/** Reads the fonts, masks and shapes of a style sheet. */
export function readStyleSheet(text: string): Imported {
  const reads = checkedIn(text).map((load) => {
    const { url, what, as } = styled(load)
    const read = readCopiedRequest({
      url: url.startsWith('//') ? `https:${url}` : url,
      method: 'GET',
      headers: [],
      body: null,
      credentials: 'same-origin',
      ...(as === undefined ? {} : { as }),
      told: { url: load.property },
    })
    return { offset: load.offset, what, read }
  })
  const cases = reads.flatMap(({ read }) => (read.subject === null ? [] : [read.subject]))
  const problems = reads.flatMap(({ read, what, offset }) => [
    problemAt(text, offset, `${what}: a GET in mode "cors", credentials "same-origin"`),
    ...read.notes.map(({ message, part }) => problemAt(text, offset, message, part)),
  ])
  const others = uncheckedIn(text)
  if (others > 0)
    problems.push(
      problemAt(
        text,
        0,
        `${others} other addresses are loaded in mode "no-cors", for which no CORS check is made: left out`,
      ),
    )
  return { ...nothingImported, kind: cases.length > 0 ? 'fetch' : null, cases, problems }
}
