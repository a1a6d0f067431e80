import { causeOf } from '../causes/catalogue.ts'
import type { Finding } from '../model/diagnosis.ts'
import { softwareName } from '../marks/catalogue.ts'
import { recipeOf, roleOf } from './catalogue.ts'
import type { Role } from '../model/role.ts'
import { softwareIds, type RecipeId, type SoftwareId } from '../model/software.ts'

/**
 * Which of application and proxy should own the CORS headers, and how to take them out of the other: of the one
 * whose marks are on the responses, else in words that fit every one.
 */
export function ownerSteps(
  { id, particulars }: Pick<Finding, 'id'> & Partial<Pick<Finding, 'particulars'>>,
  stack: RecipeId | null,
  seen: ReadonlySet<SoftwareId>,
): readonly string[] {
  const { owner } = causeOf(id)
  const { takeOut } = recipeOf(stack)
  const role = roleOf(stack)
  // One layer wrote it, and no other.
  if (particulars?.isWrittenList === true) return []
  if (owner === undefined || stack === null || role === 'front-end server' || role === 'unknown') return []
  const name = softwareName(stack)
  if (role === 'gateway') {
    const own = stack === 'api-gateway-http' ? ' It ignores the CORS headers of the application.' : ''
    return [
      `One owner: ${name}, whose own errors the application never sees.${own} In a proxy or CDN before it, take out whatever adds Access-Control- headers.`,
    ]
  }
  // Storage answers by itself: there is no application behind it.
  const isSource = role === 'application' || role === 'storage'
  const other = isSource ? 'proxy' : 'application'
  const outOfOther = takeOuts(known(other, seen), other)
  if (isSource) {
    return [
      `One owner: ${name}, which knows who may call it, as long as nothing in front answers by itself. ${outOfOther}.`,
    ]
  }
  return owner === 'proxy'
    ? [
        `One owner: ${name}, which answers what the application never sees (OPTIONS, logins, its own errors). ${outOfOther}.`,
      ]
    : [
        `One owner: the application, which knows who may call it. If you can change it, use its recipe, and in ${name} ${takeOut}.`,
        `Else ${name} owns them by these lines. ${outOfOther}.`,
      ]
}

function known(role: Role, seen: ReadonlySet<SoftwareId>): readonly SoftwareId[] {
  return softwareIds.filter((id) => roleOf(id) === role && seen.has(id))
}

/** One layer by its name; several, or unknown ones, by what to do in each. */
function takeOuts(found: readonly SoftwareId[], other: 'application' | 'proxy'): string {
  const [only, second] = found
  if (only !== undefined && second === undefined) return `In ${softwareName(only)}, ${recipeOf(only).takeOut}`
  const where = other === 'proxy' ? 'In a proxy before it' : 'In the application'
  if (only === undefined) return `${where}, take out whatever adds Access-Control- headers`
  const each = found.map((id) => `${recipeOf(id).takeOut} (${softwareName(id)})`)
  return `${where}, ${each.join('; ')}`
}
