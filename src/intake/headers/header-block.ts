import { noEvidence, type Purpose } from '../../knowledge/model/evidence.ts'
import { valueOf } from '../browser-headers.ts'
import { line, readLines, requestLine, response, statusLine } from './block-lines.ts'
import { meaningful } from './header-lines.ts'
import { rawExchange } from './raw-exchange.ts'
import { copiedExchange } from './copied-answer.ts'
import { readCopiedRequest } from '../copied-request.ts'
import { headersOfJson, type HeaderBlock } from './header-json.ts'
import { nothingImported, type ImportedCase, type Imported, type ImportProblem } from '../imported.ts'

/** Whether a text is headers copied from a browser's network panel, `curl -v` output, or raw HTTP. */
export function isHeaderBlock(text: string): boolean {
  const lines = meaningful(text)
  const first = /^> ([A-Z]{3,10} \S+ HTTP\/\d)/m.exec(text)?.[1] ?? lines[0] ?? ''
  if (requestLine.test(first) || statusLine.test(first)) return true
  if (/^:(authority|method|path|scheme|status)\b|^Request URL\b|^URL\thttps?:/m.test(text)) return true
  if (headersOfJson(text) !== null || rawExchange(text) !== null) return true
  const matching = lines.filter((one) => line.test(one))
  return matching.length * 2 > lines.length && matching.some((one) => response.test(one.split(':')[0] ?? ''))
}

/**
 * Reads headers copied from DevTools (request, response or both; general part, pseudo-headers and raw lines of
 * Chromium, Firefox and Safari) as a recording of one request.
 */
export function readHeaderBlock(text: string): Imported {
  const raw = rawExchange(text)
  const block = headersOfJson(text) ?? readLines(raw?.text ?? text)
  const problems: ImportProblem[] = []
  const say = (message: string) => problems.push({ line: 1, column: 1, message })
  const url = inScheme(block, raw?.scheme ?? null, say)
  if (url === null) {
    const allowed = valueOf(block.responseHeaders, 'access-control-allow-origin')
    const names =
      allowed === null ? 'no Access-Control-Allow-Origin' : `Access-Control-Allow-Origin: ${allowed}`
    say(`these headers name no URL (they have ${names}); copy the request's headers or its URL too`)
    const answer =
      block.responseHeaders.length === 0 && block.status === null
        ? null
        : { status: block.status, headers: block.responseHeaders }
    return { ...nothingImported, kind: 'har', answer, problems }
  }
  const { subject, unfinished, notes } = readCopiedRequest({
    url,
    method: block.method ?? 'GET',
    headers: block.requestHeaders,
    body: null,
    credentials: null,
    told: { url: 'the copied headers', ...(block.method === null ? {} : { method: 'the copied headers' }) },
  })
  for (const { message, part } of notes)
    problems.push({ line: 1, column: 1, message, ...(part === undefined ? {} : { part }) })
  if (subject === null)
    return { ...nothingImported, unfinished: unfinished === null ? [] : [unfinished], problems }
  if (block.status === null && block.responseHeaders.length === 0)
    return { ...nothingImported, kind: 'har', cases: [subject], problems }
  if (block.status === null) say('the status was not copied; read as 200')
  say(
    `the response that was copied with it (status ${block.status ?? 200}) is kept, to be held against what is found`,
  )
  const recordings = [recording(subject, block, block.status ?? 200)]
  return { ...nothingImported, kind: 'har', cases: [subject], recordings, problems }
}

/** Raw HTTP does not say whether TLS was around it: by the program that carried it, else by the host. */
function inScheme(
  { url, isSchemeGuessed }: HeaderBlock,
  scheme: 'http' | 'https' | null,
  say: (message: string) => void,
): string | null {
  if (url === null || isSchemeGuessed === undefined) return url
  if (scheme === null) say(`the scheme stands nowhere in the text: read as ${url.slice(0, url.indexOf(':'))}`)
  return scheme === null ? url : url.replace(/^https?:/, `${scheme}:`)
}

function recording(
  subject: ImportedCase,
  block: HeaderBlock,
  status: number,
): Imported['recordings'][number] {
  const method = block.method ?? 'GET'
  const preflight =
    method === 'OPTIONS' && valueOf(block.requestHeaders, 'access-control-request-method') !== null
  const purpose: Purpose = preflight
    ? { kind: 'preflight', hop: 0 }
    : { kind: 'request', hop: 0, standIn: false }
  const answer = { status, headers: block.responseHeaders }
  const request = { method, url: subject.url, headers: block.requestHeaders }
  const evidence = { ...noEvidence, recorded: true, observations: [copiedExchange(purpose, request, answer)] }
  return { entry: 0, subject, evidence, failed: true }
}
