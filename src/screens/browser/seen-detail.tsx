import { Box } from 'ink'
import { useMemo } from 'react'
import { caseOf } from '../../browser/attach/case-of.ts'
import { cleanSeen } from '../../browser/attach/clean-seen.ts'
import { observationsOf } from '../../browser/attach/evidence-of.ts'
import type { SeenRequest, SourceLine } from '../../browser/attach/seen-request.ts'
import { describeStatement } from '../../knowledge/facts/describe-statement.ts'
import { Exchange } from '../ui/exchange.tsx'
import { Item, Labelled } from '../ui/layout.tsx'
import { useShown } from '../ui/surface.ts'
import { Text } from '../ui/text.tsx'

const columns = 11

/** All that the browser told of a request: its words, who called, and every exchange with the headers that decide. */
export function SeenDetail({ seen }: Readonly<{ seen: SeenRequest }>) {
  const { reveals } = useShown()
  const clean = useMemo(() => (reveals ? seen : cleanSeen(seen)), [seen, reveals])
  const exchanges = useMemo(() => observationsOf(clean), [clean])
  const subject = useMemo(() => caseOf(clean), [clean])
  const { method, url, page, from, caller, statements } = clean
  const by = askedBy[from]
  return (
    <>
      <Text role="strong">{`${method} ${url}`}</Text>
      {statements.map((statement, index) => (
        <Item key={index} mark={index === 0 && clean.state === 'failed' ? '✗' : '·'} markRole="fail">
          {describeStatement(statement)}
        </Item>
      ))}
      <Labelled label="page" columns={columns}>
        <Text>{`${page.url ?? page.origin}${by}`}</Text>
      </Labelled>
      <Labelled label="asked as" columns={columns}>
        <Text>{askedAs(clean)}</Text>
      </Labelled>
      {caller !== null && (
        <Labelled label="called at" columns={columns}>
          <Text>{calledAt(caller)}</Text>
        </Labelled>
      )}
      {exchanges.map((observation) => (
        <Box key={observation.id} marginTop={1} flexShrink={0} flexDirection="column">
          <Exchange observation={observation} subject={subject} />
        </Box>
      ))}
      {exchanges.length === 0 && <Text role="dim">The browser told of no response.</Text>}
    </>
  )
}

const askedBy: Readonly<Record<SeenRequest['from'], string>> = {
  page: '',
  frame: ', in a frame',
  worker: ', in a worker',
  'shared-worker': ', in a shared worker',
  'service-worker': ', in a service worker',
  'document-or-worker': ', in the document or a worker of it',
}

function askedAs({ type, credentials, body }: SeenRequest): string {
  return [
    type,
    ...(credentials === null ? [] : [`credentials ${credentials}`]),
    body.kind === 'none' ? 'no body' : `a body of ${body.kind}`,
  ].join(', ')
}

function calledAt({ url, line, column, functionName, original }: SourceLine): string {
  const place = original === null ? `${url}:${line}:${column}` : `${original.source}:${original.line}`
  return functionName === '' ? place : `${place} (${functionName})`
}
