import { basicLogin } from '../basic-login.ts'
import type { Complaint } from './curl-taken.ts'
import type { Operation } from './curl-operation.ts'
import type { Word } from './shell-words.ts'

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
export function readLoadTool(name: string, words: readonly Word[], head: Word): Operation {
  const tool = tools[name]
  const complaints: Complaint[] = [
    {
      offset: head.offset,
      message: `${name} is no browser and knows no CORS: read as the request that a page would make`,
    },
  ]
  const headers: [string, string][] = []
  const given: Partial<Record<Meaning, string>> = {}
  let address: Word | null = null
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    const [, option = word.text, attached] = /^(--?[\w-]+)=([\s\S]*)$/.exec(word.text) ?? []
    const meaning = tool?.options[option]
    if (meaning === undefined) {
      if (!word.text.startsWith('-') && /[.:/]/.test(word.text)) address ??= word
      continue
    }
    const value = attached ?? words[(at += 1)]?.text ?? ''
    given[meaning] = value
    const [, header, content = ''] =
      meaning === 'header' ? (/^([^:=]{1,100})[:=]([\s\S]*)$/.exec(value) ?? []) : []
    if (header !== undefined) headers.push([header.trim(), content.trim()])
    if (meaning === 'file')
      complaints.push({
        offset: word.offset,
        message: `what stands in the file ${value} is not read`,
        part: 'body',
      })
  }
  if (given.type !== undefined) headers.push(['Content-Type', given.type])
  if (given.login !== undefined) headers.push(['Authorization', basicLogin(given.login)])
  if (given.cookie !== undefined) headers.push(['Cookie', given.cookie])
  if (address === null) {
    complaints.push({ offset: head.offset, message: `expected a URL after ${name}, found none`, part: 'url' })
    return { requests: [], complaints }
  }
  const hasBody = given.body !== undefined || given.file !== undefined
  const { text, offset } = address
  const request = {
    url: /^[a-z][a-z0-9+.-]*:\/\/|^(?:\{\{|\$|<)/i.test(text) ? text : `http://${text}`,
    method: given.method?.toUpperCase() ?? (hasBody ? (tool?.withBody ?? 'GET') : 'GET'),
    headers,
    body: given.body ?? null,
    credentials: null,
    told: given.method === undefined ? {} : { method: 'the command' },
  }
  return { requests: [{ request, offset }], complaints }
}
