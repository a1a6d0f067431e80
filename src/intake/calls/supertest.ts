import { dottedName, sourceOf } from '../../source/ecmascript/names.ts'
import type { Node } from '@babel/types'
import type { MethodCall } from './changes.ts'
import { known, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'
import { staticUrl } from './static-url.ts'
import { requestOfChain } from './superagent.ts'

const verbs = /^(?:get|post|put|patch|delete|del|head|options)$/
const makers = /^(?:supertest|request|chai\.request|(?:supertest|request)\.agent)$/

/** supertest and chai-http: `request(app).put('/path').set(…)`, or the same of what they were made of before. */
export function readSupertest({ name, node, chain }: NamedCall, program: Program): CalledRequest | null {
  const direct = of(name, program) ? chain[0] : undefined
  if (direct !== undefined && verbs.test(direct.method))
    return request(node.arguments[0], direct, chain.slice(1), program)
  const [, holder = '', verb = ''] = /^(.{1,60})\.(\w{3,7})$/.exec(name) ?? []
  const made = program.source.bindings.get(holder)
  if (made?.type !== 'CallExpression' || !verbs.test(verb) || !of(dottedName(made.callee) ?? '', program))
    return null
  return request(
    made.arguments[0],
    { method: verb, given: [...node.arguments] as MethodCall['given'], at: 0 },
    chain,
    program,
  )
}

/** `request` alone may be another client: it is this one where it is imported so, or asked for a path by a verb. */
function of(name: string, { moduleOf }: Program): boolean {
  const from = moduleOf(name.replace(/\.agent$/, ''))
  return makers.test(name) && (from === null || /^(?:supertest|chai)/.test(from))
}

function request(
  asked: Node | undefined,
  { method, given }: MethodCall,
  chain: readonly MethodCall[],
  { value, source }: Program,
): CalledRequest | null {
  const [path] = given
  if (asked === undefined || path === undefined) return null
  const address = value(asked)
  const isAddress = /^https?:/i.test(staticUrl(address).text ?? '')
  const called = requestOfChain(method, value(path), chain, value)
  const name = sourceOf(asked, source).slice(0, 60)
  return {
    ...called,
    client: 'supertest',
    base: isAddress ? address : known(`{{${name}}}`),
    notes: [
      ...called.notes,
      isAddress
        ? { message: 'supertest is no browser and knows no CORS: read as the request that a page would make' }
        : {
            message: `supertest asks the application under test, ${name}, which has no address here: write the URL at which it is deployed`,
            part: 'url',
          },
    ],
  }
}
