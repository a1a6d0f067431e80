import type { HeaderList } from '../../src/knowledge/model/case.ts'
import type { WitnessAnswer, WitnessCase } from '../browsers/witness-case.ts'
import { origins } from './row.ts'
import type { WptRow } from './row.ts'

const refused: WitnessAnswer = { status: 404, headers: [] }

/** The row as a case that the judge and a real browser can both be given. */
export function caseOf(row: WptRow, index: number): WitnessCase {
  const id = `w${index}`
  const { page = 'http', requests } = row
  const urls = row.hops.map(({ at }, hop) => `${origins[at]}/c/${id}/${hop}`)
  const answerOf = (answer: WitnessAnswer, hop: number): WitnessAnswer => ({
    ...answer,
    headers: answer.headers.map(([name, value]) => [
      name,
      pointed(value, urls[hop + 1] ?? ''),
    ]) satisfies HeaderList,
  })
  return {
    id,
    page,
    origin: page === 'data' || page === 'opaque' ? 'null' : page === 'https' ? origins.pageTls : origins.page,
    url: urls[0] ?? '',
    requests,
    hops: row.hops.map(({ preflight = refused, response }, hop) => ({
      url: urls[hop] ?? '',
      preflight: answerOf(preflight, hop),
      response: answerOf(response, hop),
    })),
  }
}

function pointed(value: string, next: string): string {
  return value.replace(/\{next(?:\|([^}]*))?\}/, (_, credentials = '') =>
    next.replace('//', `//${credentials}`),
  )
}
