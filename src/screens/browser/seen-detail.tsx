import { useMemo } from 'react'
import { cleanSeen } from '../../browser/attach/clean-seen.ts'
import type { SeenExchange, SeenRequest, SourceLine } from '../../browser/attach/seen-request.ts'
import { describeStatement } from '../../knowledge/facts/describe-statement.ts'
import { Item, Labelled } from '../ui/layout.tsx'
import { Span, Text } from '../ui/text.tsx'

const columns = 13

/** All that the browser told of a request: its words, who called, both exchanges with the headers that matter here. */
export function SeenDetail({ seen }: Readonly<{ seen: SeenRequest }>) {
  const clean = useMemo(() => cleanSeen(seen), [seen])
  const { method, url, page, from, type, credentials, body, caller, hops, statements } = clean
  return (
    <>
      <Text role="strong">{`${method} ${url}`}</Text>
      {statements.map((statement, index) => (
        <Item key={index} mark={index === 0 && clean.state === 'failed' ? '✗' : '·'} markRole="fail">
          {describeStatement(statement)}
        </Item>
      ))}
      <Labelled label="page" columns={columns}>
        <Text>{`${page.url ?? page.origin}${from === 'page' ? '' : `, in a ${from.replace('-', ' ')}`}`}</Text>
      </Labelled>
      <Labelled label="asked as" columns={columns}>
        <Text>{`${type}, credentials ${credentials ?? 'not shown by anything'}, body ${body.kind}`}</Text>
      </Labelled>
      {caller !== null && (
        <Labelled label="called at" columns={columns}>
          <Text>{calledAt(caller)}</Text>
        </Labelled>
      )}
      {hops.map(({ preflight, request }, hop) => (
        <Hop key={hop} preflight={preflight} request={request} />
      ))}
    </>
  )
}

function Hop({ preflight, request }: Readonly<{ preflight: SeenExchange | null; request: SeenExchange }>) {
  return (
    <>
      {preflight !== null && <Exchange label="preflight" exchange={preflight} />}
      <Exchange label="request" exchange={request} />
    </>
  )
}

/** Headers that decide across origins; the rest stands in the HAR and in the evidence of the triage. */
const telling =
  /^(origin|access-control-.*|vary|location|set-cookie|cookie|authorization|content-type|cross-origin-.*)$/i

function Exchange({ label, exchange }: Readonly<{ label: string; exchange: SeenExchange }>) {
  const { method, url, headers, response } = exchange
  return (
    <Labelled label={label} columns={columns}>
      <Text role="dim">{`${method} ${url}`}</Text>
      {lines(headers).map((line, index) => (
        <Text key={index} role="dim">{`> ${line}`}</Text>
      ))}
      <Text>
        <Span>{response === null ? 'no response was told of' : `< ${response.status}`}</Span>
      </Text>
      {lines(response?.headers ?? []).map((line, index) => (
        <Text key={index}>{`< ${line}`}</Text>
      ))}
    </Labelled>
  )
}

function lines(headers: SeenExchange['headers']): readonly string[] {
  return headers.filter(([name]) => telling.test(name)).map(([name, value]) => `${name}: ${value}`)
}

function calledAt({ url, line, column, functionName, original }: SourceLine): string {
  const place = original === null ? `${url}:${line}:${column}` : `${original.source}:${original.line}`
  return functionName === '' ? place : `${place} (${functionName})`
}
