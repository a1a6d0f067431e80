import type { CallExpression } from '@babel/types'
import { dottedName } from '../../source/ecmascript/names.ts'
import { nodesOf } from '../../source/ecmascript/parse.ts'
import { textOf } from '../../source/ecmascript/value.ts'
import { entryOf, known, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

/** A callable function of Firebase: its address is made of region, project and name (firebase-js-sdk, functions/src/service.ts, _url). */
export function readFirebase({ name, node }: NamedCall, program: Program): CalledRequest | null {
  const [, kind] = /(?:^|\.)httpsCallable(FromURL)?$/.exec(name) ?? [null]
  if (!/(?:^|\.)httpsCallable(?:FromURL)?$/.test(name)) return null
  const [functions, target] = node.arguments
  if (target === undefined) return null
  const given = program.value(target)
  const region = regionOf(functions, program)
  const isDomain = /^https?:/.test(region)
  const base = isDomain ? region : `https://${region}-${projectIn(program)}.cloudfunctions.net`
  return {
    client: 'httpsCallable',
    ...(kind === 'FromURL' ? { url: given } : { url: given, base: known(`${base}/`) }),
    method: known('POST'),
    headers: [],
    body: undefined,
    impliedType: 'application/json',
    credentials: null,
    notes: [
      {
        message:
          'Firebase adds Authorization for somebody who is signed in, and X-Firebase-AppCheck where App Check is used: add what yours sends',
        part: 'headers',
      },
    ],
  }
}

/** `getFunctions(app, region)`; the region may be a domain of one's own. */
function regionOf(
  functions: NamedCall['node']['arguments'][number] | undefined,
  { source, value }: Program,
): string {
  const made = functions?.type === 'Identifier' ? source.bindings.get(functions.name) : functions
  if (made?.type !== 'CallExpression' || !/(?:^|\.)getFunctions$/.test(dottedName(made.callee) ?? ''))
    return 'us-central1'
  const [, second] = made.arguments
  return second === undefined ? 'us-central1' : (textOf(value(second)) ?? '{region}')
}

function projectIn({ source, value }: Program): string {
  for (const made of apps(source.program)) {
    const found = textOf(entryOf(value(made.arguments[0]), 'projectId'))
    if (found !== null) return found
  }
  return '{projectId}'
}

const apps = nodesOf(
  (node): node is CallExpression =>
    node.type === 'CallExpression' && /(?:^|\.)initializeApp$/.test(dottedName(node.callee) ?? ''),
)
