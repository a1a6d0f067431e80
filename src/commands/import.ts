import type { Imported, ImportedCase } from '../intake/imported.ts'
import { redactHeaders } from '../knowledge/privacy/redact.ts'
import { redactText, redactUrl } from '../knowledge/privacy/redact-text.ts'
import { cleanStrings } from '../report/json.ts'
import { isUnderstood } from '../intake/imported.ts'
import { ownOptions } from './arguments/command-options.ts'
import { importText } from './output/import-text.ts'
import { exitStatus, refuse, type Io } from './io.ts'
import { readInput } from './evidence/read-input.ts'
import { readFormat, textOrJson } from './arguments/read-format.ts'
import { readWords } from './arguments/read-words.ts'

/** `import [FILE|-]`: what was understood of a HAR, curl command, fetch call, console message, access log or URL. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const parsed = readWords(args, ownOptions.import)
  if (!parsed.ok) return refuse(io, `import: ${parsed.message}`)
  const { values, positionals } = parsed
  const [path = '-', more] = positionals
  if (more !== undefined) return refuse(io, `import: expected one file, found a second word "${more}"`)
  const chosen = readFormat(values.format, textOrJson)
  if (!chosen.ok) return refuse(io, chosen.message)
  const read = await readInput(path, { logFormat: values['log-format'] ?? null, entry: null }, io)
  if (!read.ok) return refuse(io, `import: ${read.message}`)
  const clean = redacted(read.imported)
  io.stdout.write(
    chosen.format === 'json'
      ? `${JSON.stringify(cleanStrings(redactText)(promised(clean)), null, 2)}\n`
      : redactText(importText(clean)),
  )
  return isUnderstood(read.imported) ? 0 : exitStatus.usage
}

/** The shape that docs/for-scripts.md promises; the recordings stay inside. */
function promised({ kind, cases, unfinished, reported, preflights, problems }: Imported) {
  return {
    kind,
    cases: cases.map(
      ({ urlAsWritten, pageOrigin, pageUrl, url, method, headers, credentials, as, mode, told }) => ({
        pageOrigin,
        pageUrl,
        url,
        ...(urlAsWritten === null ? {} : { urlAsWritten }),
        method,
        headers,
        credentials,
        ...(as === undefined ? {} : { as }),
        ...(mode === undefined ? {} : { mode }),
        told,
      }),
    ),
    unfinished: unfinished.map(
      ({ url, rest: { pageOrigin, pageUrl, method, headers, credentials, told } }) => ({
        pageOrigin,
        pageUrl,
        url,
        method,
        headers,
        credentials,
        told,
      }),
    ),
    reported,
    preflights,
    problems,
  }
}

/** What only its place tells to be a secret: the values of headers, parameters of URLs, bodies. */
function redacted(imported: Imported): Imported {
  return {
    ...imported,
    cases: imported.cases.map((one) => ({
      ...one,
      ...cleanRest(one),
      url: redactUrl(one.url),
      urlAsWritten: one.urlAsWritten === null ? null : redactText(one.urlAsWritten),
    })),
    unfinished: imported.unfinished.map(({ url, rest }) => ({
      url: redactText(url),
      rest: { ...rest, ...cleanRest(rest) },
    })),
  }
}

function cleanRest({ pageUrl, headers }: Pick<ImportedCase, 'pageUrl' | 'headers'>) {
  return {
    pageUrl: pageUrl === null ? null : redactUrl(pageUrl),
    headers: redactHeaders(headers),
    body: null,
  }
}
