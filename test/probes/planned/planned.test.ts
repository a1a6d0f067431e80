import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  everything,
  fewest,
  following,
  mainProbes,
  opening,
  otherWays,
  stillTelling,
} from '../../../src/probes/plan.ts'
import type { Probe } from '../../../src/probes/probe.ts'
import type { MainAnswers } from '../../../src/probes/turned-away.ts'
import { answers, settings } from './settings.ts'

const known = readFileSync(join(import.meta.dirname, 'planned.txt'), 'utf8')

/** In their order; of a row of one kind the first, and how many follow. */
function ids(probes: readonly Probe[]): string {
  const shown: string[] = []
  let row = 0
  for (const [at, { id, purpose }] of probes.entries()) {
    const isRow = /^(?:from-origin|allow-map)$/.test(purpose.kind)
    row = isRow && probes[at - 1]?.purpose.kind === purpose.kind ? row + 1 : 0
    if (row > 1) shown.pop()
    shown.push(row === 0 ? id : `+${row}`)
  }
  return shown.join(' ') || '-'
}

/** Settings whose probes are told as they go out. */
const inFull = new Set([
  'GET with a header',
  'PUT of JSON',
  'PUT, released',
  'HEAD',
  'GET below /api/',
  'GET of an address that fails',
  'GET of two addresses',
  'PUT, compared with an address',
  'GET with a certificate',
  'handshake',
])

/** A probe as it goes out. */
function sent({ id, request, bodyCap, address, withoutCertificate }: Probe): string {
  const { method, url, headers, body } = request
  const more = [
    ...(body === null ? [] : [`body ${body}`]),
    ...(address === null ? [] : [`to ${address}`]),
    ...(withoutCertificate === true ? ['without certificate'] : []),
    `keeps ${bodyCap}`,
  ]
  const own = headers
    .filter(
      ([name]) => !/^(?:accept|accept-encoding|user-agent|sec-fetch-(?:dest|mode)|referer)$/i.test(name),
    )
    .map((pair) => pair.join(': '))
  return `  ${id} ${method} ${url} ${own.join(', ')} (${more.join(', ')})`
}

/** What each setting and what came to its own requests call for, in the order in which it is asked. */
function planned(name: string): string {
  const setting = settings[name]
  if (setting === undefined) throw new Error(`nothing is named ${name}`)
  const before = (came: MainAnswers) => [came.preflight, came.request].filter((one) => one !== null)
  // Without a preflight there is no answer to one.
  const told = Object.entries(answers).map(
    ([what, came]) => [what, setting.preflighted ? came : { ...came, preflight: null }] as const,
  )
  const plans = Map.groupBy(told, ([, came]) =>
    [
      following(setting, came),
      fewest(setting, came),
      stillTelling(everything(setting, came), setting, came, before(came)),
    ]
      .map((probes) => `  ${ids(probes)}`)
      .join('\n'),
  )
  const lines = [...plans].map(([plan, ways]) => `${ways.map(([what]) => what).join('; ')}:\n${plan}`)
  const broken = answers['a broken connection']
  const all = new Map(
    [
      ...mainProbes(setting),
      ...opening(setting),
      ...Object.values(answers).flatMap((came) => everything(setting, came)),
    ].map((probe) => [probe.id, probe]),
  )
  return [
    name,
    `first: ${ids(mainProbes(setting))}`,
    `beside: ${ids(opening(setting))}`,
    `unanswered: ${ids(otherWays(setting, [setting.preflighted ? (broken?.preflight ?? null) : null, broken?.request ?? null]))}`,
    ...lines,
    ...[...all.values()].filter(({ id }) => inFull.has(name) && !/^from-origin:https?:/.test(id)).map(sent),
  ].join('\n')
}

const records = new Map<string, string>()

test.each(Object.keys(settings))('%s', (name) => {
  records.set(name, planned(name))
  expect(known.split('\n\n')).toContain(records.get(name))
})

test('each is planned as it was', async () => {
  await expect(`${[...records.values()].join('\n\n')}\n\n`).toMatchFileSnapshot('planned.txt')
})
