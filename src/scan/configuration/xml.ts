import { Parser } from 'htmlparser2'
import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import { lineCounter } from '../../source/syntax/line-counter.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { declare } from '../declare.ts'
import { isOfCors } from '../header-names.ts'
import type { FileScan, Scanner, SourceTree } from '../scan.ts'
import { policiesByHand } from './headers-by-hand.ts'
import { textValue } from './text-value.ts'

interface Element {
  /** In lower case, without prefix. */
  readonly name: string
  readonly line: number
  /** Names in lower case. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** `web.config` of IIS, the CORS rules of buckets, policies of Azure API Management, filters of a `web.xml`, Spring's XML. */
export const xml: Scanner = {
  reads: (path, text) =>
    /\.(config|xml)$/i.test(path) && /cors|access-?control/i.test(text) && !/(^|\/)pom\.xml$/.test(path),
  scan: (file, text, tree): FileScan => ({ policies: policiesIn(parsed(text), { file, tree }) }),
}

/** Where something is nested more deeply than anyone does by hand, the reading ends. */
const deepest = 1000

interface At {
  readonly file: string
  readonly tree: SourceTree
}

function parsed(text: string): Element {
  const lineAt = lineCounter(text)
  const root: Element = { name: '', line: 1, attributes: {}, children: [], text: '' }
  const open: Element[] = [root]
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const lower = Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]),
        )
        const plain = name.toLowerCase().replace(/^.*:/, '')
        const element: Element = {
          name: plain,
          line: lineAt(parser.startIndex),
          attributes: lower,
          children: [],
          text: '',
        }
        open.at(-1)?.children.push(element)
        open.push(element)
        // The parser takes longer for each, the deeper it is.
        if (open.length > deepest) parser.pause()
      },
      ontext: (more) => {
        const element = open.at(-1)
        if (element !== undefined) element.text += more
      },
      onclosetag: () => {
        if (open.length > 1) open.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  return root
}

function policiesIn(element: Element, at: At): readonly DeclaredPolicy[] {
  return [...ofElement(element, at), ...element.children.flatMap((child) => policiesIn(child, at))]
}

function ofElement(element: Element, at: At): readonly DeclaredPolicy[] {
  switch (element.name) {
    case 'customheaders':
      return customHeaders(element, at)
    case 'corsrule':
      return [bucketRule(element, at)]
    case 'cors':
      return inside(element, 'allowed-origins') === undefined
        ? moduleOfIis(element, at)
        : [apiManagement(element, at)]
    case 'mapping':
      return 'allowed-origins' in element.attributes ? [springMapping(element, at)] : []
    case 'filter':
      return corsFilter(element, at)
    default:
      return []
  }
}

function inside(element: Element, name: string): Element | undefined {
  return element.children.find((child) => child.name === name)
}

/** `<add name="Access-Control-Allow-Origin" value="…" />` */
function customHeaders({ children }: Element, at: At): readonly DeclaredPolicy[] {
  const headers = children.flatMap(({ name, attributes, line }) =>
    name === 'add' && isOfCors(attributes['name'] ?? '')
      ? [{ name: attributes['name'] ?? '', value: attributes['value'] ?? '', line }]
      : [],
  )
  return policiesByHand(headers, { ...at, stack: 'iis' })
}

/** The CORS module of IIS: `<cors enabled="true"><add origin="…" allowCredentials="true">`. */
function moduleOfIis({ children, attributes }: Element, at: At): readonly DeclaredPolicy[] {
  return children
    .filter(({ name, attributes: given }) => name === 'add' && given['origin'] !== undefined)
    .map((one) => {
      const isOff = attributes['enabled']?.toLowerCase() !== 'true'
      const says = 'the cors element is not enabled="true": the module does nothing'
      return declare(
        { ...at, line: one.line, stack: 'iis', readBy: 'aspnet-subdomains' },
        {
          origins: textValue(one.attributes['origin'] ?? ''),
          methods: texts(inside(one, 'allowmethods'), 'method'),
          headers:
            inside(one, 'allowheaders')?.attributes['allowallrequestedheaders'] === 'true'
              ? known('*')
              : texts(inside(one, 'allowheaders'), 'header'),
          credentials: known(one.attributes['allowcredentials'] === 'true'),
          findings: isOff ? [{ cause: 'cors-not-configured', line: one.line, says }] : [],
        },
      )
    })
}

function texts(element: Element | undefined, attribute: string): StaticValue | undefined {
  return element === undefined
    ? undefined
    : {
        kind: 'list',
        items: element.children.map((child) => known(child.attributes[attribute] ?? child.text.trim())),
      }
}

function bucketRule(rule: Element, at: At): DeclaredPolicy {
  const all = (name: string): StaticValue | undefined => {
    const found = rule.children.filter((child) => child.name === name)
    return found.length === 0
      ? undefined
      : { kind: 'list', items: found.map((child) => known(child.text.trim())) }
  }
  const stack = rule.children.some(({ name }) => name === 'allowedorigins') ? 'azure-blob' : 's3'
  const first = rule.children.find(({ name }) => name.startsWith('allowedorigin'))
  const listed = first?.name === 'allowedorigins' ? textValue(first.text.trim()) : all('allowedorigin')
  return declare(
    { ...at, line: first?.line ?? rule.line, stack },
    {
      origins: listed,
      methods: all('allowedmethod') ?? all('allowedmethods'),
      headers: all('allowedheader') ?? all('allowedheaders'),
    },
  )
}

function apiManagement(element: Element, at: At): DeclaredPolicy {
  const list = inside(element, 'allowed-origins')
  return declare(
    { ...at, line: list?.children[0]?.line ?? element.line, stack: 'apim' },
    {
      origins: texts(list, 'value'),
      methods: texts(inside(element, 'allowed-methods'), 'value'),
      headers: texts(inside(element, 'allowed-headers'), 'value'),
      credentials: known(element.attributes['allow-credentials'] === 'true'),
    },
  )
}

/** `<mvc:mapping path="/**" allowed-origins="…" />` */
function springMapping({ attributes, line }: Element, at: At): DeclaredPolicy {
  const list = (name: string): StaticValue | undefined => {
    const text = attributes[name]
    return text === undefined
      ? undefined
      : { kind: 'list', items: text.split(/(?<!\s)\s*,\s*/).map((one) => textValue(one)) }
  }
  return declare(
    { ...at, line, stack: 'spring' },
    {
      origins: list('allowed-origins'),
      methods: list('allowed-methods'),
      headers: list('allowed-headers'),
      credentials: known(attributes['allow-credentials'] === 'true'),
    },
  )
}

/** The CORS filter of Tomcat and Jetty: `cors.allowed.origins`, `allowedOrigins`. */
function corsFilter(filter: Element, at: At): readonly DeclaredPolicy[] {
  const given = filter.children
    .filter(({ name }) => name === 'init-param')
    .map((one) => ({
      name: inside(one, 'param-name')?.text.trim().toLowerCase() ?? '',
      value: inside(one, 'param-value')?.text.trim() ?? '',
      line: one.line,
    }))
  const of = (pattern: RegExp) => given.find(({ name }) => pattern.test(name))
  const origins = of(/allow(ed)?\.?origins?$/)
  if (origins === undefined) return []
  const value = (pattern: RegExp): StaticValue | undefined => {
    const text = of(pattern)?.value
    return text === undefined
      ? undefined
      : { kind: 'list', items: text.split(/(?<!\s)\s*,\s*/).map((one) => textValue(one)) }
  }
  return [
    declare(
      { ...at, line: origins.line, stack: 'java', readBy: 'spring' },
      {
        origins: value(/allow(ed)?\.?origins?$/),
        methods: value(/methods$/),
        headers: value(/allow(ed)?\.?headers$/),
        credentials: known(of(/credentials$/)?.value === 'true'),
      },
    ),
  ]
}
