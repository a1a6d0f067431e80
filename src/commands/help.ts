import { softwareIds } from '../knowledge/model/software.ts'
import {
  ownOptions,
  requestOptions,
  sendsRequest,
  type CommandName,
  type CommandOption,
} from './arguments/command-options.ts'
import { commandTexts } from './arguments/commands.ts'

const exitStatus = `Exit status
  0 allowed, or not cross-origin   1 a browser blocks it   2 usage or unreadable input
  3 no response to judge   4 inconclusive   130 interrupted
`
const pageAndUrl =
  'PAGE is the origin of the page that makes the request (https://app.example.com), URL the request.\n'

/** `--help`: every command with its purpose, the options of a request, the exit status. Made from the tables of both. */
export function overview(): string {
  const commands = (Object.keys(commandTexts) as CommandName[]).flatMap((name) => [
    ...commandTexts[name].usage.map((words) => `  ${called(name, words)}`),
    `      ${commandTexts[name].purpose}`,
  ])
  return [
    'cors-triage: why a browser blocks a request, and the exact fix\n',
    ...commands,
    '',
    pageAndUrl,
    'Options of a request (COMMAND --help names those of a command, with examples)',
    ...rows(requestOptions),
    '',
    exitStatus,
  ].join('\n')
}

/** `COMMAND --help`: what it is for, how it is called, its options, two examples. */
export function commandHelp(name: CommandName): string {
  const { usage, purpose, examples } = commandTexts[name]
  const own: Readonly<Record<string, CommandOption>> = ownOptions[name]
  return [
    `${purpose}\n`,
    ...usage.map((words) => `  ${called(name, words)}`),
    '',
    ...(sendsRequest(name) ? [pageAndUrl] : []),
    ...(Object.keys(own).length > 0 ? ['Options', ...rows(own), ''] : []),
    ...(sendsRequest(name)
      ? ['Options of the request', ...rows(requestOptions), '', softwareList(), '']
      : []),
    'Examples',
    ...examples.map((words) => `  ${called(name, words)}`),
    '',
    exitStatus,
  ].join('\n')
}

function called(name: CommandName, words: string): string {
  return ['cors-triage', ...(name === 'triage' ? [] : [name]), ...(words === '' ? [] : [words])].join(' ')
}

/** Options in two columns; an option that is longer than its column has its meaning on the next line. */
function rows(options: Readonly<Record<string, CommandOption>>): readonly string[] {
  const width = 28
  return Object.entries(options).map(([name, { short, takes, says }]) => {
    const option = `  ${short === undefined ? '   ' : `-${short},`} --${name}${takes === undefined ? '' : ` ${takes}`}`
    return option.length < width
      ? `${option.padEnd(width)} ${says}`
      : `${option}\n${' '.repeat(width)} ${says}`
  })
}

function softwareList(): string {
  const lines: string[] = ['']
  for (const id of softwareIds) {
    const last = lines[lines.length - 1] ?? ''
    if (last.length + id.length > 76) lines.push(id)
    else lines[lines.length - 1] = `${last} ${id}`.trim()
  }
  return ['Ids for --stack', ...lines.map((line) => `  ${line}`)].join('\n')
}
