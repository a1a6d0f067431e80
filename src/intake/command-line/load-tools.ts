import { basicLogin } from '../basic-login.ts'
import type { Complaint } from './curl-taken.ts'
import type { Operation } from './curl-operation.ts'
import { headerIn, noAddress, optionsOf, withScheme, type Option } from './options.ts'
import type { Word } from './word.ts'

/** What an option means; each tool names them its own way (their own help). */
type Meaning = 'method' | 'header' | 'body' | 'file' | 'type' | 'login' | 'cookie' | 'value'

interface LoadTool {
  readonly options: Readonly<Record<string, Meaning>>
  /** A body without a method is sent so. */
  readonly withBody: string
}

const counted: Readonly<Record<string, Meaning>> = {
  '-n': 'value',
  '-c': 'value',
  '-z': 'value',
  '-q': 'value',
  '-t': 'value',
}
const common: Readonly<Record<string, Meaning>> = { ...counted, '-m': 'method', '-H': 'header' }

const tools: Readonly<Record<string, LoadTool>> = {
  hey: {
    options: {
      ...common,
      '-d': 'body',
      '-D': 'file',
      '-T': 'type',
      '-a': 'login',
      '-x': 'value',
      '-o': 'value',
      '-host': 'value',
      '-U': 'value',
      '-A': 'value',
    },
    withBody: 'GET',
  },
  oha: {
    options: {
      ...common,
      '-d': 'body',
      '-D': 'file',
      '-T': 'type',
      '-a': 'login',
      '-w': 'value',
      '--method': 'method',
      '-A': 'value',
    },
    withBody: 'GET',
  },
  bombardier: {
    options: {
      ...common,
      '-d': 'value',
      '-b': 'body',
      '-f': 'file',
      '--method': 'method',
      '--header': 'header',
      '--body': 'body',
      '-r': 'value',
    },
    withBody: 'GET',
  },
  autocannon: {
    options: {
      ...common,
      '-d': 'value',
      '-p': 'value',
      '-b': 'body',
      '-i': 'file',
      '--method': 'method',
      '--headers': 'header',
      '--body': 'body',
    },
    withBody: 'GET',
  },
  wrk: {
    options: {
      '-t': 'value',
      '-c': 'value',
      '-d': 'value',
      '-s': 'file',
      '-H': 'header',
      '--header': 'header',
      '-R': 'value',
    },
    withBody: 'GET',
  },
  ab: {
    options: {
      ...counted,
      '-m': 'method',
      '-H': 'header',
      '-p': 'file',
      '-u': 'file',
      '-T': 'type',
      '-A': 'login',
      '-C': 'cookie',
      '-s': 'value',
      '-g': 'value',
      '-e': 'value',
    },
    withBody: 'POST',
  },
}

export function isLoadTool(name: string): boolean {
  return Object.hasOwn(tools, name)
}

/** Reads a command of hey, oha, bombardier, autocannon, wrk or ab. */
export function readLoadTool(words: readonly Word[], program: Word): Operation {
  const tool = tools[program.text]
  const { options, plain } = optionsOf(words, (name) => tool?.options[name] !== undefined)
  const meant = (meaning: Meaning): readonly Option[] =>
    options.filter(({ name }) => tool?.options[name] === meaning)
  const given = (meaning: Meaning): string | null => meant(meaning).at(-1)?.value ?? null
  const [method, body, files] = [given('method'), given('body'), meant('file')]
  const named = (name: string, value: string | null): [string, string][] =>
    value === null ? [] : [[name, value]]
  const login = given('login')
  const headers = [
    ...meant('header').flatMap(({ value }) => headerIn(value, ':=')),
    ...named('Content-Type', given('type')),
    ...named('Authorization', login === null ? null : basicLogin(login)),
    ...named('Cookie', given('cookie')),
  ]
  const complaints: readonly Complaint[] = [
    {
      offset: program.offset,
      message: `${program.text} is no browser and knows no CORS: read as the request that a page would make`,
    },
    ...files.map(({ value, offset }) => ({
      offset,
      message: `what stands in the file ${value} is not read`,
      part: 'body' as const,
    })),
  ]
  const address = plain.find(({ text }) => /[.:/]/.test(text))
  if (address === undefined) return { requests: [], complaints: [...complaints, noAddress(program)] }
  const withBody = body === null && files.length === 0 ? 'GET' : (tool?.withBody ?? 'GET')
  const request = {
    url: withScheme(address.text),
    method: method?.toUpperCase() ?? withBody,
    headers,
    body,
    credentials: null,
    told: method === null ? {} : { method: 'the command' },
  }
  return { requests: [{ request, offset: address.offset }], complaints }
}
