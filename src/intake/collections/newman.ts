import type { Imported } from '../imported.ts'
import { placeAt } from '../position.ts'
import { importedFrom } from './collected.ts'

const ran =
  /^[ \t│]*(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (https?:\/\/\S+) \[(?:\d{3} [^\],]{0,60}, |errored)/gm

/** The requests that newman ran, each with its status behind it; null where a text shows none. */
export function readNewman(text: string): Imported | null {
  const requests = [...text.matchAll(ran)].map(({ index, 1: method = 'GET', 2: url = '' }) => ({
    url,
    method,
    headers: [],
    body: null,
    line: placeAt(text, index).line,
    column: 1,
    name: null,
    notes: ['newman prints no headers: add those that script sets'],
  }))
  return requests.length === 0 ? null : importedFrom(requests, 'the output of newman')
}
