import { placeholdersIn } from '../knowledge/placeholders.ts'
import { readPage, readRequestUrl } from '../knowledge/read-case.ts'
import { readCopiedRequest } from './copied-request.ts'
import { nothingImported, type Imported } from './imported.ts'

const request = /^(?:([A-Z]{3,7})\s+)?(\S+)$/
/** More addresses than a person asks about are something else. */
const mostListed = 200
const pair = /^(\S+)\s+(?:([A-Z]{3,7})\s+)?(\S+)$/

/** Reads `URL`, `METHOD URL`, `PAGE URL` or `PAGE METHOD URL` on one line; null where the text is none of these. */
export function readBareUrl(text: string): Imported | null {
  const line = text.trim().replace(/^["'<]|[>"',;]$/g, '')
  if (line === '' || line.length > 16_384 || /[\r\n]/.test(line)) return null
  const one = request.exec(line)
  const two = one === null ? pair.exec(line) : null
  const [page, method, address] = two === null ? [null, one?.[1], one?.[2]] : [two[1] ?? null, two[2], two[3]]
  if (address === undefined) return null
  const from = page === null ? null : readPage(page)
  const isPlaceholder = /^https?:\/\/|^\{\{/i.test(address) && placeholdersIn(address).length > 0
  if ((!readRequestUrl(address).ok && !isPlaceholder) || from?.ok === false) return null
  const { subject, unfinished, notes } = readCopiedRequest({
    url: address,
    method: method ?? 'GET',
    headers: [],
    body: null,
    credentials: null,
    page: { pageOrigin: from?.value.origin ?? null, pageUrl: from?.value.pageUrl ?? null },
    told: {
      url: 'the text',
      ...(method === undefined ? {} : { method: 'the text' }),
      ...(page === null ? {} : { page: 'the text' }),
    },
  })
  return {
    ...nothingImported,
    kind: 'url',
    cases: subject === null ? [] : [subject],
    unfinished: unfinished === null ? [] : [unfinished],
    problems: notes.map((note) => ({ line: 1, column: text.indexOf(address) + 1, ...note })),
  }
}

/** Reads addresses one a line, as DevTools copies all that are listed; null where a line is something else. */
export function readListedUrls(text: string): Imported | null {
  const lines = text.split('\n').map((line) => line.trim())
  const listed = [...new Set(lines.filter((line) => line !== ''))]
  if (listed.length < 2 || listed.length > mostListed) return null
  if (!listed.every((line) => /^(?:https?|wss?|data|blob|chrome-extension):\S{1,16000}$/i.test(line)))
    return null
  const read = listed.filter((line) => /^(?:https?|wss?):/i.test(line)).map(readBareUrl)
  const left = listed.length - read.filter((one) => one !== null).length
  const said =
    left === 0 ? [] : [{ line: 1, column: 1, message: `${left} addresses name no server: left out` }]
  return {
    ...nothingImported,
    kind: 'url',
    cases: read.flatMap((one) => one?.cases ?? []),
    unfinished: read.flatMap((one) => one?.unfinished ?? []),
    problems: [...said, ...read.flatMap((one) => one?.problems ?? [])],
  }
}
