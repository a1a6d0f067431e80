import { scenarios } from '../../lab/catalogue.ts'
import { nearWords } from './near-words.ts'
import type { Scenario } from '../../lab/scenario.ts'
import { ownOptions } from './command-options.ts'
import { readFormat, textOrJson } from './read-format.ts'
import { readTheme } from './read-theme.ts'
import { readWords } from './read-words.ts'
import { readOrRefuse } from './refused.ts'
import type { Presentation } from './request-options.ts'

export interface LabOptions {
  readonly list: 'text' | 'json' | null
  readonly scenario: Scenario | null
  readonly serve: boolean
  readonly port: number
  /** Whether the progress of the course is kept. */
  readonly save: boolean
  /** Whether the mouse clicks and scrolls from the start. */
  readonly mouse: boolean
  /** Whether the screens show what is secret. */
  readonly reveal: boolean
  readonly presentation: Presentation
}

type LabRead =
  { readonly ok: true; readonly lab: LabOptions } | { readonly ok: false; readonly message: string }

/** Reads `lab [SCENARIO] [--list] [--format text|json] [--serve] [--port N] [--no-save] [--mouse]`; what is wrong comes back as one line. */
export function readLab(args: readonly string[]): LabRead {
  const parsed = readWords(args, ownOptions.lab)
  if (!parsed.ok) return { ok: false, message: `lab: ${parsed.message}` }
  const { values, positionals } = parsed
  const [id, second] = positionals
  if (second !== undefined)
    return { ok: false, message: `lab: expected one incident, found a second "${second}"` }
  const { port = '0' } = values
  const theme = readOrRefuse(() => readTheme(values.theme))
  if (!theme.ok) return theme
  const chosen = readFormat(values.format, textOrJson)
  if (!chosen.ok) return chosen
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return { ok: false, message: `--port: expected a port from 0 to 65535, found "${port}"` }
  }
  const scenario = scenarios.find((candidate) => candidate.id === id) ?? null
  if (id !== undefined && scenario === null) return { ok: false, message: unknown(id) }
  return {
    ok: true,
    lab: {
      list: values.list === true ? chosen.format : null,
      scenario,
      serve: values.serve === true,
      port: Number(port),
      save: values['no-save'] !== true,
      mouse: values.mouse === true,
      reveal: values.reveal === true,
      presentation: {
        noColor: values['no-color'] === true,
        ascii: values.ascii === true,
        verbose: false,
        theme: theme.value,
      },
    },
  }
}

function unknown(id: string): string {
  const near = nearWords(
    id,
    scenarios.map((scenario) => scenario.id),
  )
  const hint = near.length > 0 ? `near it: ${near.join(', ')}` : 'lab --list names them all'
  return `lab: expected the id of a practice incident, found "${id}"; ${hint}`
}
