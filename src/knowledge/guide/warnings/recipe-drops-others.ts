import { headerOf } from '../../facts/answer.ts'
import { acceptedOrigins } from '../../facts/origin-policy.ts'
import { answersFor } from '../../facts/facts.ts'
import { acceptsOrigin } from '../../facts/allow-origin.ts'
import { causeOf } from '../../causes/catalogue.ts'
import { proof } from '../../causes/cause.ts'
import type { WarningRule } from './warning.ts'

export const recipeDropsOthers = {
  title: 'The policy lets in more than this page: a new one may shut others out',
  text: 'Others get their responses by this policy today. Before you replace it, put them on the new list, or decide that they are to go.',
  examine: (facts, causes) => {
    const isPolicy = causes.some(({ id }) =>
      ['allow-the-origin', 'exact-origin-with-credentials', 'answer-preflights'].includes(
        causeOf(id).fix ?? '',
      ),
    )
    if (!isPolicy) return null
    const { preflight, request } = facts
    const wildcard = [request, preflight].find(
      (answer) => answer !== null && headerOf(answer, 'access-control-allow-origin')?.trim() === '*',
    )
    if (wildcard != null)
      return [
        proof(
          wildcard,
          'Access-Control-Allow-Origin: * lets in every site that sends no credentials; a list ends that',
        ),
      ]
    const named = acceptedOrigins(facts).filter(
      ({ answer, origin, relation }) =>
        relation !== 'null' && headerOf(answer, 'access-control-allow-origin') === origin,
    )
    const others = [...new Map(named.map((one) => [one.origin, one])).values()].slice(0, 4)
    const anyHeader = answersFor(facts, 'allow-any-header').find(
      (answer) =>
        answer.isOk &&
        acceptsOrigin(answer.check) &&
        /x-cors-triage/i.test(headerOf(answer, 'access-control-allow-headers') ?? ''),
    )
    if (others.length === 0 && anyHeader === undefined) return null
    return [
      ...others.map(({ answer, origin }) => proof(answer, `${origin} is let in today`)),
      ...(anyHeader === undefined
        ? []
        : [
            proof(
              anyHeader,
              'whatever request headers are asked for are allowed today: a fixed list ends that',
            ),
          ]),
    ]
  },
} as const satisfies WarningRule
