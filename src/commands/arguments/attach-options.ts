import { readPage } from '../../knowledge/read-case.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import { ownOptions } from './command-options.ts'
import { readTheme } from './read-theme.ts'
import { readWords } from './read-words.ts'
import type { Presentation } from './request-options.ts'
import { readOrRefuse } from './refused.ts'

export interface AttachWords {
  /** The page to open; null to open none. */
  readonly page: string | null
  readonly browserUrl: string | null
  readonly browserPath: string | null
  readonly headless: boolean
  readonly allowRemote: boolean
  /** `screen` where none was asked for: the screen in a terminal, else text. */
  readonly format: 'screen' | 'text' | 'ndjson'
  readonly har: string | null
  /** Whether healthy requests are told of, too. */
  readonly all: boolean
  /** Milliseconds after which watching ends; null to go on. */
  readonly durationMs: number | null
  /** Whether the screen shows what is secret. */
  readonly reveal: boolean
  readonly presentation: Presentation
}

type AttachRead =
  { readonly ok: true; readonly words: AttachWords } | { readonly ok: false; readonly message: string }

/** Reads the words after `attach`; what is wrong comes back as one line. */
export function readAttach(args: readonly string[]): AttachRead {
  const parsed = readWords(args, ownOptions.attach)
  if (!parsed.ok) return bad(parsed.message)
  const { values, positionals } = parsed
  const [given, second] = positionals
  if (second !== undefined) return bad(`expected one PAGE, found a second "${visible(second)}"`)
  const page = given === undefined ? null : readPage(given)
  if (page?.ok === false) return bad(`PAGE: expected ${page.problem.expected}, found ${page.problem.found}`)
  if (page?.ok === true && !/^https?:/.test(page.value.origin))
    return bad(`PAGE: expected an address that a browser can open, found "${visible(given ?? '')}"`)
  const theme = readOrRefuse(() => readTheme(values.theme))
  if (!theme.ok) return bad(theme.message)
  const { format = 'screen', duration } = values
  if (format !== 'screen' && format !== 'text' && format !== 'ndjson')
    return bad(`--format: expected text or ndjson, found "${visible(format)}"`)
  if (duration !== undefined && !/^[1-9]\d{0,8}$/.test(duration))
    return bad(`--duration: expected milliseconds, found "${visible(duration)}"`)
  if (values.headless === true && values['browser-url'] !== undefined)
    return bad(
      'expected --headless or --browser-url, found both: a browser that runs already has its window or none',
    )
  return {
    ok: true,
    words: {
      page: given === undefined ? null : new URL(given.trim()).href,
      browserUrl: values['browser-url'] ?? null,
      browserPath: values.browser ?? null,
      headless: values.headless === true,
      allowRemote: values['allow-remote'] === true,
      format,
      har: values.har ?? null,
      all: values.all === true,
      reveal: values.reveal === true,
      durationMs: duration === undefined ? null : Number(duration),
      presentation: {
        noColor: values['no-color'] === true,
        ascii: values.ascii === true,
        verbose: false,
        theme: theme.value,
      },
    },
  }
}

function bad(message: string): AttachRead {
  return { ok: false, message: `attach: ${message}` }
}
