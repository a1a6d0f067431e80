import { decoded } from './encodings.ts'
import { looksSecret } from './secret-shape.ts'

/** Behind one of these the path itself is the key: whoever knows the address may post there. */
const hook = /^(webhooks?|webhookb2|hooks?|services|incoming-?webhooks?)$/i
const bot = /^bot\d+:[\w-]{16,}$/i
const shortest = 8

/** A path with what looks made by chance replaced, and what follows a webhook: that is its password. */
export function redactPath(path: string, mark: string): string {
  let behindHook = false
  return path
    .split('/')
    .map((segment) => {
      const plain = decoded(segment)
      const isKey = bot.test(plain) || looksSecret(plain) || (behindHook && isRandom(plain))
      behindHook ||= hook.test(segment)
      return isKey ? mark : segment
    })
    .join('/')
}

/** Letters or marks beside digits, or capitals alone: `T00AB12`, not `users`. */
function isRandom(segment: string): boolean {
  if (segment.length < shortest) return false
  return /\d/.test(segment) || (/[a-z]/.test(segment) && /[A-Z]/.test(segment))
}
