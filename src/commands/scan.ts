import { redactText } from '../knowledge/privacy/redact-text.ts'
import { softwareId } from '../knowledge/model/software.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import { cleanStrings } from '../report/json.ts'
import { scanDirectory } from '../scan/scan-directory.ts'
import type { Scan } from '../scan/scan.ts'
import { ownOptions } from './arguments/command-options.ts'
import { refuse, type Io } from './io.ts'
import { readFormat, textOrJson } from './arguments/read-format.ts'
import { readWords } from './arguments/read-words.ts'
import { systemCode } from './system-code.ts'

/** `scan DIR`: the CORS policy declared in source and configuration, and the calls that name their target. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const parsed = readWords(args, ownOptions.scan)
  if (!parsed.ok) return refuse(io, `scan: ${parsed.message}`)
  const [directory, more] = parsed.positionals
  if (directory === undefined || more !== undefined)
    return refuse(
      io,
      `scan: expected one directory, found ${more === undefined ? 'none' : `a second word "${more}"`}`,
    )
  const chosen = readFormat(parsed.values.format, textOrJson)
  if (!chosen.ok) return refuse(io, chosen.message)
  try {
    const scan = await scanDirectory(directory)
    io.stdout.write(
      chosen.format === 'json'
        ? `${JSON.stringify(cleanStrings(redactText)(asJson(scan)), null, 2)}\n`
        : redactText(text(scan)),
    )
    return 0
  } catch (error) {
    return refuse(
      io,
      `scan: expected a directory that can be read, found ${directory} (${systemCode(error)})`,
    )
  }
}

/** Names that are no software to anybody: where it is not known who reads a setting. */
const nobody = /^(?:settings|headers|aspnet-or-s3)$/

/** `stack` has the ids that every command knows; other software stands under its own key. */
function asJson(scan: Scan) {
  const named = <T extends { readonly stack: string }>(one: T) => {
    const stack = softwareId(one.stack)
    return { ...one, stack, software: stack ?? (nobody.test(one.stack) ? null : one.stack) }
  }
  return { ...scan, policies: scan.policies.map(named), proxies: scan.proxies.map(named) }
}

function text(scan: Scan): string {
  const { policies, calls, proxies, problems } = scan
  const lines = [
    policies.length === 0
      ? nothingFound(scan)
      : `${policies.length} CORS ${policies.length === 1 ? 'policy' : 'policies'}`,
    ...policies.flatMap(
      ({ file, line, stack, origins, methods, headers, credentials, findings, decidedBy = [] }) => [
        '',
        `  ${file}:${line}  ${stack}`,
        `    origins      ${shown(origins)}${decidedBy.length === 0 ? '' : `, decided by ${decidedBy.join(', ')}`}`,
        `    methods      ${shown(methods)}`,
        `    headers      ${shown(headers)}`,
        `    credentials  ${String(credentials)}`,
        ...findings.map((finding) => `    ! ${file}:${finding.line}  ${finding.says}  [${finding.cause}]`),
      ],
    ),
    ...(calls.length === 0
      ? []
      : [
          '',
          'Calls that name their target',
          ...calls.map(
            ({ file, line, url, setBy }) =>
              `  ${file}:${line}  ${url}${setBy === undefined ? '' : `  (set at ${setBy})`}`,
          ),
        ]),
    ...(proxies.length === 0
      ? []
      : [
          '',
          'Passed on by a proxy, where the page asks its own origin',
          ...proxies.map(
            ({ file, line, stack, path, target }) =>
              `  ${file}:${line}  ${stack}  ${path} to ${target ?? '(not known here)'}`,
          ),
        ]),
    ...passedOver(scan),
    ...(problems.length === 0
      ? []
      : [
          '',
          'Not understood',
          ...problems.map(({ file, line, column, message }) => `  ${file}:${line}:${column}  ${message}`),
        ]),
  ]
  return `${lines.map(visible).join('\n')}\n`
}

function shown(value: readonly string[] | string): string {
  return typeof value === 'string' ? value : value.join(', ') || 'none'
}

const mostShown = 20

/** What is known where no policy was found: never more than what was read. */
function nothingFound({ mentions, notRead, problems, filesRead }: Scan): string {
  const files = `${filesRead} ${filesRead === 1 ? 'file' : 'files'}`
  if (mentions.length > 0)
    return `No CORS policy was understood in the ${files} read, though CORS is mentioned, see below.`
  if (notRead.length > 0 || problems.length > 0)
    return `No CORS policy was found in the ${files} read; some were not understood, see below.`
  return `No CORS policy is declared in the ${files} read; it may be set elsewhere, in a gateway or a console.`
}

function passedOver({ mentions, notRead }: Scan): readonly string[] {
  return [
    ...(mentions.length === 0
      ? []
      : [
          '',
          'CORS is mentioned, and no policy was read there',
          ...mentions
            .slice(0, mostShown)
            .map(
              ({ file, line, language, text: written }) =>
                `  ${file}:${line}  ${language === null ? '' : `${language} is not read: `}${written}`,
            ),
          ...(mentions.length > mostShown ? [`  and in ${mentions.length - mostShown} files more`] : []),
        ]),
    ...(notRead.length === 0
      ? []
      : [
          '',
          `Not read: ${notRead.map(({ language, files }) => `${language} (${files} ${files === 1 ? 'file' : 'files'})`).join(', ')}`,
        ]),
  ]
}
