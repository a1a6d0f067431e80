import { addressOf, fencesOf, indentedOf, withCallsBeside } from './beside.ts'
import { codeAround } from './code-around.ts'
import { afterChange } from './after-change.ts'
import { otherLog } from './access-log/other-logs.ts'
import { createLogReader, isAccessLog } from './access-log/read-log.ts'
import { readBareUrl, readListedUrls } from './bare-url.ts'
import { isClientError, readBesideCors, readConsole } from './console/read-console.ts'
import { isBesideCors, isConsoleText, isReasonAlone } from './console/messages.ts'
import { isBruno, readBruno } from './collections/bruno.ts'
import { isHttpFile, readHttpFile } from './collections/http-file.ts'
import { isHurl, readHurl } from './collections/hurl.ts'
import { readNewman } from './collections/newman.ts'
import { readCollection } from './collections/json-collection.ts'
import { hasCommand, hasTypedCommand, readCommands } from './command-line/curl.ts'
import { callStart, readCalls } from './calls/read-calls.ts'
import { serverSource } from './calls/server-mark.ts'
import { charlesAsHar } from './har/charles.ts'
import { isHar, readHar } from './har/har.ts'
import { nestedHar } from './har/nested.ts'
import { traceAsHar } from './har/trace.ts'
import { isHtml, readHtml } from './documents/html.ts'
import { isStyleSheet, readStyleSheet } from './documents/style-sheet.ts'
import { readReports } from './documents/reports.ts'
import { isProgram, readProgram } from './programs/read-program.ts'
import { isOtherPython, isPython, readPython } from './python/read-python.ts'
import { exchangesAsHar } from './headers/exchanges.ts'
import { isHeaderBlock, readHeaderBlock } from './headers/header-block.ts'
import { nothingImported, type Imported } from './imported.ts'
import { withoutLinkMarks } from './link-marks.ts'
import { longestText } from './longest-text.ts'
import { excerpt, problemAt } from './position.ts'
import { readProse } from './prose.ts'
import { withoutQuotedPrintable } from './quoted-printable.ts'
import { isPowershell, readPowershell } from './command-line/powershell.ts'

const kinds =
  'a curl command, a call of fetch, axios or another client, a console message, a HAR, a collection, an access log, headers or a URL'

/**
 * Reads whatever was pasted: finds out what it is and hands it to that reader. Never throws; what could not be read
 * stands in `problems` with line and column, and what was understood before it is kept.
 */
export function readAny(text: string): Imported {
  const plain = text.replace(/^\ufeff/, '').slice(0, longestText)
  const changed = afterChange(plain)
  const read = orSaid(readFollowed(withoutQuotedPrintable(withoutLinkMarks(changed ?? plain))), plain)
  const imported = read.kind === 'fetch' || read.kind === 'url' ? withWhatIsSaid(read, plain) : read
  const said = [
    ...(changed === null
      ? []
      : [problemAt(plain, 0, 'a diff: read as it is after the change, what it takes away is left out')]),
    ...(text.length <= longestText + 1
      ? []
      : [problemAt(plain, plain.length, 'only the text up to here was read; give the rest as a file')]),
  ]
  return said.length === 0 ? imported : { ...imported, problems: [...imported.problems, ...said] }
}

/** A call or an address, and what a browser says beside it that is about no CORS check. */
function withWhatIsSaid(read: Imported, text: string): Imported {
  if (!isBesideCors(text)) return read
  const { reported, problems } = readBesideCors(text)
  return { ...read, reported: [...read.reported, ...reported], problems: [...read.problems, ...problems] }
}

/** A reader that found nothing in what it recognised says so. */
function orSaid(read: Imported, text: string): Imported {
  const { cases, unfinished, reported, recordings, preflights, problems, answer } = read
  const found = [...cases, ...unfinished, ...reported, ...recordings, ...problems].length
  if (found > 0 || preflights !== null || (answer ?? null) !== null) return read
  return { ...read, problems: [problemAt(text, 0, `expected ${kinds}, found none whose address is named`)] }
}

/** What is nested more deeply than a reader can follow is said to be. */
function readFollowed(text: string): Imported {
  try {
    return readPlain(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refused(text, 0, 'expected a text that can be followed, found one that is nested too deeply')
  }
}

function readPlain(text: string): Imported {
  if (text.trim() === '') return unreadable(text, 0)
  const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.exec(text)
  if (control && !hasCommand(text)) {
    return refused(
      text,
      control.index,
      `expected text, found the byte 0x${hex(control[0])}: this is a binary file`,
    )
  }
  if (isHar(text)) return readHar(text)
  const asHar =
    traceAsHar(text) ??
    nestedHar(text) ??
    charlesAsHar(text) ??
    (hasCommand(text) ? null : exchangesAsHar(text))
  if (asHar !== null) return readHar(asHar)
  const reports = readReports(text)
  if (reports !== null) return reports
  const collection = readCollection(text)
  if (collection !== null) return collection
  const isTold = isConsoleText(text)
  if (isTold && hasCommand(text)) return withCallsBeside(readConsole(text), readCommands(text))
  if (isPowershell(text)) return readPowershell(text)
  if (!isTold && isPython(text)) return readPython(text)
  if (!isTold && isProgram(text)) return readProgram(text)
  if (hasCommand(text)) return withCallsAround(readCommands(text), text)
  const url = readBareUrl(text)
  if (url !== null) return url
  const newman = readNewman(text)
  if (newman !== null) return newman
  if (isHurl(text)) return readHurl(text)
  if (isBruno(text)) return readBruno(text)
  if (isHttpFile(text, isTold)) return readHttpFile(text)
  if (isHeaderBlock(text)) return readHeaderBlock(text)
  if (isAccessLog(text)) return readLog(text)
  if (isTold) return withWordsBeside(readTicket(text), text)
  if (isHtml(text)) return readHtml(text)
  if (isStyleSheet(text)) return readStyleSheet(text)
  if (isClientError(text)) return readTicket(text)
  if (isOtherPython(text))
    return refused(
      text,
      0,
      serverSource(text) ??
        'expected calls of requests, httpx, aiohttp, urllib, http.client or Locust, found other Python: give the address and method that it asks',
    )
  if (callStart.test(text)) return readCalls(text)
  if (isReasonAlone(text)) return withWordsBeside(readConsole(text), text)
  if (isBesideCors(text)) return readConsole(text)
  const other = otherLog(text)
  if (other !== null) return refused(text, 0, `expected an access log: ${other}`)
  return readProse(text) ?? readListedUrls(text) ?? unreadable(text, text.length - text.trimStart().length)
}

/** Source that starts a command with a list of words may send requests of its own. */
function withCallsAround(commands: Imported, text: string): Imported {
  const calls = hasTypedCommand(text) || !callStart.test(text) ? nothingImported : readCalls(text)
  if (calls.cases.length === 0) return commands
  return {
    ...calls,
    cases: [...calls.cases, ...commands.cases],
    unfinished: [...calls.unfinished, ...commands.unfinished],
    problems: [...calls.problems, ...commands.problems],
  }
}

/** A message, with what the code beside it tells of the same request; what only that code asks for is not asked about. */
function readTicket(text: string): Imported {
  const told = readConsole(text)
  const inFences = callsInFences(text)
  const isFenced = inFences.cases.length + inFences.unfinished.length > 0
  const calls = isFenced ? inFences : callsAround(told, text)
  const both = withCallsBeside(told, calls)
  const isNamed = told.cases.length === 0 && both.cases.length > 0
  return {
    ...both,
    unfinished: told.unfinished,
    problems: isNamed ? both.problems.filter(({ part }) => part !== 'url') : both.problems,
  }
}

/** The calls that stand bare beside a message: those of its address, or any where it names none. */
function callsAround({ cases }: Imported, text: string): Imported {
  const code = callStart.test(text) ? codeAround(text) : ''
  if (!callStart.test(code)) return nothingImported
  const called = readCalls(code).cases.filter(
    ({ url }) => cases.length === 0 || cases.some((one) => addressOf(one.url) === addressOf(url)),
  )
  return { ...nothingImported, cases: called }
}

/** A message that names no URL, with the addresses that the words around it name: in its own line, as in a table, or anywhere. */
function withWordsBeside(told: Imported, text: string): Imported {
  const isOpen = told.problems.some(({ message }) => message.startsWith('the message names no URL'))
  if (!isOpen || told.cases.length > 0 || told.unfinished.length > 0) return told
  const own = text.split('\n').find((line) => /CORS policy|Access-Control-/.test(line)) ?? ''
  const words = readProse(own) ?? readProse(text)
  if (words === null) return told
  const problems = told.problems.filter(({ part }) => part !== 'url')
  return { ...told, cases: words.cases, problems: [...problems, ...words.problems] }
}

/** The calls in the code blocks of a ticket; whatever else it shows, its server's source or another message, is none. */
function callsInFences(text: string): Imported {
  const fences = fencesOf(text)
  const calls = (fences.length > 0 ? fences : indentedOf(text))
    .filter((inside) => callStart.test(inside) && !isConsoleText(inside))
    .map(readCalls)
  return {
    ...nothingImported,
    cases: calls.flatMap(({ cases }) => cases),
    unfinished: calls.flatMap(({ unfinished }) => unfinished),
  }
}

function readLog(text: string): Imported {
  const reader = createLogReader()
  reader.lines(text.split(/\r?\n/))
  return reader.end()
}

function unreadable(text: string, offset: number): Imported {
  return refused(text, offset, serverSource(text) ?? `expected ${kinds}, found ${excerpt(text)}`)
}

function refused(text: string, offset: number, message: string): Imported {
  return { ...nothingImported, problems: [problemAt(text, offset, message)] }
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, '0')
}
